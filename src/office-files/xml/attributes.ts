const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Stands for a reference to what is no character: its digits must not be read as text. */
const NO_CHARACTER = '\ufffd';

/** XML 1.0, production 2. */
const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code < 0xd800) ||
  (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff);

/** &amp; &#x4e00; &#19968; as characters; entities a document declares itself are left as written. */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-fA-F]{1,20})|#(\d{1,20})|(\w{1,20}));/g,
        (all, hex?: string, digits?: string, name?: string) => {
          if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? all) : all;
          const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
          return isCharacter(code) ? String.fromCodePoint(code) : NO_CHARACTER;
        },
      )
    : text;

/** The name without its prefix: w:val and x:val are both val. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const SPACE = /\s/;

/** Attributes by local name, of what stands in a tag behind its name. Reads each character once. */
export function attributesOf(raw: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  while (at < raw.length) {
    const equals = raw.indexOf('=', at);
    if (equals < 0) break;
    let from = equals + 1;
    while (from < raw.length && SPACE.test(raw.charAt(from))) from += 1;
    const quote = raw.charAt(from);
    const to = quote === '"' || quote === "'" ? raw.indexOf(quote, from + 1) : -1;
    if (to < 0) break;
    const name = raw.slice(at, equals).trim();
    if (!name.startsWith('xmlns')) found.set(localName(name), unescaped(raw.slice(from + 1, to)));
    at = to + 1;
  }
  return found;
}
