import { notStatistics } from '../text/not-statistics';
import type { Span } from '../types';

/** Paragraphs of a draft that speak of the audit, not of the year: the warning on its first page. */
const warning = (text: string): Span | null => {
  const from = text.indexOf('【审核提示】');
  if (from < 0) return null;
  let to = from;
  for (;;) {
    const end = text.indexOf('\n', to);
    if (end < 0) return { from, to: text.length };
    to = end + 1;
    if (!/^(?:\d{1,2}[.．]|其余\d+项见)/.test(text.slice(to, to + 12))) return { from, to };
  }
};

/** Says of each position whether digits there may be read as a statistic. */
export interface Mask {
  covers(from: number, to: number): boolean;
}

export const maskOf = (text: string): Mask => {
  const covered = new Uint8Array(text.length);
  const spans = [...notStatistics(text), warning(text)];
  for (const span of spans) if (span !== null) covered.fill(1, span.from, span.to);
  return {
    covers(from, to) {
      for (let at = from; at < to; at += 1) if (covered[at] === 1) return true;
      return false;
    },
  };
};
