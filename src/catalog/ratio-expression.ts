/**
 * The part of the rules' language that a ratio may use: codes, whole numbers, + - * /, brackets and
 * `zero(X)`. Only checked here; `rules` evaluates and renders it.
 */
const TOKEN = /\s*(?:(zero)\s*(?=\()|([A-Z]\d{2})|(\d+)|([-+*/()]))/y;

const tokens = (text: string): readonly string[] | null => {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  const trimmed = text.trimEnd();
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (match === null) return null;
    found.push(match[0].trim());
  }
  return found;
};

/** The codes an expression mentions, or null when it is not well formed. */
export const codesInExpression = (text: string): readonly string[] | null => {
  const list = tokens(text);
  if (list === null || list.length === 0) return null;
  let position = 0;
  const take = (wanted: string): boolean => {
    if (list[position] !== wanted) return false;
    position += 1;
    return true;
  };
  const factor = (): boolean => {
    if (take('zero')) return take('(') && sum() && take(')');
    if (take('(')) return sum() && take(')');
    const token = list[position];
    if (token === undefined || !/^(?:[A-Z]\d{2}|\d+)$/.test(token)) return false;
    position += 1;
    return true;
  };
  const chain = (next: () => boolean, operators: readonly string[]): boolean => {
    if (!next()) return false;
    while (operators.some(take)) if (!next()) return false;
    return true;
  };
  const product = (): boolean => chain(factor, ['*', '/']);
  const sum = (): boolean => chain(product, ['+', '-']);
  if (!sum() || position !== list.length) return null;
  return [...new Set(list.filter((token) => /^[A-Z]\d{2}$/.test(token)))];
};
