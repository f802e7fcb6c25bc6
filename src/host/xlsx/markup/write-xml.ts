/** Writes XML. Names are given by the caller; values and text are escaped here. */

export type AttributeValue = string | number | boolean | undefined;

// Characters XML 1.0 cannot hold at all.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export const escapeText = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>\r]/g, (character) => REFERENCES[character] ?? '');

/** Line breaks in attributes are written as references, for a parser makes spaces of bare ones. */
const escapeAttribute = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character] ?? '');

const attributeText = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? '1' : '0') : escapeAttribute(String(value));

/** An element of ready content; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  content: string | readonly string[] = '',
): string {
  const list = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : ` ${key}="${attributeText(value)}"`))
    .join('');
  const inner = typeof content === 'string' ? content : content.join('');
  return inner === '' ? `<${name}${list}/>` : `<${name}${list}>${inner}</${name}>`;
}

/** An element that holds text only. */
export const textElement = (
  name: string,
  text: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
): string => {
  const preserve = /^\s|\s$|\n/.test(text) ? { 'xml:space': 'preserve' } : {};
  return element(name, { ...attributes, ...preserve }, escapeText(text));
};

export const xmlDocument = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
