/** A tag or a stretch of text of a part, in order; names keep their prefix. */
export type XmlPiece =
  | { readonly kind: 'open' | 'empty'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const PIECE =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Character references and the five named entities; no others are known, none is fetched. */
const plain = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-z]+));/g,
    (whole, hexadecimal?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return point > 0x10ffff ? whole : String.fromCodePoint(point);
    },
  );

/** Reads an XML text from front to back. Works wherever JavaScript does; builds no tree. */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  for (const [, data, close, name, attributes = '', empty, text] of xml.matchAll(PIECE)) {
    if (data !== undefined) yield { kind: 'text', text: data };
    else if (text !== undefined) yield { kind: 'text', text: plain(text) };
    else if (name === undefined) continue;
    else if (close === '/') yield { kind: 'close', name };
    else yield { kind: empty === '/' ? 'empty' : 'open', name, attributes };
  }
}

/** An attribute by its full name (`w:val`), '' when there is none. */
export const attributeOf = (attributes: string, name: string): string => {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return plain(match?.[1] ?? match?.[2] ?? '');
};
