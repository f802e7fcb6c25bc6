import {
  indicator,
  isComing,
  limitOf,
  otherwiseSaid,
  pack,
  publicName,
  publicNote,
  saysNoStatistic,
} from '../catalog';
import type { FiledFigure, Period } from '../catalog';
import { valueCell } from './annex-cells';
import { changeCell } from './annex-change';
import type { Context } from './assemble/context';
import { doubtfulNote } from './assemble/doubtful';
import type { Facts } from './facts';
import { limitIn, measureOf } from './filed-measure';
import { hasLastYear } from './last-year';
import { numberRun, ratioFormat, textRun } from './number-run';
import { writtenDate } from './signature';
import type { Run, TableBlock } from './types';

type Cells = readonly (readonly Run[])[];

interface Column {
  readonly title: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Only where something was filed for last year. */
  readonly lastYear?: boolean;
  /** Only where something public is said of a figure. */
  readonly notes?: boolean;
}

const COLUMNS: readonly Column[] = [
  { title: '指标', width: 34, align: 'left' },
  { title: '计量单位', width: 9, align: 'center' },
  { title: '本年', width: 12, align: 'right' },
  { title: '上年', width: 12, align: 'right', lastYear: true },
  { title: '同比', width: 13, align: 'right', lastYear: true },
  { title: '说明', width: 20, align: 'left', notes: true },
];

const office = (text: string): readonly Run[] =>
  text === '' ? [] : [{ kind: 'text', text, origin: 'office' }];

/** The rows a code has in this filing: 0 for a catalogue row, 1… for rows the office named. */
const rowsOf = (facts: Facts, code: string): readonly number[] =>
  [
    ...new Set([...facts.filing.figures.values()].filter((f) => f.code === code).map((f) => f.row)),
  ].sort((one, other) => one - other);

/**
 * What of the note is public, to what part of the work it limits the figure, and what the figure counts where
 * that is not what its row is called.
 */
const noteCell = (figure: FiledFigure | null): readonly Run[] => {
  const note = figure?.note ?? '';
  const said = publicNote(note);
  const limit = limitOf(note);
  const limited = limit === '' || said.includes(limit.slice(2)) ? '' : limit;
  const added = [limited, said === '' ? otherwiseSaid(figure) : ''].filter((each) => each !== '');
  if (added.length === 0) return office(said);
  const before = said === '' ? [] : [...office(said), textRun('；')];
  return [...before, textRun(added.join('；'))];
};

const figureCells = (facts: Facts, code: string, row: number): Cells | null => {
  const at = (period: Period): FiledFigure | null => facts.figure(code, period, row);
  const now = at('cur');
  const last = at('prev');
  const filed = [now, last].some((figure) => figure !== null && figure.state.kind !== 'blank');
  if (!filed || saysNoStatistic(now?.note ?? '') || isComing(now?.name ?? '')) return null;
  const known = indicator(code);
  if (saysNoStatistic(known.definition)) return null;
  const { version } = facts.filing;
  const filedName = (now?.name ?? last?.name ?? '').trim();
  const name = publicName(filedName);
  // A name that is marked 内部 throughout stays in the workbook with its number.
  if (filedName !== '' && name === '') return null;
  const unit = (now?.unit ?? last?.unit ?? '').trim();
  return [
    name === '' ? [textRun(known.zh)] : office(name),
    unit === '' ? [textRun(measureOf(now, known.unit))] : office(unit),
    valueCell(now, version),
    valueCell(last, version),
    row === 0 ? changeCell(facts, code) : [],
    noteCell(now),
  ];
};

/** As the sheet prints it, with 约, 超 … where a figure under it is 概数. */
const ratioCell = (facts: Facts, code: string, period: Period): readonly Run[] => {
  const ratio = facts.ratio(code, period);
  if (ratio?.value == null) return [];
  const format = ratioFormat(code, ratio.printed);
  return [numberRun({ code, period, format, printed: ratio.printed }, facts.filing.version)];
};

const ratioCells = (facts: Facts, code: string): Cells | null => {
  const now = ratioCell(facts, code, 'cur');
  if (now.length === 0) return null;
  const known = indicator(code);
  const last = ratioCell(facts, code, 'prev');
  const part = limitIn(facts.filing, code);
  const limit = part === '' ? [] : [textRun(part)];
  return [[textRun(known.zh)], [textRun(known.unit)], now, last, changeCell(facts, code), limit];
};

const group = (title: string, rows: readonly (Cells | null)[]): readonly Cells[] => {
  const filled = rows.filter((row) => row !== null);
  return filled.length === 0 ? [] : [[[textRun(title)]], ...filled];
};

const tableRows = (facts: Facts): readonly Cells[] => {
  const { tables, ratios } = pack(facts.filing.pack);
  const indicators = tables.flatMap((table, index) => {
    const codes = [
      ...table.sections.flatMap((section) => section.codes),
      // Figures printed elsewhere are there to be compared, and no results.
      ...Object.keys(table.freeRows ?? {}).filter((code) => code !== 'Q02'),
    ];
    const rows = [...new Set(codes)].flatMap((code) =>
      rowsOf(facts, code).map((row) => figureCells(facts, code, row)),
    );
    return group(`表${index + 1} ${table.zh}`, rows);
  });
  return [
    ...indicators,
    ...group(
      '比率',
      ratios.map((code) => ratioCells(facts, code)),
    ),
  ];
};

const signed = (label: string, value: string): string => `${label}：${value.trim()}`;

/** The last column is left out where nothing public is said. */
const saysAnything = (rows: readonly Cells[]): boolean =>
  rows.some((row) => row.length > 1 && (row.at(-1)?.length ?? 0) > 0);

/** What is said below the table of the ratios' changes: only of the kinds that stand in it. */
const changeNote = (context: Context): string => {
  const { facts } = context;
  const changed = pack(facts.filing.pack).ratios.filter(
    (code) => changeCell(facts, code).length > 0,
  );
  const ratios = pack(facts.filing.pack).ratios.some(
    (code) => facts.ratio(code, 'cur')?.value != null,
  );
  if (!ratios) return '';
  const points = changed.some((code) => indicator(code).unit === '%');
  const others = changed.some((code) => indicator(code).unit !== '%');
  if (!hasLastYear(facts.filing)) return '比率由本表数据计算，按四舍五入取值；';
  return `${[
    '比率由本表数据计算，按四舍五入取值',
    ...(points ? ['百分数的同比为百分点之差'] : []),
    ...(others ? ['其他比率的同比为两年之差'] : []),
  ].join('；')}。`;
};

/** The statistics table: every figure that was filed, with last year and the ratios computed from it. */
export const statisticsTable = (context: Context, title: string): TableBlock => {
  const { facts, words } = context;
  const { cover } = facts.filing;
  const withLastYear = hasLastYear(facts.filing);
  const rows = tableRows(facts);
  const withNotes = saysAnything(rows);
  const shown = (column: Column | undefined): boolean =>
    (withLastYear || column?.lastYear !== true) && (withNotes || column?.notes !== true);
  const columns = COLUMNS.filter(shown);
  const date = writtenDate(cover.date) ?? '　　年　月　日';
  return {
    kind: 'table',
    place: 'annex',
    title,
    filedBy: `填报单位（盖章）：${words['unit'] ?? ''}`,
    unitLine: '单位：见表内各栏',
    header: columns.map((column) => column.title),
    rows: rows.map((row) =>
      row.length === 1 ? row : row.filter((_, index) => shown(COLUMNS[index])),
    ),
    widths: columns.map((column) => column.width),
    align: columns.map((column) => column.align),
    signatures: [
      signed('单位负责人', cover.head),
      signed('审核人', cover.reviewer),
      signed('填报人', cover.filer),
      signed('联系电话', cover.phone),
      signed('填报日期', date),
    ].join('　　'),
    notes: [
      '没有填报的指标未列出；“—”“/”表示不适用，0表示本年未发生或者年末没有。',
      `${changeNote(context)}${withLastYear ? '' : '上年数据没有填报。'}`,
      doubtfulNote(rows.flat(2), facts),
    ].filter((note) => note !== ''),
  };
};
