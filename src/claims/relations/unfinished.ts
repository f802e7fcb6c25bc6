import { add, compare, subtract, ZERO } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { told } from '../../catalog';
import { joinedSum, shown, sumOf } from './arithmetic';
import type { Lookup } from './lookup';

/** Cases carried over and new ones of review and litigation, and what became of them. */
const CARRIED = ['I00', 'I10'] as const;
const RESULTS = [
  ['I02', ['I04', 'I05', 'I06'], 'I03'],
  ['I12', ['I14', 'I15', 'I16'], 'I13'],
] as const;

/** 共24件（含结转12件）… whose results named come to 12: nothing is said of the others. */
export const unfinishedRelations = (reading: Reading, lookup: Lookup): readonly Finding[] =>
  lookup.all('I20').flatMap((total) => {
    const beside = (code: string): readonly Stated[] =>
      lookup
        .near(code, total)
        .filter(
          ({ sentence, mention }) =>
            sentence.paragraph === total.sentence.paragraph && mention.stated.approximation === '',
        )
        .slice(0, 1);
    const carried = CARRIED.flatMap(beside);
    const results = RESULTS.flatMap(([closed, outcomes, open]) => {
      const all = beside(closed);
      return [...(all.length > 0 ? all : outcomes.flatMap(beside)), ...beside(open)];
    });
    if (carried.length === 0 || results.length < 2 || total.mention.stated.approximation !== '')
      return [];
    const named = results.map(({ mention }) => mention);
    const left = subtract(total.mention.stated.value, sumOf(named));
    if (compare(left, ZERO) <= 0) return [];
    const old = carried.map(({ mention }) => mention);
    const same = compare(add(sumOf(old), sumOf(named)), total.mention.stated.value) === 0;
    return [
      finding(
        reading,
        total,
        {
          kind: 'balance',
          verdict: 'query',
          recomputed: sumOf(named),
          arithmetic: `${joinedSum(named)}=${shown(sumOf(named))}<${shown(total.mention.stated.value)}`,
          message: told(
            `共${total.mention.printed.trim()}，文中只写了${shown(sumOf(named))}件的结果，其余${shown(left)}件${same ? '（恰为结转数）' : ''}没有写结果，请写明。`,
            `Of ${total.mention.printed.trim()} in all the text gives the outcome of ${shown(sumOf(named))} only; what became of the other ${shown(left)}${same ? ' (just as many as were carried over)' : ''} is not said. Please state it.`,
          ),
        },
        results,
      ),
    ];
  });
