import type { Finding } from '../claim';
import type { ClaimKind, Verdict } from '../types';

/** Claims of one family answer the same question about a number; only one of them can stand. */
const FAMILY: Readonly<Record<ClaimKind, string>> = {
  sum: 'parts',
  part_of: 'parts',
  balance: 'parts',
  ratio: 'ratio',
  yoy: 'change',
  difference: 'change',
  direction: 'direction',
  repeat: 'repeat',
  figure: 'figure',
  wording: 'wording',
};

const LEVEL: Readonly<Record<Verdict, number>> = {
  holds: 0,
  rounding: 0,
  fails: 1,
  query: 2,
  unmatched: 3,
};

const key = ({ claim }: Finding): string => `${FAMILY[claim.kind]}:${String(claim.span.from)}`;

/** Two breakdowns of one total stand side by side; two readings of the same numbers do not. */
const overlap = (one: Finding, other: Finding): boolean => {
  if (FAMILY[one.claim.kind] !== 'parts') return true;
  const [, ...items] = one.uses;
  const [, ...others] = other.uses;
  return items.length === 0 || others.length === 0 || items.some((item) => others.includes(item));
};

/**
 * Of several readings of one number the computed one stands: a reading that computes refutes an
 * accusation by another, an accusation answers a mere question, and what says the same twice is said once.
 * @param computed found by structure; `named` found by the catalogue's names
 */
export const competing = (
  computed: readonly Finding[],
  named: readonly Finding[],
): readonly Finding[] => {
  const all = [...computed, ...named].filter(({ claim }) => claim.verdict !== 'unmatched');
  const groups = new Map<string, Finding[]>();
  for (const found of all) groups.set(key(found), [...(groups.get(key(found)) ?? []), found]);
  const names = new Set(named);
  return [...computed, ...named].filter((found) => {
    if (found.claim.verdict === 'unmatched') return true;
    const rivals = (groups.get(key(found)) ?? []).filter(
      (other) => other !== found && overlap(found, other),
    );
    const better = rivals.some((other) => LEVEL[other.claim.verdict] < LEVEL[found.claim.verdict]);
    const twice =
      !names.has(found) &&
      rivals.some(
        (other) => names.has(other) && LEVEL[other.claim.verdict] === LEVEL[found.claim.verdict],
      );
    return !better && !twice;
  });
};
