import { figureKey, indicator, pack as packOf } from '../../catalog';
import type { FiledFigure } from '../../catalog';
import {
  FIRST_ROW,
  HEADER_ROW,
  areaAddress,
  codeLabel,
  heightOf,
  linesNeeded,
  palette,
} from '../../template';
import type { SheetBlueprint } from '../../template';
import { findSheets } from '../identity-logic';
import type { Reading } from '../read-logic';
import { textAt } from '../snapshot';
import type { CellValue, Grid } from '../snapshot';
import { asText } from '../content-logic';
import { gridsByName, rawAt } from './raw-cell-logic';

/**
 * Headings of the archive. They differ from those of a table on purpose: an archive must never be taken
 * for one of the sheets that are filed.
 */
export const ARCHIVE_HEADERS = [
  '部分',
  '编号',
  '名称',
  '单位',
  '本年数',
  '上年数',
  '说明或文字',
  '备查',
] as const;

type Line = readonly CellValue[];

/** Points. Sheet names stay on one line; the last column holds what only a program looks for. */
const WIDTHS = [150, 48, 230, 52, 88, 88, 300, 120] as const;
const FONT = 10.5;
const SMALL = 8;

/** Height in points that shows a line whole; Excel's rows end at 409. */
function heightOfLine(line: Line): number {
  const need = (column: number, size: number): number =>
    heightOf(linesNeeded(String(line[column] ?? ''), size, WIDTHS[column] ?? 60), size);
  return Math.min(400, Math.max(18, need(2, FONT), need(6, FONT), need(7, SMALL)));
}

/** Cover lines that are computed from others. */
const COMPUTED = /^(scopeNote|progress\..*)$/;

function coverLines(reading: Reading): readonly Line[] {
  const grid = findSheets(reading.snapshot).grids.get('cover');
  if (grid === undefined) return [];
  return [...reading.geometry.cover].flatMap(([field, at]): Line[] => {
    if (COMPUTED.test(field)) return [];
    const value = field === 'date' ? reading.filing.cover.date : '';
    const label = textAt(grid, at.row, 1);
    const name = field.startsWith('duty.') ? `职责：${label}` : label;
    return [['封面', '', name, '', '', '', value || textAt(grid, at.row, at.column), '']];
  });
}

/** A cell as it stands, kept as the text or number it is. */
const kept = (grids: ReadonlyMap<string, Grid>, figure: FiledFigure | undefined): CellValue => {
  const raw = figure === undefined ? '' : rawAt(grids, figure);
  return typeof raw === 'string' ? asText(raw) : raw;
};

function figureLines(reading: Reading): readonly Line[] {
  const { figures } = reading.filing;
  const { titles } = reading;
  const grids = gridsByName(reading);
  return [...reading.geometry.sheets.values()].flatMap(({ key, kind, rows }): Line[] => {
    const part = kind === 'ratios' ? '已发布比率' : (titles.get(key) ?? key);
    return [...figures.values()]
      .filter(({ code, row, period }) => period !== 'prev' && rows.has(codeLabel(code, row)))
      .flatMap((figure): Line[] => {
        const { code, row, note, period } = figure;
        const past = period === 'pub' ? undefined : figures.get(figureKey(code, 'prev', row));
        const [current, previous] = [kept(grids, figure), kept(grids, past)];
        const name = row > 0 ? (figure.name ?? '') : indicator(code).zh;
        const unit = row > 0 ? (figure.unit ?? '') : indicator(code).unit;
        const empty = [current, previous, note, row > 0 ? name : ''].every((each) => each === '');
        if (empty && (row > 0 || period === 'pub')) return [];
        return [[part, codeLabel(code, row), name, unit, current, previous, note, '']];
      });
  });
}

function textLines(reading: Reading): readonly Line[] {
  const { topics } = packOf(reading.filing.pack);
  return topics.flatMap(({ id, zh }): Line[] => {
    const text = reading.filing.texts[id] ?? '';
    return text === '' ? [] : [['文字材料', '', zh, '', '', '', text, '']];
  });
}

function explanationLines(reading: Reading): readonly Line[] {
  return reading.stored.map(({ rule, ruleId, message, text, date, fingerprint }) => [
    '审核说明',
    ruleId,
    message,
    '',
    '',
    '',
    text,
    [date, rule, fingerprint].filter((each) => each !== '').join(' '),
  ]);
}

/**
 * The sheet that keeps everything of the closed year as plain values.
 * @param version the year was filed in.
 */
export function archiveSheet(
  reading: Reading,
  title: string,
  year: number,
  version: string,
): SheetBlueprint {
  const { filing } = reading;
  const lines = [
    ...coverLines(reading),
    ...figureLines(reading),
    ...textLines(reading),
    ...explanationLines(reading),
  ];
  const width = ARCHIVE_HEADERS.length;
  const blank = (): CellValue[] => Array.from({ length: width }, () => '');
  const heading = (text: string): CellValue[] => [text, ...blank().slice(1)];
  const contents = [
    heading(
      `${String(year)} 年度存档${filing.cover.unitName === '' ? '' : `（${filing.cover.unitName}）`}`,
    ),
    heading(
      `开始 ${String(year + 1)} 年度时抄下的全部填报内容（${packOf(filing.pack).zh}模板 ${version} 版），都是数值和文字，不再变动；报表和审核不读取本页。`,
    ),
    blank(),
    [...ARCHIVE_HEADERS],
    ...lines,
  ].map((line) => line.map((value) => (typeof value === 'boolean' ? String(value) : value)));
  const last = contents.length;
  const rows = (left: number, right: number): string => areaAddress(FIRST_ROW, left, last, right);
  return {
    key: 'archive',
    kind: 'archive',
    title,
    tabColor: palette.inkFaint,
    contents,
    styles: [
      { address: 'A1', style: { fontSize: 16, bold: true, color: palette.accent } },
      { address: 'A2', style: { fontSize: 9.5, color: palette.inkSoft } },
      {
        address: areaAddress(HEADER_ROW, 1, HEADER_ROW, width),
        style: {
          bold: true,
          color: palette.accent,
          fill: palette.accentSoft,
          horizontal: 'Center',
        },
      },
      {
        address: areaAddress(HEADER_ROW, 1, last, width),
        style: { border: palette.line, wrap: true },
      },
      { address: rows(1, 4), style: { numberFormat: '@' } },
      { address: rows(7, 8), style: { numberFormat: '@' } },
      { address: rows(8, 8), style: { color: palette.inkFaint, fontSize: SMALL } },
    ],
    widths: WIDTHS.map((points, index) => {
      const letter = areaAddress(1, index + 1, 1, index + 1).replace('1', '');
      return { columns: `${letter}:${letter}`, points };
    }),
    heights: [
      { rows: '1:1', points: 32 },
      ...lines.flatMap((line, index) => {
        const points = heightOfLine(line);
        const row = String(FIRST_ROW + index);
        return points === 18 ? [] : [{ rows: `${row}:${row}`, points }];
      }),
    ],
    merges: [],
    validations: [],
    conditionals: [],
    unlocked: [],
    freeze: { rows: HEADER_ROW, columns: 0 },
    print: {
      area: areaAddress(1, 1, last, width),
      orientation: 'landscape',
      titleRows: `$${String(HEADER_ROW)}:$${String(HEADER_ROW)}`,
      footer: { left: '', center: '第 &P 页 共 &N 页', right: title },
    },
    links: [],
  };
}
