import { indicator } from '../catalog';
import type { Pack } from '../catalog';
import { areaAddress, cellAddress, columnLetter } from './address';
import { failedCheck, passedCheck } from './check-texts';
import { publishedValidation } from './figure-validation';
import {
  FIRST_ROW,
  HEADER_ROW,
  RATIO_COLUMN as COLUMN,
  RATIO_COLUMNS,
  RATIO_HEADERS,
} from './geometry';
import { palette } from './palette';
import { footer } from './print-footer';
import { SheetBuilder } from './sheet-builder';
import { heightOf, linesNeeded } from './text-measure';
import type { SheetBlueprint } from './types';

const WIDTHS = [46, 170, 78, 78, 74, 46, 78, 150, 196, 120] as const;

/** Decimal places as `0.00`; none as `0`. */
export function fixedFormat(decimals: number): string {
  return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
}

/** 结案率 = C02 ÷ C01, in words the reader of the sheet can follow: 结案数 ÷ 立案数. */
function method(code: string): string {
  const item = indicator(code);
  return item.definition;
}

/** All ratios as live formulas, numerator and denominator beside them, and what was printed. */
export function ratioSheet(
  pack: Pack,
  title: string,
  request: { readonly year: number; readonly unitName: string },
): SheetBlueprint {
  const last = FIRST_ROW + pack.ratios.length - 1;
  const column = (name: keyof typeof COLUMN): string =>
    areaAddress(FIRST_ROW, COLUMN[name], last, COLUMN[name]);
  const sheet = new SheetBuilder()
    .widths(WIDTHS)
    .put(1, 1, `比率（${String(request.year)}年度）`)
    .style('A1', { fontSize: 16, bold: true, color: palette.accent })
    .height(1, 32)
    .put(
      2,
      1,
      '灰色各列自动计算；分母为 0 或未填的显示“—”。已在公开材料中写过的比率填入“已发布数”，即与复算值比对。',
    )
    .style('A2:J2', { fontSize: 9.5, color: palette.inkSoft })
    .height(2, 18)
    .height(3, 8)
    .putRow(
      HEADER_ROW,
      RATIO_COLUMNS.map((name) => RATIO_HEADERS[name]),
    )
    .height(HEADER_ROW, 26)
    .style(areaAddress(HEADER_ROW, 1, last, COLUMN.note), { border: palette.line, wrap: true })
    .style(areaAddress(HEADER_ROW, 1, HEADER_ROW, COLUMN.note), {
      bold: true,
      color: palette.accent,
      fill: palette.accentSoft,
      horizontal: 'Center',
    })
    .style(column('code'), { horizontal: 'Center', color: palette.inkFaint, fontSize: 9.5 })
    .style(areaAddress(FIRST_ROW, COLUMN.numerator, last, COLUMN.value), {
      horizontal: 'Right',
      indent: 1,
      fill: palette.formula,
    })
    .style(areaAddress(FIRST_ROW, COLUMN.numerator, last, COLUMN.denominator), {
      numberFormat: 'General',
      color: palette.inkSoft,
    })
    .style(column('value'), { bold: true })
    .style(column('name'), { horizontal: 'Left', indent: 1 })
    .style(column('unit'), { horizontal: 'Center', color: palette.inkSoft })
    .style(column('pub'), {
      horizontal: 'Right',
      indent: 1,
      fill: palette.published,
      numberFormat: 'General',
    })
    .style(column('compare'), {
      horizontal: 'Left',
      indent: 1,
      fill: palette.formula,
      color: palette.inkSoft,
      fontSize: 9.5,
    })
    .style(column('method'), {
      horizontal: 'Left',
      indent: 1,
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
    .unlock(column('pub'))
    .unlock(column('note'));
  pack.ratios.forEach((code, index) => {
    const row = FIRST_ROW + index;
    const item = indicator(code);
    sheet
      .put(row, COLUMN.code, code)
      .put(row, COLUMN.name, item.zh)
      .put(row, COLUMN.unit, item.unit)
      .put(row, COLUMN.method, method(code))
      .style(cellAddress(row, COLUMN.value), {
        numberFormat: fixedFormat(item.ratio?.decimals ?? 2),
      })
      .validate(publishedValidation(item, cellAddress(row, COLUMN.pub)))
      .height(
        row,
        Math.max(
          24,
          heightOf(linesNeeded(item.zh, 10.5, WIDTHS[1] - 10), 10.5),
          heightOf(linesNeeded(method(code), 9.5, WIDTHS[8] - 10), 9.5),
        ),
      );
  });
  const compare = `${columnLetter(COLUMN.compare)}${String(FIRST_ROW)}`;
  const pub = `${columnLetter(COLUMN.pub)}${String(FIRST_ROW)}`;
  return sheet
    .highlight({
      address: column('pub'),
      formula: `=AND(${pub}<>"",NOT(ISNUMBER(${pub})),${pub}<>"—",${pub}<>"/")`,
      color: palette.fail,
      fill: palette.failSoft,
    })
    .highlight({
      address: column('compare'),
      formula: `=${failedCheck(compare)}`,
      color: palette.fail,
      fill: palette.failSoft,
    })
    .highlight({
      address: column('compare'),
      formula: `=${passedCheck(compare)}`,
      color: palette.pass,
    })
    .reach(last, COLUMN.note)
    .build({
      key: 'ratios',
      kind: 'ratios',
      title,
      tabColor: palette.accent,
      freeze: { rows: HEADER_ROW, columns: COLUMN.name },
      print: {
        area: areaAddress(1, 1, last, COLUMN.note),
        orientation: 'landscape',
        titleRows: `$${String(HEADER_ROW)}:$${String(HEADER_ROW)}`,
        footer: footer(title),
      },
    });
}
