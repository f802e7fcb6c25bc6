import zh from './zh-CN.json';

export type Key = keyof typeof zh;
export type Words = Readonly<Record<Key, string>>;
export type Language = 'zh-CN' | 'en-US';

/** Puts parts into the braces of a sentence; a part that is missing stays visible, never `undefined`. */
export type Translate = (key: Key, parts?: Readonly<Record<string, string | number>>) => string;

export const chinese: Words = zh;

export const translator =
  (words: Words): Translate =>
  (key, parts = {}) =>
    words[key].replace(/\{(\w+)\}/g, (brace, name: string) => String(parts[name] ?? brace));

/** English is fetched when it is chosen: most people never need it. */
export const wordsOf = async (language: Language): Promise<Words> =>
  language === 'zh-CN' ? chinese : (await import('./en-US.json')).default;

/** The person's own choice first, then Office's language; Chinese where neither says. */
export const languageFor = (chosen: string | null, office: string | undefined): Language => {
  if (chosen === 'zh-CN' || chosen === 'en-US') return chosen;
  return office === undefined || office === '' || office.toLowerCase().startsWith('zh')
    ? 'zh-CN'
    : 'en-US';
};
