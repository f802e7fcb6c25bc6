/**
 * The same relations carried by json-rules-engine, as well as it can carry them. Its conditions
 * compare one fact with a value or another fact, so each side that is more than one cell becomes a
 * calculated fact, in floating point (sides are rounded to 分). What it cannot carry, and so does not
 * do here: verdicts between pass and fail (what is not applicable holds), exact decimals, intervals of
 * approximate figures, and a finding's difference, cells and sentence.
 */
import { Engine } from 'json-rules-engine';
import type { NestedCondition } from 'json-rules-engine';
import { figureKey, indicator, numberOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { toNumber, unitIsInteger } from '../../figures';
import { declarationsOf, referencesOf } from '../../rules';
import type { Expression, Rule } from '../../rules';

/** Figures and declarations by name; null is a blank. */
export type Facts = Readonly<Record<string, number | string | null>>;

type Calculate = (facts: Facts) => number;
type Comparison = Extract<Expression, { readonly node: 'compare' }>;
type Operator = Comparison['operator'];

const expressionsOf = ({ check, when }: Rule): readonly Expression[] =>
  when === null ? [check] : [check, when];

const declared = (name: string): string => `declared.${name}`;

/** The declarations are flat but for the duties, which no relation of a county asks for. */
const declarationIn = (filing: Filing, name: string): string | null => {
  const value: unknown = Object.entries(filing.declarations).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
};

/** What the engine is given of a filing: every cell and declaration the rules mention. */
export const factsFor = (rules: readonly Rule[]): ((filing: Filing) => Facts) => {
  const cells = referencesOf(...rules.flatMap(expressionsOf));
  const names = declarationsOf(...rules.flatMap(expressionsOf));
  return (filing) => {
    const facts: Record<string, number | string | null> = {};
    for (const { code, period } of cells) {
      const value = numberOf(filing, code, period);
      facts[figureKey(code, period)] = value === null ? null : toNumber(value);
    }
    for (const name of names) facts[declared(name)] = declarationIn(filing, name);
    return facts;
  };
};

const numberIn = (facts: Facts, key: string): number => {
  const value = facts[key];
  return typeof value === 'number' ? value : 0;
};

/** A numeric expression as a function; blanks are zero (relations that need them are left out before). */
const calculation = (expression: Expression): Calculate => {
  switch (expression.node) {
    case 'number': {
      const value = Number(expression.value);
      return () => value;
    }
    case 'ref': {
      const key = figureKey(expression.code, expression.period);
      return (facts) => numberIn(facts, key);
    }
    case 'add':
    case 'sub':
    case 'mul':
    case 'div': {
      const left = calculation(expression.left);
      const right = calculation(expression.right);
      if (expression.node === 'add') return (facts) => left(facts) + right(facts);
      if (expression.node === 'sub') return (facts) => left(facts) - right(facts);
      if (expression.node === 'mul') return (facts) => left(facts) * right(facts);
      return (facts) => left(facts) / right(facts);
    }
    case 'neg':
    case 'abs':
    case 'zero': {
      const of = calculation(expression.of);
      if (expression.node === 'zero') return of;
      return expression.node === 'neg' ? (facts) => -of(facts) : (facts) => Math.abs(of(facts));
    }
    case 'sum':
    case 'max':
    case 'min': {
      const of = expression.of.map(calculation);
      if (expression.node === 'sum') {
        return (facts) => of.reduce((sum, part) => sum + part(facts), 0);
      }
      const pick = expression.node === 'max' ? Math.max : Math.min;
      return (facts) => pick(...of.map((part) => part(facts)));
    }
    case 'choose': {
      const cases = new Map(
        Object.entries(expression.cases).map(([value, each]) => [value, calculation(each)]),
      );
      const key = declared(expression.of);
      return (facts) => cases.get(String(facts[key]))?.(facts) ?? Number.NaN;
    }
    default:
      throw new TypeError(`${expression.node} is a condition, not a number`);
  }
};

const toFen = (value: number): number => Math.round(value * 1e6) / 1e6;

const operators: Readonly<Record<Operator, string>> = {
  '=': 'equal',
  '<>': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
};

/** Half of 0.01 万元 for each amount that is filled (N-02). */
const roundingOf = (comparison: Comparison): Calculate => {
  const keys = referencesOf(comparison)
    .filter(({ code }) => !unitIsInteger(indicator(code).unit))
    .map(({ code, period }) => figureKey(code, period));
  return (facts) => 0.005 * keys.filter((key) => facts[key] !== null).length;
};

/** By how much a difference is too large where some of it is allowed. */
const excess: Readonly<Record<Operator, (difference: number) => number>> = {
  '=': Math.abs,
  '<>': (difference) => -Math.abs(difference),
  '<': (difference) => difference,
  '<=': (difference) => difference,
  '>': (difference) => -difference,
  '>=': (difference) => -difference,
};

type Name = (calculate: Calculate) => string;

const conditionOf = (expression: Expression, rule: Rule, name: Name): NestedCondition => {
  const part = (each: Expression): NestedCondition => conditionOf(each, rule, name);
  switch (expression.node) {
    case 'compare': {
      const left = calculation(expression.left);
      const right = calculation(expression.right);
      if (rule.tolerance.kind === 'exact') {
        const fact = name((facts) => toFen(left(facts) - right(facts)));
        return { fact, operator: operators[expression.operator], value: 0 };
      }
      const { tolerance } = rule;
      const fixed = tolerance.kind === 'absolute' ? Number(tolerance.amount) : 0;
      const room = tolerance.kind === 'absolute' ? () => fixed : roundingOf(expression);
      const gap = excess[expression.operator];
      const fact = name((facts) => toFen(gap(left(facts) - right(facts)) - room(facts)));
      return { fact, operator: 'lessThanInclusive', value: 0 };
    }
    case 'and':
      return { all: expression.of.map(part) };
    case 'or':
      return { any: expression.of.map(part) };
    case 'not':
      return { not: part(expression.of) };
    case 'implies':
      return { any: [{ not: part(expression.left) }, part(expression.right)] };
    case 'filled':
    case 'blank': {
      const operator = expression.node === 'filled' ? 'notEqual' : 'equal';
      return { fact: figureKey(expression.code, expression.period), operator, value: null };
    }
    case 'declared':
      return { fact: declared(expression.of), operator: 'equal', value: expression.value };
    case 'choose':
      return {
        any: Object.entries(expression.cases).map(([value, each]) => ({
          all: [{ fact: declared(expression.of), operator: 'equal', value }, part(each)],
        })),
      };
    default:
      throw new TypeError(`${expression.node} is a number, not a condition`);
  }
};

/** Cells outside `zero(…)`, whose blanks leave a relation out. */
const neededBy = (expression: Expression): readonly string[] => {
  if (expression.node === 'ref') return [figureKey(expression.code, expression.period)];
  if (expression.node === 'zero') return [];
  const parts = Object.values(expression).flatMap((value: unknown) =>
    Array.isArray(value) ? value : [value],
  );
  return parts.flatMap((part: unknown) =>
    typeof part === 'object' && part !== null && 'node' in part ? neededBy(part as Expression) : [],
  );
};

const blank = (fact: string): NestedCondition => ({ fact, operator: 'equal', value: null });

/** An engine of all rules: each fails as an event named by its instance. */
export const engineOf = (rules: readonly Rule[]): Engine => {
  const engine = new Engine();
  let facts = 0;
  const name: Name = (calculate) => {
    facts += 1;
    const id = `side ${facts}`;
    engine.addFact<Promise<number>>(id, async (_, almanac) =>
      calculate(await almanac.factValue<Facts>('figures')),
    );
    return id;
  };
  for (const rule of rules) {
    const needed = [...new Set(neededBy(rule.check))];
    const strict = rule.missing === 'nonNull' || rule.missing === 'required';
    const silent: readonly NestedCondition[] =
      rule.missing === 'alwaysZero' || needed.length === 0
        ? []
        : strict
          ? [{ any: needed.map(blank) }]
          : [{ all: needed.map(blank) }];
    const exempt: readonly NestedCondition[] =
      rule.when === null ? [] : [{ not: conditionOf(rule.when, rule, name) }];
    engine.addRule({
      name: rule.instance,
      conditions: { any: [...exempt, ...silent, conditionOf(rule.check, rule, name)] },
      event: { type: rule.instance },
    });
  }
  return engine;
};

/** The instances that fail. */
export const failuresBy = async (engine: Engine, facts: Facts): Promise<readonly string[]> => {
  const { failureEvents } = await engine.run({ ...facts, figures: facts });
  return failureEvents.map(({ type }) => type);
};
