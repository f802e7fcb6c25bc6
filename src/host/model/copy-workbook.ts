import type { Cell } from './sheet';
import { Sheet } from './sheet';
import { Workbook } from './workbook';

/** Maps, sets and lists are copied, one level deep; what they hold never changes in place. */
const twin = (value: unknown): unknown => {
  if (value instanceof Map) return new Map(value);
  if (value instanceof Set) return new Set(value);
  return Array.isArray(value) ? [...(value as readonly unknown[])] : value;
};

const twins = (source: object, own: ReadonlySet<string>): object =>
  Object.fromEntries(
    Object.entries(source).flatMap(([key, value]) => (own.has(key) ? [] : [[key, twin(value)]])),
  );

/** Cells are the one thing that changes in place. */
function twinSheet(source: Sheet): Sheet {
  const sheet = new Sheet(source.id, source.name);
  Object.assign(sheet, twins(source, new Set(['rows'])));
  for (const [row, cells] of source.rows)
    sheet.rows.set(
      row,
      new Map([...cells].map(([column, cell]): [number, Cell] => [column, { ...cell }])),
    );
  return sheet;
}

/** What belongs to a workbook object itself: its sheets, its listeners and what it reckons with. */
const ITS_OWN: ReadonlySet<string> = new Set([
  'sheets', 'calculation', 'tracked', 'listeners', 'origin', 'sheetIndex', 'nameIndex', 'indexedNames',
]); // prettier-ignore

/** The same workbook once more, with the same ids: tests do to the one what they take back with the other. */
export function copyWorkbook(source: Workbook): Workbook {
  const copy = new Workbook({ name: source.name, today: source.today });
  Object.assign(copy, twins(source, ITS_OWN));
  copy.sheets.push(...source.sheets.map(twinSheet));
  return copy;
}
