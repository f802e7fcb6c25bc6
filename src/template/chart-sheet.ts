import type { Period } from '../catalog';
import { areaAddress, cellAddress } from './address';
import { figureName } from './names';
import { palette } from './palette';
import { SheetBuilder } from './sheet-builder';
import type { SheetBlueprint } from './types';

/** Figures of one picture: a row for each code, a column for each period. */
export interface ChartTable {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly { readonly name: string; readonly code: string }[];
  readonly series: readonly { readonly name: string; readonly period: Period }[];
}

/** Where one picture's figures stand: names in the first column, series in the header row. */
export interface ChartPlace {
  readonly title: string;
  /** Headings and figures, without the title above. */
  readonly area: string;
  readonly top: number;
  readonly series: number;
}

export interface ChartSheet {
  readonly blueprint: SheetBlueprint;
  readonly places: readonly ChartPlace[];
}

/** Rows a picture needs beside its figures. */
const ROOM = 18;

/**
 * The figures of pictures on a sheet of their own, as live formulas on the cells they are filed in, with
 * room for each picture beside its figures.
 * @param title name of the sheet
 */
export const chartSheet = (title: string, tables: readonly ChartTable[]): ChartSheet => {
  const sheet = new SheetBuilder().widths([170, 82, 82]);
  const places: ChartPlace[] = [];
  let row = 1;
  for (const { rows, series, title: name, unit } of tables) {
    const columns = series.length + 1;
    const top = row + 1;
    sheet
      .put(row, 1, `${name}（单位：${unit}）`)
      .style(cellAddress(row, 1), { bold: true, color: palette.accent, fontSize: 12 })
      .height(row, 26)
      .putRow(top, ['项目', ...series.map((each) => each.name)]);
    rows.forEach(({ code, name: label }, index) => {
      sheet.putRow(top + 1 + index, [
        label,
        ...series.map(({ period }) => `=${figureName(code, period, 0)}`),
      ]);
    });
    const last = top + rows.length;
    const area = areaAddress(top, 1, last, columns);
    sheet
      .style(area, { border: palette.line })
      .style(areaAddress(top, 1, top, columns), {
        bold: true,
        fill: palette.accentSoft,
        color: palette.accent,
        horizontal: 'Center',
      })
      .style(areaAddress(top + 1, 2, last, columns), {
        // General shows no point behind a whole number, as `#,##0.####` does.
        numberFormat: 'General',
      });
    places.push({ title: name, area, top: row, series: series.length });
    row = Math.max(last, row + ROOM) + 2;
  }
  return {
    places,
    blueprint: sheet.build({
      key: 'charts',
      kind: 'charts',
      title,
      tabColor: palette.accent,
      freeze: { rows: 0, columns: 0 },
      print: {
        area: areaAddress(1, 1, Math.max(1, row - 2), 12),
        orientation: 'landscape',
        footer: { left: '', center: '第 &P 页 共 &N 页', right: title },
      },
    }),
  };
};
