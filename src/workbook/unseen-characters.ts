/**
 * Characters nobody sees: control characters, zero-width ones, a mark of byte order, marks that turn the direction of the
 * text behind them (Unicode 15, 23.2 and UAX #9), and halves of surrogate pairs. They come in by pasting,
 * make two equal names different and let a name read otherwise than it is written.
 */
const UNSEEN =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as it reads, without them. */
export const asSeen = (text: string): string => text.replace(UNSEEN, '');

/** What they are called, by the first code points of each kind in order. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/[\uD800-\uDFFF]/, '残缺字符'],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/, '文字方向控制符'],
  [/[\u00AD\u200B-\u200D\u2060-\u2064\u206A-\u206F\uFEFF]/, '零宽字符'],
];

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A kind of hidden character in a text, with its code points: 文字方向控制符（U+202E）. */
export interface Hidden {
  readonly kind: string;
  readonly points: readonly string[];
}

/** What is hidden in a text, each kind and each code point once; empty where nothing is. */
export const hiddenIn = (text: string): readonly Hidden[] => {
  const found = new Map<string, Set<string>>();
  // Nearly every text has none, and a look is cheaper than an iterator of matches.
  if (text.search(UNSEEN) < 0) return [];
  for (const [character] of text.matchAll(UNSEEN)) {
    const kind = KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? '控制字符';
    found.set(kind, (found.get(kind) ?? new Set()).add(codePoint(character)));
  }
  return [...found].map(([kind, points]) => ({ kind, points: [...points] }));
};
