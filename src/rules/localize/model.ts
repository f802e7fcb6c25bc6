import type { Filing } from '../../catalog';
import type { Rational } from '../../figures';
import { rulesOf } from '../rule-set';
import { eliminate } from './eliminate';
import { forgottenIn } from './forgotten';
import { hardRelations, totalsOf } from './relations';
import type { Relation } from './relations';
import { makeRow } from './row';
import type { Row } from './row';
import type { Choice, Problem } from './search';
import { newVariables } from './variables';
import type { CellVariable, Variables } from './variables';

/** The hard relations of a filing, parted into what holds and what does not. */
export interface Model {
  readonly variables: Variables;
  readonly violated: readonly Relation[];
  readonly holding: readonly Relation[];
  /** Rows of all that holds in one way only, and of what approximate figures still tell. */
  readonly rows: readonly Row[];
  readonly choices: readonly Choice[];
}

const variablesOf = (relation: Relation): ReadonlySet<number> =>
  new Set(relation.cells.map(({ choice }) => choice));

const touchesHidden = (row: Row, { hidden }: Variables): boolean =>
  [...row.terms.keys()].some((variable) => hidden.has(variable));

/** The alternative that holds as things stand, else the first. */
const standing = ({ alternatives }: Relation): readonly Row[] =>
  alternatives.find((rows) => rows.every(({ violated }) => !violated)) ?? alternatives[0] ?? [];

const isChoice = (relation: Relation, variables: Variables): boolean =>
  relation.alternatives.length > 1 &&
  relation.cells.every(({ value }) => !variables.hidden.has(value));

const contradicts = (rows: readonly Row[], variables: Variables): boolean => {
  let left: readonly Row[] | null = rows;
  for (const variable of variables.hidden) {
    if (left !== null) left = eliminate(left, variable, variables.values);
  }
  return left === null || left.some(({ violated }) => violated);
};

export const modelOf = (filing: Filing, rounding: Rational): Model => {
  const hard = rulesOf(filing.pack).filter(({ severity }) => severity === '强制');
  const variables = newVariables(filing, totalsOf(hard), rounding);
  const relations = hardRelations(variables);
  const holding = relations.filter(({ violated }) => !violated);
  const certain = holding.filter((relation) => !isChoice(relation, variables)).flatMap(standing);
  const bounds = variables.bounds.map(({ terms, constant }) =>
    makeRow(terms, constant, false, variables.values),
  );
  const rows = [...certain, ...bounds];
  // Approximate figures that cannot all be what they say are let be: the verdicts hold one by one.
  const sound = contradicts(rows, variables)
    ? certain.filter((row) => !touchesHidden(row, variables))
    : rows;
  return {
    variables,
    violated: relations.filter(({ violated }) => violated),
    holding,
    rows: sound,
    choices: holding
      .filter((relation) => isChoice(relation, variables))
      .map((relation) => ({
        variables: variablesOf(relation),
        alternatives: relation.alternatives,
      })),
  };
};

/** What is to be solved so that some violated relations hold and none that holds is broken. */
export const problemOf = (model: Model, targets: readonly Relation[]): Problem => {
  const { variables, rows, choices } = model;
  const single = targets.filter(({ alternatives }) => alternatives.length === 1);
  const { rows: kept } = forgottenIn(targets, variables);
  return {
    rows: [...rows, ...kept, ...single.flatMap(({ alternatives }) => alternatives.flat())],
    choices,
    targets: targets
      .filter(({ alternatives }) => alternatives.length > 1)
      .map((relation) => ({
        variables: variablesOf(relation),
        alternatives: relation.alternatives,
      })),
    values: variables.values,
    weights: new Map(
      [...variables.cells.values()].map((cell: CellVariable) => [cell.choice, cell.weight]),
    ),
    signed: variables.signed,
    hidden: variables.hidden,
  };
};

/** Violated relations that may have one cause: those that share a cell, directly or through others. */
export const clustersOf = (violated: readonly Relation[]): readonly (readonly Relation[])[] => {
  const clusters: Relation[][] = [];
  for (const relation of violated) {
    const shares = (other: Relation): boolean =>
      other.cells.some((cell) => relation.cells.includes(cell));
    const joined = clusters.filter((cluster) => cluster.some(shares));
    for (const each of joined) clusters.splice(clusters.indexOf(each), 1);
    clusters.push([...joined.flat(), relation]);
  }
  return clusters;
};
