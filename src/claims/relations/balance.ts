import { compare, equal, subtract } from '../../figures';
import balances from '../data/balances.json';
import limits from '../data/limits.json';
import type { Finding } from '../claim';
import { finding } from '../claim';
import { labelOf } from '../stated';
import type { Reading, Stated } from '../stated';
import { joinedSum, shown, sumAgreement, sumOf } from './arithmetic';
import { families } from './families';
import { told } from '../../catalog';
import { names, namesEn } from './agreed-sum';
import { familySum } from './family-sum';
import type { Mention } from '../types';
import type { Lookup } from './lookup';

const OWN = /^(?:|本单位|本级|本机关|本局)$/;

const inSentence = (group: readonly Stated[], code: string, about: Stated): Stated | undefined =>
  group.find(
    (one) =>
      one.recognised?.code === code &&
      one.role === 'figure' &&
      one.period === about.period &&
      one.scope === about.scope &&
      one !== about,
  );

/** Cases closed on the spot are not filed first: what was closed exceeds what came in by just those. */
const isOnTheSpot = (
  reading: Reading,
  taken: string,
  outgoing: readonly Mention[],
  income: readonly Mention[],
): boolean => {
  const excess = subtract(sumOf(outgoing), sumOf(income));
  return (
    taken === 'C01' &&
    reading.stated.some(
      ({ recognised, mention }) =>
        recognised?.code === 'C40' && equal(mention.stated.value, excess),
    )
  );
};

/** 审核a件，通过b件，不予通过c件: parts that make up a whole without 其中 being said. */
const familyRelations = (reading: Reading, group: readonly Stated[]): readonly Finding[] =>
  families
    .filter(({ listed }) => listed !== true)
    .flatMap((family) =>
      family.total.flatMap((code) => {
        const total = group.find((one) => one.recognised?.code === code && one.role === 'figure');
        if (total === undefined) return [];
        const parts = family.parts.flatMap((part) => {
          const found = part
            .split('|')
            .map((each) => inSentence(group, each, total))
            .find((one) => one !== undefined);
          return found === undefined || found.index < total.index ? [] : [found];
        });
        if (parts.length < family.least) return [];
        if (
          (family.needs ?? []).some((need) => !parts.some((part) => part.recognised?.code === need))
        )
          return [];
        const gap = reading.plain.slice(total.mention.to, parts[0]?.mention.from ?? 0);
        if (/其中|包括|分别|含|按/.test(gap)) return []; // said so: judged there
        const mentions = parts.map(({ mention }) => mention);
        const agrees = sumAgreement(total.mention, mentions);
        const missing =
          family.open !== undefined && !parts.some((part) => part.recognised?.code === family.open);
        const greater = compare(sumOf(mentions), total.mention.stated.value) > 0;
        const sure = [total, ...parts].every(({ recognised }) => recognised?.sure === true);
        const verdict =
          agrees === 'exact'
            ? 'holds'
            : agrees === 'within'
              ? 'rounding'
              : sure && (!missing || greater)
                ? 'fails'
                : 'query';
        return [
          finding(
            reading,
            total,
            {
              kind: 'balance',
              verdict,
              recomputed: sumOf(mentions),
              arithmetic: `${joinedSum(mentions)}=${shown(sumOf(mentions))}${agrees === 'no' ? `≠${shown(total.mention.stated.value)}` : ''}`,
              message:
                agrees === 'no'
                  ? told(
                      `${names(parts)}之和与“${labelOf(total)}”${shown(total.mention.stated.value)}不等，请核对${missing ? '或者写明其余的去向' : ''}。`,
                      `${namesEn(parts)} do not add up to "${labelOf(total)}" ${shown(total.mention.stated.value)}; please check${missing ? ' or say what became of the rest' : ''}.`,
                    )
                  : told('各结果之和与总数相等。', 'The outcomes add up to the total.'),
            },
            parts,
          ),
        ];
      }),
    );

/** 结转＋新收＝办结＋在审. */
const stockRelations = (reading: Reading, group: readonly Stated[]): readonly Finding[] =>
  balances.flatMap((balance) => {
    const coming = group.find(
      (one) => one.recognised?.code === balance.in && one.role === 'figure',
    );
    if (coming === undefined) return [];
    const out = balance.out
      .split('|')
      .map((code) => inSentence(group, code, coming))
      .find((one) => one !== undefined);
    if (out === undefined) return [];
    const closing = inSentence(group, balance.closing, coming);
    const opening = inSentence(group, balance.opening, coming);
    const income = [...(opening === undefined ? [] : [opening]), coming].map(
      ({ mention }) => mention,
    );
    if (closing === undefined) {
      const more = compare(out.mention.stated.value, sumOf(income)) > 0;
      if (!more) return [];
      return [
        finding(
          reading,
          out,
          {
            kind: 'balance',
            verdict: 'query',
            recomputed: sumOf(income),
            arithmetic: `${shown(out.mention.stated.value)}>${joinedSum(income)}`,
            message: told(
              `${balance.what}办结数大于${opening === undefined ? '立案（收案）数，应有上年结转而文中没有写' : '结转与新收之和'}，请写明。`,
              `More ${balance.en} were closed than ${opening === undefined ? 'taken in; some must have been carried over from last year, which the text does not say' : 'carried over and taken in together'}. Please explain.`,
            ),
          },
          [coming],
        ),
      ];
    }
    const outgoing = [out, closing].map(({ mention }) => mention);
    const gap = reading.plain.slice(coming.mention.to, out.mention.from);
    const listed = /其中|包括/.test(gap) && opening === undefined;
    if (listed) return []; // judged as parts of the total
    const [total] = income;
    if (total === undefined) return [];
    const agrees =
      opening === undefined
        ? sumAgreement(coming.mention, outgoing)
        : sumAgreement(
            { ...coming.mention, stated: { ...coming.mention.stated, value: sumOf(income) } },
            outgoing,
          );
    if (agrees === 'no' && isOnTheSpot(reading, balance.in, outgoing, income)) return [];
    return [
      finding(
        reading,
        coming,
        {
          kind: 'balance',
          verdict:
            agrees === 'exact'
              ? 'holds'
              : agrees === 'within'
                ? 'rounding'
                : opening === undefined
                  ? 'query'
                  : 'fails',
          recomputed: sumOf(outgoing),
          arithmetic: `${joinedSum(income)}${agrees === 'no' ? '≠' : '='}${joinedSum(outgoing)}`,
          message:
            agrees === 'no'
              ? told(
                  `${balance.what}的收案与办结、在审之和不平衡${opening === undefined ? '；如有上年结转请写明' : ''}，请核对。`,
                  `Of the ${balance.en}, those taken in do not balance with those closed and open${opening === undefined ? '; if some were carried over, please say so' : ''}. Please check.`,
                )
              : told(
                  `${balance.what}收、结、存平衡。`,
                  `Taken in, closed and open ${balance.en} balance.`,
                ),
        },
        [out, closing, ...(opening === undefined ? [] : [opening])],
      ),
    ];
  });

/** What cannot be more than something else the report states elsewhere; other scopes may explain it. */
const limitRelations = (reading: Reading, lookup: Lookup): readonly Finding[] =>
  limits.flatMap(({ part, whole, unless, why, en }) =>
    lookup.all(part).flatMap((small) => {
      const elsewhere = (one: Stated): boolean =>
        one.period === small.period && OWN.test(one.scope) && OWN.test(small.scope);
      const large = lookup.near(whole, small)[0] ?? lookup.all(whole).slice(0, 40).find(elsewhere);
      // Another count stands in only where the text does not tell the proper one.
      if (unless !== undefined && lookup.all(unless).some(elsewhere)) return [];
      if (large === undefined || small.partial) return [];
      if (compare(small.mention.stated.value, large.mention.stated.value) <= 0) return [];
      return [
        finding(
          reading,
          small,
          {
            kind: 'part_of',
            verdict: 'query',
            recomputed: large.mention.stated.value,
            arithmetic: `${shown(small.mention.stated.value)}>${shown(large.mention.stated.value)}`,
            message: told(
              `“${labelOf(small)}”${small.mention.printed.trim()}大于${large.scope === small.scope ? '' : `${large.scope}的`}“${labelOf(large)}”${large.mention.printed.trim()}：${why}，请核对两处的口径。`,
              `"${labelOf(small)}" ${small.mention.printed.trim()} is more than "${labelOf(large)}" ${large.mention.printed.trim()}${large.scope === small.scope ? '' : ` of “${large.scope}”`}: ${en}. Please check what both count.`,
            ),
          },
          [large],
        ),
      ];
    }),
  );

/** 轻罚 is 从轻 and 减轻 together. */
const derivedRelations = (reading: Reading, lookup: Lookup): readonly Finding[] =>
  lookup.all('K05').flatMap((whole) => {
    const [light] = lookup.near('K03', whole);
    const [less] = lookup.near('K04', whole);
    if (light === undefined || less === undefined) return [];
    const mentions = [light.mention, less.mention];
    if (sumAgreement(whole.mention, mentions) !== 'no') return [];
    return [
      finding(
        reading,
        whole,
        {
          kind: 'sum',
          verdict: 'query',
          recomputed: sumOf(mentions),
          arithmetic: `${joinedSum(mentions)}=${shown(sumOf(mentions))}≠${shown(whole.mention.stated.value)}`,
          message: told(
            `“轻罚”${whole.mention.printed.trim()}与从轻、减轻之和${shown(sumOf(mentions))}不等，请核对两处的口径并注明。`,
            `Light penalties ${whole.mention.printed.trim()} are not lighter and mitigated ones together, ${shown(sumOf(mentions))}; please check what both count and note it.`,
          ),
        },
        [light, less],
      ),
    ];
  });

/** Totals whose parts come in later sentences of the paragraph. */
const laterParts = (reading: Reading): readonly Finding[] =>
  reading.stated.flatMap((total) => {
    if (
      total.role !== 'figure' ||
      total.scope !== '' ||
      !/^(?:I20|C02|C04)$/.test(total.recognised?.code ?? '')
    )
      return [];
    const found = familySum(reading, total);
    return found === null ? [] : [found];
  });

export const balanceRelations = (reading: Reading, lookup: Lookup): readonly Finding[] => [
  ...[...reading.bySentence.values()].flatMap((group) => [
    ...familyRelations(reading, group),
    ...stockRelations(reading, group),
  ]),
  ...limitRelations(reading, lookup),
  ...derivedRelations(reading, lookup),
  ...laterParts(reading),
];
