import { CELL_LIMIT, declarationLabel, levelOf, pack as packOf, told } from '../catalog';
import type { Cover, Declarations, Pack, Period, Told } from '../catalog';
import { COVER_CHOICES, cellAddress, choicesOf, codeLabel, coverTitle } from '../template';
import { contentOf } from './content-logic';
import { declarationNames } from './cover-logic';
import { dayOfIso } from './day-number';
import { findSheets } from './identity-logic';
import type { CellAt, Reading } from './read-logic';
import { labelTitle, labelTitleEn } from './label-title';
import { toShow } from './shown-percent';
import { formulaAt, valueAt } from './snapshot';
import type { Grid } from './snapshot';
import type { CellChange, Conflict, FigureWrite, Overwrite } from './write-plan';
import { joinNotes } from '../figures';

const PERIOD: Readonly<Record<Period, Told>> = {
  cur: told('本年', ''),
  prev: told('上年', ', last year'),
  pub: told('已发布数', ', as published'),
};

const onCover = (title: Told): Told => told(`封面“${title.zh}”`, `Cover, "${title.en}"`);

const declaredOnCover = (title: Told): Told =>
  told(`封面声明“${title.zh}”`, `Declared on the cover, "${title.en}"`);

/** All that can be filled at once; every part is optional. */
export interface Fill {
  readonly figures?: readonly FigureWrite[];
  readonly cover?: Partial<Omit<Cover, 'year'>>;
  readonly declarations?: Declarations;
  readonly texts?: Readonly<Record<string, string>>;
}

/** What is longer than a cell is refused whole: Excel would cut it, or call the file damaged. */
const tooLong = (what: Told, { length }: string): Told =>
  told(
    `${what.zh}有 ${String(length)} 个字，Excel 一格最多放 ${String(CELL_LIMIT)} 个字，没有写入。请删短后再填。`,
    `${what.en} has ${String(length)} characters; a cell of Excel holds ${String(CELL_LIMIT)}. Nothing was written. Shorten it and try again.`,
  );

/** A note is only ever added to; figures are written after all that is said of them. */
type Kind = 'figure' | 'note' | 'words';

interface Wanted {
  readonly sheet: string;
  readonly at: CellAt;
  readonly what: Told;
  readonly value: string | number;
  readonly grid: Grid;
  readonly kind: Kind;
}

/** Queues one cell, of words unless it is said to be another. */
type Want = (
  key: string,
  at: CellAt | undefined,
  what: Told,
  value: string | number,
  kind?: Kind,
) => void;

export interface WritePlan {
  readonly changes: readonly CellChange[];
  readonly same: number;
  readonly conflicts: readonly Conflict[];
  readonly unplaced: readonly Told[];
}

/** Decides every cell to be written, and which of them would change something a person typed. */
export function planWrite(reading: Reading, fill: Fill, overwrite: Overwrite): WritePlan {
  const grids = findSheets(reading.snapshot).grids;
  const wanted: Wanted[] = [];
  const unplaced: Told[] = [];
  const want: Want = (key, at, what, value, kind = 'words') => {
    const grid = grids.get(key);
    if (grid === undefined || at === undefined) {
      unplaced.push(
        told(
          `${what.zh}没有可写的单元格（所在的表、行或列已被删除）。请先按“检查并修复模板”。`,
          `${what.en} has no cell to write to (its table, row or column was deleted). Press “Check and repair template” first.`,
        ),
      );
      return;
    }
    if (typeof value === 'string' && value.length > CELL_LIMIT) {
      unplaced.push(tooLong(what, value));
      return;
    }
    const held = toShow(value, grid, at.row, at.column);
    wanted.push({ sheet: grid.sheet, at, what, value: held, grid, kind });
  };
  wantFigures(reading, grids, fill.figures ?? [], want, unplaced);
  const { cover } = reading.geometry;
  const pack = packOf(reading.filing.pack);
  for (const [field, value] of Object.entries(coverValues(pack, fill.cover ?? {}))) {
    want('cover', cover.get(field), onCover(coverTitle(pack, field)), value);
  }
  for (const [name, value] of Object.entries(declared(reading, fill.declarations))) {
    want('cover', cover.get(name), declaredOnCover(coverTitle(pack, name)), value);
  }
  const { topics } = pack;
  for (const [id, text] of Object.entries(fill.texts ?? {})) {
    const topic = topics.find((each) => each.id === id);
    if (text !== '')
      want(
        'texts',
        reading.textCells.get(id),
        told(`文字材料“${topic?.zh ?? id}”`, `Text "${topic?.en ?? id}"`),
        text,
      );
  }
  return decide(wanted, overwrite, unplaced);
}

function wantFigures(
  reading: Reading,
  grids: ReadonlyMap<string, Grid>,
  figures: readonly FigureWrite[],
  want: Want,
  unplaced: Told[],
): void {
  const notes = new Map<
    string,
    { key: string; at: CellAt | undefined; what: Told; note: string }
  >();
  const sheets = [...reading.geometry.sheets.values()];
  for (const figure of figures) {
    const label = codeLabel(figure.code, figure.row);
    const period = PERIOD[figure.period];
    const what = told(`${labelTitle(label)}${period.zh}`, `${labelTitleEn(label)}${period.en}`);
    const sheet = sheets.find(({ rows }) => rows.has(label));
    const row = sheet?.rows.get(label);
    if (sheet === undefined || row === undefined) {
      unplaced.push(
        told(
          `${what.zh}没有可写的单元格（模板中没有这一行，或该行已被删除）。请核对代码，或先按“检查并修复模板”。`,
          `${what.en} has no cell to write to (the template has no such row, or it was deleted). Check the code, or press “Check and repair template” first.`,
        ),
      );
      continue;
    }
    const at = (column: string): CellAt | undefined => {
      const number = sheet.columns[column];
      return number === undefined ? undefined : { row, column: number };
    };
    want(sheet.key, at(figure.period), what, figure.value, 'figure');
    if (figure.row > 0 && figure.name !== undefined)
      want(sheet.key, at('name'), told(`${label} 名称`, `${label}, name`), figure.name);
    if (figure.row > 0 && figure.unit !== undefined)
      want(sheet.key, at('unit'), told(`${label} 计量单位`, `${label}, unit`), figure.unit);
    if (figure.note === '') continue;
    const note = at('note');
    const grid = grids.get(sheet.key);
    // Where the column of notes is gone the note still asks for a place: a number written without its
    // 概数 would read as exact.
    const held = note && grid ? String(valueAt(grid, note.row, note.column)) : '';
    const before = notes.get(label)?.note ?? held;
    notes.set(label, {
      key: sheet.key,
      at: note,
      what: told(`${label} 说明`, `${label}, note`),
      note: joinNotes(before, figure.note),
    });
  }
  for (const { key, at, what, note } of notes.values()) want(key, at, what, note, 'note');
}

function coverValues(
  pack: Pack,
  cover: Partial<Omit<Cover, 'year'>>,
): Readonly<Record<string, string | number>> {
  const values: Record<string, string | number> = {};
  for (const field of ['unitName', 'filer', 'reviewer', 'head', 'phone', 'addressee'] as const) {
    const value = cover[field];
    if (value !== undefined && value !== '') values[field] = value;
  }
  if (cover.level !== undefined && cover.level !== '') {
    values['level'] = levelOf(cover.level)?.zh ?? cover.level;
  }
  for (const name of COVER_CHOICES) {
    const value = cover[name];
    if (value === undefined || value === '') continue;
    values[name] = choicesOf(pack, name).find((choice) => choice.value === value)?.zh ?? value;
  }
  if (cover.date !== undefined && cover.date !== '')
    values['date'] = dayOfIso(cover.date) ?? cover.date;
  return values;
}

function declared(
  reading: Reading,
  declarations: Declarations | undefined,
): Readonly<Record<string, string>> {
  if (declarations === undefined) return {};
  const flat: Record<string, string> = {};
  for (const name of declarationNames(packOf(reading.filing.pack))) {
    const value = name.startsWith('duty.')
      ? declarations.duties[name.slice('duty.'.length)]
      : declarations[name as Exclude<keyof Declarations, 'duties'>];
    if (value !== undefined && value !== null && value !== 'undeclared') {
      flat[name] = declarationLabel(name, value);
    }
  }
  return flat;
}

function decide(
  wanted: readonly Wanted[],
  overwrite: Overwrite,
  unplaced: readonly Told[],
): WritePlan {
  const words: CellChange[] = [];
  const figures: CellChange[] = [];
  const conflicts: Conflict[] = [];
  let same = 0;
  for (const { sheet, at, what, value, grid, kind } of wanted) {
    const before = valueAt(grid, at.row, at.column);
    const formula = formulaAt(grid, at.row, at.column);
    const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== before;
    if (before === value && !computed) {
      same += 1;
      continue;
    }
    const address = cellAddress(at.row, at.column);
    if (kind !== 'note' && (before !== '' || computed)) {
      conflicts.push({
        sheet,
        address,
        what,
        current: String(computed ? formula : before),
        proposed: String(value),
      });
      if (overwrite === 'keep-filled') continue;
    }
    const change = { sheet, address, value, before: contentOf(before, formula) };
    (kind === 'figure' ? figures : words).push(change);
  }
  // The numbers after all that is said of them: a request may break off midway, and a number that is
  // there already is not filled in again, nor the note that calls it approximate.
  const changes = [...words, ...figures];
  const refused = unplaced.length > 0 || (overwrite === 'ask' && conflicts.length > 0);
  return { changes: refused ? [] : changes, same, conflicts, unplaced };
}
