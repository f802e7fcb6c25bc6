import { hasIndicator, indicator } from '../../catalog';
import data from '../data/labels.json';
import type { Measure } from '../types';

/** How a figure of one code is said. The number itself is `#`, other numbers are `@`. */
export interface LabelRule {
  readonly code: string;
  /** Must match the words around the number, up to the next number or comma. */
  readonly say: RegExp;
  /** Must match what was said before, nearest counts most. */
  readonly of: RegExp | null;
  /** Must not match the words around the number. */
  readonly not: RegExp | null;
  /** Measure words it takes; null for any of its measure. */
  readonly units: ReadonlySet<string> | null;
  readonly measure: Measure;
}

const UNITS: Readonly<Record<string, readonly string[]>> = {
  people: ['人', '名', '位', '人次', '名次', '人(次)', '人/次', ''],
  sessions: ['次', '期', '场', '场次', '回', '批', '批次', '期次', '个', ''],
  hours: ['课时', '学时'],
  item: ['条', '项', '个', '件', '家', '户', ''],
  times: ['次', '场次', '家次', '户次', '件次', '件', '人次', '车次', '点次', ''],
  cases: ['件', '件次', '宗', '起', '卷', '宗次'],
};

const measureOf = (code: string): Measure => {
  const { kind, unit } = indicator(code);
  if (kind === 'amount') return 'money';
  if (kind !== 'ratio') return 'count';
  return unit === '%' ? 'percent' : 'quotient';
};

interface Raw {
  readonly code: string;
  readonly say: string;
  readonly of?: string;
  readonly not?: string;
  readonly unit?: string;
}

/** A distance back to the number is asked, so the last match must be found: the pattern is global. */
const backwards = (pattern: string | undefined): RegExp | null =>
  pattern === undefined ? null : new RegExp(pattern, 'g');

/** The patterns of data/labels.json; one whose code the catalogue does not know is a mistake of ours. */
export const labelRules: readonly LabelRule[] = (data as readonly Raw[]).map((raw) => {
  if (!hasIndicator(raw.code)) throw new RangeError(`labels.json: no indicator ${raw.code}`);
  const units = raw.unit === undefined ? undefined : UNITS[raw.unit];
  return {
    code: raw.code,
    say: new RegExp(raw.say),
    of: backwards(raw.of),
    not: raw.not === undefined ? null : new RegExp(raw.not),
    units: units === undefined ? null : new Set(units),
    measure: measureOf(raw.code),
  };
});
