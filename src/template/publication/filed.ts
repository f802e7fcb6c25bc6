import { indicator, numberOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { isZero } from '../../figures';
import { valueWithUnit } from '../../rules';

/** 处罚种类：警告 → 警告: the heading of the list says the rest. */
const shortName = (zh: string): string => zh.replace(/^[^：]*：/, '');

/** Whether something other than nothing is filed. */
export const isFiled = (filing: Filing, code: string): boolean => {
  const value = numberOf(filing, code, 'cur');
  return value !== null && !isZero(value);
};

/** 警告12000宗（C11）, 参训人次700余人次（M02） */
export const filedText = (filing: Filing, code: string): string =>
  `${shortName(indicator(code).zh)}${valueWithUnit(filing, code, 'cur')}（${code}）`;

export const filedList = (filing: Filing, codes: readonly string[]): string =>
  codes.map((code) => filedText(filing, code)).join('、');

/** The rows the office named itself that are something other than nothing, by code: 村级网格297个. */
export const ownRowTexts = (filing: Filing): ReadonlyMap<string, readonly string[]> => {
  const texts = new Map<string, string[]>();
  for (const { code, row, period, state, name = '' } of filing.figures.values()) {
    if (row === 0 || period !== 'cur' || state.kind !== 'number' || isZero(state.stated.value))
      continue;
    const text = `${name.trim()}${valueWithUnit(filing, code, 'cur', row)}`;
    texts.set(code, [...(texts.get(code) ?? []), text]);
  }
  return texts;
};
