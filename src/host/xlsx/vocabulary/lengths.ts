/**
 * Column widths: the model has points, a file has widths of the digit 0 of the workbook's first
 * font, in pixels at 96 dpi. Excel draws 等线 and 宋体 at 11 points with digits of 8 pixels, Calibri
 * 11 and Arial 10 with digits of 7.
 */

const PIXELS_PER_POINT = 96 / 72;

/** Pixels of the widest digit of a font. East Asian fonts have digits half an em wide, rounded up. */
export function digitPixels(fontName: string, points: number): number {
  const pixels = points * PIXELS_PER_POINT;
  const eastAsian = /[\u2e80-\u9fff]|DengXian|SimSun|SimHei|FangSong|KaiTi|YaHei|MS Gothic/i.test(
    fontName,
  );
  return Math.max(1, eastAsian ? Math.ceil(pixels / 2) : Math.round(pixels * 0.507));
}

export const widthFromPoints = (points: number, digit: number): number =>
  Math.round(((points * PIXELS_PER_POINT) / digit) * 1e6) / 1e6;

export const pointsFromWidth = (width: number, digit: number): number =>
  Math.round(((width * digit) / PIXELS_PER_POINT) * 1000) / 1000;

/**
 * Points of a column no file gives a width: room for `characters` digits and the margins beside
 * them, rounded up to eight pixels as Excel does.
 */
export const usualPoints = (characters: number, digit: number): number =>
  (Math.ceil((characters * digit + 5) / 8) * 8) / PIXELS_PER_POINT;

/** Page margins: the model has points, a file has inches. */
export const inchesFromPoints = (points: number): number => Math.round((points / 72) * 1e6) / 1e6;
export const pointsFromInches = (inches: number): number => Math.round(inches * 72 * 1000) / 1000;
