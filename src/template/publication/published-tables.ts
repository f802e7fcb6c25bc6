import type { Filing, Layout } from '../../catalog';
import { divide, fromDecimal, multiply, rational, subtract, toDecimal } from '../../figures';
import { basisNote } from './basis-note';
import { notHeld } from './duty';
import type { PlannedCell, PlannedTable } from './plan';
import { publishedFigure } from './published-figure';
import type { PublishedCell, PublishedTable } from './types';

const text = (shown: string): PublishedCell => ({ kind: 'text', text: shown });

const label = (shown: string): PublishedCell =>
  /^\d+$/.test(shown) ? { kind: 'number', value: shown, codes: [] } : text(shown);

/** The change in per cent to two places; — when a year is missing or last year was nothing (G-13). */
const change = (
  current: PublishedCell | undefined,
  previous: PublishedCell | undefined,
): PublishedCell => {
  if (current?.kind !== 'number' || previous?.kind !== 'number') return text('—');
  const before = fromDecimal(previous.value);
  if (before.numerator <= 0n) return text('—');
  const share = divide(subtract(fromDecimal(current.value), before), before);
  return { kind: 'number', value: toDecimal(multiply(share, rational(100n)), 2), codes: [] };
};

const rowOf = (
  cells: readonly PlannedCell[],
  filing: Filing,
  layout: Layout,
  none: boolean,
): readonly PublishedCell[] =>
  cells.reduce<readonly PublishedCell[]>((row, cell) => {
    switch (cell.kind) {
      case 'text':
        return [...row, label(cell.text)];
      case 'unitName':
        return [...row, text(filing.cover.unitName)];
      case 'open':
        return [...row, text('')];
      case 'change':
        return [...row, none ? text('') : change(row.at(-2), row.at(-1))];
      case 'figure': {
        if (none) return [...row, text('')];
        if (notHeld(cell.duties, filing)) return [...row, text(layout.marks.inapplicable)];
        return [...row, publishedFigure(cell.value, cell.item, filing, layout.marks)];
      }
    }
  }, []);

/** One table of a layout with the filing's figures. */
export const publishedTable = (
  planned: PlannedTable,
  filing: Filing,
  layout: Layout,
): PublishedTable => {
  const { table, columns, rows, duties } = planned;
  const none = notHeld(duties, filing);
  return {
    id: table.id,
    title: table.zh,
    unit: table.unit,
    columns: columns.map(({ group, zh }) => (group === null ? zh : `${group}：${zh}`)),
    headings: columns.map(({ group, zh }) => ({ group, zh })),
    rows: rows.map(({ cells }) => rowOf(cells, filing, layout, none)),
    notes: none ? [`${layout.noDuty}。`] : table.notes.map((note) => basisNote(note, filing)),
    evidence: table.evidence,
  };
};
