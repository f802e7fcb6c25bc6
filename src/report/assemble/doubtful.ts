import { codesInExpression, figureOf, indicator } from '../../catalog';
import type { Filing, Period } from '../../catalog';
import type { Facts } from '../facts';
import type { NumberRun, Run } from '../types';

interface Figure {
  readonly code: string;
  readonly period: Period;
  readonly row: number;
}

/** A number that says how this year differs from the last rests on both. */
const RESTS_ON_BOTH = /^(?:change|points|times|difference):/;

/** The filed figures a printed number rests on. */
const restsOn = ({ code, also = [], period, row, format }: NumberRun): readonly Figure[] => {
  const codes = [code, ...also].flatMap((each) => {
    const { ratio } = indicator(each);
    return ratio === undefined || period === 'pub'
      ? [each]
      : (codesInExpression(`${ratio.numerator} + ${ratio.denominator}`) ?? []);
  });
  const periods = RESTS_ON_BOTH.test(format) ? [period, 'prev' as const] : [period];
  return codes.flatMap((each) => periods.map((when) => ({ code: each, period: when, row })));
};

const nameOf = (filing: Filing, { code, period, row }: Figure): string => {
  const own = (figureOf(filing, code, period, row)?.name ?? '').trim();
  return `${period === 'prev' ? '上年' : ''}${own === '' ? indicator(code).zh : own}`;
};

/** Names of the figures under these runs that a standing 强制 finding contradicts, each once. */
export const doubtfulNames = (runs: readonly Run[], facts: Facts): readonly string[] => [
  ...new Set(
    runs
      .flatMap((run) => (run.kind === 'number' ? restsOn(run) : []))
      .filter(({ code, period, row }) => facts.doubts.contradicted(code, period, row))
      .map((figure) => nameOf(facts.filing, figure)),
  ),
];

const NAMED = 3;

/** 首违不罚、轻罚; of many only the first. */
export const namedBriefly = (names: readonly string[]): string =>
  names.length > NAMED + 1
    ? `${names.slice(0, NAMED).join('、')}等${names.length}项`
    : names.join('、');

/**
 * What stands behind a sentence whose figures contradict each other: 【请核对：首违不罚】, highlighted
 * like a gap. Nothing where all is well.
 */
export const doubtRuns = (runs: readonly Run[], facts: Facts): readonly Run[] => {
  const names = doubtfulNames(runs, facts);
  return names.length === 0
    ? []
    : [{ kind: 'text', text: `【请核对：${namedBriefly(names)}】`, mark: 'gap' }];
};

/** The same below a table, naming each; '' where all is well. */
export const doubtfulNote = (runs: readonly Run[], facts: Facts): string => {
  const names = doubtfulNames(runs, facts);
  return names.length === 0 ? '' : `【请核对：${names.join('、')}】`;
};
