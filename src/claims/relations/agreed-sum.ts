import { told } from '../../catalog';
import { finding } from '../claim';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { shownName } from '../text/shown-name';
import { joinedSum, shown, sumAgreement, sumOf } from './arithmetic';

/** A part's own name, or its number where the text gives it none. */
const nameOf = ({ mention, words }: Stated): string =>
  shownName(words.name) || mention.printed.trim();

/** The parts' own names, for a sentence. */
export const names = (parts: readonly Stated[]): string => parts.map(nameOf).join('、');

/** The same for an English sentence. */
export const namesEn = (parts: readonly Stated[]): string =>
  parts.map((part) => `"${nameOf(part)}"`).join(', ');

/** Parts that add up to their total; null where they do not. `whole` is what the text calls the total. */
export const agreedSum = (
  reading: Reading,
  total: Stated,
  parts: readonly Stated[],
  whole: '总数' | '合计',
): Finding | null => {
  const mentions = parts.map(({ mention }) => mention);
  const agrees = sumAgreement(total.mention, mentions);
  if (agrees === 'no') return null;
  return finding(
    reading,
    total,
    {
      kind: 'sum',
      verdict: agrees === 'exact' ? 'holds' : 'rounding',
      recomputed: sumOf(mentions),
      arithmetic: `${joinedSum(mentions)}=${shown(sumOf(mentions))}`,
      message: told(
        `${names(parts)}之和与${whole}相等。`,
        `${namesEn(parts)} add up to the total.`,
      ),
    },
    parts,
  );
};
