import fc from 'fast-check';
import { emptyFiling } from '../../src/catalog';
import { judge, parseExpression, printExpression } from '../../src/rules';
import type { Expression, Rule } from '../../src/rules';

const filing = emptyFiling({ figures: { A06: 3, A07: 3, A08: 5 } });
const unlimited: Rule = {
  id: 'X-99',
  instance: 'X-99[A06]',
  title: '',
  severity: '提示',
  kind: '合理',
  basis: '',
  when: null,
  check: { node: 'filled', code: 'A06', period: 'cur' },
  missing: 'nonNull',
  tolerance: { kind: 'exact' },
  at: 'A06',
  message: null,
  advice: '',
  examples: [],
};

/** Verdict of a condition beside one figure that is there, so that blanks alone do not skip it. */
const verdictOf = (check: Expression): string => judge({ ...unlimited, check }, filing).verdict;

const TRUE = parseExpression('A06 = A07');
const FALSE = parseExpression('A06 = A08');
const UNKNOWN = parseExpression('A06 = A17');
const atom = fc.constantFrom(TRUE, FALSE, UNKNOWN);

const { condition } = fc.letrec<{ condition: Expression }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    atom,
    fc.record({ node: fc.constant('not' as const), of: tie('condition') }),
    fc.record({
      node: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

const both = (node: 'and' | 'or', ...of: readonly Expression[]): Expression => ({ node, of });
const not = (of: Expression): Expression => ({ node: 'not', of });
const same = (left: Expression, right: Expression): void => {
  const name = `${printExpression(left)} ≡ ${printExpression(right)}`;
  expect(`${name}: ${verdictOf(left)}`).toBe(`${name}: ${verdictOf(right)}`);
};
const holds = (law: (a: Expression, b: Expression, c: Expression) => void): void =>
  fc.assert(fc.property(condition, condition, condition, law), { numRuns: 200, seed: 11 });

describe('three-valued logic', () => {
  it.each([
    ['A06 = A08 and A06 = A17', 'fail'],
    ['A06 = A07 and A06 = A17', 'unknown'],
    ['A06 = A07 or A06 = A17', 'pass'],
    ['A06 = A08 or A06 = A17', 'unknown'],
    ['not A06 = A17', 'unknown'],
    ['A06 = A08 => A06 = A17', 'pass'],
    ['A06 = A17 => A06 = A07', 'pass'],
    ['A06 = A07 => A06 = A17', 'unknown'],
    ['A06 = A07 => A06 = A08', 'fail'],
    ['A06 / (A06 - A07) > 1', 'unknown'],
  ])('%s is %s', (text, verdict) => {
    expect(verdictOf(parseExpression(text))).toBe(verdict);
  });

  it('is commutative', () => {
    holds((a, b) => {
      same(both('and', a, b), both('and', b, a));
      same(both('or', a, b), both('or', b, a));
    });
  });

  it('obeys De Morgan and double negation', () => {
    holds((a, b) => {
      same(not(both('and', a, b)), both('or', not(a), not(b)));
      same(not(not(a)), a);
    });
  });

  it('distributes', () => {
    holds((a, b, c) => {
      same(both('and', a, both('or', b, c)), both('or', both('and', a, b), both('and', a, c)));
    });
  });

  it('reads implication as not-or', () => {
    holds((a, b) => {
      same({ node: 'implies', left: a, right: b }, both('or', not(a), b));
    });
  });
});

describe('what blanks and states mean', () => {
  const verdict = (
    figures: Readonly<Record<string, string | number>>,
    missing: Rule['missing'],
    check = 'H01 = H04 + H06',
  ): string =>
    judge({ ...unlimited, missing, check: parseExpression(check) }, emptyFiling({ figures }))
      .verdict;

  it.each([
    ['partialZero', {}, 'skip'],
    ['partialZero', { H01: 3, H04: 3 }, 'pass'],
    ['partialZero', { H01: 3 }, 'fail'],
    ['nonNull', {}, 'skip'],
    ['nonNull', { H01: 3, H04: 3 }, 'unknown'],
    ['nonNull', { H01: 3, H04: 3, H06: 0 }, 'pass'],
    ['nonZero', { H01: 0 }, 'skip'],
    ['nonZero', { H01: 1 }, 'fail'],
    ['alwaysZero', {}, 'pass'],
    ['alwaysZero', { H01: 1 }, 'fail'],
    ['required', {}, 'fail'],
    ['required', { H01: 3, H04: 3 }, 'fail'],
    ['required', { H01: 3, H04: 3, H06: 0 }, 'pass'],
    ['partialZero', { H01: 3, H04: '—' }, 'skip'],
  ] as const)('%s over %j is %s', (missing, figures, expected) => {
    expect(verdict(figures, missing)).toBe(expected);
  });

  it('breaks on text whatever else is there', () => {
    const bad = { kind: 'bad', text: '304册', problem: 'text' } as const;
    const figures = { H01: 3, H04: bad };
    for (const missing of ['partialZero', 'nonNull', 'alwaysZero', 'required'] as const) {
      const check = parseExpression('H01 = H04 + H06');
      expect(judge({ ...unlimited, missing, check }, emptyFiling({ figures })).verdict).toBe(
        'broken',
      );
    }
  });

  it('never needs what stands in zero()', () => {
    expect(verdict({ C01: 5, C02: 4 }, 'nonNull', 'C02 <= C01 + zero(C00)')).toBe('pass');
    expect(verdict({ C00: 5 }, 'nonNull', 'C02 <= C01 + zero(C00)')).toBe('skip');
  });
});

describe('tolerance', () => {
  const amounts = (
    figures: Readonly<Record<string, string>>,
    tolerance: Rule['tolerance'],
    check = 'N02 = C30 + F02',
  ) =>
    judge(
      { ...unlimited, missing: 'partialZero', tolerance, check: parseExpression(check) },
      emptyFiling({ figures }),
    );

  it('is none by default, not even for what binary fractions get wrong', () => {
    const figures = { N02: '0.3', C30: '0.1', F02: '0.2' };
    expect(amounts(figures, { kind: 'exact' }).verdict).toBe('pass');
    expect(amounts({ ...figures, N02: '0.300001' }, { kind: 'exact' })).toMatchObject({
      verdict: 'fail',
      difference: '0.000001',
    });
  });

  it('allows half of 0.01 万元 for each amount', () => {
    const figures = { N02: '3.015', C30: '1', F02: '2' };
    expect(amounts(figures, { kind: 'decimals' })).toMatchObject({
      verdict: 'pass',
      rounded: true,
    });
    expect(amounts({ ...figures, N02: '3.0151' }, { kind: 'decimals' }).verdict).toBe('fail');
  });

  it('allows a fixed amount and not more', () => {
    const figures = { N02: '3.5', C30: '1', F02: '2' };
    expect(amounts(figures, { kind: 'absolute', amount: '0.5' }).verdict).toBe('pass');
    expect(amounts(figures, { kind: 'absolute', amount: '0.49' }).verdict).toBe('fail');
  });

  it('lets an approximate figure stand for its interval', () => {
    const about = {
      kind: 'number',
      stated: { value: { numerator: 100n, denominator: 1n }, decimals: 0, approximation: '余' },
    } as const;
    const run = (whole: number) =>
      judge(
        { ...unlimited, check: parseExpression('A14 = A15') },
        emptyFiling({ figures: { A14: whole, A15: about } }),
      );
    expect(run(150)).toMatchObject({ verdict: 'pass', rounded: true, difference: '50' });
    expect(run(100)).toMatchObject({ verdict: 'pass', rounded: false });
    expect(run(200).verdict).toBe('fail');
    expect(run(99).verdict).toBe('fail');
  });
});
