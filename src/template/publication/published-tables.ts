import { publishedPlace } from '../../catalog';
import type { Filing, Layout } from '../../catalog';
import {
  compare,
  divide,
  fromDecimal,
  multiply,
  rational,
  roundHalfUp,
  subtract,
  toDecimal,
} from '../../figures';
import { changeQuantity, heldDecimals } from '../../rules';
import { basisNote } from './basis-note';
import { notHeld } from './duty';
import { limitNotes } from './limit-notes';
import type { PlannedCell, PlannedTable } from './plan';
import { publishedFigure } from './published-figure';
import type { PublishedCell, PublishedTable } from './types';

type NumberCell = Extract<PublishedCell, { kind: 'number' }>;

const text = (shown: string): PublishedCell => ({ kind: 'text', text: shown });

const label = (shown: string): PublishedCell =>
  /^\d+$/.test(shown) ? { kind: 'number', value: shown, codes: [] } : text(shown);

/** A change known no better than this many percentage points is not said at all. */
const WIDEST = rational(5n);

/** 约25 of 2.3万 and 1.84万, — of 100余 and 80: no change is more exact than the two figures; undefined where it is. */
const saidChange = (
  current: NumberCell,
  previous: NumberCell,
  filing: Filing,
): string | undefined => {
  const exact = (cell: NumberCell): boolean =>
    cell.mark === undefined && cell.asFiled === undefined;
  if (exact(current) && exact(previous)) return undefined;
  const [code, ...others] = current.codes;
  const change = code === undefined || others.length > 0 ? null : changeQuantity(filing, code);
  if (change === null) return '—';
  const held = heldDecimals(change, 2);
  if (held === null || change.interval === null) return undefined;
  const { low, high } = change.interval;
  if (compare(subtract(high, low), WIDEST) > 0) return '—';
  return `约${roundHalfUp(change.value, held)}`;
};

/** The change in per cent to two places; — when a year is missing or last year was nothing (G-13). */
const change = (
  current: PublishedCell | undefined,
  previous: PublishedCell | undefined,
  filing: Filing,
): PublishedCell => {
  if (current?.kind !== 'number' || previous?.kind !== 'number') return text('—');
  const before = fromDecimal(previous.value);
  if (before.numerator <= 0n) return text('—');
  const share = divide(subtract(fromDecimal(current.value), before), before);
  const asFiled = saidChange(current, previous, filing);
  return {
    kind: 'number',
    value: toDecimal(multiply(share, rational(100n)), 2),
    codes: [],
    ...(asFiled === undefined ? {} : { asFiled }),
  };
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
        return [...row, text(publishedPlace(filing))];
      case 'open':
        return [...row, text('')];
      case 'change':
        return [...row, none ? text('') : change(row.at(-2), row.at(-1), filing)];
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
  const limits = none ? [] : limitNotes(planned, filing);
  return {
    id: table.id,
    title: table.zh,
    unit: table.unit,
    columns: columns.map(({ group, zh }) => (group === null ? zh : `${group}：${zh}`)),
    headings: columns.map(({ group, zh }) => ({ group, zh })),
    rows: rows.map(({ cells }) => rowOf(cells, filing, layout, none)),
    notes: none
      ? [`${layout.noDuty}。`]
      : [...table.notes.map((note) => basisNote(note, filing)), ...limits],
    limits,
    evidence: table.evidence,
  };
};
