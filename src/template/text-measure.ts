/** How much room a text takes, estimated: a Chinese character is as wide as its font size. */

const WIDE =
  /[\u1100-\u115f\u2014\u2018-\u201f\u2026\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Width in points of one line at a font size in points. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += WIDE.test(character) ? 1 : 0.56;
  return em * fontSize;
}

/** What a program does not part: a run of Latin letters and figures; closing marks stay with what they close. */
const PIECE =
  /[\u2018\u201c\uff08\u300a\u3010]*(?:[!-~]+|[^!-~])[\u2019\u201d\uff09\u300b\u3011\uff0c\u3002\uff1b\uff1a\u3001\uff01\uff1f]*/gu;

function linesOf(line: string, fontSize: number, room: number): number {
  let lines = 1;
  let taken = 0;
  for (const [piece] of line.matchAll(PIECE)) {
    const width = textWidth(piece, fontSize);
    if (taken > 0 && taken + width > room) {
      lines += 1;
      taken = 0;
    }
    // A run longer than a line is broken inside.
    lines += Math.ceil(width / room) - 1;
    taken = width > room ? width % room : taken + width;
  }
  return lines;
}

/** Lines a text needs in a wrapped cell of the given width in points (4 points are inner margin). */
export function linesNeeded(text: string, fontSize: number, width: number): number {
  const room = Math.max(width - 6, fontSize);
  return text.split('\n').reduce((lines, line) => lines + linesOf(line, fontSize, room), 0);
}

/** Row height in points for a number of lines. */
export function heightOf(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * 1.35 + 6);
}
