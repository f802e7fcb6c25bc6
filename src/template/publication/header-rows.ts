import type { PublishedHeading } from './types';

export interface HeaderCell {
  readonly text: string;
  /** Column counted from 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Headings as one row, or as two where neighbouring columns share a group: the group above its columns,
 * the others over both rows.
 */
export const headerRows = (
  headings: readonly PublishedHeading[],
): readonly (readonly HeaderCell[])[] => {
  const rows = headings.some(({ group }) => group !== null) ? 2 : 1;
  const upper: HeaderCell[] = [];
  const lower: HeaderCell[] = [];
  headings.forEach(({ group, zh }, column) => {
    if (group === null) {
      upper.push({ text: zh, column, columns: 1, rows });
      return;
    }
    const last = upper.at(-1);
    if (headings[column - 1]?.group === group && last !== undefined) {
      upper[upper.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      upper.push({ text: group, column, columns: 1, rows: 1 });
    }
    lower.push({ text: zh, column, columns: 1, rows: 1 });
  });
  return rows === 1 ? [upper] : [upper, lower];
};
