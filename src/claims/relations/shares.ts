import { compare } from '../../figures';
import { shareNumerator } from '../extract/codes-for';
import type { Finding } from '../claim';
import { finding } from '../claim';
import { labelOf } from '../stated';
import type { Reading, Stated } from '../stated';
import { shown } from './arithmetic';
import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { comparable } from './comparable';
import { impliedOutcome, judgePercent, someWholeNumber, sumsBefore } from './percent';
import type { PercentReading } from './percent';

/** 占X总数的 → X; '' when the whole is not named (占比86.5%); null when nothing is said of a share. */
const wholeNamed = (stated: Stated): string | null => {
  const head = stated.words.near.slice(0, stated.words.near.indexOf('#'));
  const own = /占([^占，,。；]*)$/.exec(head);
  const said = own ?? /占([^占，,。；@]*)@%[、和及]?$/.exec(stated.words.before + head);
  if (said === null) return /(?:比重|占比)(?:为|达|是|达到)?$/.test(head) ? '' : null;
  return (said[1] ?? '')
    .replace(/^比|^(?:全部|全年|全县|全市|全区|全镇|全局|同期|当年|所有|总)/g, '')
    .replace(
      /(?:的比例|的比重|比重|比例|总数|总量|总额|总人数|总件数|总)?(?:的|为|达|达到|约|近|超)*$/g,
      '',
    )
    .trim();
};

const key = (text: string): string =>
  text.replace(/[“”"（）()]|行政|案件|数量|数$|总|的|所有|全部|了|共/g, '');

/** Words of a share's whole that name an indicator directly. */
const WHOLE_CODES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/执法行为|执法事项/, ['N01']],
  [/结案|办结(?!.*复议)/, ['C02']],
  [/立案/, ['C01']],
  [/处罚/, ['C04', 'C02', 'C01']],
  [/许可/, ['B04', 'B11', 'B02', 'B01']],
  [/检查/, ['E01']],
  [/强制/, ['D40']],
  [/执法人员/, ['A06', 'A07']],
  [/案卷|卷宗/, ['H01']],
  [/罚没|罚款/, ['C30']],
];

/** Persons, and persons counted each time they go out: neither is a share of the other. */
const timesOfPersons = ({ mention }: Stated): boolean => /^[人名位][(（]?\/?次/.test(mention.unit);

const countsBefore = (reading: Reading, about: Stated): readonly Stated[] =>
  reading.stated
    .slice(Math.max(0, about.index - 60), about.index)
    .filter(
      ({ role, mention, scope }) =>
        role === 'figure' &&
        scope === about.scope &&
        mention.range === undefined &&
        (mention.measure === 'count' || mention.measure === 'money'),
    )
    .reverse();

interface Whole {
  readonly stated: Stated;
  /** Named by the words and in the same paragraph. */
  readonly sure: boolean;
}

const wholesOf = (
  reading: Reading,
  share: Stated,
  named: string,
  part: Stated,
): readonly Whole[] => {
  const wanted = key(named);
  const codes = WHOLE_CODES.find(([pattern]) => pattern.test(named))?.[1] ?? [];
  const before = countsBefore(reading, share).filter(
    (one) =>
      one !== part &&
      comparable(one.mention, part.mention) &&
      timesOfPersons(one) === timesOfPersons(part),
  );
  const scored = before.flatMap((one) => {
    const code = one.recognised?.code ?? '';
    const name = key(one.words.name);
    const byCode = codes.indexOf(code);
    const byWords =
      wanted !== '' && (name.includes(wanted) || (name !== '' && wanted.includes(name)));
    if (byCode < 0 && !byWords) return [];
    const same = one.sentence.paragraph === share.sentence.paragraph;
    return [
      {
        stated: one,
        sure: same && one.period === share.period,
        rank: (byCode === 0 || byWords ? 0 : 10 + byCode) + (same ? 0 : 100),
      },
    ];
  });
  return scored.sort((left, right) => left.rank - right.rank).slice(0, 5);
};

const readingOf = (part: Stated, whole: Stated): PercentReading => ({
  numerator: part.mention.stated.value,
  denominator: whole.mention.stated.value,
  words: told(
    `“${labelOf(part)}”${shown(part.mention.stated.value)}占“${labelOf(whole)}”${shown(whole.mention.stated.value)}`,
    `"${labelOf(part)}" ${shown(part.mention.stated.value)} as a share of "${labelOf(whole)}" ${shown(whole.mention.stated.value)}`,
  ),
  sides: `${shown(part.mention.stated.value)}÷${shown(whole.mention.stated.value)}`,
});

/** The list just before 占比 may be the numerator as a whole: 甲6、乙46、丙128，三类占比86.5%. */
const listBefore = (reading: Reading, share: Stated): readonly Stated[] => {
  const group = reading.bySentence.get(share.sentence.index) ?? [];
  const list: Stated[] = [];
  for (let at = group.indexOf(share) - 1; at >= 0; at -= 1) {
    const each = group[at];
    const next = group[at + 1];
    if (each === undefined || next === undefined || each.mention.measure !== 'count') break;
    if (list.length > 0 && list[0]?.mention.unit !== each.mention.unit) break;
    if (/[；;。]/.test(reading.plain.slice(each.mention.to, next.mention.from))) break;
    list.unshift(each);
  }
  return list;
};

const unnamed = (reading: Reading, share: Stated, part: Stated): Finding | null => {
  const list = listBefore(reading, share);
  const total = list.reduce((sum, { mention }) => sum + mention.stated.value.numerator, 0n);
  const collective =
    /(?:合计|三类|两类|三项|两项|和|、)[^，]*(?:占比|占)/.test(share.words.near) && list.length > 1;
  const sum = collective ? { numerator: total, denominator: 1n } : part.mention.stated.value;
  const around = countsBefore(reading, share).filter(
    (one) =>
      one.sentence.paragraph === share.sentence.paragraph &&
      !list.includes(one) &&
      compare(one.mention.stated.value, sum) >= 0,
  );
  const readings: PercentReading[] = around.slice(0, 12).map((whole) => ({
    numerator: sum,
    denominator: whole.mention.stated.value,
    words: told(
      `${shown(sum)}占“${labelOf(whole)}”${shown(whole.mention.stated.value)}`,
      `${shown(sum)} as a share of "${labelOf(whole)}" ${shown(whole.mention.stated.value)}`,
    ),
    sides: `${collective ? `(${list.map(({ mention }) => shown(mention.stated.value)).join('+')})` : shown(sum)}÷${shown(whole.mention.stated.value)}`,
  }));
  const judged = judgePercent(share.mention, readings, false);
  if (judged !== null && judged.verdict !== 'query')
    return finding(reading, share, { kind: 'ratio', ...judged }, collective ? list : [part]);
  const implied = impliedOutcome(share.mention, sum, told(share.words.name, share.words.name), {
    sure: false,
    sums: sumsBefore(reading, share),
  });
  if (implied !== null)
    return finding(reading, share, { kind: 'ratio', ...implied }, collective ? list : [part]);
  // 检查240家，不合格单位占比12.6%: the one number before may as well be the whole.
  const problem = list.length === 1 ? impossibleShare(share, part) : null;
  if (problem === null) return null;
  const message = told(
    `${problem.zh}。`,
    `${problem.en.charAt(0).toUpperCase()}${problem.en.slice(1)}.`,
  );
  return finding(reading, share, { kind: 'ratio', verdict: 'query', message }, [part]);
};

/** 占…的p%: every share is recomputed from the part and the whole its words name. */
export const shareRelations = (reading: Reading): readonly Finding[] =>
  reading.stated.flatMap((share) => {
    if (share.role !== 'share' || share.mention.range !== undefined) return [];
    const named = wholeNamed(share);
    if (named === null) return [];
    const part = shareNumerator(share, reading);
    if (part === null) {
      // Only the whole is known: at least some whole number must give the share.
      return [];
    }
    if (named === '' || named === '比') {
      const found = unnamed(reading, share, part);
      return found === null ? [] : [found];
    }
    const wholes = wholesOf(reading, share, named, part);
    const [first] = wholes;
    if (first === undefined) {
      const found = impliedOutcome(
        share.mention,
        part.mention.stated.value,
        told(share.words.name || `占${named}`, share.words.name || `占${named}`),
        { sure: false, sums: sumsBefore(reading, share) },
      );
      return found === null ? [] : [finding(reading, share, { kind: 'ratio', ...found }, [part])];
    }
    const group = reading.bySentence.get(share.sentence.index) ?? [];
    const others = group.filter(
      (one) =>
        one !== part &&
        one.role === 'figure' &&
        one.index < share.index &&
        comparable(one.mention, part.mention),
    );
    const readings = [
      ...wholes.map(({ stated }) => readingOf(part, stated)),
      ...others.filter((one) => one !== first.stated).map((one) => readingOf(one, first.stated)),
    ];
    const outcome = judgePercent(share.mention, readings, first.sure);
    return outcome === null
      ? []
      : [finding(reading, share, { kind: 'ratio', ...outcome }, [part, first.stated])];
  });

/** A share of a small whole that no whole number gives: 13卷的23.5%. */
export const impossibleShare = (share: Stated, whole: Stated): Told | null => {
  const { value } = whole.mention.stated;
  if (
    value.denominator !== 1n ||
    whole.mention.stated.approximation !== '' ||
    whole.mention.stated.decimals < 0
  )
    return null;
  if (share.mention.stated.approximation !== '' || value.numerator <= 0n) return null;
  return someWholeNumber(share.mention, value.numerator)
    ? null
    : told(
        `${shown(value)}中的任何整数都得不出${share.mention.printed.trim()}，请核对`,
        `no whole number out of ${shown(value)} gives ${share.mention.printed.trim()}; please check`,
      );
};
