import {
  affirmed,
  codesInExpression,
  countsOtherwise,
  figureOf,
  filedUnit,
  indicator,
  limitOf,
  measureIn,
} from '../catalog';
import type { FiledFigure, Filing, Period } from '../catalog';

/** `家(次)`: 家 or 家次. */
const alternatives = (unit: string): readonly string[] => {
  const [, first = '', second = ''] = /^([^()（）]+)[(（]([^()（）]+)[)）]$/.exec(unit) ?? [];
  return first === '' ? [] : second === '次' ? [first, `${first}次`] : [first, second];
};

/**
 * The measure word a figure is said with: the sentence's own, unless the office counts people where the
 * row counts cases (3.4万人次 in a row of 件), or has chosen one of the two words of the row (家 or 家次).
 */
export const measureOf = (figure: FiledFigure | null, unit: string): string => {
  const either = figure === null ? [] : alternatives(indicator(figure.code).unit);
  if (either.includes(unit)) {
    const said = measureIn(figure?.note ?? '');
    const chosen = either.find((each) => each === said || (said === '次' && each.endsWith(said)));
    if (chosen !== undefined) return chosen;
    return indicator(figure?.code ?? '')
      .unit.replace('(', '（')
      .replace(')', '）');
  }
  return filedUnit(figure, unit);
};

/** Whether a code is one of the parts of another, at any depth. */
const isWithin = (code: string, whole: string): boolean => {
  const { part } = indicator(code);
  return part !== undefined && (part === whole || isWithin(part, whole));
};

type Side = readonly FiledFigure[];

/** Cases closed are set against cases filed; those decided on the spot are filed nowhere. */
const SAME_CASES: ReadonlySet<string> = new Set(['C02']);
const onTheSpot = ({ note }: FiledFigure): boolean => /含(?:简易程序|当场)/.test(affirmed(note));

const limitOfSide = (side: Side): string =>
  side.map(({ note }) => limitOf(note)).find((limit) => limit !== '') ?? '';

/** The two sides of a ratio as they are filed: only figures that hold a number. */
const sidesOf = (filing: Filing, code: string, period: Period): readonly [Side, Side] => {
  const spec = indicator(code).ratio;
  const side = (expression: string | undefined): Side =>
    (expression === undefined ? [] : (codesInExpression(expression) ?? []))
      .map((operand) => figureOf(filing, operand, period))
      .filter((figure) => figure?.state.kind === 'number')
      .filter((figure) => figure !== null);
  return [side(spec?.numerator), side(spec?.denominator)];
};

/**
 * Whether a share would set figures of one part of the work against figures of another: a limited numerator
 * over a whole, or a limited whole under what is not one of its parts.
 */
const unlikeLimits = (above: Side, below: Side): boolean =>
  above.some((figure) =>
    below.some((whole) => {
      if (onTheSpot(figure) !== onTheSpot(whole) && SAME_CASES.has(figure.code)) return true;
      const [one, other] = [limitOf(figure.note), limitOf(whole.note)];
      if (one === other) return false;
      return one !== '' || !(figure.code === whole.code || isWithin(figure.code, whole.code));
    }),
  );

/** To what part of the work a figure or a ratio of this year is limited; '' where it is not. */
export const limitIn = (filing: Filing, code: string): string => {
  if (indicator(code).kind !== 'ratio') return limitOf(figureOf(filing, code, 'cur')?.note ?? '');
  const [above, below] = sidesOf(filing, code, 'cur');
  return limitOfSide(above) || limitOfSide(below);
};

/**
 * Whether the two sides of a ratio cannot be set against each other: one holds a figure that its own 说明 says
 * counts something else, or the two hold different parts of the work.
 */
export const countedOtherwise = (filing: Filing, code: string, period: Period): boolean => {
  const [above, below] = sidesOf(filing, code, period);
  return [...above, ...below].some(countsOtherwise) || unlikeLimits(above, below);
};
