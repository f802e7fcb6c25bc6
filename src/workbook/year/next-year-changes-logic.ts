import { carriedNote, readFiledNote } from '../../figures';
import { countedInto, figureKey, indicator, pack as packOf } from '../../catalog';
import type { FiledFigure } from '../../catalog';
import { FINDING_COLUMNS, FINDING_HEADERS, cellAddress, codeLabel, metaText } from '../../template';
import { findColumns } from '../columns-logic';
import { findMeta } from '../recognise-logic';
import type { Reading } from '../read-logic';
import { extent, textAt } from '../snapshot';
import type { CellValue, Grid } from '../snapshot';
import { cellOf, gridsByName, rawAt } from './raw-cell-logic';

/** One cell of the new year. */
export interface YearChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly before: CellValue;
  /** What it is for, so that a person can be told how many of each there are. */
  readonly kind:
    'previous' | 'current' | 'note' | 'published' | 'cover' | 'text' | 'finding' | 'year';
}

type Add = (
  grid: Grid,
  at: { readonly row: number; readonly column: number | undefined },
  value: CellValue,
  kind: YearChange['kind'],
) => void;

/** Signed anew for each year; the rest of the cover (unit, level, choices, declarations) stays. */
const SIGNED = ['filer', 'reviewer', 'head', 'date'] as const;

/** Texts that name the office rather than tell of its year. */
export const LASTING_TOPICS: ReadonlySet<string> = new Set(['signature', 'copies']);

/**
 * What 说明 says in the new year: that last year's figure was approximate, and how; and which indicator
 * an own-named row is counted into, which belongs to the row like its name and unit.
 */
export function noteOfNewYear(figure: FiledFigure): string {
  const unit = figure.unit ?? indicator(figure.code).unit;
  const filed =
    figure.period === 'cur' ? readFiledNote(figure.note, { unit, previous: false }) : null;
  const counted = figure.row > 0 ? countedInto(figure.note) : null;
  return [carriedNote(filed), counted === null ? '' : `计入${counted}`]
    .filter((part) => part !== '')
    .join('；');
}

function figureChanges(reading: Reading, grids: ReadonlyMap<string, Grid>, add: Add): void {
  const { figures } = reading.filing;
  for (const sheet of reading.geometry.sheets.values()) {
    const grid = grids.get(sheet.title);
    if (grid === undefined) continue;
    for (const figure of figures.values()) {
      const row = sheet.rows.get(codeLabel(figure.code, figure.row));
      if (row === undefined || figure.period === 'prev') continue;
      const at = (name: string): { row: number; column: number | undefined } => ({
        row,
        column: sheet.columns[name],
      });
      if (figure.period === 'pub') {
        add(grid, at('pub'), '', 'published');
      } else if (figures.has(figureKey(figure.code, 'prev', figure.row))) {
        add(grid, at('prev'), rawAt(grids, figure), 'previous');
        add(grid, at('cur'), '', 'current');
      }
      add(grid, at('note'), noteOfNewYear(figure), 'note');
    }
  }
}

function coverChanges(
  reading: Reading,
  to: number,
  grids: ReadonlyMap<string, Grid>,
  add: Add,
): void {
  const grid = grids.get(reading.geometry.coverTitle);
  if (grid === undefined) return;
  const { cover } = reading.geometry;
  for (const field of SIGNED) {
    const at = cover.get(field);
    if (at !== undefined) add(grid, at, '', 'cover');
  }
  const year = cover.get('year');
  if (year !== undefined) add(grid, year, to, 'year');
  const meta = findMeta(grid);
  if (meta !== null) add(grid, meta, metaText(packOf(reading.filing.pack), to), 'year');
}

function textChanges(reading: Reading, grids: ReadonlyMap<string, Grid>, add: Add): void {
  const grid = grids.get(reading.titles.get('texts') ?? '');
  if (grid === undefined) return;
  for (const [topic, at] of reading.textCells) {
    if (!LASTING_TOPICS.has(topic)) add(grid, at, '', 'text');
  }
}

/** The list of findings with its explanations, and the line above it. */
function findingChanges(reading: Reading, grids: ReadonlyMap<string, Grid>, add: Add): void {
  const grid = grids.get(reading.titles.get('findings') ?? '');
  if (grid === undefined) return;
  const { headerRow, columns } = findColumns(grid, FINDING_COLUMNS, FINDING_HEADERS);
  for (let row = headerRow + 1; row <= extent(grid).bottom; row += 1) {
    for (const column of FINDING_COLUMNS)
      add(grid, { row, column: columns[column] }, '', 'finding');
  }
}

/** What the last audit left above the list, and what stands there before one: see `summaryLine`. */
const FINDINGS_SUMMARY = /^强制 \d+ 项（须改正）|^审核完毕，没有发现问题/;
const NOT_AUDITED = '本年度尚未审核。请在“执法年报”窗格中点“审核”。';

/** Lines above the headings of a sheet that name the year, in the template's own words. */
function yearLines(
  tops: readonly Grid[],
  from: number,
  to: number,
  below: ReadonlyMap<string, number>,
  add: Add,
): void {
  const [old, next] = [String(from), String(to)];
  for (const grid of tops) {
    const { bottom, right } = extent(grid);
    for (let row = grid.top; row <= Math.min(bottom, (below.get(grid.sheet) ?? 1) - 1); row += 1) {
      for (let column = grid.left; column <= right; column += 1) {
        const text = textAt(grid, row, column);
        const { before } = cellOf(grid, row, column);
        if (typeof before === 'string' && before.startsWith('=')) continue;
        if (FINDINGS_SUMMARY.test(text)) {
          add(grid, { row, column }, NOT_AUDITED, 'year');
        } else if (text.endsWith(`（${old}年度）`)) {
          add(grid, { row, column }, text.replace(`（${old}年度）`, `（${next}年度）`), 'year');
        } else if (text.startsWith(`统计期间：${old}年`)) {
          add(grid, { row, column }, text.replace(`：${old}年`, `：${next}年`), 'year');
        }
      }
    }
  }
}

/** First row of every sheet of ours that a person's own contents may stand in. */
function firstRows(
  reading: Reading,
  grids: ReadonlyMap<string, Grid>,
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { title, headerRow } of reading.geometry.sheets.values()) rows.set(title, headerRow);
  const unit = reading.geometry.cover.get('unitName');
  if (unit !== undefined) rows.set(reading.geometry.coverTitle, unit.row);
  const texts = [...reading.textCells.values()].map(({ row }) => row);
  rows.set(reading.titles.get('texts') ?? '', Math.min(...texts));
  const findings = grids.get(reading.titles.get('findings') ?? '');
  if (findings !== undefined) {
    rows.set(findings.sheet, findColumns(findings, FINDING_COLUMNS, FINDING_HEADERS).headerRow);
  }
  return rows;
}

/**
 * Every cell that starting the year `to` changes.
 * @param tops the lines above the headings of our sheets.
 */
export function yearChanges(
  reading: Reading,
  tops: readonly Grid[],
  to: number,
): readonly YearChange[] {
  const changes: YearChange[] = [];
  const done = new Set<string>();
  const add: Add = (grid, { row, column }, value, kind) => {
    const key = `${grid.sheet}\n${String(row)}\n${String(column)}`;
    if (column === undefined || done.has(key)) return;
    done.add(key);
    const { before } = cellOf(grid, row, column);
    if (before !== value) changes.push({ sheet: grid.sheet, row, column, value, before, kind });
  };
  const grids = gridsByName(reading);
  figureChanges(reading, grids, add);
  coverChanges(reading, to, grids, add);
  textChanges(reading, grids, add);
  findingChanges(reading, grids, add);
  yearLines(tops, reading.filing.cover.year, to, firstRows(reading, grids), add);
  return changes;
}

/** `A1` of a change. */
export const addressOf = ({ row, column }: Pick<YearChange, 'row' | 'column'>): string =>
  cellAddress(row, column);
