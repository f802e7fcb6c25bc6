/** Reading from XML elements. */
import type { XmlElement } from './read-xml';

export const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child) => child.name === name);

export const childrenOf = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  parent?.children.filter((child) => child.name === name) ?? [];

export const attributeOf = (from: XmlElement | undefined, name: string): string | undefined =>
  from?.attributes.get(name);

/** Excel writes 1 and 0, LibreOffice true and false. */
export function booleanOf(from: XmlElement | undefined, name: string, absent = false): boolean {
  const text = attributeOf(from, name);
  return text === undefined ? absent : ['1', 'true', 'on'].includes(text);
}

export function numberOf(from: XmlElement | undefined, name: string): number | undefined {
  const text = attributeOf(from, name);
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}
