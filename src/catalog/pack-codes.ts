import type { Pack, TableSpec } from './types';

/** Asked for each figure of a workbook, and ever the same: tables are data. */
const listed = new WeakMap<TableSpec, readonly string[]>();

/** Codes with a fixed row in the table, then those offered as own-named rows. */
export const codesOfTable = (table: TableSpec): readonly string[] => {
  const known = listed.get(table);
  if (known !== undefined) return known;
  const codes = [
    ...table.sections.flatMap(({ codes: those }) => those),
    ...Object.keys(table.freeRows ?? {}),
  ];
  listed.set(table, codes);
  return codes;
};

/** Every code a pack files in its tables, in order; ratios are not among them. */
export const codesOf = (pack: Pack): readonly string[] => pack.tables.flatMap(codesOfTable);

/** The table a code stands in; null for ratios and codes the pack does not use. */
export const tableOf = (pack: Pack, code: string): TableSpec | null =>
  pack.tables.find((table) => codesOfTable(table).includes(code)) ?? null;

/** How many own-named rows a pack offers for a code; 0 for catalogue rows. */
export const freeRowsOf = (pack: Pack, code: string): number =>
  tableOf(pack, code)?.freeRows?.[code] ?? 0;
