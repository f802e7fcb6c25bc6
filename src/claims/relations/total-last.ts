import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { joinedSum, shown, sumOf } from './arithmetic';
import { told } from '../../catalog';
import { agreedSum, names, namesEn } from './agreed-sum';
import { between, FARTHEST, isPart } from './part-lists';

/** 甲a、乙b，合计N: the total comes last. */
export const totalLastRelations = (reading: Reading): readonly Finding[] =>
  [...reading.bySentence.values()].flatMap((group) =>
    group.flatMap((total, at) => {
      const { near, name } = total.words;
      if (
        total.role !== 'figure' ||
        !/^(?:三者|两者|三项|两项|四项|各项|以上)?(?:合计|共计|总计|总共|共)(?:为|达|有)?#/.test(
          near,
        )
      )
        return [];
      const parts: Stated[] = [];
      for (let back = at - 1; back >= Math.max(0, at - FARTHEST); back -= 1) {
        const each = group[back];
        if (each === undefined || !isPart(total, each)) break;
        if (/[；;。]/.test(between(reading, each, group[back + 1] ?? total))) break;
        parts.unshift(each);
      }
      const strong = /合计|共计|总计/.test(near);
      if (parts.length < 2 || (name !== '' && !strong)) return [];
      // The number in front may be a total of its own: try every stretch that ends here.
      for (let from = 0; from < parts.length - 1; from += 1) {
        const stretch = parts.slice(from);
        const agreed = agreedSum(reading, total, stretch, '合计');
        if (agreed !== null) return [agreed];
      }
      const mentions = parts.map(({ mention }) => mention);
      return [
        finding(
          reading,
          total,
          {
            kind: 'sum',
            verdict: strong ? 'fails' : 'query',
            recomputed: sumOf(mentions),
            arithmetic: `${joinedSum(mentions)}=${shown(sumOf(mentions))}≠${shown(total.mention.stated.value)}`,
            message: told(
              `${names(parts)}之和${shown(sumOf(mentions))}与所写合计${shown(total.mention.stated.value)}不等，请核对。`,
              `${namesEn(parts)} add up to ${shown(sumOf(mentions))}, not to the total written, ${shown(total.mention.stated.value)}; please check.`,
            ),
          },
          parts,
        ),
      ];
    }),
  );
