import type { Pack } from '../catalog';
import { codeLabel, parseCodeLabel, wantedTitle } from '../template';
import { labelsOf } from './grid-labels';
import { extent, textAt } from './snapshot';
import type { Grid } from './snapshot';
import { ownWords } from './witness/row-says';

/** `nianbao|county|1.0|2024` */
const META = /^nianbao\|([a-z]+)\|(\d+)\.(\d+)\|(\d{4})$/;

export interface Meta {
  readonly pack: string;
  readonly version: string;
  readonly year: number;
}

/** Reads the identity text; null when it is anything else. */
export function parseMeta(text: string): Meta | null {
  const match = META.exec(text.trim());
  if (match === null) return null;
  const [, pack = '', major = '', minor = '', year = ''] = match;
  return { pack, version: `${major}.${minor}`, year: Number(year) };
}

/** Header texts that together occur on no other sheet. */
const SIGNATURES: readonly (readonly [key: string, headers: readonly string[]])[] = [
  ['findings', ['序号', '级别', '规则', '识别码']],
  ['texts', ['题目', '写什么', '文字']],
];

/** Those of tables and ratios; one of them may have been changed by hand. */
const GRID_SIGNATURES = {
  ratios: ['代码', '分子', '分母', '已发布数'],
  table: ['代码', '计量单位', '本年', '上年'],
} as const;

/** How far down headings and identity are looked for. */
const SEARCH_ROWS = 30;

/** Row (on the sheet) whose cells contain all the given headers; null when there is none. */
export function headerRowOf(grid: Grid, headers: readonly string[]): number | null {
  const { bottom, right } = extent(grid);
  for (let row = grid.top; row <= Math.min(bottom, grid.top + SEARCH_ROWS); row += 1) {
    const texts = new Set<string>();
    for (let column = grid.left; column <= right; column += 1) texts.add(textAt(grid, row, column));
    if (headers.every((header) => texts.has(header))) return row;
  }
  return null;
}

/** The identity cell on a sheet without names. */
export function findMeta(
  grid: Grid,
): { readonly meta: Meta; readonly row: number; readonly column: number } | null {
  const { bottom, right } = extent(grid);
  for (let row = grid.top; row <= Math.min(bottom, grid.top + SEARCH_ROWS); row += 1) {
    for (let column = grid.left; column <= right; column += 1) {
      const meta = parseMeta(textAt(grid, row, column));
      if (meta !== null) return { meta, row, column };
    }
  }
  return null;
}

/**
 * A grid of ours that a sheet may be: at least half of its codes stand there, in whatever column; where
 * the codes are gone, half of its rows' definitions.
 */
function likeliestGrid(
  pack: Pack,
  grid: Grid,
): { readonly key: string; readonly labels: readonly string[] } | null {
  const codes = new Set<string>();
  const texts = new Map<string, number>();
  const { bottom, right } = extent(grid);
  for (let row = grid.top; row <= bottom; row += 1) {
    for (let column = grid.left; column <= right; column += 1) {
      const text = textAt(grid, row, column);
      if (text === '') continue;
      texts.set(text, (texts.get(text) ?? 0) + 1);
      const line = parseCodeLabel(text);
      if (line !== null) codes.add(codeLabel(line.code, line.row));
    }
  }
  const coded = (labels: readonly string[]): number =>
    labels.filter((label) => codes.has(label)).length;
  const defined = (labels: readonly string[], key: string): number =>
    [...definitionsOf(labels, key).keys()].reduce((sum, text) => sum + (texts.get(text) ?? 0), 0);
  for (const count of [coded, defined]) {
    let best: { key: string; labels: readonly string[]; share: number } | null = null;
    for (const key of [...pack.tables.map(({ id }) => id), 'ratios']) {
      const labels = labelsOf(pack, key);
      const share = count(labels, key) / Math.max(labels.length, 1);
      if (share >= 0.5 && share > (best?.share ?? 0)) best = { key, labels, share };
    }
    if (best !== null) return best;
  }
  return null;
}

/** The template's own definitions (of ratios: methods) and whose they are. */
const definitionsOf = (
  labels: readonly string[],
  key: string,
): ReadonlyMap<string, readonly string[]> =>
  ownWords(labels, key === 'ratios').get(key === 'ratios' ? 'method' : 'definition') ?? new Map();

/** Most of the headings, or where they are lost the template's own definitions. */
function looksLike(grid: Grid, key: string, labels: readonly string[]): boolean {
  const headers = GRID_SIGNATURES[key === 'ratios' ? 'ratios' : 'table'];
  const { bottom, right } = extent(grid);
  for (let row = grid.top; row <= Math.min(bottom, grid.top + SEARCH_ROWS); row += 1) {
    const texts = new Set<string>();
    for (let column = grid.left; column <= right; column += 1) texts.add(textAt(grid, row, column));
    if (headers.filter((header) => texts.has(header)).length >= headers.length - 1) return true;
  }
  const words = definitionsOf(labels, key);
  let known = 0;
  for (let row = grid.top; row <= bottom; row += 1) {
    for (let column = grid.left; column <= right; column += 1) {
      if (words.has(textAt(grid, row, column))) known += 1;
    }
  }
  return known >= Math.max(2, labels.length / 3);
}

/** A sheet that still has its title, when any of its codes stands there: few rows may be left of it. */
function titledGrid(pack: Pack, grid: Grid): string | null {
  const key = [...pack.tables.map(({ id }) => id), 'ratios'].find(
    (each) => wantedTitle(pack, each) === grid.sheet,
  );
  if (key === undefined) return null;
  const labels = new Set(labelsOf(pack, key));
  const { bottom, right } = extent(grid);
  for (let row = grid.top; row <= bottom; row += 1) {
    for (let column = grid.left; column <= right; column += 1) {
      const line = parseCodeLabel(textAt(grid, row, column));
      if (line !== null && labels.has(codeLabel(line.code, line.row))) return key;
    }
  }
  return null;
}

/** Which of our sheets this looks like by what stands in it; null when it is somebody else's. */
export function recognise(pack: Pack, grid: Grid): string | null {
  if (findMeta(grid) !== null) return 'cover';
  for (const [key, headers] of SIGNATURES) if (headerRowOf(grid, headers) !== null) return key;
  const titled = titledGrid(pack, grid);
  if (titled !== null) return titled;
  const likely = likeliestGrid(pack, grid);
  return likely !== null && looksLike(grid, likely.key, likely.labels) ? likely.key : null;
}
