import { quoted } from '../../figures';
import { indicator } from '../../catalog';
import type { Facts } from '../facts';
import type { Omission, Run } from '../types';
import type { Words } from '../words';

/** What every step of the assembly works with. */
export interface Context {
  readonly facts: Facts;
  readonly words: Words;
  /** Notes what was not written; the first reason for a code is kept. */
  omit(code: string, why: string): void;
  readonly omissions: () => readonly Omission[];
}

export const contextOf = (facts: Facts, words: Words): Context => {
  const noted = new Map<string, string>();
  return {
    facts,
    words,
    omit(code, why) {
      if (!noted.has(code)) noted.set(code, why);
    },
    omissions: () => [...noted].map(([code, why]) => ({ code, why })),
  };
};

/** Notes that a figure this workbook asks for is missing, so that its words were not written. */
export const omitMissing = (context: Context, code: string): void => {
  if (!context.facts.asked(code)) return;
  const name = indicator(code).zh;
  context.omit(
    code,
    `${quoted(name)}（${code}）${context.facts.absence(code, 'cur')}，有关文字未写。`,
  );
};

/** A gap the office is to fill, highlighted: 【请补充：…】. */
export const gapRun = (what: string): Run => ({
  kind: 'text',
  text: `【请补充：${what}】`,
  mark: 'gap',
});
