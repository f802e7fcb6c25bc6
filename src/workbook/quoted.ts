/** “a”、“b” */
export const quoted = (titles: readonly string[]): string =>
  titles.map((title) => `“${title}”`).join('、');

/** "a", "b" */
export const quotedEn = (titles: readonly string[]): string =>
  titles.map((title) => `"${title}"`).join(', ');
