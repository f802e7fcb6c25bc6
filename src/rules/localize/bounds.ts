import { eliminate } from './eliminate';
import { ceilingDivide, floorDivide, makeRow } from './row';
import type { Row } from './row';

/** Whole numbers from low to high; null is no end. */
export interface Range {
  readonly low: bigint;
  readonly high: bigint | null;
}

interface Setting {
  readonly values: readonly bigint[];
  readonly signed: ReadonlySet<number>;
}

/** What rows in one variable only, and others as they stand, leave of it; null is nothing. */
const rangeIn = (
  rows: readonly Row[],
  variable: number,
  values: readonly bigint[],
  grain: bigint,
): Range | null => {
  let low = 0n;
  let high: bigint | null = null;
  for (const { terms, constant, equality } of rows) {
    const coefficient = terms.get(variable) ?? 0n;
    if (coefficient === 0n) continue;
    let rest = constant;
    for (const [other, factor] of terms) {
      if (other !== variable) rest += factor * (values[other] ?? 0n);
    }
    // coefficient × x + rest ≥ 0 (or = 0)
    const step = coefficient * grain;
    const least = coefficient > 0n ? ceilingDivide(-rest, step) : null;
    const most = coefficient < 0n ? floorDivide(rest, -step) : null;
    const exactLow: bigint | null = equality ? ceilingDivide(-rest, step) : least;
    const exactHigh: bigint | null = equality ? floorDivide(-rest, step) : most;
    if (exactLow !== null && exactLow > low) low = exactLow;
    if (exactHigh !== null && (high === null || exactHigh < high)) high = exactHigh;
  }
  if (high !== null && high < low) return null;
  return { low: low * grain, high: high === null ? null : high * grain };
};

/**
 * The values one of several free variables may take so that the others still find theirs.
 * Counts step by `grain`; null when no whole number is left.
 */
export const rangeOf = (
  rows: readonly Row[],
  free: readonly number[],
  variable: number,
  grain: bigint,
  { values, signed }: Setting,
): Range | null => {
  let left: readonly Row[] | null = rows.filter(
    ({ terms, violated }) =>
      violated || free.some((each) => terms.has(each)) || terms.has(variable),
  );
  for (const other of free) {
    if (other === variable) continue;
    if (left === null) return null;
    const sign = signed.has(other) ? [] : [makeRow(new Map([[other, 1n]]), 0n, false, values)];
    left = eliminate([...left, ...sign], other, values);
  }
  return left === null ? null : rangeIn(left, variable, values, grain);
};
