import type { Finding } from '../claim';
import { remark, sentenceOf } from '../claim';
import type { Reading, Stated } from '../stated';
import { told } from '../../catalog';
import type { Told } from '../../catalog';

/**
 * Measure words that are used for one thing and must not be mixed (G-10). 件次 and 次 are none of them: they
 * count acts, of which a case may have several, and stand rightly beside 件.
 */
const GROUPS: readonly {
  readonly codes: RegExp;
  readonly units: readonly string[];
  readonly what: Told;
}[] = [
  {
    codes: /^H0[1-79]$/,
    units: ['卷', '本', '宗', '件', '份', '册'],
    what: told('案卷', 'case files'),
  },
  {
    codes: /^(?:C0[0-4]|C4\d|K0[1-5])$/,
    units: ['件', '宗', '起', '例'],
    what: told('行政处罚案件', 'penalty cases'),
  },
  { codes: /^D\d\d$/, units: ['件', '宗', '起'], what: told('行政强制', 'coercion') },
  { codes: /^B\d\d$/, units: ['件', '宗', '项'], what: told('行政许可', 'licences') },
  {
    codes: /^I[01]\d$/,
    units: ['件', '宗', '起'],
    what: told('复议应诉案件', 'review and litigation cases'),
  },
];

const mixed = (reading: Reading): readonly Finding[] =>
  GROUPS.flatMap(({ codes, units, what }) => {
    const first = new Map<string, Stated>();
    for (const stated of reading.stated) {
      if (stated.recognised === null || !codes.test(stated.recognised.code)) continue;
      const { unit } = stated.mention;
      if (units.includes(unit) && !first.has(unit)) first.set(unit, stated);
    }
    const [one, other] = [...first.values()];
    if (one === undefined || other === undefined) return [];
    const span = { from: other.mention.from, to: other.mention.to };
    return [
      remark(
        reading,
        span,
        sentenceOf(reading, other),
        told(
          `同是${what.zh}，文中“${[...first.keys()].join('”“')}”混用（前文写“${one.mention.printed.trim()}”），请统一量词。`,
          `For ${what.en} the text mixes the measure words “${[...first.keys()].join('” and “')}” (before: “${one.mention.printed.trim()}”). Please use one.`,
        ),
      ),
    ];
  });

const persons = (reading: Reading): readonly Finding[] =>
  reading.stated.flatMap((stated) => {
    const head = stated.words.near.slice(0, stated.words.near.indexOf('#'));
    if (stated.mention.unit !== '次' || !/(?:出动|参训|参加)[^，]{0,8}(?:人员|人|干部)$/.test(head))
      return [];
    return [
      remark(
        reading,
        { from: stated.mention.from, to: stated.mention.to },
        sentenceOf(reading, stated),
        told('计算人员的量词应为“人次”，请核对。', 'Persons are counted in “人次”; please check.'),
      ),
    ];
  });

/** 件, 宗, 起, 卷, 本 for one thing; 次 for persons. */
export const unitWordRemarks = (reading: Reading): readonly Finding[] => [
  ...mixed(reading),
  ...persons(reading),
];
