import { codesOf, indicator, pack } from '../catalog';
import type { Filing, Period } from '../catalog';
import { findingCell } from './finding';
import { asDeclared } from './language/as-declared';
import { parseExpression } from './language/parse';
import { referencesOf } from './language/walk';
import type { Reference } from './language/walk';
import type { Rule } from './rule';
import { rulesOf } from './rule-set';
import type { Expression, FindingCell, Verdict } from './types';
import { judge } from './verdict/judge';

/** One clause that reads a cell, as it stands now. */
export interface CellCheck {
  readonly rule: Rule;
  readonly verdict: Verdict;
  /** What must hold, as the cover declares it. */
  readonly check: Expression;
  /** The other cells it reads, in the order of the formula. */
  readonly cells: readonly FindingCell[];
}

/** What hangs on one cell. */
export interface CellChecks {
  /** Only clauses that apply: those of a duty not held or a scope not declared are left out. */
  readonly checks: readonly CellCheck[];
  /** The cells a ratio is computed from; empty for what is filled in. */
  readonly from: readonly FindingCell[];
}

const sameCell = (one: Reference, other: Reference): boolean =>
  one.code === other.code && one.period === other.period;

const computedFrom = (code: string): readonly Reference[] => {
  const { ratio } = indicator(code);
  return ratio === undefined
    ? []
    : referencesOf(parseExpression(ratio.numerator), parseExpression(ratio.denominator));
};

/**
 * What a cell of the catalogue's rows is checked against and what the checks say of the figures as they
 * stand; a few dozen clauses at most. Checks that are not a formula speak through `audit` alone.
 * @param code of the open pack; an unknown one has no checks
 */
export const cellChecks = (filing: Filing, code: string, period: Period): CellChecks => {
  const own = pack(filing.pack);
  const known = new Set([...codesOf(own), ...own.ratios]);
  if (!known.has(code)) return { checks: [], from: [] };
  const cells = (references: readonly Reference[]): readonly FindingCell[] =>
    references
      .filter((each) => known.has(each.code) && !sameCell(each, { code, period }))
      .map((each) => findingCell(filing, each));
  const checks = rulesOf(own).flatMap((rule): readonly CellCheck[] => {
    const check = asDeclared(rule.check, filing.declarations);
    const read = referencesOf(check);
    if (!read.some((each) => sameCell(each, { code, period }))) return [];
    const { verdict } = judge(rule, filing);
    return [{ rule, verdict, check, cells: cells(read) }];
  });
  return { checks, from: cells(computedFrom(code)) };
};
