import { declarationsFrom, emptyFiling } from '../../src/catalog';
import { allRules, judge } from '../../src/rules';

const cases = allRules().flatMap((rule) =>
  rule.examples.map((example, index) => ({
    rule,
    example,
    name: `${rule.instance} 例${index + 1}`,
  })),
);

describe('worked examples of every relation', () => {
  it.each(cases)('$name', ({ rule, example }) => {
    const filing = emptyFiling({
      figures: example.figures,
      declarations: declarationsFrom(example.declarations ?? {}),
    });
    const { verdict, difference } = judge(rule, filing);
    expect(verdict).toBe(example.want);
    if (example.difference !== undefined) expect(difference).toBe(example.difference);
  });
});
