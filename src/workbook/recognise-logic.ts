import type { Pack } from '../catalog';
import { parseCodeLabel, tableLines } from '../template';
import { extent, textAt } from './snapshot';
import type { Grid } from './snapshot';

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
  ['ratios', ['代码', '分子', '分母', '已发布数']],
  ['findings', ['序号', '级别', '规则', '识别码']],
  ['texts', ['题目', '写什么', '文字']],
  ['table', ['代码', '计量单位', '本年', '上年']],
];

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

/** Key of the table most of whose codes stand on a sheet; null when fewer than half of any do. */
function tableByCodes(pack: Pack, grid: Grid): string | null {
  const found = new Set<string>();
  const { bottom, right } = extent(grid);
  for (let row = grid.top; row <= bottom; row += 1) {
    for (let column = grid.left; column <= Math.min(right, grid.left + 5); column += 1) {
      const line = parseCodeLabel(textAt(grid, row, column));
      if (line !== null) found.add(line.code);
    }
  }
  let best: { key: string; share: number } | null = null;
  for (const table of pack.tables) {
    const codes = new Set(
      tableLines(pack, table.id).flatMap((line) => (line.kind === 'figure' ? [line.code] : [])),
    );
    const share = [...codes].filter((code) => found.has(code)).length / Math.max(codes.size, 1);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { key: table.id, share };
  }
  return best?.key ?? null;
}

/** Which of our sheets this looks like by what stands in it; null when it is somebody else's. */
export function recognise(pack: Pack, grid: Grid): string | null {
  if (findMeta(grid) !== null) return 'cover';
  for (const [key, headers] of SIGNATURES) {
    if (headerRowOf(grid, headers) === null) continue;
    if (key !== 'table') return key;
    return tableByCodes(pack, grid);
  }
  return null;
}
