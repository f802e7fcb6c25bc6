import type { Rule } from '../rule';
import type { AddressBook, Severity } from '../types';
import { ifElse, quoted } from './excel';
import { ruleFormula } from './rule-formula';
import type { RuleFormula } from './rule-formula';

/** Error values in the cells checked show nothing here; the cell itself is found by the audit. */
const guarded = (formula: string): string => `=IFERROR(${formula},"")`;

const shown = ({ silent, holds }: RuleFormula, complaint: string): string =>
  ifElse(silent, '""', ifElse(holds, '"✓"', complaint));

/**
 * One rule as a native formula whose value is `✓` (pass), `差5` (fail, left minus right), `不符` (fail
 * without a difference), `缺报` (a required figure is missing) or empty (nothing to check, a figure is
 * missing, or a cell holds no proper figure).
 */
export const verdictFormula = (rule: Rule, book: AddressBook): string => {
  const formula = ruleFormula(rule, book);
  return guarded(shown(formula, formula.complaint));
};

const prefix: Readonly<Record<Severity, string>> = { 强制: '', 核实: '核实 ', 提示: '提示 ' };

const named = (rule: Rule, complaint: string): string => {
  const label = `${prefix[rule.severity]}${rule.id} `;
  return complaint.startsWith('"')
    ? `"${label}${complaint.slice(1)}`
    : `${quoted(label)}&${complaint}`;
};

/** 1 holds, 2 does not, 0 says nothing. */
const stateOf = ({ silent, holds }: RuleFormula): string =>
  ifElse(silent, '0', ifElse(holds, '1', '2'));

/**
 * Several rules in one cell: the first that fails with its id and difference (`K-01 差1955`,
 * `核实 P-04 差8653`), `✓` when at least one could be checked and none fails, else empty.
 * Null when there is no rule.
 */
export const combinedFormula = (rules: readonly Rule[], book: AddressBook): string | null => {
  const formulas = rules.map((rule) => ({ rule, formula: ruleFormula(rule, book) }));
  const live = formulas.filter(({ formula }) => formula.silent !== 'TRUE');
  const [only] = live;
  if (only === undefined) return null;
  if (live.length === 1)
    return guarded(shown(only.formula, named(only.rule, only.formula.complaint)));
  const states = live.map(({ formula }) => stateOf(formula));
  const otherwise = `IF(MAX(${states.join(',')})=1,"✓","")`;
  return guarded(
    live.reduceRight((rest, { rule, formula }, index) => {
      const state = states[index] ?? '0';
      return `IF(${state}=2,${named(rule, formula.complaint)},${rest})`;
    }, otherwise),
  );
};
