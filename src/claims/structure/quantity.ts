import { toNumber } from '../../figures';
import type { Reading, Stated } from '../stated';
import type { Mention } from '../types';
import { cellsOf } from './grid';
import type { Cell } from './grid';

/** Strength of what divides two neighbours: 0 nothing, 1 、 | /, 2 ， ：, 3 ；, 4 。, 5 a new line. */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5;

/** A number of the text as a member of lists: what stands around it, how deep, behind which divider. */
export interface Quantity {
  /** Position among the quantities of the text. */
  readonly at: number;
  readonly stated: Stated;
  readonly mention: Mention;
  /** For the search only; exact values decide. */
  readonly size: number;
  /** Half-width text between the number before and this one. */
  readonly gap: string;
  /** The strongest divider in the gap outside closed brackets. */
  readonly rank: Rank;
  /** Open brackets around it. */
  readonly depth: number;
  /** Words behind the last divider of the gap. */
  readonly head: string;
  /** In a/b the words before a; null elsewhere. */
  readonly lead: string | null;
  /** Words behind the number up to the next divider. */
  readonly tail: string;
  readonly line: number;
  /** 0 for a in a/b/c, 1 for b …; −1 where there is no such record. */
  readonly slot: number;
  /** Its cell in a table, null in prose. */
  readonly cell: Cell | null;
}

const CLOSED = /[(（][^()（）]*[)）]/g;

/** What divides two numbers; brackets that open and close in between shield what is in them. */
export const rankOf = (gap: string): Rank => {
  const open = gap.replace(CLOSED, '');
  if (/\n/.test(open)) return 5;
  if (/[。！？!?]/.test(open)) return 4;
  if (/[；;]/.test(open)) return 3;
  if (/[，,：:]/.test(open)) return 2;
  return /[、|/\t]/.test(open) || open.trim() !== '' ? 1 : 0;
};

const HEAD = /[^，,；;。：:、|/\n\t]*$/;
const TAIL = /^[^，,；;。：:、|/\n\t()（）]*/;

const depthAfter = (text: string, depth: number): number => {
  let open = depth;
  for (const character of text) {
    if (character === '(' || character === '（') open += 1;
    else if (character === ')' || character === '）') open = Math.max(0, open - 1);
    else if (character === '\n') open = 0;
  }
  return open;
};

/** Longer gaps tell nothing more, and long texts stay quick. */
const WIDEST = 400;

/** Every number of the report in reading order with its surroundings. */
export const quantitiesOf = (reading: Reading): readonly Quantity[] => {
  const { plain, stated } = reading;
  const cells = cellsOf(
    plain,
    stated.map(({ mention }) => mention),
  );
  const found: Quantity[] = [];
  let end = 0;
  let depth = 0;
  let line = 0;
  stated.forEach((one, index) => {
    const { mention } = one;
    const gap = plain.slice(end, mention.from);
    for (const character of gap) if (character === '\n') line += 1;
    depth = depthAfter(gap, depth);
    const next = stated[index + 1]?.mention.from ?? plain.length;
    const near = gap.length > WIDEST ? gap.slice(-WIDEST) : gap;
    const before = found[index - 1];
    const joined = /^ ?\/ ?$/.test(near);
    const follows = /^ ?\/ ?\d/.test(plain.slice(mention.to, mention.to + 4));
    found.push({
      at: index,
      stated: one,
      mention,
      size: toNumber(mention.stated.value),
      gap: near,
      rank: gap.includes('\n') ? 5 : rankOf(near),
      depth,
      head: (HEAD.exec(near)?.[0] ?? '').replace(/[\s“”"'《》]/g, ''),
      lead:
        joined && before !== undefined && before.slot >= 0 ? (before.lead ?? before.head) : null,
      tail: TAIL.exec(plain.slice(mention.to, Math.min(next, mention.to + 40)))?.[0].trim() ?? '',
      line,
      slot: joined && before !== undefined && before.slot >= 0 ? before.slot + 1 : follows ? 0 : -1,
      cell: cells.get(mention) ?? null,
    });
    depth = depthAfter(plain.slice(mention.from, mention.to), depth);
    end = mention.to;
  });
  return found;
};
