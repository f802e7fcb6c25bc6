import { codesInValue, codesOf } from '../../catalog';
import type { Layout, LayoutItem, LayoutTable, Pack } from '../../catalog';
import { itemDuties, tableDuties } from './duty';
import type { DutyTables } from './duty';
import { lastYear, layoutValue } from './layout-value';
import type { LayoutValue } from './layout-value';

/** What one cell of a published table shows; the filing and the sheet each render it. */
export type PlannedCell =
  /** A label; digits alone (序号) are a number, as a cell would make them. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unitName' }
  /** Left for the office to write in. */
  | { readonly kind: 'open' }
  | {
      readonly kind: 'figure';
      readonly value: LayoutValue;
      readonly item: LayoutItem;
      readonly duties: DutyTables;
    }
  /** Year-on-year change of the two cells to the left, in per cent. */
  | { readonly kind: 'change' };

export interface PlannedColumn {
  readonly group: string | null;
  readonly zh: string;
  /** Unit of its figures; '' for labels, remarks and lists, whose lines have units of their own. */
  readonly unit: string;
  readonly total: boolean;
}

export interface PlannedRow {
  readonly cells: readonly PlannedCell[];
  readonly total: boolean;
}

export interface PlannedTable {
  readonly table: LayoutTable;
  /** Leading columns that hold labels. */
  readonly labels: number;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
  readonly duties: DutyTables;
}

const heading = (zh: string, unit = ''): PlannedColumn => ({
  group: null,
  zh,
  unit,
  total: false,
});

/** @throws RangeError naming layout, table and column when the expression cannot be used. */
const valueIn = (
  layout: Layout,
  table: LayoutTable,
  item: LayoutItem,
  text: string,
): LayoutValue => {
  try {
    return layoutValue(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RangeError(`样式${layout.id}的表${table.id}“${item.zh}”：${reason}`);
  }
};

const across = (layout: Layout, table: LayoutTable, pack: Pack): PlannedTable => {
  const known = new Set([...codesOf(pack), ...pack.ratios]);
  const figure = (item: LayoutItem, text: string): PlannedCell =>
    text === ''
      ? { kind: 'open' }
      : {
          kind: 'figure',
          value: valueIn(layout, table, item, text),
          item,
          duties: itemDuties({ ...item, value: text }, table, pack),
        };
  const rows = (table.rows ?? [{ labels: [], from: 'value' as const }]).filter(
    ({ from }) =>
      from === 'value' ||
      table.items.some(({ whole }) => codesInValue(whole ?? '').some((code) => known.has(code))),
  );
  return {
    table,
    labels: table.labels?.length ?? 0,
    columns: [
      ...(table.labels ?? []).map((zh) => heading(zh)),
      ...table.items.map(({ group, zh, unit, total }) => ({
        group: group ?? null,
        zh,
        unit,
        total: total === true,
      })),
    ],
    rows: rows.map((row) => ({
      total: row.total === true,
      cells: [
        ...row.labels.map((text): PlannedCell =>
          text === '{unit}' ? { kind: 'unitName' } : { kind: 'text', text },
        ),
        ...table.items.map((item) => figure(item, item[row.from] ?? '')),
      ],
    })),
    duties: tableDuties(table, pack),
  };
};

const down = (layout: Layout, table: LayoutTable, pack: Pack): PlannedTable => ({
  table,
  labels: 2,
  columns: [
    heading('项目'),
    heading('计量单位'),
    ...(layout.compare === true
      ? [heading('本年'), heading('上年'), heading('增减（%）')]
      : [heading('数量')]),
  ],
  rows: table.items.map((item) => {
    const value = valueIn(layout, table, item, item.value);
    const duties = itemDuties(item, table, pack);
    return {
      total: item.total === true,
      cells: [
        { kind: 'text', text: item.zh },
        { kind: 'text', text: item.unit },
        { kind: 'figure', value, item, duties },
        ...(layout.compare === true
          ? ([
              { kind: 'figure', value: lastYear(value), item, duties },
              { kind: 'change' },
            ] as const)
          : []),
      ],
    };
  }),
  duties: tableDuties(table, pack),
});

/**
 * The tables of a layout cell by cell, for the codes a pack has. A row for the whole city is left out
 * where the pack files no such figures.
 * @throws RangeError when an expression of the layout cannot be used.
 */
export const planOf = (layout: Layout, pack: Pack): readonly PlannedTable[] =>
  layout.tables.map((table) =>
    layout.form === 'down' ? down(layout, table, pack) : across(layout, table, pack),
  );
