import {
  codesInExpression,
  countsOtherwise,
  figureOf,
  filedUnit,
  indicator,
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
    if (either.includes(said)) return said;
    return indicator(figure?.code ?? '')
      .unit.replace('(', '（')
      .replace(')', '）');
  }
  return filedUnit(figure, unit);
};

/** Whether the two sides of a ratio hold a figure that its own 说明 says counts something else. */
export const countedOtherwise = (filing: Filing, code: string, period: Period): boolean => {
  const spec = indicator(code).ratio;
  if (spec === undefined) return false;
  return (codesInExpression(`${spec.numerator} + ${spec.denominator}`) ?? []).some((operand) =>
    countsOtherwise(figureOf(filing, operand, period)),
  );
};
