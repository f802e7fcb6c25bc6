import { divide, multiply, negate, powerOfTen, rational } from '../../figures';
import type { Approximation, Rational } from '../../figures';
import type { Measure, Mention } from '../types';
import { markAfter, markBefore, markInside } from './approximate';
import { maskOf } from './mask';
import { numeral } from './numeral';
import { scalePower, unitAtStart } from './units';

const CN = '零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟';
/** Numerals are sometimes set with spaces between their characters: 一 百 五 十. */
const WORD = `[${CN}](?: {0,3}[${CN}])*(?: ?点 ?[${CN}](?: ?[${CN}])*)?`;
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const CANDIDATE = new RegExp(
  `((?:十|百|千|万|亿|佰|仟)+|[${CN}]+|\\d+) {0,3}分 {0,3}之 {0,3}(百(?![${CN}\\d])|${ARABIC}|${WORD})|([-+负]?)(${ARABIC})|负?(${WORD})`,
  'g',
);

interface Raw {
  readonly value: Rational;
  readonly decimals: number;
  readonly from: number;
  readonly to: number;
  readonly chinese: boolean;
}

/** 百 → 2, 百万 → 6; null for a plain numeral such as 三. */
const baseOf = (base: string): number | null =>
  /^[十百千万亿佰仟]+$/.test(base)
    ? [...base].reduce(
        (sum, sign) => sum + ({ 十: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 亿: 8 }[sign] ?? 0),
        0,
      )
    : null;

/** 百分之三点二, 千分之五, 三分之二: a share in percent. */
const fraction = (match: RegExpMatchArray, from: number): Mention | null => {
  const [all, base = '', part = ''] = match;
  const share = part === '百' ? { value: rational(100n), decimals: 0 } : numeral(part);
  const places = baseOf(base);
  const whole = places === null ? numeral(base) : null;
  if (share === null || (places === null && (whole === null || whole.value.numerator === 0n))) return null;
  const digits = { from, to: from + all.length };
  if (places === null) {
    // 三分之二 is said of anything near it.
    const value = multiply(divide(share.value, whole?.value ?? rational(1n)), rational(100n));
    return { ...digits, stated: { value, decimals: 0, approximation: '约' }, measure: 'percent', unit: '%', digits, printed: all };
  }
  const power = 2 - places;
  const stated = { value: multiply(share.value, powerOfTen(power)), decimals: share.decimals - power, approximation: '' } as const;
  return { ...digits, stated, measure: 'percent', unit: places === 3 ? '‰' : '%', digits, printed: all };
}; // prettier-ignore

/** 三成, 2成, 八成五. */
const tenths = (text: string, raw: Raw): Mention | null => {
  const match = /^ ?(?:多|余)?成 ?([一二三四五六七八九半])?(?=[，。；、,;以左多的)）\s]|$)/.exec(text.slice(raw.to, raw.to + 5));
  if (match === null) return null;
  const extra = match[1] === undefined ? 0 : match[1] === '半' ? 5 : '零一二三四五六七八九'.indexOf(match[1]);
  const value = multiply(raw.value, rational(10n));
  const to = raw.to + match[0].length;
  return {
    from: raw.from,
    to,
    stated: {
      value: extra === 0 ? value : { ...value, numerator: value.numerator + BigInt(extra) * value.denominator },
      decimals: match[1] === undefined ? raw.decimals - 1 : raw.decimals,
      approximation: /[多余]/.test(match[0]) ? '多' : '',
    },
    measure: 'percent',
    unit: '成',
    digits: { from: raw.from, to: raw.to },
    printed: text.slice(raw.from, to),
  };
}; // prettier-ignore

/** Words of Chinese numerals that are prose unless they have places: 三项制度, 两人, 一户. */
const STRICT = /^(?:件(?!事|套)|宗|起(?!来|草|到|码)|卷|人次|件次|万元|元|份|例)/;
const COUNTS_BEFORE =
  /(?:共|计|为|达|仅|有|理|处|罚|立案|结案|移送|发生|可|决|定|制|认|查|审结|撤诉|案件|案|诉)$/;

/** Whether a numeral in Chinese characters is meant as a figure, and not as a word of prose. */
const isFigure = (text: string, raw: Raw, last: Mention | undefined): boolean => {
  const word = text.slice(raw.from, raw.to).replace(/^负|[ ]/g, '');
  const rest = text.slice(raw.to, raw.to + 10).replace(/ /g, '');
  if (/[一二三四五六七八九两]$/.test(word) === false && /^(?:分之|百分)/.test(rest)) return false;
  const before = text.slice(Math.max(0, raw.from - 4), raw.from);
  if (/[第每十周初]$|[A-Za-z\d.]$/.test(before)) return false;
  if (/^(?:倍|个?百分点|%|‰)/.test(rest)) return !/^个?百分点/.test(rest) || word !== '';
  if (word.length >= 2 && /[十百千万亿]/.test(word)) {
    // 三十条措施, 十个严禁 are names of documents; cases, people and money are counted.
    return /^[余多来]?[万亿]?(?:件|宗|起|卷|本|份|人|名|次|家|户|场|期|批|例|元|万元|处|个(?!方面|严|不|一律|必)|项(?!措施|规定|制度|禁令|举措|重点|任务|机制|行动))/.test(rest);
  }
  if (/^[十百千]$/.test(word)) {
    const mark = markBefore(text, raw.from).approximation !== '' || before.endsWith('上');
    return (mark || /^[余多]/.test(rest)) && unitAtStart(rest.replace(/^[余多]/, '')) !== null;
  }
  if (word.length !== 1 || !STRICT.test(rest)) return false;
  // 简易程序十二件、普通程序八件: a list goes on in the same measure word.
  const listed = last !== undefined && last.unit !== '' && rest.startsWith(last.unit) && /^[、，,和][一-龥]{2,12}$/.test(text.slice(last.to, raw.from));
  return listed || COUNTS_BEFORE.test(before);
}; // prettier-ignore

const rawOf = (text: string, match: RegExpMatchArray, from: number): Raw | null => {
  const [all, , , sign = '', figure, words] = match;
  const token = figure ?? words ?? '';
  const to = from + all.length;
  if (figure !== undefined) {
    // Joined digits of a lost table, version numbers, digits glued to letters.
    if (figure.replace(/[,.]\d*/g, '').length > 12) return null;
    if (/[A-Za-z_\d.]$|\d,$/.test(text.slice(Math.max(0, from - 2), from)) || /^(?:\.\d|,\d|\w)/.test(text.slice(to, to + 2))) return null;
    // 5-10人: the dash divides, it is no sign.
    const signed = sign === '负' || (sign !== '' && /[\s(（比为幅率速:：，,、]/.test(text[from - 1] ?? ' '));
    const read = numeral(figure);
    if (read === null) return null;
    const value = signed && sign !== '+' ? negate(read.value) : read.value;
    return { value, decimals: read.decimals, from: signed ? from : from + sign.length, to, chinese: false };
  }
  const bare = /^(?:[百千])$/.test(token.trim()) ? `一${token}` : token;
  const read = numeral(bare);
  if (read === null) return null;
  const value = all.startsWith('负') ? negate(read.value) : read.value;
  return { value, decimals: read.decimals, from, to, chinese: true };
}; // prettier-ignore

interface Tail {
  readonly approximation: Approximation;
  readonly scale: number;
  readonly unit: string;
  readonly measure: Measure;
  readonly power: number;
  readonly length: number;
}

/** What follows the digits: 余, 万, a unit, 以上. */
const tailOf = (text: string, at: number): Tail => {
  const rest = text.slice(at, at + 24);
  const match = /^( *)([余多来]?)((?:十|百|千)?[万亿]{1,2}|[百千](?=[余多]?[人件次个名家户宗起万亿]))?([余多来]?)( *)(\(|（)?((?:[万亿]{1,2})(?=[件宗人次元]))?/.exec(rest);
  const [all = '', , first = '', scale = '', second = '', , open = '', late = ''] = match ?? [];
  const found = unitAtStart(rest.slice(all.length));
  const about = markInside(first || second);
  const close = open === '' ? 0 : /^[)）]/.test(rest.slice(all.length + (found?.length ?? 0))) ? 1 : -1;
  if (found === null || close < 0) {
    // 3.4万 without a unit; 余 and 多 alone are prose.
    const bare = /^ *(?:[余多])?((?:十|百|千)?[万亿]{1,2})(?:余|多)?(?=[，。；、,;)）\s]|$)/.exec(rest);
    return {
      approximation: bare === null ? '' : about, scale: bare === null ? 0 : scalePower(bare[1] ?? ''), unit: '',
      measure: 'count', power: 0, length: bare === null ? 0 : bare[0].length,
    };
  }
  const length = all.length + found.length + close;
  const after = markAfter(rest.slice(length));
  return {
    approximation: about === '' ? after.approximation : about, scale: scalePower(scale) + scalePower(late),
    unit: found.unit, measure: found.measure, power: found.power, length: length + after.length,
  };
}; // prettier-ignore

const mentionOf = (text: string, raw: Raw): Mention => {
  const tail = tailOf(text, raw.to);
  const before = markBefore(text, raw.from);
  const power = tail.scale + tail.power;
  const from = raw.from - before.length;
  const to = raw.to + tail.length;
  return {
    from,
    to,
    stated: {
      value: multiply(raw.value, powerOfTen(power)),
      decimals: raw.decimals - power,
      approximation: before.approximation === '' ? tail.approximation : before.approximation,
    },
    measure: tail.measure,
    unit: tail.unit,
    digits: { from: raw.from, to: raw.to },
    printed: text.slice(from, to),
  };
};

/** A number without a unit is a statistic where something is said to be so many, or in a cell. */
const mayBeBare = (text: string, mention: Mention): boolean => {
  const next = text.slice(mention.to, mention.to + 2).trimStart();
  if (!/^(?:$|[、，。；,;)）\n\t和及])/.test(next) && mention.to < text.length) return false;
  const before = text.slice(Math.max(0, mention.from - 24), mention.from);
  const clause = before.slice(Math.max(...[...'，。；：,;\n、（('].map((mark) => before.lastIndexOf(mark))) + 1);
  if (/分别[为是有]?[^\n]*$/.test(before) && /[、和及\d为是]\s*$/.test(before)) return true;
  return /(?:行政|案件|许可|处罚|强制|检查|人数|总数|数量|合计|共计|金额|罚款|发生率|征收|征用|确认|给付|奖励|裁决)/.test(clause) && !/[\d]/.test(clause);
}; // prettier-ignore

/** A line or a cell that is nothing but a number with its unit. */
const isCell = (text: string, mention: Mention): boolean => {
  let from = mention.from;
  while (/[ ]/.test(text[from - 1] ?? '')) from -= 1;
  let to = mention.to;
  while (/[ ]/.test(text[to] ?? '')) to += 1;
  return /^[\n\t\r]?$/.test(text[from - 1] ?? '') && /^[\n\t\r]?$/.test(text[to] ?? '');
};

/** 5至10人, 25.0%—30.0%: both ends are stated, neither is a figure of its own. */
const withRanges = (text: string, mentions: readonly Mention[]): readonly Mention[] => {
  const all = [...mentions];
  for (let at = 0; at + 1 < all.length; at += 1) {
    const low = all[at];
    const high = all[at + 1];
    if (low === undefined || high === undefined) continue;
    const between = text.slice(low.to, high.from);
    if (!/^ ?(?:[-—–~～]{1,2}|至|到) ?$/.test(between)) continue;
    const measured = low.unit === '' ? { unit: high.unit, measure: high.measure } : {};
    all[at] = { ...low, ...measured, range: 'low' };
    all[at + 1] = { ...high, range: 'high' };
  }
  return all;
};

/** 分别为3、5和2件: the unit is said once, at the end. */
const withSharedUnits = (text: string, mentions: readonly Mention[]): readonly Mention[] => {
  const all = [...mentions];
  for (let at = all.length - 2; at >= 0; at -= 1) {
    const one = all[at];
    const next = all[at + 1];
    if (one === undefined || next === undefined || one.unit !== '' || next.unit === '') continue;
    if (next.measure !== 'count' && next.measure !== 'percent') continue;
    if (/^ ?[、和及与] ?$/.test(text.slice(one.to, next.from)))
      all[at] = { ...one, unit: next.unit, measure: next.measure };
  }
  return all;
};

/**
 * Every number a half-width text states as a statistic, in reading order: Arabic and Chinese
 * numerals with scale, unit and words of approximation. Dates, document and article numbers, list
 * marks, telephone lines and the like are passed over (`notStatistics`), and so is prose.
 * Linear in the length of the text.
 */
export const mentionsIn = (text: string): readonly Mention[] => {
  const mask = maskOf(text);
  const found: Mention[] = [];
  let last = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const from = match.index;
    if (from < last || mask.covers(from, from + match[0].length)) continue;
    if (match[1] !== undefined) {
      const share = fraction(match, from);
      if (share !== null) found.push(share);
      continue;
    }
    const raw = rawOf(text, match, from);
    if (raw === null) continue;
    const share = tenths(text, raw);
    if (share !== null) {
      found.push(share);
      last = share.to;
      continue;
    }
    if (raw.chinese && !isFigure(text, raw, found.at(-1))) continue;
    const mention = mentionOf(text, raw);
    const next = text.slice(mention.to, mention.to + 3);
    const range = /^ ?(?:[-—–~～]{1,2}|至|到) ?\d/.test(next);
    if (mention.unit === '' && !range && !isCell(text, mention) && !mayBeBare(text, mention))
      continue;
    found.push(mention);
    last = mention.to;
  }
  return withSharedUnits(text, withRanges(text, found)).filter(
    (mention) => mention.range === undefined || mention.unit !== '',
  );
};
