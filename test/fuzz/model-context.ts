/**
 * A workbook's model under the few calls a look at it makes, without the library between them: writing
 * and reading megabytes of messages took half the time of a sequence. What is looked at and how is the
 * add-in's own `takeSnapshot`; `run-sequence` compares both ways now and then.
 */
import type { Rectangle } from '../../src/host/engine';
import { coversAllColumns, coversAllRows, parseRectangle, splitSheet } from '../../src/host/engine';
import type { Sheet, Workbook } from '../../src/host/model';
import { findName, numberFormatOf, readFormula, readValue } from '../../src/host/model';

type Cell = string | number | boolean;

const NOTHING = { isNullObject: true, load: () => undefined };

/**
 * A line of values, of which formulas are computed when somebody looks at them: most are looked at by
 * nobody. A value of a workbook that has changed since would be no reading, and throws.
 */
function lineOf(book: Workbook, sheet: Sheet, row: number, { left, right }: Rectangle): Cell[] {
  const { version } = book;
  const line: Cell[] = [];
  for (let column = left; column <= right; column += 1) {
    if (sheet.cell(row, column)?.formula === undefined) {
      line.push(readValue(book, sheet, row, column));
      continue;
    }
    line.push('');
    Object.defineProperty(line, column - left, {
      enumerable: true,
      get: () => {
        if (book.version !== version) throw new Error('looked at too late');
        return readValue(book, sheet, row, column);
      },
    });
  }
  return line;
}

function rangeOf(book: Workbook, sheet: Sheet, area: Rectangle): unknown {
  const whole = coversAllRows(area) || coversAllColumns(area);
  const block = <Value>(line: (row: number) => Value): Value[] | null =>
    whole
      ? null
      : Array.from({ length: area.bottom - area.top + 1 }, (_, down) => line(area.top + down));
  const across = <Value>(row: number, get: (row: number, column: number) => Value): Value[] =>
    Array.from({ length: area.right - area.left + 1 }, (_, over) => get(row, area.left + over));
  const found: Record<string, unknown> = {
    isNullObject: false,
    address: book.address(sheet, area),
  };
  found['load'] = (what: string) => {
    const wanted = what.split(',');
    if (wanted.includes('values')) {
      found['values'] = block((row) => lineOf(book, sheet, row, area));
    }
    if (wanted.includes('formulas')) {
      const formula = (row: number, column: number): Cell => readFormula(book, sheet, row, column);
      found['formulas'] = block((row) => across(row, formula));
    }
    if (wanted.includes('numberFormat')) {
      const format = (row: number, column: number): string =>
        numberFormatOf(sheet.styleAt(row, column));
      found['numberFormat'] = block((row) => across(row, format));
    }
  };
  return found;
}

function worksheetOf(book: Workbook, sheet: Sheet): unknown {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protection: { protected: sheet.protection !== undefined },
    getRange: (address: string) => {
      const area = parseRectangle(address);
      if (area === undefined) throw new Error(`no area ${address}`);
      return rangeOf(book, sheet, area);
    },
  };
}

/** What `takeSnapshot` may ask of a context; anything else is not there and throws. */
export function modelContext(book: Workbook): Excel.RequestContext {
  const load = (): void => undefined;
  const named = (name: string): unknown => {
    const formula = findName(book, name, undefined)?.formula ?? '=';
    const { sheet: title, rest } = splitSheet(formula.slice(1));
    const sheet = title === undefined ? book.activeSheet : book.sheetByName(title);
    const area = parseRectangle(rest);
    return sheet === undefined || area === undefined ? NOTHING : rangeOf(book, sheet, area);
  };
  const sheetNamed = (name: string): unknown => {
    const sheet = book.sheetByName(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return worksheetOf(book, sheet);
  };
  return {
    workbook: {
      names: {
        load,
        items: book.names
          .filter(({ scope }) => scope === undefined)
          .sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1)),
        getItemOrNullObject: (name: string) => ({ getRangeOrNullObject: () => named(name) }),
      },
      worksheets: {
        load,
        items: book.sheets.map((sheet) => worksheetOf(book, sheet)),
        getItem: sheetNamed,
      },
      protection: { load, protected: book.structureProtection !== undefined },
    },
    sync: () => Promise.resolve(),
  } as unknown as Excel.RequestContext;
}
