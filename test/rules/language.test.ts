import fc from 'fast-check';
import { ExpressionError, parseExpression, printExpression } from '../../src/rules';
import type { Expression } from '../../src/rules';

const code = fc
  .tuple(fc.constantFrom('A', 'B', 'C', 'R'), fc.integer({ min: 0, max: 99 }))
  .map(([letter, number]) => `${letter}${String(number).padStart(2, '0')}`);
const period = fc.constantFrom('cur' as const, 'prev' as const, 'pub' as const);
const literal = fc
  .tuple(fc.nat(9999), fc.nat(99))
  .map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${part}`));

const { number, condition } = fc.letrec<{ number: Expression; condition: Expression }>((tie) => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ node: fc.constant('ref' as const), code, period }),
    fc.record({ node: fc.constant('number' as const), value: literal }),
    fc.record({
      node: fc.constantFrom('add' as const, 'sub' as const, 'mul' as const, 'div' as const),
      left: tie('number'),
      right: tie('number'),
    }),
    fc.record({
      node: fc.constantFrom('neg' as const, 'abs' as const, 'zero' as const),
      of: tie('number'),
    }),
    fc.record({
      node: fc.constantFrom('sum' as const, 'max' as const, 'min' as const),
      of: fc.array(tie('number'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      node: fc.constant('choose' as const),
      of: fc.constantFrom('licences', 'duty.T3'),
      cases: fc.dictionary(fc.constantFrom('in', 'out', 'one-class'), tie('number'), {
        minKeys: 1,
      }),
    }),
  ),
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      node: fc.constant('compare' as const),
      operator: fc.constantFrom('=', '<>', '<', '<=', '>', '>='),
      left: tie('number'),
      right: tie('number'),
    }),
    fc.record({ node: fc.constantFrom('filled' as const, 'blank' as const), code, period }),
    fc.record({
      node: fc.constant('declared' as const),
      of: fc.constantFrom('court', 'duty.T3'),
      value: fc.constantFrom('in', 'by-class'),
    }),
    fc.record({
      node: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ node: fc.constant('not' as const), of: tie('condition') }),
    fc.record({
      node: fc.constant('implies' as const),
      left: tie('condition'),
      right: tie('condition'),
    }),
  ),
}));

/** Without the null prototypes some arbitraries give their records. */
const plain = (expression: Expression): unknown => JSON.parse(JSON.stringify(expression));

describe('the language of relations', () => {
  it('reads back what it prints', () => {
    fc.assert(
      fc.property(fc.oneof(number, condition), (tree) => {
        expect(plain(parseExpression(printExpression(tree)))).toEqual(plain(tree));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it.each([
    ['C02<=C01+zero(C00)', 'C02 <= C01 + zero(C00)'],
    ['((B01))', 'B01'],
    ['A01-(A02-A03)', 'A01 - (A02 - A03)'],
    ['(A01-A02)-A03', 'A01 - A02 - A03'],
    ['(A01+A02)*2', '(A01 + A02) * 2'],
    ['sum(C11..C13, C20)', 'sum(C11, C12, C13, C20)'],
    ['filled(D01..D02)', 'filled(D01) or filled(D02)'],
    ['blank(A01, A02@prev)', 'blank(A01) and blank(A02@prev)'],
    ['A01 = 1 and A02 = 2 or not A03 = 3', 'A01 = 1 and A02 = 2 or not A03 = 3'],
    ['A01 = 1 => A02 = 2 implies A03 = 3', 'A01 = 1 => A02 = 2 => A03 = 3'],
    ['choose( counting , one-class : A01 )', 'choose(counting, one-class: A01)'],
  ])('%s is %s', (text, printed) => {
    expect(printExpression(parseExpression(text))).toBe(printed);
  });

  it.each([
    ['C02 <= ', 1, 8, '代码、数字、函数或左括号'],
    ['C02 <=\n C01 +', 2, 7, '代码、数字、函数或左括号'],
    ['C2 = 1', 1, 1, '代码、数字、函数名或运算符'],
    ['B01 and B02', 1, 1, '一个条件'],
    ['1 + (A01 = A02)', 1, 5, '一个数'],
    ['round(A01, 2)', 1, 1, '函数sum'],
    ['A01 = 1 = 2', 1, 9, '运算符或结尾'],
    ['sum(C24..C11)', 1, 5, '由小到大'],
    ['A01@next = 1', 1, 5, 'prev、pub或cur'],
    ['choose(licences)', 1, 16, '至少一种情形'],
    ['choose(licences, decision: A01, acceptance: A01 = 1)', 1, 45, '同类'],
    ['(A01 = 1', 1, 9, '“)”'],
    ['A01 ； A02', 1, 5, '代码、数字'],
  ])('refuses %j at line %i, column %i', (text, line, column, expected) => {
    try {
      parseExpression(text);
      throw new Error('was accepted');
    } catch (error) {
      expect(error).toBeInstanceOf(ExpressionError);
      expect(error).toMatchObject({ line, column });
      expect((error as Error).message).toContain(expected);
    }
  });
});
