import { referencesOf } from './language/walk';
import type { Rule } from './rule';

/** `X = …`: the code a balance defines, and what it is made of. */
const definition = ({ check, kind }: Rule): readonly [string, readonly string[]] | null =>
  kind === '平衡' && check.node === 'compare' && check.operator === '=' && check.left.node === 'ref'
    ? [
        `${check.left.code}@${check.left.period}`,
        referencesOf(check.right).map(({ code, period }) => `${code}@${period}`),
      ]
    : null;

/**
 * Chains of balances in which a total is part of itself: `A = B + C`, `B = A + D`. Each as the rules'
 * positions in the list, starting from the foremost; empty when there is none.
 */
export const definitionCycles = (rules: readonly Rule[]): readonly (readonly number[])[] => {
  const edges = rules.flatMap((rule, index) => {
    const found = definition(rule);
    return found === null ? [] : [{ index, total: found[0], parts: found[1] }];
  });
  const cycles = new Map<string, readonly number[]>();
  const visit = (path: readonly number[], start: string, current: readonly string[]): void => {
    for (const edge of edges) {
      if (!current.includes(edge.total) || path.includes(edge.index)) continue;
      const next = [...path, edge.index];
      if (edge.parts.includes(start)) cycles.set([...next].sort((a, b) => a - b).join(), next);
      else visit(next, start, edge.parts);
    }
  };
  for (const { index, total, parts } of edges) {
    if (parts.includes(total)) cycles.set(String(index), [index]);
    else visit([index], total, parts);
  }
  return [...cycles.values()].map((cycle) => {
    const first = cycle.indexOf(Math.min(...cycle));
    return [...cycle.slice(first), ...cycle.slice(0, first)];
  });
};
