/** Whether two plain numerals have the same number of digits, one of them another: a slip of the finger. */
export const oneDigitOff = (printed: string, right: string): boolean =>
  /^[\d.]+$/.test(printed) &&
  printed.length === right.length &&
  [...printed].filter((digit, index) => digit !== right[index]).length === 1;
