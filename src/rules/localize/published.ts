import { figureKey, figureOf, indicator } from '../../catalog';
import { divide, fromDecimal, multiply, rational, statedInterval, subtract } from '../../figures';
import type { Interval } from '../../figures';
import { publishedFigure, publishedVerdict } from '../ratios/compare-published';
import { computeRatio, exactRatio, ratioSides } from '../ratios/compute';
import type { Finding } from '../types';
import { MINUS, NotLinear, addForms, constantForm, formsOf, rowOf } from './form';
import type { Demand, Form } from './form';
import type { Plausibility } from './plausibility';
import type { Relation } from './relations';
import { suspicionOf } from './suspicion';
import type { Suspicion } from './suspicion';
import type { CellVariable, Variables } from './variables';

/** Printed ratios are counted in millionths. */
const SCALE = 1_000_000n;
/** A ratio is worked out apart and typed into a text: it is wrong oftener than a filed figure … */
const RETYPED = Math.log(5);
/** … mostly without a name for what happened: rounded up, taken from a plan … */
const UNNAMED = Math.log(0.01 * 0.2);
/** … and a fraction taken for a percentage is the commonest slip of all. */
const HUNDREDFOLD = Math.log(0.5);

/** The ratio a hard finding is about: one that was printed wrong or comes out above 100 %. */
export const ratioOf = ({ cells, severity }: Finding): string | null => {
  const [first] = cells;
  return severity === '强制' && first?.period === 'pub' ? first.code : null;
};

/** low ≤ scale × numerator ÷ denominator ≤ high, as the interval has it. */
const agreement = (
  numerator: Form,
  denominator: Form,
  scale: number,
  interval: Interval,
): readonly Demand[] => {
  const top = addForms(constantForm(rational(0n)), numerator, rational(scale));
  const low = addForms(top, denominator, multiply(MINUS, interval.low));
  const minus = addForms(constantForm(rational(0n)), top, MINUS);
  return [
    { form: low, is: interval.lowClosed ? 'least' : 'above' },
    {
      form: addForms(minus, denominator, interval.high),
      is: interval.highClosed ? 'least' : 'above',
    },
  ];
};

/**
 * What the figures of a ratio have to meet: what was printed, by the interval of its precision, or 100 %
 * where nothing was printed. Null when it cannot be said in linear rows.
 */
export const ratioRelation = (
  { instance, said, title, cells: [first] }: Finding,
  variables: Variables,
): Relation | null => {
  if (first === undefined) return null;
  const sides = ratioSides(first.code);
  const { value } = exactRatio(variables.filing, first.code);
  if (sides === null || value === null) return null;
  const stated = publishedFigure(variables.filing, first.code);
  const whole = { low: rational(0n), high: rational(100n), lowClosed: true, highClosed: true };
  const interval = stated === null ? whole : statedInterval(stated);
  try {
    const [numerator] = formsOf(sides.numerator, variables);
    const [denominator] = formsOf(sides.denominator, variables);
    if (numerator === undefined || denominator === undefined) return null;
    const demands = agreement(numerator.form, denominator.form, sides.spec.scale, interval);
    const rows = demands.map((demand) => rowOf(demand, variables));
    const cells = new Set(demands.flatMap(({ form }) => [...form.terms.keys()]));
    const words = said === undefined ? {} : { said };
    return { instance, title, ...words, cells: [...cells], alternatives: [rows], violated: true };
  } catch (error) {
    if (error instanceof NotLinear) return null;
    throw error;
  }
};

/** The printed ratio as a cell of its own: it may be the one that is wrong. */
const publishedCell = ({ filing, cells }: Variables, code: string): CellVariable | null => {
  const state = figureOf(filing, code, 'pub')?.state;
  if (state?.kind !== 'number') return null;
  const key = figureKey(code, 'pub');
  const known = cells.get(key);
  if (known !== undefined) return known;
  const { value } = state.stated;
  const cell: CellVariable = {
    code,
    period: 'pub',
    choice: -1 - cells.size,
    value: -1 - cells.size,
    scale: SCALE * value.denominator,
    grain: 1n,
    stated: value.numerator * SCALE,
    weight: 1,
  };
  cells.set(key, cell);
  return cell;
};

/** Printing what the figures give instead; null when nothing was printed or nothing can be calculated. */
export const printedInstead = (
  variables: Variables,
  code: string,
  plausibility: Plausibility,
): Suspicion | null => {
  const cell = publishedCell(variables, code);
  const { value } = computeRatio(variables.filing, code);
  if (cell === null || value === null) return null;
  const exact = fromDecimal(value);
  const most = rational(indicator(code).unit === '%' ? 100n : 10n ** 12n);
  if (subtract(most, exact).numerator < 0n) return null;
  const counted = divide(multiply(exact, rational(cell.scale)), rational(1n)).numerator;
  const range = { low: counted, high: counted };
  const verdict = publishedVerdict(variables.filing, code);
  if (verdict === 'too-small' || verdict === 'too-large') {
    const kind = verdict === 'too-small' ? 'small' : 'large';
    const found = { kind, factor: 100n, score: HUNDREDFOLD } as const;
    return { cell, range, best: counted, likely: counted, closer: null, ...found };
  }
  const suspicion = suspicionOf(cell, range, plausibility);
  return { ...suspicion, score: Math.max(suspicion.score + RETYPED, UNNAMED) };
};
