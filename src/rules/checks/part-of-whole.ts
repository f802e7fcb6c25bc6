import { codesOf, hasIndicator, indicator, pack } from '../../catalog';
import type { Filing, Period } from '../../catalog';
import { referencesOf } from '../language/walk';
import { makeFinding } from '../finding';
import { allRules } from '../rule-set';
import { fullMention } from '../sentence/mention';
import { compare, subtract, toDecimal } from '../../figures';
import { operandOf } from '../verdict/operand';
import type { Finding } from '../types';
import type { Check } from './check';

/** Pairs which a relation of their own compares, and nothing else: `part>whole`, either way. */
export const comparedPairs: ReadonlySet<string> = new Set(
  allRules().flatMap(({ check }) => {
    const codes = referencesOf(check).map(({ code }) => code);
    const [first, second] = codes;
    return codes.length === 2 && first !== undefined && second !== undefined
      ? [`${first}>${second}`, `${second}>${first}`]
      : [];
  }),
);

const judgePair = (
  filing: Filing,
  part: string,
  whole: string,
  period: Period,
): readonly Finding[] => {
  const small = operandOf(filing, part, period);
  const large = operandOf(filing, whole, period);
  if (small.kind !== 'number' || large.kind !== 'number') return [];
  // An approximate figure may be any value of its interval.
  const least = small.interval?.low ?? small.value;
  const most = large.interval?.high ?? large.value;
  if (compare(least, most) <= 0) return [];
  const difference = toDecimal(subtract(small.value, large.value));
  return [
    makeFinding(filing, {
      rule: 'G-16',
      about: period === 'cur' ? part : `${part}@${period}`,
      severity: '强制',
      title: '其中项不超过总项',
      message: `${fullMention(filing, part, period)}，不应大于${fullMention(filing, whole, period)}，差${difference}${indicator(part).unit}；前者是后者的其中项，请核对两数。`,
      said: {
        form: 'G-16.part',
        parts: {
          part: { cells: [{ code: part, period }] },
          whole: { cells: [{ code: whole, period }] },
          gap: difference,
          unit: { unit: indicator(part).unit },
        },
      },
      difference,
      cells: [
        { code: part, period },
        { code: whole, period },
      ],
      basis: '其中项是总项的一部分',
    }),
  ];
};

/** G-16 for every 其中项 the catalogue declares. */
export const partOfWhole: Check = (filing) =>
  codesOf(pack(filing.pack)).flatMap((code) => {
    const { part: whole, free } = indicator(code);
    if (whole === undefined || free === true || !hasIndicator(whole)) return [];
    const current = comparedPairs.has(`${code}>${whole}`)
      ? []
      : judgePair(filing, code, whole, 'cur');
    return [...current, ...judgePair(filing, code, whole, 'prev')];
  });
