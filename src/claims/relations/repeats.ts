import { absolute, equal, intersects, subtract } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import { labelOf } from '../stated';
import type { Reading, Stated } from '../stated';
import { told } from '../../catalog';
import { intervalOf, shown } from './arithmetic';
import { comparable } from './comparable';
import type { Lookup } from './lookup';

const key = (stated: Stated): string =>
  labelOf(stated)
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/^(?:全[县市区镇局]|我[县市区镇局]|现有|目前|共有)+/, '');

/** What may stand around a name without making it the name of something wider. */
const AROUND = /^(?:为|是|有|共|均|计|的|等|已|合计|总计|共计|全年|本年|年内|其中|累计|经统计)*$/;

/** One name inside the other, four characters at least: 交通违停案件 in 为交通违停案件, not in 公安交通违停案件. */
const sharesWords = (left: string, right: string): boolean => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.length >= 4 && long.includes(short) && AROUND.test(long.replace(short, ''));
};

/** The part of the year a sentence speaks of: 前9个月, 上半年, 三季度; '' for all of it or unsaid. */
const stretchOf = (reading: Reading, { mention, sentence }: Stated): string => {
  const said = reading.plain.slice(sentence.from, mention.from);
  const stretches = said.match(
    /前[\d一二三四五六七八九十]+个月|[上下]半年|[前一二三四1-4]+季度|\d{1,2} ?[-—~至] ?\d{1,2}月|\d{1,2}月(?!\d)份?/g,
  );
  return stretches?.at(-1) ?? '';
};

const OWN = /^(?:|本单位|本级|本机关|本局)$/;

/** Codes each office may state several times for several things: bureaus, lists, campaigns. */
const MANY = /^(?:Q|P1[134]|P20|R3|M0|C6|E1[0-3]|H15|A04|A21|C30|P11|E03|I1[0-9]|I0[0-7])/;

/** One figure stated twice: the same indicator, period and scope. */
export const repeatRelations = (reading: Reading, lookup: Lookup): readonly Finding[] =>
  lookup.codes.flatMap((code) => {
    const figures = lookup
      .all(code)
      .filter(({ partial, role, scope }) => !partial && role === 'figure' && OWN.test(scope));
    const found: Finding[] = [];
    for (let at = 1; at < figures.length && at < 60; at += 1) {
      const later = figures[at];
      if (later === undefined || later.recognised?.sure !== true) continue;
      const earlier = figures
        .slice(0, at)
        .find(
          (one) =>
            one.period === later.period &&
            stretchOf(reading, one) === stretchOf(reading, later) &&
            one.recognised?.sure === true &&
            comparable(one.mention, later.mention),
        );
      if (earlier === undefined) continue;
      // 投诉…已办结412件；举报…已办结198件: one verb for two things.
      if (earlier.sentence === later.sentence && /^(?:已|其余|均|尚|正在)/.test(labelOf(later)))
        continue;
      const same = equal(earlier.mention.stated.value, later.mention.stated.value);
      const within = intersects(intervalOf(earlier.mention), intervalOf(later.mention));
      const named = sharesWords(key(earlier), key(later));
      if (!same && !within && MANY.test(code)) continue;
      const fails = !same && !within && named;
      const apart = shown(
        absolute(subtract(later.mention.stated.value, earlier.mention.stated.value)),
      );
      found.push(
        finding(
          reading,
          later,
          {
            kind: 'repeat',
            verdict: same ? 'holds' : within ? 'rounding' : fails ? 'fails' : 'query',
            recomputed: earlier.mention.stated.value,
            arithmetic: same
              ? `${shown(later.mention.stated.value)}=${shown(earlier.mention.stated.value)}`
              : `${shown(earlier.mention.stated.value)}${within ? '≈' : '≠'}${shown(later.mention.stated.value)}`,
            message: same
              ? told('与前文同一数相同。', 'The same as where it was stated before.')
              : within
                ? told(
                    '与前文同一数在所写精度内相同。',
                    'The same as stated before, at the precision written.',
                  )
                : told(
                    `“${labelOf(later)}”前文（“${labelOf(earlier)}”）写${earlier.mention.printed.trim()}，此处写${later.mention.printed.trim()}，差${apart}；同一口径只应有一个数，请核对。`,
                    `"${labelOf(later)}" was ${earlier.mention.printed.trim()} before ("${labelOf(earlier)}") and is ${later.mention.printed.trim()} here, ${apart} apart; what is counted in one way has one number. Please check.`,
                  ),
          },
          [earlier],
        ),
      );
    }
    return found;
  });
