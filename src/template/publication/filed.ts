import { indicator, numberOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { formatCount, isZero } from '../../figures';

/** 处罚种类：警告 → 警告: the heading of the list says the rest. */
const shortName = (zh: string): string => zh.replace(/^[^：]*：/, '');

/** Whether something other than nothing is filed. */
export const isFiled = (filing: Filing, code: string): boolean => {
  const value = numberOf(filing, code, 'cur');
  return value !== null && !isZero(value);
};

/** 警告12000宗（C11） */
export const filedText = (filing: Filing, code: string): string => {
  const { zh, unit } = indicator(code);
  const value = numberOf(filing, code, 'cur');
  return `${shortName(zh)}${value === null ? '' : formatCount(value)}${unit}（${code}）`;
};

export const filedList = (filing: Filing, codes: readonly string[]): string =>
  codes.map((code) => filedText(filing, code)).join('、');

/** The rows the office named itself that are something other than nothing, by code: 村级网格297个. */
export const ownRowTexts = (filing: Filing): ReadonlyMap<string, readonly string[]> => {
  const texts = new Map<string, string[]>();
  for (const { code, row, period, state, name = '', unit } of filing.figures.values()) {
    if (row === 0 || period !== 'cur' || state.kind !== 'number' || isZero(state.stated.value))
      continue;
    const text = `${name.trim()}${formatCount(state.stated.value)}${unit ?? indicator(code).unit}`;
    texts.set(code, [...(texts.get(code) ?? []), text]);
  }
  return texts;
};
