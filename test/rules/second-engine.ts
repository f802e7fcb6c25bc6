import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { declarationLabel, parseFigureKey } from '../../src/catalog';
import type { AddressBook } from '../../src/rules';
import type { RawCells } from './sheet-of-figures';

/** One state of some cells and the formulas to calculate over it. */
export interface EngineCase {
  readonly codes: readonly string[];
  readonly cells: RawCells;
  readonly declarations: Readonly<Record<string, string>>;
  readonly formulas: (book: AddressBook) => readonly string[];
}

const COLUMNS = { cur: 1, prev: 2, pub: 3 } as const;
const LETTERS = { cur: 'A', prev: 'B', pub: 'C' } as const;

/** As a person would have to type it so that it stands there as it is: text in front of an apostrophe. */
const typed = (value: number | string): string =>
  typeof value === 'number' ? String(value) : `'${value}`;

interface Sheet {
  readonly cells: [number, number, string][];
  readonly formulas: [number, number, string][];
  /** How many formulas each case has. */
  readonly counts: number[];
}

/** Cases stand below each other in one sheet, so that one calculation does for all of them. */
const sheetOf = (cases: readonly EngineCase[]): Sheet => {
  const sheet: Sheet = { cells: [], formulas: [], counts: [] };
  let top = 1;
  for (const { codes, cells, declarations, formulas } of cases) {
    const start = top;
    const row = (code: string): number => start + codes.indexOf(code);
    for (const [key, value] of Object.entries(cells)) {
      const id = parseFigureKey(key);
      if (id === null || value === '' || !codes.includes(id.code)) continue;
      sheet.cells.push([row(id.code), COLUMNS[id.period], typed(value)]);
    }
    const names = Object.keys(declarations);
    names.forEach((name, index) => {
      const value = declarations[name] ?? '';
      if (value !== '') sheet.cells.push([start + index, 4, `'${declarationLabel(name, value)}`]);
    });
    const book: AddressBook = {
      figure: (code, period) => (codes.includes(code) ? `$${LETTERS[period]}$${row(code)}` : null),
      declaration: (name) => (names.includes(name) ? `$D$${start + names.indexOf(name)}` : null),
      label: declarationLabel,
    };
    const texts = formulas(book);
    sheet.counts.push(texts.length);
    texts.forEach((text, index) => sheet.formulas.push([start + index, 6, text]));
    top += Math.max(codes.length, names.length, texts.length) + 1;
  }
  return sheet;
};

/** What IronCalc shows for each formula of each case. */
export const calculateElsewhere = (
  cases: readonly EngineCase[],
): readonly (readonly string[])[] => {
  const size = 100;
  const chunks = Array.from({ length: Math.ceil(cases.length / size) }, (_, index) =>
    cases.slice(index * size, (index + 1) * size),
  );
  const sheets = chunks.map(sheetOf);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(__dirname, 'ironcalc.mjs')],
    { input: JSON.stringify(sheets), encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`IronCalc: ${stderr}`);
  const values = JSON.parse(stdout) as readonly (readonly string[])[];
  return chunks.flatMap((chunk, index) => {
    let next = 0;
    return chunk.map((_, place) => {
      const count = sheets[index]?.counts[place] ?? 0;
      const own = (values[index] ?? []).slice(next, next + count);
      next += count;
      return own;
    });
  });
};
