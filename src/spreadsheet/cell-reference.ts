/** A cell by row and column, both from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `D7`; null for what is no reference. No sheet has more than 16,384 columns or 1,048,576 rows. */
export function cellPlace(reference: string): CellPlace | null {
  const [, letters, digits] = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters.toUpperCase()].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(digits) - 1, column: column - 1 };
}

const lettersOf = (column: number): string => {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
};

/** Texts and quoted sheet names, which are left alone; else a reference that is no part of a longer word. */
const REFERENCE =
  /"[^"]*"?|'[^']*'?|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/**
 * A formula that cells share, as it reads in the cell so many rows down and columns to the right
 * (ECMA-376 part 1, 18.3.1.40): what is not fixed by `$` moves along.
 */
export const movedFormula = (formula: string, down: number, right: number): string =>
  formula.replace(
    REFERENCE,
    (all, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return all;
      const at = cellPlace(letters + digits);
      if (at === null) return all;
      const column = fixedColumn === '$' ? at.column : at.column + right;
      const row = fixedRow === '$' ? at.row : at.row + down;
      if (column < 0 || row < 0) return '#REF!';
      return `${fixedColumn ?? ''}${lettersOf(column)}${fixedRow ?? ''}${String(row + 1)}`;
    },
  );
