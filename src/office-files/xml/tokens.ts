import { localName, unescaped } from './attributes';

/** One tag or stretch of text, in order. Prefixes are dropped: w:t and x:t are both t. */
export interface XmlToken {
  readonly kind: 'open' | 'close' | 'empty' | 'text';
  /** Local name; '' for text. */
  readonly name: string;
  /** Attributes as written; the text itself for `text`. */
  readonly raw: string;
}

/** Tags that do not close, quotes that do not end, text that breaks off. */
export class MalformedXml extends Error {
  override readonly name = 'MalformedXml';
}

/** What is passed over, and how it ends. A document type's own declarations end one by one. */
const PASSED: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
];

const after = (xml: string, what: string, from: number): number => {
  const at = xml.indexOf(what, from);
  if (at < 0) throw new MalformedXml(`no ${what}`);
  return at;
};

/** Where a tag ends; `>` inside quotes does not end it, and `<` cannot stand in one (XML 1.0, 3.1). */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code === 0x3c) break;
    if (code === 0x22 || code === 0x27) at = after(xml, xml.charAt(at), at + 1);
  }
  throw new MalformedXml('a tag has no end');
}

/** Where the name ends that begins at `from`, at the latest at `to`. */
function nameEnd(xml: string, from: number, to: number): number {
  let at = from;
  while (at < to && xml.charCodeAt(at) > 0x20) at += 1;
  return at;
}

/**
 * The tags and texts of an XML text, lazily. Every character is looked at once, so the time grows with
 * the length and nothing else; no tree, no recursion, no entity is declared or fetched.
 * @throws MalformedXml where it is met, at the latest when the text ends with tags open
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  const open: string[] = [];
  let at = xml.startsWith('\ufeff') ? 1 : 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const to = tag < 0 ? xml.length : tag;
    if (to > at) yield { kind: 'text', name: '', raw: unescaped(xml.slice(at, to)) };
    if (tag < 0) break;
    if (xml.startsWith('<![CDATA[', tag)) {
      const end = after(xml, ']]>', tag + 9);
      yield { kind: 'text', name: '', raw: xml.slice(tag + 9, end) };
      at = end + 3;
      continue;
    }
    const passed = PASSED.find(([start]) => xml.startsWith(start, tag));
    if (passed !== undefined) {
      at = after(xml, passed[1], tag + passed[0].length) + passed[1].length;
      continue;
    }
    const end = tagEnd(xml, tag + 1);
    at = end + 1;
    if (xml.charCodeAt(tag + 1) === 0x2f) {
      const name = xml.slice(tag + 2, nameEnd(xml, tag + 2, end));
      if (open.pop() !== name) throw new MalformedXml(`</${name.slice(0, 40)}> closes nothing`);
      yield { kind: 'close', name: localName(name), raw: '' };
      continue;
    }
    const closed = xml.charCodeAt(end - 1) === 0x2f;
    const inner = closed ? end - 1 : end;
    const split = nameEnd(xml, tag + 1, inner);
    const name = xml.slice(tag + 1, split);
    if (name === '') throw new MalformedXml('a tag has no name');
    if (!closed) open.push(name);
    yield {
      kind: closed ? 'empty' : 'open',
      name: localName(name),
      raw: xml.slice(split, inner),
    };
  }
  if (open.length > 0) throw new MalformedXml('the text breaks off');
}
