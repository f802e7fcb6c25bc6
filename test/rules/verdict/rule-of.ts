import { parseExpression } from '../../../src/rules';
import type { Rule } from '../../../src/rules';

/** A rule whose check is this expression: nothing allowed, nothing counted as zero, no condition. */
export const ruleOf = (
  check: string,
  more: Partial<Omit<Rule, 'check' | 'when'>> & { readonly when?: string } = {},
): Rule => ({
  id: 'X-99',
  instance: 'X-99[A06]',
  title: '',
  severity: '提示',
  kind: '合理',
  basis: '',
  missing: 'nonNull',
  tolerance: { kind: 'exact' },
  at: 'A06',
  message: null,
  advice: '',
  examples: [],
  ...more,
  when: more.when === undefined ? null : parseExpression(more.when),
  check: parseExpression(check),
});
