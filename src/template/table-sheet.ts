import { indicator } from '../catalog';
import { unitIsInteger } from '../figures';
import type { Indicator, Pack, TableSpec } from '../catalog';
import { areaAddress, cellAddress } from './address';
import { figureValidation } from './figure-validation';
import {
  FIRST_ROW,
  HEADER_ROW,
  TABLE_COLUMNS,
  TABLE_COLUMN as COLUMN,
  TABLE_HEADERS,
  freshGeometry,
  tableLines,
} from './geometry';
import { hasTableNote } from './live-texts';
import { palette } from './palette';
import { footer } from './print-footer';
import { codeLabel } from './row-key';
import { longestScopeNote } from './scope-words';
import { SheetBuilder } from './sheet-builder';
import { tableSignals } from './table-signals';
import { heightOf, linesNeeded } from './text-measure';
import type { SheetBlueprint } from './types';

/** Points; A to H fill the width of a landscape A4 page, I stands outside the print area. */
const WIDTHS = [46, 196, 52, 88, 88, 66, 118, 138, 640] as const;
const NAME_WIDTH = WIDTHS[1];
const DEFINITION_WIDTH = WIDTHS[8];

/** Characters of the order of penalty kinds with the word on three grades behind it. */
const LONGEST_NOTE = 120;
const PRINTED_WIDTH = WIDTHS.slice(0, 8).reduce<number>((sum, width) => sum + width, 0);

/** Lines for the longest note on scope above a table, or for one on how penalties are classed. */
const noteLines = (table: TableSpec): number => {
  const total = table.sections.some(({ codes }) => codes.includes('N01'));
  const longest = total ? longestScopeNote() + '口径：'.length : LONGEST_NOTE;
  return linesNeeded('字'.repeat(longest), 9.5, PRINTED_WIDTH);
};

/** The formula gives per cent as a number (12.34 is 12.34 %). */
const CHANGE_FORMAT = '+0.00"%";-0.00"%";0.00"%"';

/** Number of decimals is as filed: 2792.5814 stays, whole amounts show two zeros. */
export function figureFormat(unit: string, integer: boolean): string {
  if (integer) return '#,##0';
  return unit === '万元' || unit === '元' ? '#,##0.00####' : 'General';
}

/** Totals stand out. */
function isTotal(item: Indicator): boolean {
  return /合计|总数|总金额|总量/.test(item.zh);
}

/** Height in points that shows name and definition of a row whole. */
function figureRowHeight(item: Indicator): number {
  const name = NAME_WIDTH - (item.part === undefined ? 10 : 20);
  return Math.max(
    21,
    heightOf(linesNeeded(item.zh, 10.5, name), 10.5),
    heightOf(linesNeeded(item.definition, 9, DEFINITION_WIDTH - 10), 9),
  );
}

/** One sheet of indicators: 代码 指标 计量单位 本年 上年 同比 平衡核对 说明 | 口径. */
export function tableSheet(
  pack: Pack,
  tableId: string,
  title: string,
  request: { readonly year: number; readonly unitName: string },
): SheetBlueprint {
  const table = pack.tables.find((each) => each.id === tableId);
  const lines = tableLines(pack, tableId);
  const last = FIRST_ROW + lines.length - 1;
  const sheet = new SheetBuilder();
  const lastPrinted = COLUMN.note;

  sheet
    .widths(WIDTHS)
    .put(1, 1, `${title.replace(/（年报\d*）$/, '')}（${String(request.year)}年度）`)
    .style('A1', { fontSize: 16, bold: true, color: palette.accent })
    .height(1, 32)
    .put(2, COLUMN.note, `统计期间：${String(request.year)}年1月1日—12月31日`)
    .style('A2:I2', { fontSize: 9.5, color: palette.inkSoft })
    .style('H2', { horizontal: 'Right' })
    .height(2, 18)
    .height(3, 16)
    .putRow(
      HEADER_ROW,
      TABLE_COLUMNS.map((column) => TABLE_HEADERS[column]),
    )
    .height(HEADER_ROW, 26);

  if (table !== undefined && hasTableNote(table)) {
    sheet
      .merge(3, 1, 3, lastPrinted)
      .style(areaAddress(3, 1, 3, lastPrinted), {
        fontSize: 9.5,
        bold: false,
        color: palette.inkSoft,
        wrap: true,
        horizontal: 'Left',
      })
      .height(3, heightOf(noteLines(table), 9.5));
  }
  const grid = areaAddress(HEADER_ROW, 1, last, COLUMN.definition);
  sheet.style(grid, { border: palette.line, wrap: true });
  sheet.style(areaAddress(HEADER_ROW, 1, HEADER_ROW, COLUMN.definition), {
    bold: true,
    color: palette.accent,
    fill: palette.accentSoft,
    horizontal: 'Center',
  });
  const column = (name: keyof typeof COLUMN): string =>
    areaAddress(FIRST_ROW, COLUMN[name], last, COLUMN[name]);
  sheet
    .style(column('code'), { horizontal: 'Center', color: palette.inkFaint, fontSize: 9.5 })
    .style(column('name'), { horizontal: 'Left', indent: 1 })
    .style(column('unit'), { horizontal: 'Center', color: palette.inkSoft })
    .style(column('cur'), { horizontal: 'Right', indent: 1, fill: palette.current })
    .style(column('prev'), { horizontal: 'Right', indent: 1, fill: palette.previous })
    .style(column('change'), {
      horizontal: 'Right',
      indent: 1,
      numberFormat: CHANGE_FORMAT,
      fill: palette.formula,
      color: palette.inkSoft,
      fontSize: 9.5,
    })
    .style(column('check'), {
      horizontal: 'Center',
      fill: palette.formula,
      color: palette.inkSoft,
      fontSize: 9.5,
    })
    .style(column('note'), {
      horizontal: 'Left',
      indent: 1,
      fill: palette.note,
      fontSize: 9.5,
      numberFormat: '@',
    })
    .style(column('definition'), {
      horizontal: 'Left',
      indent: 1,
      color: palette.inkSoft,
      fontSize: 9,
    });

  lines.forEach((line, index) => {
    const row = FIRST_ROW + index;
    if (line.kind === 'section') {
      sheet
        .put(row, 1, line.zh)
        .style(areaAddress(row, 1, row, COLUMN.definition), { fill: palette.accentFaint })
        .style(areaAddress(row, 1, row, lastPrinted), {
          bold: true,
          color: palette.accent,
          horizontal: 'Left',
          indent: 1,
          wrap: false,
          fontSize: 10.5,
          columnLines: false,
        })
        .height(row, 22);
      return;
    }
    const item = indicator(line.code);
    const free = item.free === true;
    const integer = !free && unitIsInteger(item.unit);
    sheet
      .put(row, COLUMN.code, codeLabel(line.code, line.row))
      .put(row, COLUMN.name, free ? '' : item.zh)
      .put(row, COLUMN.unit, free ? '' : item.unit)
      .put(row, COLUMN.definition, free ? `自填：${item.zh}。${item.definition}` : item.definition);
    const figures = areaAddress(row, COLUMN.cur, row, COLUMN.prev);
    sheet.style(figures, { numberFormat: figureFormat(item.unit, integer) });
    if (free) {
      const named = areaAddress(row, COLUMN.name, row, COLUMN.unit);
      sheet.style(named, { fill: palette.note, numberFormat: '@' }).unlock(named);
    } else if (item.part !== undefined) {
      sheet.style(cellAddress(row, COLUMN.name), { indent: 2 });
    }
    if (isTotal(item)) {
      sheet.style(areaAddress(row, COLUMN.name, row, COLUMN.prev), { bold: true });
    }
    const cell = cellAddress(row, COLUMN.cur);
    sheet
      .validate(figureValidation(item, line.row, figures, cell))
      .unlock(figures)
      .unlock(cellAddress(row, COLUMN.note))
      .height(row, figureRowHeight(item));
  });

  const footRow = table?.duty === true ? last + 1 : null;
  if (footRow !== null) {
    sheet
      .style(areaAddress(footRow, 1, footRow, lastPrinted), { bold: true, color: palette.warn })
      .height(footRow, 24);
  }
  for (const signal of tableSignals(pack, freshGeometry(pack, tableId, title))) {
    sheet.highlight(signal);
  }
  return sheet.reach(footRow ?? last, COLUMN.definition).build({
    key: tableId,
    kind: 'table',
    title,
    tabColor: table?.duty === true ? palette.accent : palette.inkFaint,
    freeze: { rows: HEADER_ROW, columns: COLUMN.name },
    print: {
      area: areaAddress(1, 1, footRow ?? last, lastPrinted),
      orientation: 'landscape',
      titleRows: `$${String(HEADER_ROW)}:$${String(HEADER_ROW)}`,
      footer: footer(title),
    },
  });
}
