import { declarationOptions, declarationTitles, levelOf, levels } from '../catalog';
import type { Pack } from '../catalog';
import { areaAddress, cellAddress } from './address';
import { CHOICE_TITLES, choicesOf } from './cover-choices';
import { FIELD_LABELS, SCOPE_NOTE_LABEL } from './cover-titles';
import {
  COVER_CHOICES,
  COVER_COLUMN as COLUMN,
  COVER_FIELDS,
  SCOPE_DECLARATIONS,
  coverLayout,
} from './cover-layout';
import type { CoverLayout } from './cover-layout';
import { palette } from './palette';
import { footer } from './print-footer';
import { longestScopeNote } from './scope-words';
import { SheetBuilder } from './sheet-builder';
import { heightOf, linesNeeded } from './text-measure';
import type { SheetBlueprint, ValidationSpec } from './types';

const WIDTHS = [156, 152, 76, 76, 84] as const;
const WHOLE_WIDTH = WIDTHS.reduce<number>((sum, width) => sum + width, 0);

const GUIDE = [
  '1. 先在本页选好级别、口径和职责，再填各表：浅黄格填本年数，浅蓝格填上年数，灰色格是公式，不用填。',
  '2. 数字格只填数字。有职责而未开展的填 0；没有这项职责的，在下面选“无此项职责”，整表不填；不适用的填“—”。',
  '3. 件数内需要说明的（如“其中违停案件若干”）写在同一行“说明”列；概数写成“概数：100余”。',
  '4. “平衡核对”出现红字，说明合计与分项不符，改正后红字自动消失；“比率”页会自动算出各项比率。',
  '5. 填完后在“执法年报”窗格中点“审核”，再点“报告”生成草稿。没有窗格的电脑也能照常填写和核对。',
] as const;

const LEGEND = [
  ['本年数', palette.current],
  ['上年数', palette.previous],
  ['说明', palette.note],
  ['已发布数', palette.published],
  ['声明', palette.declared],
] as const;

/** Text that names this template to a person and to a program: `nianbao|county|1.0|2024`. */
export function metaText(pack: Pack, year: number): string {
  return `nianbao|${pack.id}|${pack.version}|${String(year)}`;
}

/** Rows beside a hint are as high as the hint needs, and no lower than a cell to type in. */
const hintedHeight = (hint: string, least: number): number =>
  Math.max(least, heightOf(linesNeeded(hint, 9, WIDTHS[2] + WIDTHS[3] + WIDTHS[4] - 14), 9));

/** Height of a cell of answers that shows the longest of them whole (4 points of indent on each side). */
const answerHeight = (answers: readonly string[]): number =>
  Math.max(...answers.map((answer) => heightOf(linesNeeded(answer, 10.5, WIDTHS[1] - 8), 10.5)));

/** Longest name of an office that the cover shows whole, in characters. */
const LONGEST_NAME = 30;

/** Room for the note on scope at its longest, beside its label. */
const NOTE_HEIGHT = heightOf(
  linesNeeded('字'.repeat(longestScopeNote()), 9, WHOLE_WIDTH - WIDTHS[0] - 14),
  9,
);

/** A date that a person may leave blank; stored as Excel's day number. */
const DATE_FORMAT = 'yyyy"年"m"月"d"日"';

/** First sheet: who files, what is declared, how far it has got, how to fill it in. */
export function coverSheet(
  pack: Pack,
  titles: ReadonlyMap<string, string>,
  request: { readonly year: number; readonly unitName: string; readonly level: string },
): SheetBlueprint {
  const layout = coverLayout(pack);
  const last = layout.lastRow;
  const year = String(request.year);
  const sheet = new SheetBuilder()
    .widths(WIDTHS)
    .put(1, 1, `行政执法统计年报（${year}年度）`)
    .merge(1, 1, 1, COLUMN.last)
    .style('A1:E1', { fontSize: 20, bold: true, color: palette.accent, horizontal: 'Center' })
    .height(1, 46)
    .put(2, 1, `统计期间：${year}年1月1日—12月31日`)
    .merge(2, 1, 2, COLUMN.last)
    .style('A2:E2', { color: palette.inkSoft, horizontal: 'Center' })
    .height(2, 20)
    .put(3, 1, `${pack.zh}模板 ${pack.version} 版`)
    .put(3, COLUMN.last, metaText(pack, request.year))
    .style('A3:E3', { fontSize: 8, color: palette.inkFaint })
    .style('E3', { horizontal: 'Right' })
    .height(3, 14);
  fields(sheet, pack, layout, request);
  scopes(sheet, layout);
  choices(sheet, pack, layout);
  guide(sheet, layout);
  progress(sheet, pack, layout, titles);
  legend(sheet, layout);
  return sheet.reach(last, COLUMN.last).build({
    key: 'cover',
    kind: 'cover',
    title: titles.get('cover') ?? '',
    tabColor: palette.accent,
    freeze: { rows: 0, columns: 0 },
    print: {
      area: areaAddress(1, 1, last, COLUMN.last),
      orientation: 'portrait',
      onePage: true,
      footer: footer(''),
    },
  });
}

function heading(sheet: SheetBuilder, row: number, text: string): void {
  sheet
    .put(row, 1, text)
    .style(areaAddress(row, 1, row, COLUMN.last), {
      bold: true,
      fontSize: 12,
      color: palette.accent,
      underline: palette.accent,
      vertical: 'Bottom',
    })
    .height(row, 27);
}

function list(
  address: string,
  labels: readonly string[],
  title: string,
  message: string,
): ValidationSpec {
  return {
    address,
    rule: { kind: 'list', source: labels.join(',') },
    prompt: { title: title.slice(0, 32), message: message.slice(0, 255) },
    error: { title: '请从下拉中选择', message: `只能选：${labels.join('、')}。`.slice(0, 255) },
  };
}

const INPUT = {
  fill: palette.declared,
  border: palette.line,
  horizontal: 'Left',
  indent: 1,
} as const;

function hinted(sheet: SheetBuilder, row: number, label: string, hint: string): void {
  sheet
    .put(row, COLUMN.label, label)
    .put(row, COLUMN.filled, hint)
    .merge(row, COLUMN.filled, row, COLUMN.last)
    .style(cellAddress(row, COLUMN.label), { horizontal: 'Left', indent: 1 })
    .style(areaAddress(row, COLUMN.filled, row, COLUMN.last), {
      horizontal: 'Left',
      indent: 1,
      fontSize: 9,
      color: palette.inkSoft,
      wrap: true,
    });
}

function fields(
  sheet: SheetBuilder,
  pack: Pack,
  layout: CoverLayout,
  request: { readonly year: number; readonly unitName: string; readonly level: string },
): void {
  heading(sheet, layout.fieldsHeading, '一、填报单位');
  for (const field of COVER_FIELDS) {
    const row = layout.rows.get(field) ?? 0;
    const [label, hint] = FIELD_LABELS[field];
    const cell = cellAddress(row, COLUMN.value);
    hinted(sheet, row, label, hint);
    sheet.style(cell, INPUT).height(row, hintedHeight(hint, 21));
    if (field === 'year') {
      sheet
        .put(row, COLUMN.value, request.year)
        .style(cell, { fill: palette.formula, numberFormat: '0' });
      continue;
    }
    sheet.unlock(cell);
    if (field === 'date') {
      sheet.style(cell, { numberFormat: DATE_FORMAT }).validate({
        address: cell,
        rule: { kind: 'date' },
        prompt: { title: label, message: '填日期，例如 2025-1-20。' },
        error: { title: '请填日期', message: '请按 2025-1-20 的样子填写日期。' },
      });
      continue;
    }
    sheet.style(cell, { numberFormat: '@' });
    if (field === 'level') {
      sheet.put(row, COLUMN.value, levelOf(request.level)?.zh ?? '').validate(
        list(
          cell,
          levels.filter((level) => level.pack === pack.id).map((level) => level.zh),
          label,
          `报告中的自称（${Object.values(pack.we).join('、')}）随此而定。`,
        ),
      );
    } else if (field === 'unitName') {
      sheet
        .put(row, COLUMN.value, request.unitName)
        .style(cell, { wrap: true })
        .height(row, Math.max(hintedHeight(hint, 21), answerHeight(['字'.repeat(LONGEST_NAME)])));
    }
  }
}

function scopes(sheet: SheetBuilder, layout: CoverLayout): void {
  heading(sheet, layout.scopeHeading, '二、口径声明（都要选）');
  for (const name of SCOPE_DECLARATIONS) {
    const row = layout.rows.get(name) ?? 0;
    const cell = cellAddress(row, COLUMN.value);
    const { zh: title, hint } = declarationTitles[name];
    const labels = declarationOptions[name].map((option) => option.zh);
    hinted(sheet, row, title, hint);
    sheet
      .style(cell, { ...INPUT, wrap: true, numberFormat: '@' })
      .height(row, Math.max(hintedHeight(hint, 22), answerHeight(labels)))
      .unlock(cell)
      .validate(list(cell, labels, title, `${hint}请按本单位实际做法选择，合计与核对都以此为准。`));
  }
}

/** 口径说明 as the drop-downs above it make it, and what is chosen for publication and report. */
function choices(sheet: SheetBuilder, pack: Pack, layout: CoverLayout): void {
  const noteRow = layout.rows.get('scopeNote') ?? 0;
  sheet
    .put(noteRow, COLUMN.label, SCOPE_NOTE_LABEL)
    .merge(noteRow, COLUMN.value, noteRow, COLUMN.last)
    .style(cellAddress(noteRow, COLUMN.label), { horizontal: 'Left', indent: 1 })
    .style(areaAddress(noteRow, COLUMN.value, noteRow, COLUMN.last), {
      fill: palette.formula,
      border: palette.line,
      horizontal: 'Left',
      indent: 1,
      wrap: true,
      fontSize: 9,
      color: palette.inkSoft,
    })
    .height(noteRow, NOTE_HEIGHT);
  for (const name of COVER_CHOICES) {
    const row = layout.rows.get(name) ?? 0;
    const cell = cellAddress(row, COLUMN.value);
    const { zh: title, hint } = CHOICE_TITLES[name];
    hinted(sheet, row, title, hint);
    const labels = choicesOf(pack, name).map(({ zh }) => zh);
    sheet
      .style(cell, { ...INPUT, wrap: true, numberFormat: '@' })
      .height(row, hintedHeight(hint, 22))
      .unlock(cell);
    if (labels.length > 0) sheet.validate(list(cell, labels, title, hint));
  }
}

function progress(
  sheet: SheetBuilder,
  pack: Pack,
  layout: CoverLayout,
  titles: ReadonlyMap<string, string>,
): void {
  heading(sheet, layout.progressHeading, '四、职责声明与填报进度');
  const header = layout.progressHeader;
  const grid = areaAddress(header, 1, header + pack.tables.length + 1, COLUMN.last);
  sheet
    .putRow(header, ['表（点表名前往）', '本单位有无此项职责', '已填', '漏填', '核对不符'])
    .style(grid, { border: palette.line, horizontal: 'Center' })
    .style(areaAddress(header, 1, header, COLUMN.last), {
      bold: true,
      color: palette.accent,
      fill: palette.accentSoft,
    })
    .height(header, 24);
  const lines = [...pack.tables.map((table) => table.id), 'ratios'];
  for (const key of lines) {
    const row = layout.rows.get(`progress.${key}`) ?? 0;
    const title = titles.get(key) ?? key;
    sheet
      .link(row, COLUMN.label, key, title)
      .style(cellAddress(row, COLUMN.label), {
        horizontal: 'Left',
        indent: 1,
        color: palette.accent,
      })
      .style(areaAddress(row, COLUMN.filled, row, COLUMN.failing), {
        fill: palette.formula,
        color: palette.inkSoft,
      })
      .height(row, 21);
    const duty = layout.rows.has(`duty.${key}`);
    const cell = cellAddress(row, COLUMN.value);
    if (!duty) {
      sheet.put(row, COLUMN.value, '—').style(cell, { color: palette.inkFaint });
      continue;
    }
    const labels = declarationOptions.duty.map((option) => option.zh);
    sheet
      .style(cell, { fill: palette.declared, numberFormat: '@' })
      .unlock(cell)
      .validate(list(cell, labels, `${title} 职责`, declarationTitles.duty.hint));
  }
  const numbers = (column: number): string =>
    areaAddress(header + 1, column, header + lines.length, column);
  const first = String(header + 1);
  sheet
    .highlight({
      address: numbers(COLUMN.blank),
      formula: `=N(D${first})>0`,
      color: palette.warn,
      fill: palette.warnSoft,
    })
    .highlight({
      address: numbers(COLUMN.failing),
      formula: `=N(E${first})>0`,
      color: palette.fail,
      fill: palette.failSoft,
    });
}

function guide(sheet: SheetBuilder, layout: CoverLayout): void {
  heading(sheet, layout.guideHeading, '三、怎么填');
  GUIDE.forEach((line, index) => {
    const row = layout.guideHeading + 1 + index;
    sheet
      .put(row, 1, line)
      .merge(row, 1, row, COLUMN.last)
      .style(areaAddress(row, 1, row, COLUMN.last), {
        fontSize: 9.5,
        wrap: true,
        color: palette.ink,
      })
      .height(row, heightOf(linesNeeded(line, 9.5, WHOLE_WIDTH), 9.5));
  });
}

function legend(sheet: SheetBuilder, layout: CoverLayout): void {
  heading(sheet, layout.legendHeading, '颜色');
  LEGEND.forEach(([label, fill], index) => {
    const cell = cellAddress(layout.lastRow, index + 1);
    sheet
      .put(layout.lastRow, index + 1, label)
      .style(cell, { fill, border: palette.line, horizontal: 'Center', fontSize: 9.5 });
  });
  sheet.height(layout.lastRow, 22);
}
