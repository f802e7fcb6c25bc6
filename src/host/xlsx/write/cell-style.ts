/** A style of the model in exceljs's words. */
import type ExcelJS from 'exceljs';
import type { Border, CellStyle } from '../../model';
import { DEFAULT_FONT, DEFAULT_FONT_SIZE } from '../../model';
import { borderWords, horizontalWords, underlineWords, verticalWords } from '../vocabulary/words';

type FileStyle = Partial<ExcelJS.Style>;

const color = (hex: string): ExcelJS.Color =>
  ({ argb: `FF${hex.replace('#', '').toUpperCase()}` }) as ExcelJS.Color;

/** Only the parts that make the font, so that two styles can be compared by it. */
export function fontOf(style: CellStyle): CellStyle {
  const { fontName, fontSize, fontColor, bold, italic, underline, strikethrough } = style;
  const parts = { fontName, fontSize, fontColor, bold, italic, underline, strikethrough };
  return Object.fromEntries(
    Object.entries(parts).filter(
      ([, value]) => value !== undefined && value !== false && value !== 'None',
    ),
  );
}

const sameParts = (a: CellStyle, b: CellStyle): boolean =>
  JSON.stringify(fontOf(a)) === JSON.stringify(fontOf(b));

function fileFont(style: CellStyle): Partial<ExcelJS.Font> {
  const underline = underlineWords.toFile(style.underline) as ExcelJS.Font['underline'];
  return {
    name: style.fontName ?? DEFAULT_FONT,
    size: style.fontSize ?? DEFAULT_FONT_SIZE,
    color: style.fontColor === undefined ? ({ theme: 1 } as ExcelJS.Color) : color(style.fontColor),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.strikethrough ? { strike: true } : {}),
    ...(underline === undefined ? {} : { underline }),
  };
}

function fileBorder({ style, weight, color: hex }: Border): Partial<ExcelJS.Border> {
  const word =
    borderWords.toFile(`${style} ${weight}`) ??
    borderWords.toFile(`${style} Thin`) ??
    borderWords.toFile(`${style} ${style === 'Double' ? 'Thick' : 'Medium'}`) ??
    'thin';
  return { style: word as ExcelJS.BorderStyle, color: color(hex) };
}

function fileBorders(borders: NonNullable<CellStyle['borders']>): Partial<ExcelJS.Borders> {
  const { EdgeTop, EdgeBottom, EdgeLeft, EdgeRight, DiagonalDown, DiagonalUp } = borders;
  const diagonal = DiagonalDown ?? DiagonalUp;
  return {
    ...(EdgeTop ? { top: fileBorder(EdgeTop) } : {}),
    ...(EdgeBottom ? { bottom: fileBorder(EdgeBottom) } : {}),
    ...(EdgeLeft ? { left: fileBorder(EdgeLeft) } : {}),
    ...(EdgeRight ? { right: fileBorder(EdgeRight) } : {}),
    ...(diagonal
      ? {
          diagonal: {
            ...fileBorder(diagonal),
            up: DiagonalUp !== undefined,
            down: DiagonalDown !== undefined,
          },
        }
      : {}),
  };
}

function fileAlignment(style: CellStyle): Partial<ExcelJS.Alignment> | undefined {
  const horizontal = horizontalWords.toFile(style.horizontal);
  // exceljs calls the middle by its name in the sheet, not by the file's.
  const vertical = style.vertical === 'Center' ? 'middle' : verticalWords.toFile(style.vertical);
  const turn = style.textOrientation;
  const alignment = {
    ...(horizontal === undefined || horizontal === 'general' ? {} : { horizontal }),
    ...(vertical === undefined || vertical === 'bottom' ? {} : { vertical }),
    ...(style.wrap ? { wrapText: true } : {}),
    ...(style.shrink ? { shrinkToFit: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
    ...(turn ? { textRotation: turn === 180 ? 'vertical' : turn } : {}),
  };
  return Object.keys(alignment).length ? (alignment as Partial<ExcelJS.Alignment>) : undefined;
}

/**
 * Makes styles for a file whose first font is that of `base`. A style equal to the file's default
 * comes out empty; `distinct` asks for one that stays apart from it all the same.
 */
export function styleWriter(base: CellStyle): (style: CellStyle, distinct?: boolean) => FileStyle {
  const known = new Map<CellStyle, FileStyle>();
  const write = (style: CellStyle): FileStyle => {
    const alignment = fileAlignment(style);
    const { numberFormat, fill, borders } = style;
    return {
      ...(numberFormat === undefined || numberFormat === 'General' ? {} : { numFmt: numberFormat }),
      ...(sameParts(style, base) ? {} : { font: fileFont(style) }),
      ...(fill
        ? { fill: { type: 'pattern', pattern: 'solid', fgColor: color(fill) } as ExcelJS.Fill }
        : {}),
      ...(borders ? { border: fileBorders(borders) } : {}),
      ...(alignment ? { alignment } : {}),
      ...(style.locked === false || style.formulaHidden
        ? {
            protection: {
              locked: style.locked !== false,
              hidden: style.formulaHidden === true,
            } as ExcelJS.Protection,
          }
        : {}),
    };
  };
  return (style, distinct = false) => {
    let written = known.get(style);
    if (!written) known.set(style, (written = write(style)));
    return distinct && !Object.keys(written).length
      ? { alignment: { vertical: 'bottom' } }
      : written;
  };
}
