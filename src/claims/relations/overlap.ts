import { add, compare, equal, subtract } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { told } from '../../catalog';
import { joinedSum, shown, sumOf } from './arithmetic';
import { FARTHEST } from './part-lists';

const TWICE = /(?:重合|重叠|重复|交叉)(?:的|的有|有|计|为|共)?#/;

const exactCount = ({ mention, role }: Stated): boolean =>
  role === 'figure' && mention.measure === 'count' && mention.stated.approximation === '';

/** 57项（甲43项、乙14项，重合14项）: a sum that counts what both have twice. */
export const overlapRelations = (reading: Reading): readonly Finding[] =>
  [...reading.bySentence.values()].flatMap((group) =>
    group.flatMap((twice, at) => {
      if (!TWICE.test(twice.words.near) || !exactCount(twice)) return [];
      for (let from = at - 3; from >= Math.max(0, at - FARTHEST); from -= 1) {
        const total = group[from];
        const parts = group.slice(from + 1, at);
        const mentions = parts.map(({ mention }) => mention);
        if (
          total === undefined ||
          ![total, ...parts].every(
            (one) => exactCount(one) && one.mention.unit === twice.mention.unit,
          )
        )
          break;
        if (!equal(sumOf(mentions), total.mention.stated.value)) continue;
        const distinct = subtract(total.mention.stated.value, twice.mention.stated.value);
        if (!equal(add(distinct, twice.mention.stated.value), sumOf(mentions))) break;
        return [
          finding(
            reading,
            twice,
            {
              kind: 'sum',
              verdict: 'query',
              recomputed: distinct,
              arithmetic: `${joinedSum(mentions)}-${shown(twice.mention.stated.value)}=${shown(distinct)}`,
              message: told(
                `总数${total.mention.printed.trim()}等于各项直接相加，重合的${twice.mention.printed.trim()}算了两次，不重复计算应为${shown(distinct)}，请写明总数是否含重复。`,
                `The total ${total.mention.printed.trim()} is all items simply added, with the ${twice.mention.printed.trim()} they share counted twice; counted once it is ${shown(distinct)}. Please say whether the total counts them twice.`,
              ),
            },
            [total, ...parts],
          ),
        ];
      }
      return [];
    }),
  );

/** Words that admit an overlap, with a number or without. */
const ADMITTED = /重合|重叠|重复|交叉|兼任|同时(?:属于|纳入|计入|列入)/;

/** What both parts have, where the sentence states it behind the total. */
const statedTwice = (reading: Reading, total: Stated): readonly Stated[] =>
  (reading.bySentence.get(total.sentence.index) ?? []).filter(
    (one) => one.index > total.index && exactCount(one) && TWICE.test(one.words.near),
  );

const settledBy = (reading: Reading, found: Finding): readonly Finding[] => {
  const { claim, uses } = found;
  const [total, ...parts] = uses;
  if (total === undefined || claim.recomputed === null || claim.stated === null) return [found];
  const overMuch = claim.verdict === 'fails' || claim.verdict === 'query';
  if (
    claim.kind !== 'sum' ||
    !overMuch ||
    TWICE.test(total.words.near) ||
    compare(claim.recomputed, claim.stated) <= 0
  )
    return [found];
  const excess = subtract(claim.recomputed, claim.stated);
  const twice = statedTwice(reading, total).find(({ mention }) =>
    equal(mention.stated.value, excess),
  );
  if (twice !== undefined)
    return [
      finding(
        reading,
        total,
        {
          kind: 'sum',
          verdict: 'holds',
          recomputed: claim.stated,
          arithmetic: `${joinedSum(parts.map(({ mention }) => mention))}-${shown(excess)}=${shown(claim.stated)}`,
          message: told(
            `各项之和减去重合的${twice.mention.printed.trim()}，与总数相等。`,
            `All items less the ${twice.mention.printed.trim()} they share are the total.`,
          ),
        },
        [...parts, twice],
      ),
    ];
  const { from, to } = total.sentence;
  return ADMITTED.test(reading.plain.slice(from, to)) ? [] : [found];
};

/** A sum above its total is no contradiction where the text says what its parts share. */
export const allowingOverlaps = (
  reading: Reading,
  findings: readonly Finding[],
): readonly Finding[] => findings.flatMap((found) => settledBy(reading, found));
