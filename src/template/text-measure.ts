/** How much room a text takes, estimated: a Chinese character is as wide as its font size. */

const WIDE =
  /[\u1100-\u115f\u2014\u2018-\u201f\u2026\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Width in points of one line at a font size in points. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += WIDE.test(character) ? 1 : 0.56;
  return em * fontSize;
}

/** Lines a text needs in a wrapped cell of the given width in points (4 points are inner margin). */
export function linesNeeded(text: string, fontSize: number, width: number): number {
  const room = Math.max(width - 6, fontSize);
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, fontSize) / room)), 0);
}

/** Row height in points for a number of lines. */
export function heightOf(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * 1.35 + 6);
}
