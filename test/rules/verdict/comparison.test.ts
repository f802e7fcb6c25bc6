import fc from 'fast-check';
import { emptyFiling } from '../../../src/catalog';
import type { Filing } from '../../../src/catalog';
import {
  add,
  compare,
  contains,
  exactly,
  fromDecimal,
  rational,
  statedInterval,
  subtract,
} from '../../../src/figures';
import type { Approximation, Interval, Rational, StatedNumber } from '../../../src/figures';
import { judge, parseExpression } from '../../../src/rules';
import { ruleOf } from './rule-of';

const operators = ['=', '<>', '<', '<=', '>', '>='] as const;
type Operator = (typeof operators)[number];

const holds: Readonly<Record<Operator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order === -1,
  '<=': (order) => order !== 1,
  '>': (order) => order === 1,
  '>=': (order) => order !== -1,
};

const NEAR = rational(1n, 10n ** 9n);

const intervalOf = (stated: StatedNumber): Interval =>
  stated.approximation === ''
    ? { low: stated.value, high: stated.value, lowClosed: true, highClosed: true }
    : statedInterval(stated);

/** Values on which a comparison of two figures turns: every end, and what is just beside it. */
const turning = (...figures: readonly StatedNumber[]): readonly Rational[] =>
  figures
    .map(intervalOf)
    .flatMap(({ low, high }) => [low, high])
    .flatMap((end) => [subtract(end, NEAR), end, add(end, NEAR)]);

const figure = fc
  .tuple(
    // Tens and the fives between them: where one figure ends another begins.
    fc.constantFrom(5, 10, 15, 20, 25, 30),
    fc.constantFrom<Approximation[]>('', '余', '近', '以下', '约'),
  )
  .map(([value, approximation]): StatedNumber => ({ ...exactly(String(value)), approximation }));

const blank = emptyFiling({ figures: { A14: 0, A15: 0 } });

/** A filing of two figures and nothing else. */
const filingOf = (...two: readonly [StatedNumber, StatedNumber]): Filing => ({
  ...blank,
  figures: new Map(
    (['A14@cur', 'A15@cur'] as const).flatMap((key, index) => {
      const figure = blank.figures.get(key);
      const stated = two[index];
      return figure === undefined || stated === undefined
        ? []
        : [[key, { ...figure, state: { kind: 'number', stated } }]];
    }),
  ),
});

describe('a comparison', () => {
  it.each(operators)('A %s B holds when some values the figures stand for make it', (operator) => {
    const rule = ruleOf(`A14 ${operator} A15`);
    fc.assert(
      fc.property(figure, figure, (left, right) => {
        const filing = filingOf(left, right);
        const strictly = holds[operator](compare(left.value, right.value));
        const values = turning(left, right);
        const of = (stated: StatedNumber) =>
          values.filter((value) => contains(intervalOf(stated), value));
        const maybe = of(left).some((a) => of(right).some((b) => holds[operator](compare(a, b))));
        expect(judge(rule, filing)).toMatchObject({
          verdict: strictly || maybe ? 'pass' : 'fail',
          rounded: maybe && !strictly,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('takes the end of an interval for reached only where its words do', () => {
    const about = (value: string, approximation: Approximation): StatedNumber => ({
      ...exactly(value),
      approximation,
    });
    const [ten, five] = [about('10', '约'), exactly('5')];
    const verdict = (left: StatedNumber, operator: Operator, right: StatedNumber): string =>
      judge(ruleOf(`A14 ${operator} A15`), filingOf(left, right)).verdict;
    expect(operators.map((operator) => verdict(ten, operator, five))).toEqual([
      'pass',
      'pass',
      'fail',
      'pass',
      'pass',
      'pass',
    ]);
    expect(operators.map((operator) => verdict(five, operator, ten))).toEqual([
      'pass',
      'pass',
      'pass',
      'pass',
      'fail',
      'pass',
    ]);
    // The upper end of 约 is not reached.
    expect(verdict(ten, '>=', exactly('15'))).toBe('fail');
  });

  it.each<[string, string, string, string]>([
    ['C30 = 3', '3.5', 'pass', 'fail'],
    ['C30 = 3', '2.5', 'pass', 'fail'],
    ['C30 = 3', '3.6', 'fail', 'fail'],
    ['C30 <> 3', '3.5', 'fail', 'pass'],
    ['C30 < 3', '3.5', 'fail', 'fail'],
    ['C30 < 3', '2.4', 'pass', 'pass'],
    ['C30 <= 3', '3.5', 'pass', 'fail'],
    ['C30 > 3', '2.5', 'fail', 'fail'],
    ['C30 >= 3', '2.5', 'pass', 'fail'],
    ['C30 >= 3', '2.4', 'fail', 'fail'],
  ])('%s of %s with and without an allowance of 0.5', (text, value, allowed, exact) => {
    const filing = emptyFiling({ figures: { C30: value } });
    const allowing = ruleOf(text, { tolerance: { kind: 'absolute', amount: '0.5' } });
    expect([judge(allowing, filing).verdict, judge(ruleOf(text), filing).verdict]).toEqual([
      allowed,
      exact,
    ]);
    expect(judge(allowing, filing).rounded).toBe(false);
  });

  it('compares quotients to six decimals, as a formula over binary fractions can', () => {
    const filing = emptyFiling({ figures: { C30: '1', C42: '3', C43: '0.333333' } });
    expect(judge(ruleOf('C30 / C42 = C43'), filing)).toMatchObject({
      verdict: 'pass',
      difference: '0',
    });
    const other = emptyFiling({ figures: { C30: '1', C42: '3', C43: '0.33333' } });
    expect(judge(ruleOf('C30 / C42 = C43'), other)).toMatchObject({
      verdict: 'fail',
      difference: '0.000003',
    });
  });

  it('gives each amount that is filled its rounding, and counts none', () => {
    const decimals = ruleOf('C30 = C42 + C43', { tolerance: { kind: 'decimals' } });
    const verdict = (total: string, rounding?: string): string =>
      judge(
        decimals,
        emptyFiling({ figures: { C30: total, C42: '1', C43: '2' } }),
        rounding === undefined ? undefined : fromDecimal(rounding),
      ).verdict;
    expect(['3.015', '2.985', '3.0151', '2.9849'].map((total) => verdict(total))).toEqual([
      'pass',
      'pass',
      'fail',
      'fail',
    ]);
    expect([verdict('3.15', '0.05'), verdict('3.16', '0.05')]).toEqual(['pass', 'fail']);
    const counts = ruleOf('A14 = A15 + A16', { tolerance: { kind: 'decimals' } });
    const counted = emptyFiling({ figures: { A14: '3.01', A15: '1', A16: '2' } });
    expect(judge(counts, counted)).toMatchObject({ verdict: 'fail', rounded: false });
  });

  it('lets an approximate amount stand for what its words say, not for its rounding', () => {
    const about: StatedNumber = { ...exactly('100'), approximation: '余' };
    const filing = emptyFiling({
      figures: { C30: '150', C42: { kind: 'number', stated: about } },
    });
    const rule = ruleOf('C30 = C42', { tolerance: { kind: 'decimals' } });
    expect(judge(rule, filing)).toMatchObject({ verdict: 'pass', rounded: true });
  });

  it('is told by its difference only where two sides ought to be near each other', () => {
    const filing = emptyFiling({ figures: { A14: 5, A15: 3 } });
    const difference = (text: string): string | null => judge(ruleOf(text), filing).difference;
    expect(operators.map((operator) => difference(`A14 ${operator} A15`))).toEqual([
      '2',
      null,
      null,
      '2',
      null,
      '2',
    ]);
    expect(difference('A14 = A15 and A14 = A15')).toBeNull();
    expect(difference('not A14 = A15')).toBeNull();
  });

  it('refuses a tree that has a condition where a number belongs, and the reverse', () => {
    const condition = parseExpression('A14 = A15');
    const number = { node: 'number', value: '1' } as const;
    const filing = emptyFiling({ figures: { A14: 5, A15: 3 } });
    const judged = (check: typeof condition) => () =>
      judge({ ...ruleOf('A14 = 1'), check }, filing);
    expect(judged({ node: 'compare', operator: '=', left: condition, right: number })).toThrow(
      'is a condition, not a number',
    );
    expect(judged(number)).toThrow('is a number, not a condition');
  });
});
