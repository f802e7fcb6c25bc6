import { combineRows } from './row';
import type { Row } from './row';

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** A row without variables says nothing when it holds and ends everything when it does not. */
const settle = (rows: readonly Row[]): readonly Row[] | null =>
  rows.some(({ terms, violated }) => violated && terms.size === 0)
    ? null
    : rows.filter(({ terms }) => terms.size > 0);

/**
 * What is left to hold when one variable may take any value: by substitution where an equality
 * gives it, else by Fourier–Motzkin (every lower bound meets every upper bound).
 * Null when nothing can hold any more.
 */
export const eliminate = (
  rows: readonly Row[],
  variable: number,
  values: readonly bigint[],
): readonly Row[] | null => {
  const touching = rows.filter(({ terms }) => terms.has(variable));
  const others = rows.filter(({ terms }) => !terms.has(variable));
  const coefficientIn = ({ terms }: Row): bigint => terms.get(variable) ?? 0n;
  const equality = touching.find((row) => row.equality);
  if (equality !== undefined) {
    const pivot = coefficientIn(equality);
    const sign = pivot < 0n ? -1n : 1n;
    const replaced = touching
      .filter((row) => row !== equality)
      .map((row) =>
        combineRows(row, magnitude(pivot), equality, -sign * coefficientIn(row), values),
      );
    return settle([...others, ...replaced]);
  }
  const lower = touching.filter((row) => coefficientIn(row) > 0n);
  const upper = touching.filter((row) => coefficientIn(row) < 0n);
  const met = lower.flatMap((low) =>
    upper.map((high) => combineRows(low, -coefficientIn(high), high, coefficientIn(low), values)),
  );
  return settle([...others, ...met]);
};
