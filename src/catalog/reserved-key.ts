import { pathText } from './issue';

const RESERVED = '__proto__';

/**
 * Where in parsed JSON a field is called `__proto__`; null when nowhere. Such a field is nobody's, and
 * copying objects drops it without a word.
 */
export function reservedKey(json: unknown): string | null {
  const waiting: (readonly [value: unknown, path: readonly PropertyKey[]])[] = [[json, []]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, path] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, RESERVED)) return pathText(path) || '文件';
    // Deeper than any figures file goes nothing is looked for; the schema refuses it.
    if (path.length >= 8) continue;
    for (const [key, child] of Object.entries(value))
      waiting.push([child, [...path, Array.isArray(value) ? Number(key) : key]]);
  }
  return null;
}
