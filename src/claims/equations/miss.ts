import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { compare, subtract } from '../../figures';
import type { Rational } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import type { Evidence } from '../judge/evidence';
import { names, namesEn } from '../relations/agreed-sum';
import { joinedSum, shown } from '../relations/arithmetic';
import type { Reading } from '../stated';
import type { Quantity } from '../structure/quantity';

/** A list that by its structure alone belongs to a total, and does not add up to it. */
export interface Miss {
  readonly total: Quantity;
  readonly items: readonly Quantity[];
  readonly sum: Rational;
  readonly opening: string;
  readonly ground: Told | null;
  /** How much speaks for one wrong digit; absent where more than one differs. */
  readonly weight?: Evidence;
}

/** The difference is what one wrong digit makes: 3, 40, 500. */
export const isSlip = (difference: Rational): boolean =>
  /^0*[1-9]0*$/.test(shown(difference).replace(/^-/, '').replace('.', ''));

/** What is said of a list that does not add up. */
export const missFinding = (reading: Reading, { total, items, sum, ground }: Miss): Finding => {
  const parts = items.map(({ stated }) => stated);
  const mentions = parts.map(({ mention }) => mention);
  const whole = total.mention.stated.value;
  const more = compare(sum, whole) > 0;
  const gap = shown(more ? subtract(sum, whole) : subtract(whole, sum));
  return finding(
    reading,
    total.stated,
    {
      kind: 'sum',
      verdict: ground === null ? 'query' : 'fails',
      recomputed: sum,
      arithmetic: `${joinedSum(mentions)}=${shown(sum)}，${shown(sum)}${more ? '>' : '<'}${shown(whole)}，差${gap}`,
      message:
        ground === null
          ? told(
              more
                ? `${names(parts)}之和${shown(sum)}大于总数${shown(whole)}；如有重叠请写明，否则请核对。`
                : `${names(parts)}之和为${shown(sum)}，少于总数${shown(whole)}；如另有未列的部分请写明，否则请核对。`,
              more
                ? `${namesEn(parts)} add up to ${shown(sum)}, more than the total ${shown(whole)}; if they overlap, please say so, otherwise check.`
                : `${namesEn(parts)} add up to ${shown(sum)}, less than the total ${shown(whole)}; if there are other parts, please say so, otherwise check.`,
            )
          : told(
              `${names(parts)}之和${shown(sum)}与总数${shown(whole)}不等（${ground.zh}），请核对总数和各分项。`,
              `${namesEn(parts)} add up to ${shown(sum)}, not to the total ${shown(whole)} (${ground.en}); please check the total and its parts.`,
            ),
      ...(ground === null ? {} : { evidence: { bits: 0, because: [ground] } }),
    },
    parts,
  );
};
