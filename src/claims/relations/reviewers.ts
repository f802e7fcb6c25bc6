import { compare, divide, multiply, rational } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { told } from '../../catalog';
import { shown } from './arithmetic';
import type { Lookup } from './lookup';

/** 国办发〔2018〕118号: reviewers are as a rule no fewer than 5 % of the officers. */
const LEAST = rational(5n, 100n);

/** The rule is spoken of. */
const RULE =
  /法制审核(?:人员|力量|队伍)[^。\n]{0,30}5 ?%|5 ?%[^。\n]{0,20}法制审核(?:人员|力量|队伍)/;

/** Whole persons that make 5 % of so many officers. */
const needed = (officers: Stated): bigint => {
  const { numerator, denominator } = multiply(officers.mention.stated.value, LEAST);
  return (numerator + denominator - 1n) / denominator;
};

const whole = (lookup: Lookup, code: string): Stated | undefined =>
  lookup
    .all(code)
    .find(
      ({ partial, scope, period, mention }) =>
        !partial && scope === '' && period === 'cur' && mention.stated.value.numerator > 0n,
    );

/** Fewer reviewers than 5 % of the officers and nothing said of it; or only the rule and no number. */
export const reviewerRelations = (reading: Reading, lookup: Lookup): readonly Finding[] => {
  const officers = whole(lookup, 'A06');
  if (officers === undefined || lookup.all('R06').length > 0) return [];
  const all = shown(officers.mention.stated.value);
  const reviewers = whole(lookup, 'A17');
  if (reviewers !== undefined) {
    const share = divide(reviewers.mention.stated.value, officers.mention.stated.value);
    if (compare(share, LEAST) >= 0) return [];
    const percent = multiply(share, rational(100n));
    return [
      finding(
        reading,
        reviewers,
        {
          kind: 'ratio',
          code: 'R06',
          verdict: 'query',
          recomputed: percent,
          arithmetic: `${shown(reviewers.mention.stated.value)}÷${all}×100%=${shown(percent, 2)}%`,
          message: told(
            `法制审核人员占行政执法人员的${shown(percent, 2)}%，低于5%的配备要求（至少应有${needed(officers)}人），文中没有说明，请核对或说明情况。`,
            `Legal reviewers are ${shown(percent, 2)}% of the enforcement officers, below the 5% required (at least ${needed(officers)} persons), and the text does not explain it. Please check or explain.`,
          ),
        },
        [officers],
      ),
    ];
  }
  if (!RULE.test(reading.plain)) return [];
  return [
    finding(
      reading,
      officers,
      {
        kind: 'ratio',
        code: 'R06',
        verdict: 'query',
        recomputed: rational(needed(officers)),
        arithmetic: `${all}×5%≈${needed(officers)}`,
        message: told(
          `只写了5%的配备要求，没有写法制审核人员的实有数；按行政执法人员${all}人计算至少应有${needed(officers)}人，请写明。`,
          `Only the required 5% is written, not how many legal reviewers there are; for ${all} enforcement officers there should be at least ${needed(officers)}. Please state the number.`,
        ),
      },
      [],
    ),
  ];
};
