import fc from 'fast-check';
import { explanationChecks, explanationProblem } from '../../src/rules';

const words = fc
  .array(
    fc.constantFrom(
      '核实无误', '情况属实', '因', '跨年结转', '30件', '三百余宗', '口径', '，', ' ', '本年办结案件', '甲乙丙', '2024', '已核对',
    ), // prettier-ignore
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('the points asked of an explanation', () => {
  it('are all met just when nothing is wanting', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { givesNumber, givesReason, longEnough } = explanationChecks(text);
        expect(longEnough && givesReason && givesNumber).toBe(explanationProblem(text) === null);
      }),
      { numRuns: 2000 },
    );
  });

  it('count only what says something', () => {
    expect(explanationChecks('核实无误，情况属实。')).toMatchObject({
      length: 0,
      longEnough: false,
    });
    expect(explanationChecks('因跨年办结，口径一致')).toMatchObject({
      length: 9,
      longEnough: false,
      givesReason: true,
      givesNumber: false,
    });
  });
});
