import type { Filing, Period } from '../../catalog';
import { figureOf } from '../../catalog';
import { compare, powerOfTen, rational, roundHalfUp, subtract } from '../../figures';
import { statedOperand } from '../verdict/operand';
import {
  addQuantities,
  divideQuantities,
  exactQuantity,
  intervalOf,
  multiplyQuantities,
} from '../verdict/quantity';
import type { Quantity } from '../verdict/quantity';

/**
 * How many decimals of a calculated value hold when figures under it were rounded to a scale (2.3万): null
 * where all that would be printed hold, and where all figures are exact. 2.3万次 of 580 people lie between
 * 38.79 and 40.52 each, so 39.66 would say more than was filed.
 */
export const heldDecimals = (quantity: Quantity, decimals: number): number | null => {
  if (quantity.interval === null) return null;
  const { low, high } = intervalOf(quantity);
  if (roundHalfUp(low, decimals) === roundHalfUp(high, decimals)) return null;
  const width = subtract(high, low);
  let held = decimals - 1;
  while (held > 0 && compare(width, powerOfTen(-held)) > 0) held -= 1;
  return Math.max(0, held);
};

/**
 * The change on last year in per cent as far as the figures hold it: both may be rounded to a scale. Null
 * when either is no number, or last year was nothing.
 */
export const changeQuantity = (filing: Filing, code: string): Quantity | null => {
  const [now, last] = (['cur', 'prev'] as const).map((period: Period) => {
    const figure = figureOf(filing, code, period);
    return figure === null ? null : statedOperand(figure);
  });
  if (now == null || last == null) return null;
  const share = divideQuantities(now, last);
  if (share === null) return null;
  const grown = addQuantities(share, exactQuantity(rational(-1n)));
  return multiplyQuantities(grown, exactQuantity(rational(100n)));
};
