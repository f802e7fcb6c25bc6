/** The workbooks the acts begin with, for one pack's sample year. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleFigures } from '../../../src/catalog';
import type { FiguresRead } from '../../../src/catalog';
import { copyWorkbook, deleteCells, deleteSheet, newWorkbook } from '../../../src/host/model';
import type { Workbook } from '../../../src/host/model';
import type { NodeHost } from '../../../src/host/node';
import { openXlsx } from '../../../src/host/xlsx';
import type { CellChange, InsertRequest } from '../../../src/workbook';
import { applyRepair, writeFigures } from '../../../src/workbook';
import type { Finding, RepairTo } from '../../../src/rules';
import { filledBook, insertedBook } from '../../books/saved-books';
import { services } from './clock';

export type BookName = 'empty' | 'inserted' | 'filled' | 'audited' | 'damaged' | 'pasted' | 'old';

/** What the acts on one pack's workbooks need. */
export interface Ground {
  readonly sample: string;
  readonly request: InsertRequest;
  readonly book: (name: BookName) => Promise<Workbook>;
  /** A workbook of the year before, to fill 上年 from. */
  readonly past: () => Promise<Uint8Array>;
  /** Of the audited book. */
  readonly query: () => Finding;
  /** Two cells, so that breaking off between them is possible. */
  readonly repair: readonly RepairTo[];
  /** What was mended in the audited book. */
  readonly changes: () => readonly CellChange[];
}

const OLD = readFileSync(
  path.join(__dirname, '../../fixtures/workbooks/lanshan-2024-template-1.0.xlsx'),
);

const repair: readonly RepairTo[] = [
  { code: 'C04', period: 'cur', row: 0, place: null, from: '2160', to: '216' },
  { code: 'C41', period: 'cur', row: 0, place: null, from: '9', to: '208' },
];

const fill = (code: string, value: number | string, period: 'cur' | 'prev' = 'cur') =>
  ({ code, period, row: 0, value, note: '' }) as const;

/** Rows, a column, a whole table and names deleted by hand. */
function damage(host: NodeHost): void {
  host.asUser((book) => {
    const tables = book.sheets.filter(({ name }) => /^表\d/.test(name));
    const [, , third, ...rest] = tables;
    const last = rest.at(-2);
    if (third === undefined || last === undefined) throw new Error('too few tables');
    third.protection = undefined;
    const [rows, columns] = [16383, 1048575];
    deleteCells(book, third, { top: 12, bottom: 13, left: 0, right: rows }, 'row');
    deleteCells(book, third, { top: 0, bottom: columns, left: 5, right: 5 }, 'column');
    deleteSheet(book, last);
    const kept = book.names.filter(({ name }) => !name.startsWith('NB_E'));
    book.names.splice(0, book.names.length, ...kept);
    book.changed({ type: 'names' });
  });
}

/** The year before, with the same figures. */
const before = (figures: FiguresRead): FiguresRead => ({
  ...figures,
  year: figures.year - 1,
  cover: { ...figures.cover, year: figures.year - 1 },
});

/** Prepares the workbooks of one pack, each when it is first asked for, on the host that is open. */
export function groundOf(host: NodeHost, sample: string): Ground {
  const figures = sampleFigures(sample);
  const { unitName, level, year } = figures.cover;
  const request = { pack: figures.pack, unitName, level, year };
  const kept = new Map<BookName, Promise<Workbook>>();
  const book = (name: BookName): Promise<Workbook> => {
    const known = kept.get(name) ?? make[name]();
    kept.set(name, known);
    return known;
  };
  const changed = async (from: BookName | 'plain', change: () => unknown): Promise<Workbook> => {
    host.show(
      copyWorkbook(from === 'plain' ? await openXlsx(await filledBook(figures)) : await book(from)),
    );
    await change();
    return host.workbook;
  };
  const written = (...values: readonly ReturnType<typeof fill>[]): Promise<Workbook> =>
    changed('plain', () => writeFigures(values, { overwrite: 'replace' }));
  let query: Finding | undefined;
  let changes: readonly CellChange[] = [];
  const make: Readonly<Record<BookName, () => Promise<Workbook>>> = {
    empty: () => Promise.resolve(newWorkbook()),
    old: () => openXlsx(OLD),
    inserted: async () => openXlsx(await insertedBook(request)),
    filled: () =>
      written(fill('C04', 2160), fill('C41', 9), fill('C40', 8), fill('C04', 2000, 'prev')),
    damaged: () => changed('plain', () => damage(host)),
    pasted: () => written(fill('C04', '3590件(3145件为违停)'), fill('C41', '100余人')),
    audited: () =>
      changed('filled', async () => {
        const { result } = await services.audit();
        query = result.findings.find(({ severity }) => severity === '核实');
        const keeping = { at: '2025-01-19T08:00:00.000Z', act: 'mend' };
        changes = (await applyRepair(repair, keeping)).changes;
      }),
  };
  return {
    sample,
    request,
    book,
    past: () => filledBook(before(figures)),
    repair,
    query: () => {
      if (query === undefined) throw new Error('nothing to explain');
      return query;
    },
    changes: () => {
      if (changes.length === 0) throw new Error('nothing was mended');
      return changes;
    },
  };
}
