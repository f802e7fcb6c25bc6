import type { Pack } from '../catalog';
import { codeLabel } from './row-key';
import type { SheetKind } from './types';

/** Columns of an indicator table, by meaning; the header texts find them again after columns moved. */
export const TABLE_COLUMNS = [
  'code',
  'name',
  'unit',
  'cur',
  'prev',
  'change',
  'check',
  'note',
  'definition',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Column numbers of a fresh table. */
export const TABLE_COLUMN = numbered(TABLE_COLUMNS);

export const TABLE_HEADERS: Readonly<Record<TableColumn, string>> = {
  code: '代码',
  name: '指标',
  unit: '计量单位',
  cur: '本年',
  prev: '上年',
  change: '同比',
  check: '平衡核对',
  note: '说明',
  definition: '口径',
};

export const RATIO_COLUMNS = [
  'code',
  'name',
  'numerator',
  'denominator',
  'value',
  'unit',
  'pub',
  'compare',
  'method',
  'note',
] as const;
export type RatioColumn = (typeof RATIO_COLUMNS)[number];

/** Column numbers of fresh ratios. */
export const RATIO_COLUMN = numbered(RATIO_COLUMNS);

export const RATIO_HEADERS: Readonly<Record<RatioColumn, string>> = {
  code: '代码',
  name: '比率',
  numerator: '分子',
  denominator: '分母',
  value: '比率值',
  unit: '单位',
  pub: '已发布数',
  compare: '比对',
  method: '算法',
  note: '说明',
};

export const FINDING_COLUMNS = [
  'number',
  'severity',
  'rule',
  'message',
  'place',
  'difference',
  'explanation',
  'status',
  'instance',
  'fingerprint',
  'date',
] as const;
export type FindingColumn = (typeof FINDING_COLUMNS)[number];

/** Column numbers of a fresh list of findings. */
export const FINDING_COLUMN = numbered(FINDING_COLUMNS);

export const FINDING_HEADERS: Readonly<Record<FindingColumn, string>> = {
  number: '序号',
  severity: '级别',
  rule: '规则',
  message: '问题',
  place: '位置',
  difference: '差额',
  explanation: '说明',
  status: '状态',
  instance: '识别码',
  fingerprint: '指纹',
  date: '说明日期',
};

/** Header row and first data row of every grid sheet in a fresh template. */
export const HEADER_ROW = 4;
export const FIRST_ROW = 5;

/** Rows kept ready for findings and, under them, for explanations whose finding has gone. */
export const FINDING_ROWS = 300;

/** The first of the kinds of penalty (C11–C24): its section's heading says how they are counted. */
export const PENALTY_KIND = 'C11';
/** 良好案卷: no such grade where files are appraised in three. */
export const GOOD_GRADE = 'H05';

/** A section's heading without what is said of it in brackets: that part may change with the cover. */
export const headingBase = (heading: string): string => heading.replace(/[（(].*$/u, '').trim();

/** One row of a grid: a section heading, or an indicator (free rows count from 1). */
export type GridLine =
  | { readonly kind: 'section'; readonly zh: string }
  | { readonly kind: 'figure'; readonly code: string; readonly row: number };

const FREE_HEADING =
  '自填项目（名称、计量单位由本单位填写；计入某项指标的，在“说明”里写“计入”和代码）';

const lineCache = new WeakMap<Pack, Map<string, readonly GridLine[]>>();

/** The rows of a table in order, free rows expanded. */
export function tableLines(pack: Pack, tableId: string): readonly GridLine[] {
  const ofPack = lineCache.get(pack) ?? new Map<string, readonly GridLine[]>();
  lineCache.set(pack, ofPack);
  const lines = ofPack.get(tableId) ?? makeLines(pack, tableId);
  ofPack.set(tableId, lines);
  return lines;
}

function makeLines(pack: Pack, tableId: string): readonly GridLine[] {
  const table = pack.tables.find((each) => each.id === tableId);
  if (table === undefined) return [];
  const lines: GridLine[] = [];
  for (const section of table.sections) {
    lines.push({ kind: 'section', zh: section.zh });
    for (const code of section.codes) lines.push({ kind: 'figure', code, row: 0 });
  }
  const free = Object.entries(table.freeRows ?? {});
  const announced = table.sections.at(-1)?.codes.length === 0;
  if (free.length > 0 && !announced) lines.push({ kind: 'section', zh: FREE_HEADING });
  for (const [code, rows] of free) {
    for (let row = 1; row <= rows; row += 1) lines.push({ kind: 'figure', code, row });
  }
  return lines;
}

/** Where one grid sheet's rows and columns stand, in a fresh template or after a person moved them. */
export interface SheetGeometry {
  readonly key: string;
  readonly kind: SheetKind;
  /** Name of the sheet now. */
  readonly title: string;
  readonly headerRow: number;
  /** Last row of the grid, its foot line included. */
  readonly lastRow: number;
  /** Column numbers by meaning; a missing one has been deleted. */
  readonly columns: Readonly<Record<string, number>>;
  /** Row numbers by code label (B01, Q01-2). */
  readonly rows: ReadonlyMap<string, number>;
  /** Rows of the section headings by what they begin with (see `headingBase`). */
  readonly sections: ReadonlyMap<string, number>;
  /** The line under a table with a duty, where its absence is said; null where there is none. */
  readonly footRow: number | null;
}

/** Where everything stands that a formula may point to. */
export interface BookGeometry {
  /** Tables and ratios by key. */
  readonly sheets: ReadonlyMap<string, SheetGeometry>;
  /** Name of the cover sheet now. */
  readonly coverTitle: string;
  /** Cover fields, declarations (licences, duty.T2) and their cells. */
  readonly cover: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
}

/** Numbers columns A, B, C … in the order given. */
function numbered<Column extends string>(
  columns: readonly Column[],
): Readonly<Record<Column, number>> {
  return Object.fromEntries(columns.map((column, index) => [column, index + 1])) as Record<
    Column,
    number
  >;
}

/** Geometry of a table or of the ratios as first written. */
export function freshGeometry(pack: Pack, key: string, title: string): SheetGeometry {
  const ratios = key === 'ratios';
  const lines: readonly GridLine[] = ratios
    ? pack.ratios.map((code) => ({ kind: 'figure', code, row: 0 }))
    : tableLines(pack, key);
  const rows = new Map<string, number>();
  const sections = new Map<string, number>();
  lines.forEach((line, index) => {
    const row = FIRST_ROW + index;
    if (line.kind === 'figure') rows.set(codeLabel(line.code, line.row), row);
    else if (!sections.has(headingBase(line.zh))) sections.set(headingBase(line.zh), row);
  });
  const last = FIRST_ROW + lines.length - 1;
  const duty = pack.tables.some((table) => table.id === key && table.duty);
  return {
    key,
    kind: ratios ? 'ratios' : 'table',
    title,
    headerRow: HEADER_ROW,
    lastRow: duty ? last + 1 : last,
    columns: ratios ? RATIO_COLUMN : TABLE_COLUMN,
    rows,
    sections,
    footRow: duty ? last + 1 : null,
  };
}
