/** A text that is not an expression: where it goes wrong and what was expected there. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';

  /** Line and column count from 1. */
  constructor(
    readonly line: number,
    readonly column: number,
    readonly expected: string,
    readonly found: string,
  ) {
    super(
      `第${line}行第${column}列：应为${expected}，现为${found === '' ? '结尾' : `“${found}”`}。`,
    );
  }
}

/** Turns an offset into line and column, both from 1. */
export const expressionError = (
  text: string,
  offset: number,
  expected: string,
  found: string,
): ExpressionError => {
  const before = text.slice(0, offset).split('\n');
  const last = before.at(-1) ?? '';
  return new ExpressionError(before.length, last.length + 1, expected, found);
};
