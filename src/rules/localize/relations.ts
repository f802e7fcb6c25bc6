import { codesOf, hasIndicator, indicator, pack } from '../../catalog';
import type { Filing, Period } from '../../catalog';
import { rational } from '../../figures';
import { partsOf, referencesOf } from '../language/walk';
import type { Rule } from '../rule';
import { rulesOf } from '../rule-set';
import type { Expression } from '../types';
import { judge } from '../verdict/judge';
import { operandOf } from '../verdict/operand';
import { allowanceOf, alternativesOf } from './alternatives';
import type { Alternatives } from './alternatives';
import { MINUS, NotLinear, ONE, addForms, rowOf } from './form';
import type { Demand } from './form';
import type { Row } from './row';
import { cellVariable } from './variables';
import type { CellVariable, Variables } from './variables';

/** One hard relation as rows: any one of the lists makes it hold. */
export interface Relation {
  readonly instance: string;
  readonly title: string;
  readonly cells: readonly CellVariable[];
  readonly alternatives: readonly (readonly Row[])[];
  readonly violated: boolean;
}

/** Codes that are the total of an equality: `C04 = C40 + C41`. */
export const totalsOf = (rules: readonly Rule[]): ReadonlySet<string> =>
  new Set(
    rules.flatMap(({ kind, check }) =>
      kind === '平衡' &&
      check.node === 'compare' &&
      check.operator === '=' &&
      check.left.node === 'ref'
        ? [check.left.code]
        : [],
    ),
  );

/** Cells read as numbers outside `zero(…)`. */
const needed = (expression: Expression): readonly Expression[] =>
  expression.node === 'zero'
    ? []
    : expression.node === 'ref'
      ? [expression]
      : partsOf(expression).flatMap(needed);

/** Whether the cells of a rule let it say anything: the missing mode, before any figure counts. */
const speaks = (rule: Rule, filing: Filing): boolean => {
  const kinds = referencesOf(rule.check).map(
    ({ code, period }) => operandOf(filing, code, period).kind,
  );
  if (kinds.some((kind) => kind === 'na' || kind === 'bad')) return false;
  const required = needed(rule.check).flatMap((each) =>
    each.node === 'ref' ? [operandOf(filing, each.code, each.period).kind] : [],
  );
  if (rule.missing === 'nonNull' || rule.missing === 'required') {
    return required.every((kind) => kind === 'number');
  }
  return (
    rule.missing === 'alwaysZero' ||
    required.length === 0 ||
    required.some((kind) => kind === 'number')
  );
};

const relation = (
  instance: string,
  title: string,
  alternatives: Alternatives,
  violated: boolean,
  variables: Variables,
): Relation | null => {
  if (alternatives.length === 0 || alternatives.some((list) => list.length === 0)) return null;
  const rows = alternatives.map((list) => list.map((demand) => rowOf(demand, variables)));
  const cells = new Set(alternatives.flat().flatMap(({ form }) => [...form.terms.keys()]));
  return { instance, title, cells: [...cells], alternatives: rows, violated };
};

const ofRule = (rule: Rule, variables: Variables, exactly: boolean): Relation | null => {
  const { filing } = variables;
  if (!speaks(rule, filing)) return null;
  const allowance = exactly ? () => rational(0n) : allowanceOf(rule, variables);
  const check = alternativesOf(rule.check, true, variables, allowance, true);
  const exempt =
    rule.when === null ? [] : alternativesOf(rule.when, false, variables, () => rational(0n));
  if (exempt.some((list) => list.length === 0)) return null;
  const { verdict } = judge(rule, filing, variables.rounding);
  return relation(rule.instance, rule.title, [...exempt, ...check], verdict === 'fail', variables);
};

const linear = (build: () => Relation | null): readonly Relation[] => {
  try {
    const built = build();
    return built === null ? [] : [built];
  } catch (error) {
    if (error instanceof NotLinear) return [];
    throw error;
  }
};

const atLeast = (form: Demand['form']): Alternatives => [[{ form, is: 'least' }]];

/** G-16: a 其中项 is at most what it is a part of, this year and last. */
const ofPart = (
  part: string,
  whole: string,
  period: Period,
  variables: Variables,
): Relation | null => {
  const small = cellVariable(variables, part, period);
  const large = cellVariable(variables, whole, period);
  if (small === null || large === null) return null;
  if (small.stated === null || large.stated === null) return null;
  const form = addForms(
    { terms: new Map([[large, ONE]]), constant: rational(0n) },
    { terms: new Map([[small, ONE]]), constant: rational(0n) },
    MINUS,
  );
  const instance = `G-16[${period === 'cur' ? part : `${part}@${period}`}]`;
  const row = rowOf({ form, is: 'least' }, variables);
  const title = `“${indicator(part).zh}”不超过“${indicator(whole).zh}”`;
  return relation(instance, title, atLeast(form), row.violated, variables);
};

const partRelations = (variables: Variables): readonly Relation[] =>
  codesOf(pack(variables.filing.pack)).flatMap((code) => {
    const { part: whole, free } = indicator(code);
    if (whole === undefined || free === true || !hasIndicator(whole)) return [];
    return (['cur', 'prev'] as const).flatMap((period) =>
      linear(() => ofPart(code, whole, period, variables)),
    );
  });

/** G-01: no figure is below zero. Only for those that are; all others are held to it by the search. */
const signRelations = (variables: Variables): readonly Relation[] =>
  [...variables.cells.values()]
    .filter(({ stated }) => stated !== null && stated < 0n)
    .flatMap((cell) => {
      const form = { terms: new Map([[cell, ONE]]), constant: rational(0n) };
      const demand: Demand = { form, is: 'least' };
      const about = cell.period === 'cur' ? cell.code : `${cell.code}@${cell.period}`;
      return linear(() =>
        relation(`G-01[${about}]`, '数值格只填一个非负数', [[demand]], true, variables),
      );
    });

const holds = ({ alternatives }: Relation): boolean =>
  alternatives.some((rows) => rows.every(({ violated }) => !violated));

/**
 * The hard relations of a filing that can be said in linear rows and of which rows and verdict say
 * the same. What an approximate figure leaves open is decided by the verdict.
 * @param exactly leaves out what rounding allows: for the one value that fills a blank.
 */
export const hardRelations = (variables: Variables, exactly = false): readonly Relation[] => {
  const rules = rulesOf(variables.filing.pack).filter(({ severity }) => severity === '强制');
  const found = rules.flatMap((rule) => linear(() => ofRule(rule, variables, exactly)));
  const all = [...found, ...partRelations(variables)];
  const exact = ({ cells }: Relation): boolean =>
    cells.every(({ value }) => !variables.hidden.has(value));
  return [...all, ...signRelations(variables)].filter(
    (each) => exactly || !exact(each) || holds(each) !== each.violated,
  );
};
