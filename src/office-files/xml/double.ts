const DOUBLE = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?\s*$/;

/**
 * A number as XML Schema's double writes it (part 2, 3.2.5), without INF and NaN, which no cell of Excel
 * holds. Null for all else: 0x10 and 1e999 are no numbers.
 */
export function xmlDouble(text: string): number | null {
  const number = DOUBLE.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : null;
}
