import { COUNTED } from '../../figures';
import type { Measure } from '../types';

export interface UnitFound {
  readonly unit: string;
  readonly measure: Measure;
  /** Power of ten into the measure's base: 元 is −4 of 万元, ‰ is −1 of %. */
  readonly power: number;
  /** Characters used. */
  readonly length: number;
}

const found = (unit: string, measure: Measure, power: number, length: number): UnitFound => ({
  unit,
  measure,
  power,
  length,
});

/** 元/宗, 次/人, 件/人: a quotient of two units; 件/次 and 人/次 are one unit written with both names. */
const quotientLength = (text: string): number => {
  const match = /^(?:元|次|件|宗|人|户次) ?\/ ?(?:宗|件|人|次|名|户)/.exec(text);
  return match === null || /^(?:件|宗|人) ?\/ ?次/.test(match[0]) ? 0 : match[0].length;
};

/** The unit at the beginning of a text (no scale in front), null when there is none this field counts in. */
export const unitAtStart = (text: string): UnitFound | null => {
  if (text[0] === '%') return found('%', 'percent', 0, 1);
  if (text[0] === '‰') return found('‰', 'percent', -1, 1);
  const points = /^个? *百 *分 *点/.exec(text);
  if (points !== null) return found('个百分点', 'points', 0, points[0].length);
  if (text.startsWith('倍')) return found('倍', 'times', 0, 1);
  const quotient = quotientLength(text);
  if (quotient > 0) return found(text.slice(0, quotient), 'quotient', 0, quotient);
  if (/^(?:元|圆)(?!素|旦|宵|件|月)/.test(text)) return found('元', 'money', -4, 1);
  const word = COUNTED.find((each) => text.startsWith(each));
  return word === undefined ? null : found(word, 'count', 0, word.length);
};
