import { figureOf, hasIndicator, indicator } from '../../catalog';
import type { Filing } from '../../catalog';
import type { Rule } from '../rule';
import { allRules } from '../rule-set';
import { describeComparison } from '../sentence/describe';
import type { Said } from '../sentence/said';
import { fillTemplate, gapOf } from '../sentence/sentence';
import type { Finding, FindingCell } from '../types';
import { judge } from '../verdict/judge';
import { englishClauses } from './clauses';
import type { EnglishClause } from './clauses';
import { englishForms } from './forms';
import { fillSaid } from './said';
import { english } from './voice';

/** What a finding says, in English. */
export interface EnglishFinding {
  readonly title: string;
  readonly message: string;
  readonly basis: string;
}

const ROUNDING = /:rounding\]$/;

const clauseOf = (instance: string): EnglishClause | undefined =>
  englishClauses[instance.replace(ROUNDING, ']')];

const byInstance = new Map<string, Rule>();

const ruleOf = (instance: string): Rule | undefined => {
  if (byInstance.size === 0) for (const rule of allRules()) byInstance.set(rule.instance, rule);
  return byInstance.get(instance.replace(ROUNDING, ']'));
};

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const clauseSentence = (
  rule: Rule,
  { advice, message, title }: EnglishClause,
  filing: Filing,
  rounding: boolean,
): string => {
  const judgement = judge(rule, filing);
  const described = (): string =>
    rule.check.node === 'compare'
      ? describeComparison(rule.check, filing, gapOf(judgement), english)
      : title;
  if (rounding) {
    return `${ended(described())} Approximate or rounded figures can explain this, so it is taken to agree. Compare with the records.`;
  }
  const todo = ended(fillTemplate(advice, filing, judgement, english));
  if (judgement.incomplete)
    return `${ended(`${title}: figures are missing, so it cannot be recalculated`)} ${todo}`;
  const what =
    message === undefined ? described() : fillTemplate(message, filing, judgement, english);
  return `${ended(what)} ${todo}`;
};

/** The relation of a finding by its English name. The filing is asked only for names of its own. */
export const englishTitle = (
  { instance, said }: { readonly instance: string; readonly said?: Said },
  filing: Filing,
): string =>
  said === undefined
    ? (clauseOf(instance)?.title ?? ruleOf(instance)?.title ?? instance)
    : fillSaid(englishForms[said.form].title, said.parts, filing);

/** @param filing the filing the finding was found in. */
export const englishFinding = (finding: Finding, filing: Filing): EnglishFinding => {
  const { instance, said } = finding;
  const title = englishTitle(finding, filing);
  if (said !== undefined) {
    const { basis, message } = englishForms[said.form];
    return {
      title,
      message: fillSaid(message, said.parts, filing),
      basis: fillSaid(basis, said.parts, filing),
    };
  }
  const clause = clauseOf(instance);
  const rule = ruleOf(instance);
  // A relation somebody added without its English is better told in Chinese than not at all.
  if (clause === undefined || rule === undefined) {
    return { title, message: finding.message, basis: finding.basis };
  }
  const message = clauseSentence(rule, clause, filing, ROUNDING.test(instance));
  return { title, message, basis: clause.basis };
};

/** How a cell of a finding is called, without its period; rows an office names itself keep their name. */
export const englishCellName = (
  { code, name, period, row }: Pick<FindingCell, 'code' | 'name' | 'period' | 'row'>,
  filing: Filing,
): string => {
  if (!hasIndicator(code)) return name;
  const own = row === 0 ? undefined : figureOf(filing, code, period, row)?.name;
  return own === undefined || own === '' ? indicator(code).en : own;
};
