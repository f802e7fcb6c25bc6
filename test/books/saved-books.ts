/**
 * Workbooks of ours for tests that do not test inserting: opened from a saved copy (0.1 s) instead of
 * inserted and filled anew (0.8 s). Each call gives a host of its own; nobody else sees what is done to it.
 *
 *   const host = await openInserted({ pack: 'county', year: 2024, unitName: '蓝山县', level: 'county' });
 *   const host = await openFilled('lanshan');          // or figures of your own
 *   const xlsx = await filledBook('lanshan');          // the bytes
 *
 * A state that takes more than this is made in `beforeAll` from one of these and saved by `host.save()`.
 */
import { sampleFigures } from '../../src/catalog';
import type { FiguresRead } from '../../src/catalog';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { fillWorkbook, insertTemplate } from '../../src/workbook';
import type { InsertRequest } from '../../src/workbook';
import { keptBook } from './book-cache';

/** Makes a book in a host of its own, which leaves the one that is open in place. */
const make = async (work: () => Promise<unknown>): Promise<Uint8Array> => {
  const globals = globalThis as Record<string, unknown>;
  const { Excel, Office, OfficeExtension } = globals;
  const host = await openNodeHost();
  try {
    await work();
    return await host.save();
  } finally {
    await host.dispose();
    if (Excel !== undefined) Object.assign(globals, { Excel, Office, OfficeExtension });
  }
};

/** A new workbook (with its one empty sheet in front) into which the template was inserted. */
export const insertedBook = (request: InsertRequest): Promise<Uint8Array> =>
  keptBook(['inserted', request], () => make(() => insertTemplate(request)));

/** The template for these figures' pack, year and unit, with all of them filed; a sample by its name. */
export const filledBook = (figures: FiguresRead | string): Promise<Uint8Array> => {
  const filed = typeof figures === 'string' ? sampleFigures(figures) : figures;
  const { unitName, level } = filed.cover;
  return keptBook(['filled', filed], () =>
    make(async () => {
      await insertTemplate({ pack: filed.pack, year: filed.year, unitName, level });
      await fillWorkbook(filed, { overwrite: 'replace' });
    }),
  );
};

export const openInserted = async (request: InsertRequest): Promise<NodeHost> =>
  openNodeHost({ xlsx: await insertedBook(request) });

export const openFilled = async (figures: FiguresRead | string): Promise<NodeHost> =>
  openNodeHost({ xlsx: await filledBook(figures) });
