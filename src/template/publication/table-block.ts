import { placeFormula } from './place-formula';
import { asSeenFormula } from '../seen-formula';
import type { Layout } from '../../catalog';
import type { AddressBook } from '../../rules';
import { basisNoteFormula } from './basis-note';
import { yearOnYearFormula } from '../../rules';
import { areaAddress, cellAddress } from '../address';
import { palette } from '../palette';
import type { SheetBuilder } from '../sheet-builder';
import { heightOf, linesNeeded } from '../text-measure';
import { headerRows } from './header-rows';
import type { PlannedCell, PlannedRow, PlannedTable } from './plan';
import { markedFormat } from './published-mark';
import type { Strip } from './strips';
import type { PublishedCell, PublishedTable } from './types';
import { figureFormula, literals, notHeldCondition, quotedText } from './value-formula';

/** Where a drawn table stands. */
export interface TablePlace {
  readonly id: string;
  /** Address of each cell, row by row, as in `PublishedTable.rows`. */
  readonly cells: readonly (readonly string[])[];
  /** First cells of the note lines; more than there are notes when a sentence may take their place. */
  readonly notes: readonly string[];
}

export interface TableBlock {
  readonly planned: PlannedTable;
  readonly strips: readonly Strip[];
  readonly layout: Layout;
  readonly book: AddressBook;
  /** What the cells show when the sheet is made; words of 概数 become part of their formats. */
  readonly published?: PublishedTable | undefined;
  /** Points of the sheet's columns. */
  readonly widths: readonly number[];
  /** Row free for the block. */
  readonly row: number;
  /** Name the rows are to have room for; '' when it is not known. */
  readonly unitName: string;
  /** What of the name is the collecting bureau's alone: 司法局. */
  readonly ending: string;
}

const HEAD_SIZE = 9.5;
/** Of the cells, when nothing else is told. */
const CELL_SIZE = 10.5;
const CELL_HEIGHT = 24;
/** A name that is written on the cover later finds room for this many characters. */
const NAME_ROOM = 18;

/** 注：1. … for the first of several notes. */
export const noteText = (note: string, index: number, count: number): string =>
  `${index === 0 ? '注：' : '　　'}${count > 1 ? `${String(index + 1)}. ` : ''}${note}`;

const formatOf = (unit: string, kind: PlannedCell['kind']): string => {
  if (kind === 'change') return '+0.00;-0.00;0.00';
  if (unit === '万元') return '0.00####';
  return unit === '元' || unit === '%' ? '0.00' : '0';
};

/** 概数 keeps its digits and its word, 100余, and 8.589万 its scale; any other number the column's format. */
const formatOfCell = (published: PublishedCell | undefined, usual: string): string => {
  if (published?.kind !== 'number') return usual;
  if (published.mark === undefined && published.asFiled === undefined) return usual;
  const decimals = /\.(\d+)$/.exec(published.value)?.[1] ?? '';
  const digits = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`;
  return `${markedFormat(published.value, digits, published)};${usual}`;
};

/** 罚没金额（万元） breaks before its unit where it does not fit on one line. */
const brokenAtUnit = (text: string, width: number): string =>
  linesNeeded(text, HEAD_SIZE, width) > 1
    ? text.replace(/(?<=.)（([^（）]*)）$/, '\n（$1）')
    : text;

/** Column headings of one strip; returns the next row. */
const drawHead = (sheet: SheetBuilder, block: TableBlock, strip: Strip, row: number): number => {
  const headings = strip.columns.map(({ column }) => column);
  const rows = headerRows(headings);
  const widthOf = (column: number, columns: number): number =>
    block.widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
  rows.forEach((cells, offset) => {
    const at = row + offset;
    let height = 20;
    for (const cell of cells) {
      const width = widthOf(cell.column, cell.columns);
      const text = brokenAtUnit(cell.text, width);
      const needed = heightOf(linesNeeded(text, HEAD_SIZE, width), HEAD_SIZE);
      sheet.put(at, cell.column + 1, text);
      if (cell.columns > 1 || cell.rows > 1) {
        const [bottom, right] = [at + cell.rows - 1, cell.column + cell.columns];
        sheet.merge(at, cell.column + 1, bottom, right);
      }
      // A heading over both rows has the height of both.
      height = Math.max(height, cell.rows > 1 ? Math.ceil(needed / 2) : needed);
    }
    sheet.height(at, height);
  });
  sheet.style(areaAddress(row, 1, row + rows.length - 1, headings.length), {
    fontSize: HEAD_SIZE,
    bold: true,
    wrap: true,
    horizontal: 'Center',
    fill: palette.accentFaint,
    border: palette.inkFaint,
  });
  return row + rows.length;
};

const contentOf = (
  cell: PlannedCell,
  block: TableBlock,
  row: number,
  column: number,
): string | number => {
  const { planned, book, layout } = block;
  switch (cell.kind) {
    case 'text':
      return /^\d+$/.test(cell.text) ? Number(cell.text) : cell.text;
    case 'open':
      return '';
    case 'unitName': {
      const ref = book.declaration('unitName');
      return ref === null ? '' : `=${placeFormula(asSeenFormula(ref), block.ending)}`;
    }
    case 'figure':
      return figureFormula(cell, planned.duties, book, layout.marks);
    case 'change': {
      const none = notHeldCondition(planned.duties, book);
      const formula = yearOnYearFormula(cellAddress(row, column - 2), cellAddress(row, column - 1));
      return none === null ? formula : `=IF(${none},"",${formula.slice(1)})`;
    }
  }
};

/** Never less than an ordinary row; a name in a narrow column needs several lines. */
const rowHeight = (line: PlannedRow, block: TableBlock, strip: Strip): number => {
  const least = block.layout.form === 'down' ? 21 : CELL_HEIGHT;
  const name = block.unitName.padEnd(NAME_ROOM, '字');
  const named = strip.columns.map(({ index }, offset) =>
    line.cells[index]?.kind === 'unitName'
      ? heightOf(linesNeeded(name, CELL_SIZE, block.widths[offset] ?? 0), CELL_SIZE)
      : 0,
  );
  return Math.max(least, ...named);
};

const drawRow = (
  sheet: SheetBuilder,
  block: TableBlock,
  strip: Strip,
  line: PlannedRow,
  row: number,
  at: number,
): readonly { readonly index: number; readonly address: string }[] => {
  const list = block.layout.form === 'down';
  const columns = strip.columns.length;
  sheet.style(areaAddress(row, 1, row, columns), {
    horizontal: 'Center',
    border: palette.inkFaint,
    wrap: true,
    ...(line.total ? { bold: true } : {}),
  });
  const places = strip.columns.map(({ column, index }, offset) => {
    const cell = line.cells[index] ?? { kind: 'open' };
    const address = cellAddress(row, offset + 1);
    sheet.put(row, offset + 1, contentOf(cell, block, row, offset + 1));
    if (cell.kind === 'figure' || cell.kind === 'change') {
      const unit = cell.kind === 'figure' ? cell.item.unit : '';
      sheet.style(address, {
        numberFormat: formatOfCell(block.published?.rows[at]?.[index], formatOf(unit, cell.kind)),
        wrap: false,
        shrink: true,
        ...(list ? { horizontal: 'Right', indent: 1 } : {}),
        ...(column.total ? { bold: true } : {}),
      });
    } else if (list && index === 0) {
      sheet.style(address, { horizontal: 'Left', indent: 1 });
    }
    return { index, address };
  });
  sheet.height(row, rowHeight(line, block, strip));
  return places;
};

const NOTE_SIZE = 9;

const noteHeight = (text: string, { widths }: TableBlock): number => {
  const width = widths.reduce((sum, each) => sum + each, 0);
  return heightOf(linesNeeded(text, NOTE_SIZE, width), NOTE_SIZE);
};

/** A line across the whole table, in small print; returns its cell. */
const noteLine = (
  sheet: SheetBuilder,
  { widths }: TableBlock,
  row: number,
  { content, height }: { readonly content: string; readonly height: number },
): string => {
  sheet
    .put(row, 1, content)
    .merge(row, 1, row, widths.length)
    .style(areaAddress(row, 1, row, widths.length), {
      fontSize: NOTE_SIZE,
      color: palette.inkSoft,
      horizontal: 'Left',
      wrap: true,
    })
    .height(row, height);
  return cellAddress(row, 1);
};

/** Notes, or the one sentence of a table whose duty is not held; returns their cells. */
const drawNotes = (sheet: SheetBuilder, block: TableBlock, first: number): readonly string[] => {
  const { planned, book, layout } = block;
  const { notes } = planned.table;
  const none = notHeldCondition(planned.duties, book);
  const sentence = quotedText(noteText(`${layout.noDuty}。`, 0, 1));
  const lines = notes.length === 0 && none !== null ? [''] : notes;
  return lines.map((note, index) => {
    const row = first + index;
    const shown = note === '' ? '' : noteText(note, index, notes.length);
    const instead = index === 0 ? sentence : '""';
    const live = basisNoteFormula(shown, book);
    const text = live ?? quotedText(shown);
    const plain = live === null ? shown : `=${live}`;
    const content = none === null ? plain : `=IF(${none},${instead},${text})`;
    return noteLine(sheet, block, row, { content, height: noteHeight(shown, block) });
  });
};

/** Room for the next table where no figure is limited. */
const NO_LIMIT = 4;

/**
 * Which figures hold a part of the work alone. The row is there for every table, so that a note filed later
 * changes no shape, and a formula, so that it is brought up to date and never taken for a person's words.
 */
const drawLimits = (sheet: SheetBuilder, block: TableBlock, row: number): number => {
  const limits = block.published?.limits ?? [];
  const text = limits.length === 0 ? '' : `说明：${limits.join('')}`;
  const height = text === '' ? NO_LIMIT : noteHeight(text, block);
  noteLine(sheet, block, row, { content: `=${literals(text)}`, height });
  return row + 1;
};

/** Draws one table with its title, strips and notes under each other. */
export const drawTable = (
  sheet: SheetBuilder,
  block: TableBlock,
): { readonly place: TablePlace; readonly next: number } => {
  const { planned, strips } = block;
  const { table } = planned;
  sheet
    .height(block.row, 10)
    .put(block.row + 1, 1, `${table.zh}（单位：${table.unit}）`)
    .style(cellAddress(block.row + 1, 1), { fontSize: 12, bold: true, horizontal: 'Left' })
    .height(block.row + 1, 24);
  let row = block.row + 2;
  const cells = planned.rows.map((): string[] => []);
  for (const strip of strips) {
    row = drawHead(sheet, block, strip, row);
    planned.rows.forEach((line, index) => {
      for (const place of drawRow(sheet, block, strip, line, row, index)) {
        const known = cells[index];
        if (known !== undefined) known[place.index] ??= place.address;
      }
      row += 1;
    });
  }
  const notes = drawNotes(sheet, block, row);
  const next = drawLimits(sheet, block, row + notes.length);
  return { place: { id: table.id, cells, notes }, next };
};
