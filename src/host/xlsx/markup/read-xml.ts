/**
 * Reads XML into a tree of elements with their prefixes dropped. Our own, because the parsers at
 * hand accept unclosed elements as if nothing were missing and leave `&#10;` undecoded, and a line
 * break in a prompt or a truncated part must not pass unnoticed.
 */

export interface XmlElement {
  readonly name: string;
  /** Without prefixes: `r:id` is `id`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text, that of its children not included. */
  readonly text: string;
}

export class XmlSyntaxError extends Error {}

interface Growing {
  name: string;
  tag: string;
  attributes: Map<string, string>;
  children: Growing[];
  text: string;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? whole;
  });
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(ATTRIBUTE)) {
    if (!name.startsWith('xmlns')) found.set(local(name), decode(double ?? single ?? ''));
  }
  return found;
}

/** The end of a tag that begins at `at`; `>` inside quotes does not end it. */
function tagEnd(source: string, at: number): number {
  let quote = '';
  for (let index = at; index < source.length; index++) {
    const character = source.charAt(index);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index;
  }
  throw new XmlSyntaxError('a tag has no end');
}

const SKIPPED: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** The root element. Throws XmlSyntaxError when tags do not close or there is no root. */
export function readXml(source: string): XmlElement {
  const outside: Growing = { name: '', tag: '', attributes: new Map(), children: [], text: '' };
  const stack: Growing[] = [outside];
  for (let at = 0; at < source.length;) {
    const current = stack[stack.length - 1] ?? outside;
    const open = source.indexOf('<', at);
    current.text += decode(source.slice(at, open < 0 ? source.length : open));
    if (open < 0) break;
    if (source.startsWith('<![CDATA[', open)) {
      const end = source.indexOf(']]>', open);
      if (end < 0) throw new XmlSyntaxError('CDATA has no end');
      current.text += source.slice(open + 9, end);
      at = end + 3;
      continue;
    }
    const skipped = SKIPPED.find(([start]) => source.startsWith(start, open));
    if (skipped) {
      const end = source.indexOf(skipped[1], open);
      if (end < 0) throw new XmlSyntaxError(`${skipped[0]} has no end`);
      at = end + skipped[1].length;
      continue;
    }
    const end = tagEnd(source, open);
    at = end + 1;
    if (source.charAt(open + 1) === '/') {
      if (stack.length === 1 || source.slice(open + 2, end).trim() !== current.tag) {
        throw new XmlSyntaxError(`unexpected ${source.slice(open, end + 1)}`);
      }
      stack.pop();
      continue;
    }
    const closed = source.charAt(end - 1) === '/';
    const inner = source.slice(open + 1, closed ? end - 1 : end);
    const tag = /^[^\s/]+/.exec(inner)?.[0] ?? '';
    const attributes =
      inner.length > tag.length ? attributesOf(inner.slice(tag.length)) : new Map<string, string>();
    const child: Growing = { name: local(tag), tag, attributes, children: [], text: '' };
    current.children.push(child);
    if (!closed) stack.push(child);
  }
  const root = outside.children[0];
  if (stack.length !== 1 || !root) throw new XmlSyntaxError('an element is not closed');
  return root;
}
