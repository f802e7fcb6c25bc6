import type { Pack } from '../catalog';

/** The fixed sheets around the tables; keys are stable, titles may be changed by a person later. */
export const FIXED_SHEETS = {
  cover: '封面',
  ratios: '比率',
  texts: '文字材料',
  findings: '审核结果',
} as const;

/** Sheet keys of a pack in the order of their tabs. */
export function sheetKeys(pack: Pack): readonly string[] {
  return ['cover', ...pack.tables.map((table) => table.id), 'ratios', 'texts', 'findings'];
}

/** The title a sheet wants: 表3 行政处罚. At most 31 characters, none of \ / ? * [ ] :. */
export function wantedTitle(pack: Pack, key: string): string {
  if (key in FIXED_SHEETS) return FIXED_SHEETS[key as keyof typeof FIXED_SHEETS];
  const table = pack.tables.find((each) => each.id === key);
  const number = key.replace(/^T/, '');
  const title = `表${number} ${table?.zh ?? key}`.replace(/[\\/?*[\]:]/g, '');
  return title.slice(0, 31);
}

/**
 * The title given, out of the way of sheets the workbook already has: 封面 → 封面（年报） → 封面（年报2）.
 * Excel compares names without regard to case.
 */
export function freeTitle(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? '（年报）' : `（年报${String(attempt)}）`;
    const title = wanted.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(title.toLowerCase())) return title;
  }
}
