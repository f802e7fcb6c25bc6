import { strToU8 } from 'fflate';
import type { Control, Drafted } from '../types';

/** FNV-1a over UTF-8, as the report's list of figures uses it for paragraphs. */
const fingerprint = (text: string): string => {
  const hash = strToU8(text).reduce((seed, byte) => Math.imul(seed ^ byte, 0x01000193), 0x811c9dc5);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

/**
 * Some programs drop content controls when they save. A paragraph that still reads as it was drafted
 * is known by its fingerprint, and its numbers stand in it in the order of the list; a paragraph that
 * was edited is left to its words.
 */
export const reboundControls = (text: string, drafted: readonly Drafted[]): readonly Control[] => {
  const byParagraph = new Map<string, Drafted[]>();
  for (const figure of drafted) {
    const key = `${figure.paragraph}:${figure.block}`;
    const known = byParagraph.get(key);
    if (known === undefined) byParagraph.set(key, [figure]);
    else known.push(figure);
  }
  const waiting = new Map<string, Drafted[][]>();
  for (const [key, figures] of byParagraph) {
    const print = key.slice(0, key.indexOf(':'));
    const known = waiting.get(print);
    if (known === undefined) waiting.set(print, [figures]);
    else known.push(figures);
  }
  const controls: Control[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const figures = waiting.get(fingerprint(line))?.shift();
    let at = 0;
    for (const { tag, printed } of figures ?? []) {
      const found = line.indexOf(printed, at);
      if (found < 0) break;
      controls.push({ from: from + found, to: from + found + printed.length, tag });
      at = found + printed.length;
    }
    from += line.length + 1;
  }
  return controls;
};
