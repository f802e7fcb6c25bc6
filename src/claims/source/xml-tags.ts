/** One tag or stretch of text of a part, in order. Prefixes are dropped: w:t and x:t are both t. */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty' | 'text';
  /** Local name; '' for text. */
  readonly name: string;
  /** Attributes as written; text for `text`. */
  readonly raw: string;
}

const PIECE =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** &amp; &#x4e00; &#19968; */
export const unescaped = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]+));/g,
    (all, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? all;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? all : String.fromCodePoint(code);
    },
  );

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The tags and texts of an XML text, lazily; nothing is resolved but characters. No entities are declared or fetched. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (const match of xml.matchAll(PIECE)) {
    const [, data, close, name, attributes = '', empty, text] = match;
    if (data !== undefined) yield { kind: 'text', name: '', raw: data };
    else if (text !== undefined) yield { kind: 'text', name: '', raw: unescaped(text) };
    else if (name !== undefined) {
      const kind = close === '/' ? 'close' : empty === '/' ? 'empty' : 'open';
      yield { kind, name: local(name), raw: attributes };
    }
  }
}

/** An attribute by its local name, '' when there is none. */
export const attribute = (raw: string, name: string): string => {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(raw);
  return unescaped(match?.[1] ?? match?.[2] ?? '');
};
