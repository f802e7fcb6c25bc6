import { figureKey, indicator } from '../../catalog';
import type { Filing } from '../../catalog';
import type { Rational } from '../../figures';
import { declaredIn } from '../verdict/scope';
import { makeFinding } from '../finding';
import type { CellId } from '../finding';
import { declarationsOf, referencesOf } from '../language/walk';
import type { Rule } from '../rule';
import { rulesOf } from '../rule-set';
import { cellsInSight } from '../sentence/describe';
import { failureSentence, roundingSentence } from '../sentence/sentence';
import { judge } from '../verdict/judge';
import { operandOf } from '../verdict/operand';
import type { Finding } from '../types';
import { roundingOf } from './check';
import type { Check } from './check';

const aboutOf = ({ instance, id }: Rule): string => instance.slice(id.length + 1, -1);

/** The cells a rule compares, and the one at whose row it stands, which a person is taken to first. */
const cellsOf = (filing: Filing, { at, check, when }: Rule): readonly CellId[] => {
  const cells = cellsInSight(filing, check, ...(when === null ? [] : [when]));
  const named = indicator(at).kind === 'ratio' || cells.some(({ code }) => code === at);
  return named ? cells : [{ code: at, period: 'cur' }, ...cells];
};

/** Whether a relation only asks that something be filled. */
const asksForFigure = ({ check }: Rule): boolean =>
  check.node === 'filled' ||
  (check.node === 'or' && check.of.every(({ node }) => node === 'filled'));

/** A relation that asks for a figure is about the first blank it finds. */
const blankGroup = (filing: Filing, { check, at }: Rule): string => {
  const blank = referencesOf(check).find(
    ({ code, period }) => operandOf(filing, code, period).kind === 'blank',
  );
  return `figure:${figureKey(blank?.code ?? at, blank?.period ?? 'cur')}`;
};

const judgeRule = (filing: Filing, rule: Rule, rounding: Rational): readonly Finding[] => {
  const judgement = judge(rule, filing, rounding);
  const failed = judgement.verdict === 'fail';
  if (!failed && !judgement.rounded) return [];
  const { id, title, severity, basis, check, when } = rule;
  const switches = declarationsOf(check, ...(when === null ? [] : [when]))
    .map((name) => `${name}=${declaredIn(filing.declarations, name) ?? ''}`)
    .join(',');
  return [
    makeFinding(filing, {
      rule: id,
      about: failed ? aboutOf(rule) : `${aboutOf(rule)}:rounding`,
      severity: failed ? severity : '提示',
      title,
      message: failed
        ? failureSentence(rule, filing, judgement)
        : roundingSentence(rule, filing, judgement),
      difference: judgement.difference,
      cells: cellsOf(filing, rule),
      basis,
      also: switches,
      ...(failed && asksForFigure(rule) ? { group: blankGroup(filing, rule) } : {}),
    }),
  ];
};

/** Every relation that is one expression. */
export const expressions: Check = (filing, settings) => {
  const rounding = roundingOf(settings);
  return rulesOf(filing.pack).flatMap((rule) => judgeRule(filing, rule, rounding));
};
