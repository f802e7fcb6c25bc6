import { strFromU8, unzipSync } from 'fflate';
import { XMLParser } from 'fast-xml-parser';

/** A node of the parsed XML in document order: one key for the element, `:@` for its attributes. */
export type XmlNode = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
});

export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );

const isNodes = (value: unknown): value is readonly XmlNode[] => Array.isArray(value);

export const parse = (xml: string): readonly XmlNode[] => {
  const parsed: unknown = parser.parse(xml);
  return isNodes(parsed) ? parsed : [];
};

export const nameOf = (node: XmlNode): string =>
  Object.keys(node).find((key) => key !== ':@') ?? '';

export const childrenOf = (node: XmlNode): readonly XmlNode[] => {
  const value = node[nameOf(node)];
  return isNodes(value) ? value : [];
};

export const attribute = (node: XmlNode | undefined, name: string): string => {
  const all: unknown = node?.[':@'];
  if (typeof all !== 'object' || all === null) return '';
  const value: unknown = Object.entries(all).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
};

/** Every element of that name below the nodes, in document order. */
export const all = (nodes: readonly XmlNode[], name: string): readonly XmlNode[] =>
  nodes.flatMap((node) => [
    ...(nameOf(node) === name ? [node] : []),
    ...all(childrenOf(node), name),
  ]);

export const first = (nodes: readonly XmlNode[], name: string): XmlNode => {
  const found = all(nodes, name)[0];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};

export const text = (node: XmlNode): string =>
  all([node], 'w:t')
    .flatMap(childrenOf)
    .map((child) => String(child['#text'] ?? ''))
    .join('');
