/** The values of a Range: values, formulas, text, number formats, place and size. */
import type { Rectangle } from '../../engine';
import {
  cellRectangle,
  coversAllColumns,
  coversAllRows,
  intersect,
  isCellError,
  rectangleName,
  sheetAddress,
  shownText,
} from '../../engine';
import type { Hyperlink, Input, Sheet, Workbook } from '../../model';
import {
  HostError,
  changeStyle,
  invalidArgument,
  numberFormatOf,
  readFormula,
  readValue,
  requireAllowed,
  requireWritable,
  writeBlock,
  applyStyle,
} from '../../model';
import { blockArgument, booleanArgument, recordArgument } from '../arguments';
import type { Scalar } from '../object-type';
import { read } from '../object-type';
import type { Cells, Session } from '../session';

const READ_LIMIT = 5000000;

/** A block read cell by cell; null for whole rows and columns, as Excel answers there. */
function block<Value>(cells: Cells, get: (row: number, column: number) => Value): Value[][] | null {
  const { top, left, bottom, right } = cells.area;
  if (coversAllRows(cells.area) || coversAllColumns(cells.area)) return null;
  if ((bottom - top + 1) * (right - left + 1) > READ_LIMIT) {
    throw new HostError('GeneralException', '一次读取的单元格过多。');
  }
  const rows: Value[][] = [];
  for (let row = top; row <= bottom; row++) {
    const line: Value[] = [];
    for (let column = left; column <= right; column++) line.push(get(row, column));
    rows.push(line);
  }
  return rows;
}

function write(cells: Cells, value: unknown, session: Session, what: string): void {
  const { area, sheet } = cells;
  requireWritable(sheet, area);
  if (coversAllRows(area) || coversAllColumns(area)) {
    if (Array.isArray(value)) throw invalidArgument('整行、整列不能按数组写入。');
    throw new HostError('UnsupportedOperation', '内嵌工作簿不支持一次写满整行、整列。');
  }
  const inputs = blockArgument(value, area.bottom - area.top + 1, area.right - area.left + 1, what);
  writeBlock(session.workbook, sheet, area, inputs);
}

const formulaScalar = (what: string): Scalar<Cells> => ({
  get: (cells, { workbook }) => block(cells, (r, c) => readFormula(workbook, cells.sheet, r, c)),
  set: (cells, value, session) => write(cells, value, session, what),
});

function formats(cells: Cells, value: unknown, session: Session): void {
  const { area, sheet } = cells;
  requireAllowed(sheet, 'allowFormatCells');
  const whole = coversAllRows(area) || coversAllColumns(area);
  if (whole || !Array.isArray(value)) {
    if (typeof value !== 'string') throw invalidArgument('numberFormat 应为文本。');
    applyStyle(session.workbook, sheet, area, (style) => withFormat(style, value));
    return;
  }
  const lines = blockArgument(
    value,
    area.bottom - area.top + 1,
    area.right - area.left + 1,
    'numberFormat',
  );
  lines.forEach((line, r) =>
    line.forEach((format, c) => {
      if (format === null) return;
      const cell = cellRectangle(area.top + r, area.left + c);
      applyStyle(session.workbook, sheet, cell, (style) => withFormat(style, String(format)));
    }),
  );
}

const withFormat = (style: Parameters<typeof changeStyle>[0], format: string) =>
  changeStyle(style, { numberFormat: format === '' ? 'General' : format });

function valueType(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = workbook.valueAt(sheet, row, column);
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** Lines hidden: true or false where all agree, null where not. */
function hidden(lines: ReadonlySet<number>, from: number, to: number): boolean | null {
  let count = 0;
  for (const line of lines) if (line >= from && line <= to) count++;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

function hide(lines: Set<number>, from: number, to: number, value: boolean): void {
  for (let line = from; line <= to; line++) {
    if (value) lines.add(line);
    else lines.delete(line);
  }
}

const sum = (from: number, to: number, size: (line: number) => number): number => {
  let total = 0;
  for (let line = from; line <= to; line++) total += size(line);
  return total;
};

function linkOf(cells: Cells): Hyperlink | undefined {
  const { top, left } = cells.area;
  return cells.sheet.links.find((link) => intersect(link.area, cellRectangle(top, left)));
}

function setLink(cells: Cells, value: unknown, session: Session): void {
  const { sheet, area } = cells;
  requireAllowed(sheet, 'allowInsertHyperlinks');
  requireWritable(sheet, area);
  const others = sheet.links.filter((link) => !intersect(link.area, area));
  if (value === null || value === '') sheet.links = others;
  else {
    const { address, documentReference, screenTip, textToDisplay } = recordArgument(
      value,
      'hyperlink',
    );
    if (typeof address !== 'string' && typeof documentReference !== 'string') {
      throw invalidArgument('超链接要有 address 或 documentReference。');
    }
    const link: Hyperlink = {
      area,
      ...(typeof address === 'string' && address !== '' ? { address } : {}),
      ...(typeof documentReference === 'string'
        ? { place: documentReference.replace(/^#/, '') }
        : {}),
      ...(typeof screenTip === 'string' ? { screenTip } : {}),
    };
    sheet.links = [...others, link];
    const corner = cellRectangle(area.top, area.left);
    if (typeof textToDisplay === 'string') {
      writeBlock(session.workbook, sheet, corner, [[`'${textToDisplay}`]]);
    }
  }
  session.workbook.changed({ type: 'links', sheet: sheet.id });
}

function link(cells: Cells, workbook: Workbook): unknown {
  const found = linkOf(cells);
  if (!found) return null;
  const text = readValue(workbook, cells.sheet, cells.area.top, cells.area.left);
  return {
    ...(found.address === undefined ? {} : { address: found.address }),
    ...(found.place === undefined ? {} : { documentReference: found.place }),
    screenTip: found.screenTip ?? '',
    textToDisplay: String(text),
  };
}

const size = (a: Rectangle, axis: 'row' | 'column'): number =>
  axis === 'row' ? a.bottom - a.top + 1 : a.right - a.left + 1;

export const rangeScalars: Readonly<Record<string, Scalar<Cells>>> = {
  Values: {
    get: (cells, { workbook }) =>
      block<Input>(cells, (r, c) => readValue(workbook, cells.sheet, r, c)),
    set: (cells, value, session) => write(cells, value, session, 'values'),
  },
  Formulas: formulaScalar('formulas'),
  FormulasLocal: formulaScalar('formulasLocal'),
  Text: read((cells, { workbook }) =>
    block(cells, (r, c) =>
      shownText(workbook.valueAt(cells.sheet, r, c), numberFormatOf(cells.sheet.styleAt(r, c))),
    ),
  ),
  ValueTypes: read((cells, { workbook }) =>
    block(cells, (r, c) => valueType(workbook, cells.sheet, r, c)),
  ),
  NumberFormat: {
    get: (cells) => block(cells, (r, c) => numberFormatOf(cells.sheet.styleAt(r, c))),
    set: formats,
  },
  Address: read((cells) => sheetAddress(cells.sheet.name, cells.area)),
  AddressLocal: read((cells) => rectangleName(cells.area)),
  RowIndex: read((cells) => cells.area.top),
  ColumnIndex: read((cells) => cells.area.left),
  RowCount: read((cells) => size(cells.area, 'row')),
  ColumnCount: read((cells) => size(cells.area, 'column')),
  CellCount: read((cells) => {
    const count = size(cells.area, 'row') * size(cells.area, 'column');
    return count > 2 ** 31 - 1 ? -1 : count;
  }),
  IsEntireRow: read((cells) => coversAllColumns(cells.area)),
  IsEntireColumn: read((cells) => coversAllRows(cells.area)),
  HasSpill: read(() => false),
  RowHidden: {
    get: ({ sheet, area }) => hidden(sheet.hiddenRows, area.top, area.bottom),
    set: ({ sheet, area }, value, session) => {
      requireAllowed(sheet, 'allowFormatRows');
      hide(sheet.hiddenRows, area.top, area.bottom, booleanArgument(value, 'rowHidden'));
      session.workbook.changed({ type: 'sizes', sheet: sheet.id });
    },
  },
  ColumnHidden: {
    get: ({ sheet, area }) => hidden(sheet.hiddenColumns, area.left, area.right),
    set: ({ sheet, area }, value, session) => {
      requireAllowed(sheet, 'allowFormatColumns');
      hide(sheet.hiddenColumns, area.left, area.right, booleanArgument(value, 'columnHidden'));
      session.workbook.changed({ type: 'sizes', sheet: sheet.id });
    },
  },
  Hidden: read(({ sheet, area }) => {
    const rows = hidden(sheet.hiddenRows, area.top, area.bottom);
    const columns = hidden(sheet.hiddenColumns, area.left, area.right);
    return rows === true || columns === true
      ? true
      : rows === null || columns === null
        ? null
        : false;
  }),
  // Points from the corner of the sheet.
  Top: read(({ sheet, area }) => sum(0, area.top - 1, (row) => sheet.rowHeight(row))),
  Left: read(({ sheet, area }) => sum(0, area.left - 1, (column) => sheet.columnWidth(column))),
  Height: read(({ sheet, area }) => sum(area.top, area.bottom, (row) => sheet.rowHeight(row))),
  Width: read(({ sheet, area }) =>
    sum(area.left, area.right, (column) => sheet.columnWidth(column)),
  ),
  Hyperlink: {
    get: (cells, { workbook }) => link(cells, workbook),
    set: setLink,
  },
};
