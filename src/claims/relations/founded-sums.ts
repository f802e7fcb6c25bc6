import type { Finding } from '../claim';
import { maskOf } from '../numbers/mask';
import type { Reading } from '../stated';

const DIGITS = /(?<![\d.,A-Za-z])\d[\d,.]*/g;

/** Where numbers stand that are neither masked as dates and the like nor read. */
const unreadAt = (reading: Reading): readonly number[] => {
  const mask = maskOf(reading.plain);
  const found: number[] = [];
  let next = 0;
  for (const match of reading.plain.matchAll(DIGITS)) {
    const from = match.index;
    while ((reading.stated[next]?.mention.to ?? Infinity) <= from) next += 1;
    const read = (reading.stated[next]?.mention.from ?? Infinity) < from + match[0].length;
    if (!read && !mask.covers(from, from + match[0].length)) found.push(from);
  }
  return found;
};

/**
 * Sums without those that accuse although a number of their sentence was not read: an item left out
 * makes a right sum wrong (警告8、罚款31、合计44 with the 8 unread). Their numbers count as unchecked.
 */
export const foundedSums = (reading: Reading, findings: readonly Finding[]): readonly Finding[] => {
  if (!findings.some(({ claim }) => claim.verdict === 'fails')) return findings;
  const unread = unreadAt(reading);
  return findings.filter(({ claim, uses }) => {
    if (claim.kind !== 'sum' || claim.verdict !== 'fails') return true;
    const from = Math.min(...uses.map(({ sentence }) => sentence.from));
    const to = Math.max(...uses.map(({ sentence }) => sentence.to));
    return !unread.some((at) => at >= from && at < to);
  });
};
