import { add, equal, subtract } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { told } from '../../catalog';
import { joinedSum, shown, sumOf } from './arithmetic';

const TWICE = /(?:重合|重叠|重复|交叉)(?:的|的有|有|计|为|共)?#/;

const exactCount = ({ mention, role }: Stated): boolean =>
  role === 'figure' && mention.measure === 'count' && mention.stated.approximation === '';

/** 57项（甲43项、乙14项，重合14项）: a sum that counts what both have twice. */
export const overlapRelations = (reading: Reading): readonly Finding[] =>
  [...reading.bySentence.values()].flatMap((group) =>
    group.flatMap((twice, at) => {
      if (!TWICE.test(twice.words.near) || !exactCount(twice)) return [];
      for (let from = at - 3; from >= 0; from -= 1) {
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
