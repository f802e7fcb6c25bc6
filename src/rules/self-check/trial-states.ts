import {
  declarationOptions,
  declarationsFrom,
  emptyFiling,
  figureKey,
  parseFigureKey,
} from '../../catalog';
import type { FiledFigure, Filing } from '../../catalog';
import { exactly } from '../../figures';
import { declarationsOf, referencesOf } from '../language/walk';
import type { Reference } from '../language/walk';
import type { Rule, RuleExample } from '../rule';

/** What stands in the cells of one trial: by figure key, '' is blank. */
export interface TrialState {
  readonly figures: Readonly<Record<string, string>>;
  readonly declarations: Readonly<Record<string, string>>;
}

/** Small values find what a relation can do; a few large ones and shares meet its thresholds. */
const values = [
  '',
  '',
  '0',
  '0',
  '1',
  '1',
  '2',
  '3',
  '4',
  '5',
  '7',
  '10',
  '12',
  '30',
  '100',
  '1000',
];

/** A reproducible sequence of choices (a linear congruential generator; nothing secret). */
export class Choices {
  constructor(private seed: number) {}

  below(count: number): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * count);
  }

  of<Item>(items: readonly Item[]): Item | undefined {
    return items[this.below(items.length)];
  }
}

const expressions = ({ check, when }: Rule) => [check, ...(when === null ? [] : [when])];

/** The cells some rules read. */
export const cellsOfRules = (rules: readonly Rule[]): readonly Reference[] =>
  referencesOf(...rules.flatMap(expressions));

/** The declarations some rules depend on. */
const declarationsOfRules = (rules: readonly Rule[]): readonly string[] =>
  declarationsOf(...rules.flatMap(expressions));

const optionsOf = (name: string): readonly string[] =>
  Object.entries(declarationOptions).flatMap(([kind, options]) =>
    kind === name ? options.map(({ value }) => value) : [],
  );

/** One random state of the cells and declarations of some rules; a sparse one is mostly zeros. */
export const randomState = (
  rules: readonly Rule[],
  choices: Choices,
  sparse = false,
): TrialState => ({
  figures: Object.fromEntries(
    cellsOfRules(rules).map(({ code, period }) => [
      figureKey(code, period),
      sparse && choices.below(4) > 0 ? '0' : (choices.of(values) ?? ''),
    ]),
  ),
  declarations: Object.fromEntries(
    declarationsOfRules(rules).map((name) => [name, choices.of(optionsOf(name)) ?? '']),
  ),
});

/** The state of a worked example, over whatever else stands there. */
export const exampleState = (example: RuleExample, around: TrialState): TrialState => ({
  figures: {
    ...around.figures,
    ...Object.fromEntries(
      Object.entries(example.figures).map(([key, value]) => [
        key.includes('@') ? key : `${key}@cur`,
        String(value),
      ]),
    ),
  },
  declarations: { ...around.declarations, ...example.declarations },
});

let blank: Filing | null = null;

/** The filing a state amounts to. */
export const filingOfState = ({ figures, declarations }: TrialState): Filing => {
  blank ??= emptyFiling();
  const cells = new Map<string, FiledFigure>();
  for (const [key, value] of Object.entries(figures)) {
    const id = parseFigureKey(key);
    if (id === null || value === '') continue;
    const state = { kind: 'number', stated: exactly(value) } as const;
    cells.set(key, { ...id, state, note: '', approximation: '', place: null });
  }
  return { ...blank, figures: cells, declarations: declarationsFrom(declarations) };
};
