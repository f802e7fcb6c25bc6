import { told } from '../../catalog';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { joinedSum, shown, sumOf } from '../relations/arithmetic';
import { names, namesEn } from '../relations/agreed-sum';
import type { Reading } from '../stated';
import type { Sum } from './sums';

/** What is said of a sum that computes. */
export const sumFinding = (
  reading: Reading,
  { total, items, agreement, evidence }: Sum,
): Finding => {
  const parts = items.map(({ stated }) => stated);
  const mentions = parts.map(({ mention }) => mention);
  return finding(
    reading,
    total.stated,
    {
      kind: 'sum',
      verdict: agreement === 'exact' ? 'holds' : 'rounding',
      recomputed: sumOf(mentions),
      arithmetic: `${joinedSum(mentions)}=${shown(sumOf(mentions))}`,
      message: told(
        `${names(parts)}之和与总数${agreement === 'exact' ? '' : '在所写精度内'}相等。`,
        `${namesEn(parts)} add up to the total${agreement === 'exact' ? '' : ' at the precision written'}.`,
      ),
      evidence,
    },
    parts,
  );
};
