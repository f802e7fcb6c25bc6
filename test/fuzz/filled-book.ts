/** A book of a pack in which every cell a person fills holds a number or a text of its own. */
import { pack as packOf } from '../../src/catalog';
import type { PackId } from '../../src/catalog';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { writeBlock } from '../../src/host/model';
import { insertTemplate, readFiling } from '../../src/workbook';
import type { InsertRequest } from '../../src/workbook';
import { parseReference } from '../../src/template';
import { copyOf } from './book-copy';
import type { BookCopy } from './book-copy';

/** Whose a number or a note is: figure keys such as `C03@prev`, and the code and sheet to name. */
export interface Owner {
  readonly key: string;
  readonly code: string;
  readonly sheet: string;
}

export interface FilledBook {
  readonly host: NodeHost;
  readonly request: InsertRequest;
  readonly copy: BookCopy;
  readonly numbers: ReadonlyMap<number, Owner>;
  readonly notes: ReadonlyMap<string, Owner>;
}

const FIRST = 7_000_001;

/** What the book of a pack is made for. */
export const requestFor = (pack: PackId): InsertRequest => ({
  pack,
  year: 2024,
  unitName: '甲单位',
  level: packOf(pack).id,
});

/**
 * Types into every figure, note and own-name cell of a template.
 * @param xlsx a saved book with the template of `requestFor`; without it the template is inserted anew.
 */
export async function filledBook(pack: PackId, xlsx?: Uint8Array): Promise<FilledBook> {
  const host = await openNodeHost(xlsx === undefined ? {} : { xlsx });
  const request = requestFor(pack);
  if (xlsx === undefined) await insertTemplate(request);
  const { filing, geometry } = await readFiling();
  const numbers = new Map<number, Owner>();
  const notes = new Map<string, Owner>();
  let next = FIRST;
  host.asUser((book) => {
    const put = (sheetName: string, row: number, column: number, value: string | number): void => {
      const sheet = book.sheetByName(sheetName);
      if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
      const [top, left] = [row - 1, column - 1];
      writeBlock(book, sheet, { top, bottom: top, left, right: left }, [[value]]);
    };
    for (const [key, figure] of filing.figures) {
      const at = figure.place === null ? null : parseReference(figure.place.address);
      if (figure.place === null || at === null) continue;
      const owner = { key, code: figure.code, sheet: figure.place.sheet };
      numbers.set(next, owner);
      put(owner.sheet, at.top, at.left, next);
      const grid = [...geometry.sheets.values()].find(({ title }) => title === owner.sheet);
      const column = grid?.columns['note'];
      if (column !== undefined && figure.period !== 'prev' && next % 5 === 0) {
        notes.set(`注${String(next)}`, owner);
        put(owner.sheet, at.top, column, `注${String(next)}`);
      }
      if (figure.row > 0 && figure.period === 'cur' && grid !== undefined) {
        put(owner.sheet, at.top, grid.columns['name'] ?? 0, `自填事项${String(next)}`);
        put(owner.sheet, at.top, grid.columns['unit'] ?? 0, '件');
      }
      next += 1;
    }
  });
  return { host, request, copy: copyOf(host.workbook), numbers, notes };
}
