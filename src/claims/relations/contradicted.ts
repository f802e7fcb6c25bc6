import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { told } from '../../catalog';

/** What a rate of 100 % is of, and how a report says elsewhere that it was not so. */
const OF = ['公示', '公开', '审核', '办结', '归档', '出庭', '回应', '抽查'] as const;

const ADMITTED = '(?:还|仍|存在|有|均)?(?:不规范|不及时|不到位|不完整|不全|滞后|遗漏|超期|逾期)';

const admissionOf = (reading: Reading, what: string): string | null => {
  const found = new RegExp(`${what}(?:工作|信息|程序|时限|期限)?${ADMITTED}`).exec(reading.plain);
  return found === null ? null : found[0];
};

const isWhole = ({ mention }: Stated): boolean =>
  mention.measure === 'percent' &&
  mention.stated.value.numerator === 100n &&
  mention.stated.value.denominator === 1n;

/** 公示率100% beside 公示不规范: one of the two sentences needs another word. */
export const contradictedRates = (reading: Reading): readonly Finding[] => {
  const admissions = OF.map((what) => ({ what, words: admissionOf(reading, what) }));
  return reading.stated.flatMap((rate) => {
    if (!isWhole(rate) || rate.role === 'target' || rate.period !== 'cur') return [];
    const clause = `${rate.words.before.slice(-24)}${rate.words.near}`;
    const against = admissions.find(
      ({ what, words }) => words !== null && clause.includes(`${what}率`),
    );
    if (against === undefined || against.words === null) return [];
    return [
      finding(
        reading,
        rate,
        {
          kind: 'ratio',
          verdict: 'query',
          message: told(
            `这里写${against.what}率为100%，而文中另有“${against.words}”，两处说法不一致，请核对。`,
            `Here "${against.what}率" is 100%, while elsewhere the text says "${against.words}"; the two do not agree. Please check.`,
          ),
        },
        [],
      ),
    ];
  });
};
