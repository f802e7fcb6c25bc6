import { compare, divide, equal, multiply, rational } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import { labelOf } from '../stated';
import type { Reading, Stated } from '../stated';
import { phoneComplaintsSaid, told } from '../../catalog';
import type { Filing } from '../../catalog';
import { shown } from './arithmetic';
import type { Lookup } from './lookup';

/** 元 per case; hardly any fine of the law is lower. */
const LOW = 50n;

const cases = ({ mention, role }: Stated): boolean =>
  role === 'figure' && mention.measure === 'count' && mention.stated.value.numerator > 0n;

/** Penalties and their money in one sentence: an average below what any fine is. */
const lowFines = (reading: Reading, lookup: Lookup): readonly Finding[] =>
  lookup.all('C30').flatMap((money) => {
    const group = reading.bySentence.get(money.sentence.index) ?? [];
    const count = group.find(
      (one) =>
        /^C0[24]$/.test(one.recognised?.code ?? '') && cases(one) && one.period === money.period,
    );
    if (
      count === undefined ||
      money.mention.measure !== 'money' ||
      money.mention.stated.value.numerator <= 0n
    )
      return [];
    const yuan = multiply(money.mention.stated.value, rational(10000n));
    const average = divide(yuan, count.mention.stated.value);
    if (compare(average, rational(LOW)) >= 0) return [];
    const exact = money.mention.stated.approximation === '';
    const rough = exact ? '' : '，金额也应写确数';
    const roughEn = exact ? '' : ', and the amount should be exact';
    return [
      finding(
        reading,
        money,
        {
          kind: 'ratio',
          verdict: 'query',
          recomputed: average,
          arithmetic: `${shown(yuan, 2)}元÷${shown(count.mention.stated.value)}≈${shown(average, 1)}元/件`,
          message: told(
            `按“${labelOf(count)}”${count.mention.printed.trim()}计算，平均每件只有${shown(average, 1)}元，明显偏低${rough}，请核对单位和件数。`,
            `By "${labelOf(count)}" ${count.mention.printed.trim()} that is only ${shown(average, 1)} yuan a case, remarkably low${roughEn}. Please check the unit and the number of cases.`,
          ),
        },
        [count],
      ),
    ];
  });

/** The yearly total counts penalties by cases opened, while the report also has those closed. */
const openedInTotal = (reading: Reading, lookup: Lookup): readonly Finding[] => {
  const [opened] = lookup.all('C01').filter(({ words }) => /立案/.test(words.near));
  const [closed] = lookup.all('C02').filter(({ scope }) => scope === '');
  if (
    opened === undefined ||
    closed === undefined ||
    equal(opened.mention.stated.value, closed.mention.stated.value)
  )
    return [];
  return lookup
    .all('N01')
    .slice(0, 3)
    .flatMap((total) => {
      const item = reading.stated
        .slice(total.index + 1, total.index + 16)
        .find(
          (one) =>
            one.sentence.paragraph === total.sentence.paragraph &&
            /^行政处罚#/.test(one.words.near) &&
            equal(one.mention.stated.value, opened.mention.stated.value),
        );
      if (item === undefined) return [];
      return [
        finding(
          reading,
          item,
          {
            kind: 'repeat',
            verdict: 'query',
            recomputed: closed.mention.stated.value,
            arithmetic: `${shown(item.mention.stated.value)}=${shown(opened.mention.stated.value)}≠${shown(closed.mention.stated.value)}`,
            message: told(
              `执法行为总数中的行政处罚${item.mention.printed.trim()}是立案数，不是结案数${closed.mention.printed.trim()}：各类行为应按同一环节计数，请写明口径。`,
              `The penalties within the total of enforcement acts, ${item.mention.printed.trim()}, are cases opened, not cases closed, ${closed.mention.printed.trim()}: all kinds of act should be counted at the same stage. Please state which.`,
            ),
          },
          [opened, closed],
        ),
      ];
    });
};

/** 投诉举报774件，来电284个: whether the second is within the first is not said. */
const besideOrWithin = (reading: Reading, lookup: Lookup): readonly Finding[] =>
  lookup.all('L02').flatMap((part) => {
    const [whole] = lookup
      .near('L01', part)
      .filter(
        (one) => one.sentence.paragraph === part.sentence.paragraph && one.index < part.index,
      );
    if (
      whole === undefined ||
      /其中|包括|含|分别|另/.test(reading.plain.slice(whole.mention.to, part.mention.from))
    )
      return [];
    return [
      finding(
        reading,
        part,
        {
          kind: 'part_of',
          verdict: 'query',
          message: told(
            `“${labelOf(part)}”${part.mention.printed.trim()}是否在“${labelOf(whole)}”${whole.mention.printed.trim()}之内，文中没有写明（在内的请写“其中”）。`,
            `The text does not say whether "${labelOf(part)}" ${part.mention.printed.trim()} is within "${labelOf(whole)}" ${whole.mention.printed.trim()} (if so, write “其中”).`,
          ),
        },
        [whole],
      ),
    ];
  });

/** What a number counts, where the text leaves it open or makes it unlikely. */
export const basisRelations = (
  reading: Reading,
  lookup: Lookup,
  filing: Filing | null,
): readonly Finding[] => [
  ...lowFines(reading, lookup),
  ...openedInTotal(reading, lookup),
  // What the workbook's own note answers is not asked of the text.
  ...(filing !== null && phoneComplaintsSaid(filing) !== null
    ? []
    : besideOrWithin(reading, lookup)),
];
