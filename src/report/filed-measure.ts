import {
  codesInExpression,
  countsPeople,
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

/** A figure that counts people in a row of cases, or papers issued in a row of papers held. */
const countsOtherwise = (figure: FiledFigure | null): boolean => {
  if (figure === null) return false;
  const { unit, kind } = indicator(figure.code);
  const said = measureIn(figure.note);
  if (said !== '' && countsPeople(said) && !countsPeople(unit)) return true;
  return kind === 'stock' && /颁[发证]|发证|新领|换[发证]/.test(figure.note);
};

/** What a figure counts, where its own 说明 says another thing than the name of its row; else ''. */
export const otherwiseSaid = (figure: FiledFigure | null): string =>
  figure !== null && countsOtherwise(figure) && indicator(figure.code).kind === 'stock'
    ? '为本年颁发（换发）数'
    : '';

/** Whether the two sides of a ratio hold a figure that its own 说明 says counts something else. */
export const countedOtherwise = (filing: Filing, code: string, period: Period): boolean => {
  const spec = indicator(code).ratio;
  if (spec === undefined) return false;
  return (codesInExpression(`${spec.numerator} + ${spec.denominator}`) ?? []).some((operand) =>
    countsOtherwise(figureOf(filing, operand, period)),
  );
};
