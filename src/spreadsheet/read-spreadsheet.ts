import {
  attributesOf,
  fileKind,
  MalformedXml,
  openZip,
  packageKind,
  relationshipsOf,
  xmlTokens,
  ZipFault,
} from '../office-files';
import type { FileKind, Relationship, Zip } from '../office-files';
import { sharedTexts } from './cell-text';
import { dateFormats } from './date-formats';
import { sheetCells } from './sheet-cells';
import type { BookMeans, CellRows, ReadCell } from './sheet-cells';
import type { PlainBook, PlainSheet, PlainValue, SpreadsheetRead } from './types';
import { partMissing, unreadable } from './unreadable';
import type { ToldKind } from './unreadable';

/** What is looked at of a sheet: ours are far smaller, and a sheet filled to its last row costs little. */
const LIMITS = { rows: 2_000, columns: 100 } as const;

/** Bytes all parts read may unpack to. A yearly workbook has some MB; this leaves room for twenty times that. */
const SIZE_LIMIT = 64 * 1024 * 1024;

/** Files that are known by their first bytes and are no package. */
const KINDS: Readonly<Record<Exclude<FileKind, 'zip'>, ToldKind>> = {
  empty: 'empty',
  encrypted: 'encrypted',
  'old-excel': 'old-xls',
  'old-word': 'other-office-file',
  'old-powerpoint': 'other-office-file',
  rtf: 'other-office-file',
  mht: 'web-page',
  html: 'web-page',
  xml: 'xml-workbook',
  'other-compound': 'not-a-workbook',
  pdf: 'not-a-workbook',
  picture: 'not-a-workbook',
  rar: 'not-a-workbook',
  text: 'not-a-workbook',
};

const FOREIGN: Readonly<Record<string, ToldKind>> = {
  xlsb: 'binary-xlsb',
  docx: 'other-office-file',
  pptx: 'other-office-file',
  ofd: 'other-office-file',
  'open-document': 'open-document',
};

interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly visible: boolean;
}

interface BookPart {
  readonly sheets: readonly ListedSheet[];
  readonly names: ReadonlyMap<string, string>;
  readonly date1904: boolean;
}

/** Sheets, names of the whole workbook and its calendar (ECMA-376 part 1, 18.2). */
function bookPart(xml: string): BookPart {
  const sheets: ListedSheet[] = [];
  const names = new Map<string, string>();
  let date1904 = false;
  let name = '';
  for (const { kind, name: element, raw } of xmlTokens(xml)) {
    if (kind === 'text') {
      if (name !== '') names.set(name, (names.get(name) ?? '') + raw);
      continue;
    }
    const given = kind === 'close' ? new Map<string, string>() : attributesOf(raw);
    if (element === 'sheet' && kind !== 'close')
      sheets.push({
        name: given.get('name') ?? '',
        id: given.get('id') ?? '',
        visible: (given.get('state') ?? 'visible') === 'visible',
      });
    else if (element === 'workbookPr' && kind !== 'close')
      date1904 = ['1', 'true', 'on'].includes(given.get('date1904') ?? '');
    if (element !== 'definedName') continue;
    name = kind === 'open' && !given.has('localSheetId') ? (given.get('name') ?? '') : '';
    if (name !== '') names.set(name, '');
  }
  return { sheets, names, date1904 };
}

function plainSheet({ name, visible }: ListedSheet, rows: CellRows): PlainSheet {
  let height = 0;
  let width = 0;
  for (const [row, cells] of rows) {
    height = Math.max(height, row + 1);
    for (const column of cells.keys()) width = Math.max(width, column + 1);
  }
  const grid = (read: (cell: ReadCell) => PlainValue): PlainValue[][] =>
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => {
        const cell = rows.get(row)?.get(column);
        return cell === undefined ? '' : read(cell);
      }),
    );
  return { name, visible, values: grid(({ value }) => value), formulas: grid((c) => c.formula) };
}

/** The part of a kind the workbook points to; a workbook may do without styles and without texts. */
const partOf = (zip: Zip, related: readonly Relationship[], kind: string): string => {
  const target = related.find((each) => each.kind === kind)?.target;
  return target === undefined ? '' : (zip.text(target) ?? '');
};

function readBook(zip: Zip, main: string): PlainBook | { readonly missing: string } {
  const { sheets: listed, names, date1904 } = bookPart(zip.text(main) ?? '');
  const related = relationshipsOf(zip, main);
  const means: BookMeans = {
    texts: sharedTexts(partOf(zip, related, 'sharedStrings')),
    dates: dateFormats(partOf(zip, related, 'styles')),
    date1904,
  };
  const sheets: PlainSheet[] = [];
  for (const sheet of listed) {
    const relation = related.find(({ id }) => id === sheet.id);
    // Sheets of charts, macros and dialogs hold no cells; those with the code of macros from before
    // 1997 have no part at all.
    if (sheet.id === '') continue;
    if (relation !== undefined && relation.kind !== 'worksheet') continue;
    const xml = relation === undefined ? undefined : zip.text(relation.target);
    if (xml === undefined) return { missing: sheet.name };
    sheets.push(plainSheet(sheet, sheetCells(xml, means, LIMITS)));
  }
  return { sheets, names };
}

function readPackage(bytes: Uint8Array): SpreadsheetRead {
  const zip = openZip(bytes, SIZE_LIMIT);
  const kind = packageKind(zip);
  if (kind !== 'xlsx') return unreadable(FOREIGN[kind ?? ''] ?? 'not-a-workbook');
  const named = relationshipsOf(zip, '').find((each) => each.kind === 'officeDocument')?.target;
  const main = named !== undefined && zip.has(named) ? named : 'xl/workbook.xml';
  const book = readBook(zip, main);
  if ('missing' in book) return partMissing(book.missing);
  return { ok: true, book };
}

/**
 * Reads the cells and names of an .xlsx or .xlsm file. Sizes are checked before anything is unpacked;
 * macros, pictures and links to other files are never unpacked; no formula is computed, the value the
 * file keeps counts.
 * @returns the cells, or one sentence that says why not and what to do.
 */
export function readSpreadsheet(bytes: Uint8Array): SpreadsheetRead {
  const kind = fileKind(bytes);
  if (kind !== 'zip') return unreadable(KINDS[kind]);
  try {
    return readPackage(bytes);
  } catch (fault) {
    if (fault instanceof MalformedXml) return unreadable('damaged');
    if (!(fault instanceof ZipFault)) throw fault;
    return unreadable(fault.kind === 'locked' ? 'encrypted' : fault.kind);
  }
}
