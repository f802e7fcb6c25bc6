/** Small pieces of formula text. Only functions common to Excel 2016, WPS and LibreOffice are used. */

/** A text constant. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const call = (name: string, parts: readonly string[]): string => `${name}(${parts.join(',')})`;

/** TRUE when any holds; no condition at all is FALSE. */
export const anyOf = (conditions: readonly string[]): string => {
  const real = conditions.filter((condition) => condition !== 'FALSE');
  if (real.includes('TRUE')) return 'TRUE';
  const [first = 'FALSE'] = real;
  return real.length <= 1 ? first : call('OR', real);
};

/** TRUE when all hold; no condition at all is TRUE. */
export const allOf = (conditions: readonly string[]): string => {
  const real = conditions.filter((condition) => condition !== 'TRUE');
  if (real.includes('FALSE')) return 'FALSE';
  const [first = 'TRUE'] = real;
  return real.length <= 1 ? first : call('AND', real);
};

export const notOf = (condition: string): string => {
  if (condition === 'TRUE') return 'FALSE';
  return condition === 'FALSE' ? 'TRUE' : `NOT(${condition})`;
};

export const ifElse = (condition: string, yes: string, no: string): string => {
  if (condition === 'TRUE' || yes === no) return yes;
  return condition === 'FALSE' ? no : `IF(${condition},${yes},${no})`;
};

/** A function over cell references. */
export const over = (
  name: 'COUNT' | 'COUNTA' | 'MIN' | 'MAX' | 'SUM',
  refs: readonly string[],
): string => call(name, refs);
