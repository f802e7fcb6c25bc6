import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { safeParts } from './safe-parts';
import type { PlainBook, PlainSheet, PlainValue, SpreadsheetRead } from './types';
import { unreadable } from './unreadable';

/** What is looked at of a sheet: ours are far smaller, and a sheet filled to its last row costs little. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 100;

/** Error values as a file codes them (ECMA-376 part 4, 4.2.3 BErr) and as Excel shows them. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function valueOf(cell: CellObject | undefined): PlainValue {
  if (cell?.v === undefined) return '';
  if (cell.t === 'e') return ERRORS[Number(cell.v)] ?? '#N/A';
  return cell.v instanceof Date ? '' : cell.v;
}

function formulaOf(cell: CellObject | undefined): PlainValue {
  return cell?.f === undefined ? valueOf(cell) : `=${cell.f}`;
}

function sheetOf(name: string, visible: boolean, sheet: WorkSheet | undefined): PlainSheet {
  const data: unknown = sheet?.['!data'];
  const lines = (Array.isArray(data) ? data : []) as readonly (
    readonly (CellObject | undefined)[] | undefined
  )[];
  const rows = lines.slice(0, MOST_ROWS);
  const width = Math.min(
    MOST_COLUMNS,
    rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0),
  );
  const grid = (read: (cell: CellObject | undefined) => PlainValue): PlainValue[][] =>
    Array.from(rows, (row) => Array.from({ length: width }, (_, column) => read(row?.[column])));
  return { name, visible, values: grid(valueOf), formulas: grid(formulaOf) };
}

function bookOf(workbook: WorkBook): PlainBook {
  const states = workbook.Workbook?.Sheets ?? [];
  return {
    sheets: workbook.SheetNames.map((name, index) =>
      sheetOf(name, (states[index]?.Hidden ?? 0) === 0, workbook.Sheets[name]),
    ),
    names: new Map(
      (workbook.Workbook?.Names ?? [])
        .filter(({ Sheet }) => Sheet === undefined)
        .map(({ Name, Ref }) => [Name, Ref]),
    ),
  };
}

/**
 * Reads the cells and names of an .xlsx or .xlsm file. Sizes are checked before anything is unpacked;
 * macros, pictures and links to other files are never unpacked; no formula is computed. Both libraries
 * are fetched with the first file.
 * @returns the cells, or one Chinese sentence that says why not and what to do.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<SpreadsheetRead> {
  const parts = await safeParts(bytes);
  if (typeof parts === 'string') return unreadable(parts);
  const [{ zipSync }, { read }] = await Promise.all([import('fflate'), import('@e965/xlsx')]);
  try {
    const plain = zipSync(Object.fromEntries(parts), { level: 0 });
    const workbook = read(plain, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellHTML: false,
      cellNF: false,
      cellText: false,
      sheetRows: MOST_ROWS,
    });
    return { ok: true, book: bookOf(workbook) };
  } catch {
    return unreadable('damaged');
  }
}
