/** How a check cell of the rules reads: empty, ✓, or what is wrong. As conditions for formulas. */
const PASS = '✓';

/** True in a native formula when the check in `cell` has passed. */
export const passedCheck = (cell: string): string => `${cell}="${PASS}"`;

/** True in a native formula when the check in `cell` has failed. */
export const failedCheck = (cell: string): string =>
  `AND(${cell}<>"",${cell}<>"${PASS}",${cell}<>"—")`;

/** How many checks in `range` have failed. AND would fold the whole range into one answer. */
export const failedCount = (range: string): string =>
  `SUMPRODUCT((${range}<>"")*(${range}<>"${PASS}")*(${range}<>"—"))`;
