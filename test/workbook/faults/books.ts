/** The workbooks the acts begin with, for one pack's sample year. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleFigures } from '../../../src/catalog';
import type { FiguresRead } from '../../../src/catalog';
import { openNodeHost } from '../../../src/host/node';
import type { NodeHost } from '../../../src/host/node';
import { deleteCells, deleteSheet } from '../../../src/host/model';
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
  readonly books: ReadonlyMap<BookName, Uint8Array>;
  /** A workbook of the year before, to fill 上年 from. */
  readonly past: Uint8Array;
  readonly query: Finding;
  /** Two cells, so that breaking off between them is possible. */
  readonly repair: readonly RepairTo[];
  /** What was mended in the audited book. */
  readonly changes: readonly CellChange[];
}

const OLD = readFileSync(
  path.join(__dirname, '../../fixtures/workbooks/lanshan-2024-template-1.0.xlsx'),
);

const repair: readonly RepairTo[] = [
  { code: 'C04', period: 'cur', row: 0, place: null, from: '2160', to: '216' },
  { code: 'C41', period: 'cur', row: 0, place: null, from: '9', to: '208' },
];

const fill = (code: string, value: number | string) =>
  ({ code, period: 'cur', row: 0, value, note: '' }) as const;

async function saved(xlsx: Uint8Array, change: (host: NodeHost) => unknown): Promise<Uint8Array> {
  const host = await openNodeHost({ xlsx });
  try {
    await change(host);
    return await host.save();
  } finally {
    await host.dispose();
  }
}

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

export async function groundOf(sample: string): Promise<Ground> {
  const figures = sampleFigures(sample);
  const { unitName, level, year } = figures.cover;
  const request = { pack: figures.pack, unitName, level, year };
  const books = new Map<BookName, Uint8Array>([['old', OLD]]);
  books.set('empty', await saved(await emptyBook(), () => undefined));
  books.set('inserted', await insertedBook(request));
  const plain = await filledBook(figures);
  const filled = await saved(plain, () =>
    writeFigures([fill('C04', 2160), fill('C41', 9), fill('C40', 8)], { overwrite: 'replace' }),
  );
  books.set('filled', filled);
  books.set('damaged', await saved(plain, damage));
  books.set(
    'pasted',
    await saved(plain, () =>
      writeFigures([fill('C04', '3590件(3145件为违停)'), fill('C41', '100余人')], {
        overwrite: 'replace',
      }),
    ),
  );
  let query: Finding | undefined;
  let changes: readonly CellChange[] = [];
  const audited = await saved(filled, async () => {
    const { result } = await services.audit();
    query = result.findings.find(({ severity }) => severity === '核实');
    changes = (await applyRepair(repair, { at: '2025-01-19T08:00:00.000Z', act: 'mend' })).changes;
  });
  books.set('audited', audited);
  if (query === undefined || changes.length === 0) throw new Error('nothing to explain or mend');
  const past = await filledBook(before(figures));
  return { sample, request, books, past, query, repair, changes };
}

async function emptyBook(): Promise<Uint8Array> {
  const host = await openNodeHost();
  try {
    return await host.save();
  } finally {
    await host.dispose();
  }
}
