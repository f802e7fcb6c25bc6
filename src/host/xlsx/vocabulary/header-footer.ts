/** The three parts of a header or footer, which a file joins as `&Lleft&Cmiddle&Rright`. */

export interface ThreeParts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export const joinParts = ({ left, center, right }: ThreeParts): string =>
  (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);

/** Text before any mark belongs to the middle. `&&` is a written ampersand. */
export function splitParts(text: string): ThreeParts {
  const found = { L: '', C: '', R: '' };
  let part: keyof typeof found = 'C';
  for (const piece of text.match(/&[\s\S]|[^&]+|&$/g) ?? []) {
    if (piece === '&L' || piece === '&C' || piece === '&R')
      part = piece.slice(1) as keyof typeof found;
    else found[part] += piece;
  }
  return { left: found.L, center: found.C, right: found.R };
}
