/**
 * How much a formula may cost. A formula over whole sheets, or one nested to fill the memory, must
 * not stop the program: it counts as one this engine cannot compute.
 */

/**
 * A formula this engine cannot compute: a function it lacks, another workbook, or too much work. What
 * the program that saved the file computed for it is then the better answer.
 */
export class BeyondEngine extends Error {
  override readonly name = 'BeyondEngine';
}

/** Cells and array values one formula may visit; a second of work at most. */
export const FORMULA_STEPS = 4_000_000;

let left = Number.POSITIVE_INFINITY;

/** Counts one visit to a value. @throws BeyondEngine when the formula's allowance is used up */
export function spend(): void {
  left -= 1;
  if (left < 0) throw new BeyondEngine('the formula visits too many values');
}

/** Runs one formula on an allowance of its own; `report` is told what it used, also when it fails. */
export function onAllowance<Result>(
  steps: number,
  run: () => Result,
  report: (used: number) => void,
): Result {
  const outer = left;
  left = steps;
  try {
    return run();
  } finally {
    report(steps - Math.max(0, left));
    left = outer;
  }
}
