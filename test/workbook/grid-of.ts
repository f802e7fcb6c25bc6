import type { CellValue, Grid } from '../../src/workbook/snapshot';

/**
 * A grid with these contents, as wide as the widest row. A formula shows nothing, as in a book that was
 * never calculated.
 */
export function gridOf(
  rows: readonly (readonly CellValue[])[],
  at: { readonly sheet?: string; readonly top?: number; readonly left?: number } = {},
): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const formulas = rows.map((row) =>
    Array.from({ length: width }, (_, index): CellValue => row[index] ?? ''),
  );
  return {
    sheet: at.sheet ?? '表',
    top: at.top ?? 1,
    left: at.left ?? 1,
    formulas,
    values: formulas.map((row) =>
      row.map((value) => (typeof value === 'string' && value.startsWith('=') ? '' : value)),
    ),
  };
}
