import { told } from '../../catalog';
import { compare } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { shown, sumAgreement } from '../relations/arithmetic';
import type { Reading } from '../stated';
import type { Quantity } from '../structure/quantity';
import { baseUnit, isCompared, isItem } from '../structure/streams';

/** 320人，其中乡镇345人: one part already is more than its whole. */
export const overFindings = (reading: Reading, all: readonly Quantity[]): readonly Finding[] =>
  all.flatMap((part) => {
    const total = all[part.at - 1];
    if (
      total === undefined ||
      !isItem(part) ||
      !isItem(total) ||
      isCompared(total) ||
      isCompared(part)
    )
      return [];
    if (
      !/^\s*[，,(（]?\s*(?:其中|(?<!不)含(?!税)|(?<!不)包括|(?<!不)包含)[^，,。；;、\d]*$/.test(
        part.gap,
      )
    )
      return [];
    if (
      baseUnit(part) !== baseUnit(total) ||
      compare(part.mention.stated.value, total.mention.stated.value) <= 0
    )
      return [];
    if (sumAgreement(total.mention, [part.mention]) !== 'no') return [];
    const [low, high] = [shown(total.mention.stated.value), shown(part.mention.stated.value)];
    return [
      finding(
        reading,
        part.stated,
        {
          kind: 'part_of',
          verdict: 'fails',
          recomputed: total.mention.stated.value,
          arithmetic: `${high}>${low}`,
          message: told(
            `其中项${high}大于总数${low}，请核对。`,
            `The part ${high} is more than its whole ${low}; please check.`,
          ),
        },
        [total.stated],
      ),
    ];
  });
