/**
 * One linear relation over whole-number variables: terms + constant = 0 for an equality, ≥ 0 else.
 * `violated` is for the values as they stand, so it is known without looking again.
 */
export interface Row {
  readonly terms: ReadonlyMap<number, bigint>;
  readonly constant: bigint;
  readonly equality: boolean;
  readonly violated: boolean;
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);

const divisorOf = (left: bigint, right: bigint): bigint => {
  let [a, b] = [size(left), size(right)];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

/** Division rounded down. */
export const floorDivide = (top: bigint, bottom: bigint): bigint => {
  const quotient = top / bottom;
  return top % bottom !== 0n && top < 0n !== bottom < 0n ? quotient - 1n : quotient;
};

/** Division rounded up. */
export const ceilingDivide = (top: bigint, bottom: bigint): bigint => -floorDivide(-top, bottom);

/**
 * A row in lowest terms. The constant of an inequality is rounded down, which loses no whole-number
 * solution. An equality that no whole numbers can meet stays as it is and is found infeasible later.
 */
export const makeRow = (
  terms: ReadonlyMap<number, bigint>,
  constant: bigint,
  equality: boolean,
  values: readonly bigint[],
): Row => {
  let divisor = 0n;
  let sum = constant;
  for (const [variable, coefficient] of terms) {
    divisor = divisorOf(divisor, coefficient);
    sum += coefficient * (values[variable] ?? 0n);
  }
  const violated = equality ? sum !== 0n : sum < 0n;
  if (divisor <= 1n || (equality && constant % divisor !== 0n)) {
    return { terms, constant, equality, violated };
  }
  const smaller = new Map<number, bigint>();
  for (const [variable, coefficient] of terms) smaller.set(variable, coefficient / divisor);
  return { terms: smaller, constant: floorDivide(constant, divisor), equality, violated };
};

/** left × a + right × b, without terms that vanish. `a` must be positive for inequalities. */
export const combineRows = (
  left: Row,
  a: bigint,
  right: Row,
  b: bigint,
  values: readonly bigint[],
): Row => {
  const terms = new Map<number, bigint>();
  for (const [variable, coefficient] of left.terms) terms.set(variable, coefficient * a);
  for (const [variable, coefficient] of right.terms) {
    const sum = (terms.get(variable) ?? 0n) + coefficient * b;
    if (sum === 0n) terms.delete(variable);
    else terms.set(variable, sum);
  }
  const constant = left.constant * a + right.constant * b;
  return makeRow(terms, constant, left.equality && right.equality, values);
};
