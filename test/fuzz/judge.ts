/** What must hold of a workbook whatever was done to it: no number lost, none misread without a word. */
import { figureKey } from '../../src/catalog';
import { toNumber } from '../../src/figures';
import type { Workbook } from '../../src/host/model';
import type { Reading } from '../../src/workbook/read-logic';
import { extent } from '../../src/workbook/snapshot';
import type { FilledBook, Owner } from './filled-book';

export interface Fault {
  readonly kind: 'lost' | 'misread' | 'unread' | 'restless' | 'refused' | 'error' | 'untrue';
  readonly detail: string;
}

type Content = string | number;

/** Every number and note of the book that stands anywhere in the workbook, and on which sheets. */
export function standing(book: Workbook, filled: FilledBook): ReadonlyMap<Content, Set<string>> {
  const found = new Map<Content, Set<string>>();
  for (const sheet of book.sheets) {
    for (const cells of sheet.rows.values()) {
      for (const { value, formula } of cells.values()) {
        if (formula !== undefined || value === null || typeof value === 'object') continue;
        const known =
          typeof value === 'number'
            ? filled.numbers.has(value)
            : typeof value === 'string' && filled.notes.has(value);
        if (!known || typeof value === 'boolean') continue;
        const places = found.get(value) ?? new Set<string>();
        found.set(value, places.add(sheet.name));
      }
    }
  }
  return found;
}

/** Last column of a table's own range; where it has none, of what was known as its columns. */
function lastColumn({ geometry, snapshot }: Reading, key: string): number {
  const range = snapshot.grids.get(key);
  const columns = Object.values(geometry.sheets.get(key)?.columns ?? {});
  return Math.max(range === undefined ? 0 : extent(range).right, ...columns);
}

/**
 * Notes pushed or typed out of every table: they stand under it, or beside it under a heading of their
 * own, for everybody to see. A reading looks at the tables' own ranges, and no name leads to such a note;
 * that the column is not there is told when it goes, and when a press adds an empty one.
 */
function notesOutside(book: Workbook, filled: FilledBook, reading: Reading): ReadonlySet<string> {
  const inside = new Set<string>();
  const all = new Set<string>();
  const grids = [...reading.geometry.sheets].map(([key, grid]) => ({
    ...grid,
    lastColumn: lastColumn(reading, key),
  }));
  for (const sheet of book.sheets) {
    const grid = grids.find(({ title }) => title === sheet.name);
    for (const [row, cells] of sheet.rows) {
      for (const [column, { value }] of cells) {
        if (typeof value !== 'string' || !filled.notes.has(value)) continue;
        all.add(value);
        const within = grid === undefined || (row < grid.lastRow && column < grid.lastColumn);
        if (within) inside.add(value);
      }
    }
  }
  return new Set([...all].filter((note) => !inside.has(note)));
}

/** Whether any damage names the code or the sheet. */
function told(reading: Reading, codes: readonly string[], sheets: readonly string[]): boolean {
  return reading.filing.damages.some(
    ({ code, place, message, missing }) =>
      (code !== null && codes.includes(code)) ||
      (place !== null && sheets.includes(place.sheet)) ||
      codes.some((each) => message.includes(each)) ||
      sheets.some((each) => message.includes(`“${each}”`) || missing === each),
  );
}

/** Numbers and notes read under another indicator, and those not read, without a finding. */
export function judgeReading(book: Workbook, reading: Reading, filled: FilledBook): Fault[] {
  const faults: Fault[] = [];
  const read = new Map<Content, string>();
  const check = (content: Content, owner: Owner | undefined, key: string, code: string): void => {
    read.set(content, key);
    if (owner === undefined || owner.key === key) return;
    const place = reading.filing.figures.get(key as never)?.place;
    const sheets = place === null || place === undefined ? [] : [place.sheet];
    if (!told(reading, [code, owner.code], sheets)) {
      faults.push({ kind: 'misread', detail: `${String(content)} of ${owner.key} read as ${key}` });
    }
  };
  const own = new Set<Content>();
  for (const figure of reading.filing.figures.values()) {
    const key = figureKey(figure.code, figure.period, figure.row);
    if (figure.state.kind === 'number') {
      const value = toNumber(figure.state.stated.value);
      const owner = filled.numbers.get(value);
      if (owner?.key === key) own.add(value);
      check(value, owner, key, figure.code);
    }
    if (figure.period === 'prev') continue;
    const owner = filled.notes.get(figure.note);
    if (owner?.key === key) own.add(figure.note);
    if (owner !== undefined) check(figure.note, owner, key, figure.code);
  }
  const outside = notesOutside(book, filled, reading);
  for (const [content, places] of standing(book, filled)) {
    const owner =
      typeof content === 'number' ? filled.numbers.get(content) : filled.notes.get(content);
    if (owner === undefined || own.has(content) || read.has(content)) continue;
    if (typeof content === 'string' && outside.has(content)) continue;
    if (!told(reading, [owner.code], [owner.sheet, ...places])) {
      const where = [...places].join(', ');
      faults.push({
        kind: 'unread',
        detail: `${String(content)} of ${owner.key} on ${where} is not read`,
      });
    }
  }
  return faults;
}

/** Everything of a workbook that a second press may not change. */
export function picture(book: Workbook): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  for (const sheet of book.sheets) {
    seen.set(
      `sheet ${sheet.name}`,
      `${sheet.visibility} ${String(sheet.protection !== undefined)}`,
    );
    for (const [row, cells] of sheet.rows) {
      for (const [column, { formula, value }] of cells) {
        if (formula === undefined && value === null) continue;
        seen.set(
          `${sheet.name}!R${String(row + 1)}C${String(column + 1)}`,
          formula ?? JSON.stringify(value),
        );
      }
    }
  }
  for (const { name, scope, formula } of book.names) seen.set(`${name} ${scope ?? ''}`, formula);
  book.xmlParts.forEach(({ xml }, index) => seen.set(`part ${String(index)}`, xml));
  return seen;
}

/** The first differences of two pictures. */
export function differences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((key) => one.get(key) !== other.get(key))
    .map((key) => `${key}: ${one.get(key) ?? 'nothing'} → ${other.get(key) ?? 'nothing'}`);
}
