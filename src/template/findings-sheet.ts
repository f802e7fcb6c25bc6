import { areaAddress } from './address';
import {
  FINDING_COLUMN,
  FINDING_COLUMNS,
  FINDING_HEADERS,
  FINDING_ROWS,
  FIRST_ROW,
  HEADER_ROW,
} from './geometry';
import { palette } from './palette';
import { footer } from './print-footer';
import { SheetBuilder } from './sheet-builder';
import type { SheetBlueprint } from './types';

/** Points; the last three columns are only for finding an explanation again. */
export const FINDING_WIDTHS = [34, 46, 66, 310, 118, 66, 210, 72, 40, 40, 40] as const;

/** The list of findings, and the store of their explanations: it works without the add-in too. */
export function findingsSheet(
  title: string,
  request: { readonly year: number; readonly unitName: string },
): SheetBlueprint {
  const last = FIRST_ROW + FINDING_ROWS - 1;
  const column = (name: keyof typeof FINDING_COLUMN): string =>
    areaAddress(FIRST_ROW, FINDING_COLUMN[name], last, FINDING_COLUMN[name]);
  const printed = areaAddress(HEADER_ROW, 1, last, FINDING_COLUMN.status);
  const severity = (label: string): string => `=$B${String(FIRST_ROW)}="${label}"`;
  return new SheetBuilder()
    .widths(FINDING_WIDTHS)
    .put(1, 1, `审核结果（${String(request.year)}年度）`)
    .style('A1', { fontSize: 16, bold: true, color: palette.accent })
    .height(1, 32)
    .put(
      2,
      1,
      '尚未审核。请在“执法年报”窗格中点“审核”；“核实”项的原因写在“说明”列，再次审核后仍然保留。',
    )
    .style('A2:K2', { fontSize: 9.5, color: palette.inkSoft })
    .height(2, 18)
    .height(3, 8)
    .putRow(
      HEADER_ROW,
      FINDING_COLUMNS.map((name) => FINDING_HEADERS[name]),
    )
    .height(HEADER_ROW, 26)
    .reach(last, FINDING_COLUMNS.length)
    .style(printed, { border: palette.line, wrap: true })
    .style(areaAddress(HEADER_ROW, 1, HEADER_ROW, FINDING_COLUMN.status), {
      bold: true,
      color: palette.accent,
      fill: palette.accentSoft,
      horizontal: 'Center',
    })
    .style(areaAddress(FIRST_ROW, 1, last, FINDING_COLUMN.rule), { horizontal: 'Center' })
    .style(column('message'), { horizontal: 'Left', indent: 1 })
    .style(column('place'), { horizontal: 'Left', indent: 1, color: palette.accent, fontSize: 9.5 })
    .style(column('difference'), { horizontal: 'Right', indent: 1, numberFormat: 'General' })
    .style(column('explanation'), {
      horizontal: 'Left',
      indent: 1,
      fill: palette.note,
      numberFormat: '@',
    })
    .style(column('status'), { horizontal: 'Center', fontSize: 9.5 })
    .style(areaAddress(HEADER_ROW, FINDING_COLUMN.instance, last, FINDING_COLUMN.date), {
      color: palette.inkFaint,
      fontSize: 8,
      numberFormat: '@',
    })
    .unlock(column('explanation'))
    .validate({
      address: column('explanation'),
      rule: { kind: 'any' },
      prompt: {
        title: '说明',
        message:
          '写明原因和依据的数，不少于 10 个字，例如：其中 17654 件为上年受理、本年完成审核的案件。相关的数改动以后须重新说明。',
      },
    })
    .highlight({
      address: column('severity'),
      formula: severity('强制'),
      color: palette.fail,
      fill: palette.failSoft,
    })
    .highlight({
      address: column('severity'),
      formula: severity('核实'),
      color: palette.warn,
      fill: palette.warnSoft,
    })
    .highlight({
      address: column('severity'),
      formula: severity('提示'),
      color: palette.accent,
      fill: palette.accentFaint,
    })
    .highlight({
      address: areaAddress(FIRST_ROW, 1, last, FINDING_COLUMN.status),
      formula: severity('留存'),
      color: palette.inkFaint,
    })
    .build({
      key: 'findings',
      kind: 'findings',
      title,
      tabColor: palette.fail,
      freeze: { rows: HEADER_ROW, columns: 0 },
      print: {
        area: areaAddress(1, 1, FIRST_ROW + 14, FINDING_COLUMN.status),
        orientation: 'landscape',
        titleRows: `$${String(HEADER_ROW)}:$${String(HEADER_ROW)}`,
        footer: footer(title),
      },
    });
}
