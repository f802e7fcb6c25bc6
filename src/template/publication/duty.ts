import { codesInValue, indicator, tableOf } from '../../catalog';
import type { Filing, LayoutItem, LayoutTable, Pack } from '../../catalog';

/**
 * The duties behind a column or a table: ids of the pack's tables, all of which must be declared
 * 无此项职责 for it to print nothing. Null where it prints whatever is declared.
 */
export type DutyTables = readonly string[] | null;

const dutiesOf = (codes: readonly string[], pack: Pack): DutyTables => {
  const tables = codes.map((code) => tableOf(pack, code)).filter((table) => table !== null);
  if (tables.length === 0 || tables.some(({ duty }) => !duty)) return null;
  return [...new Set(tables.map(({ id }) => id))];
};

/** A ratio belongs to no table of the pack; it goes with the table it is printed in. */
const isRatio = (item: LayoutItem): boolean =>
  codesInValue(item.value).every((code) => indicator(code).kind === 'ratio');

/** The duties behind a whole published table. */
export const tableDuties = (table: LayoutTable, pack: Pack): DutyTables =>
  dutiesOf(
    table.items.filter((item) => !isRatio(item)).flatMap(({ value }) => codesInValue(value)),
    pack,
  );

/** The duties behind one column. */
export const itemDuties = (item: LayoutItem, table: LayoutTable, pack: Pack): DutyTables =>
  isRatio(item) ? tableDuties(table, pack) : dutiesOf(codesInValue(item.value), pack);

/** Whether the office has declared that it has none of these duties. */
export const notHeld = (duties: DutyTables, filing: Filing): boolean =>
  duties !== null && duties.every((id) => filing.declarations.duties[id] === 'none');
