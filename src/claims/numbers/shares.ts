import { divide, multiply, powerOfScale, powerOfTen, rational } from '../../figures';
import type { Mention } from '../types';
import { markAfter, markBefore } from './approximate';
import { spacedNumeral } from './raw';
import type { Raw } from './raw';

/** 百 → 2, 百万 → 6; null for a plain numeral such as 三. */
const baseOf = (base: string): number | null =>
  /^[十百千万亿佰仟]+$/.test(base) ? powerOfScale(base) : null;

/** 百分之三点二, 千分之五, 三分之二: a share in percent. */
export const fraction = (match: RegExpMatchArray, from: number): Mention | null => {
  const [all, base = '', part = ''] = match;
  const share = part === '百' ? { value: rational(100n), decimals: 0 } : spacedNumeral(part);
  const places = baseOf(base);
  const whole = places === null ? spacedNumeral(base) : null;
  if (share === null || (places === null && (whole === null || whole.value.numerator === 0n)))
    return null;
  const digits = { from, to: from + all.length };
  if (places === null) {
    // 三分之二 is said of anything near it.
    const value = multiply(divide(share.value, whole?.value ?? rational(1n)), rational(100n));
    return {
      ...digits,
      stated: { value, decimals: 0, approximation: '约' },
      measure: 'percent',
      unit: '%',
      digits,
      printed: all,
    };
  }
  const power = 2 - places;
  const stated = {
    value: multiply(share.value, powerOfTen(power)),
    decimals: share.decimals - power,
    approximation: '',
  } as const;
  return {
    ...digits,
    stated,
    measure: 'percent',
    unit: places === 3 ? '‰' : '%',
    digits,
    printed: all,
  };
};

/** 三成, 2成, 八成五. */
export const tenths = (text: string, raw: Raw): Mention | null => {
  const match = /^ ?(?:多|余)?成 ?([一二三四五六七八九半])?(?=[，。；、,;以左多的)）\s]|$)/.exec(
    text.slice(raw.to, raw.to + 5),
  );
  if (match === null) return null;
  const extra =
    match[1] === undefined ? 0 : match[1] === '半' ? 5 : '零一二三四五六七八九'.indexOf(match[1]);
  const value = multiply(raw.value, rational(10n));
  const to = raw.to + match[0].length;
  return {
    from: raw.from,
    to,
    stated: {
      value:
        extra === 0
          ? value
          : { ...value, numerator: value.numerator + BigInt(extra) * value.denominator },
      decimals: match[1] === undefined ? raw.decimals - 1 : raw.decimals,
      approximation: /[多余]/.test(match[0]) ? '多' : '',
    },
    measure: 'percent',
    unit: '成',
    digits: { from: raw.from, to: raw.to },
    printed: text.slice(raw.from, to),
  };
};

/** 超七成, 近百分之三十以上: shares take words of approximation too. */
export const marked = (text: string, share: Mention): Mention => {
  const before = markBefore(text, share.from);
  const after = markAfter(text.slice(share.to, share.to + 4));
  const approximation = before.approximation || share.stated.approximation || after.approximation;
  const from = share.from - before.length;
  const to = share.to + after.length;
  return {
    ...share,
    from,
    to,
    printed: text.slice(from, to),
    stated: { ...share.stated, approximation },
  };
};
