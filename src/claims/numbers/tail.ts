import { andHalf, multiply, powerOfScale, powerOfTen, startsWithHalf } from '../../figures';
import type { Approximation } from '../../figures';
import type { Measure, Mention } from '../types';
import { markAfter, markBefore, markInside } from './approximate';
import type { Raw } from './raw';
import { unitAtStart } from './units';
import type { UnitFound } from './units';

interface Tail {
  readonly approximation: Approximation;
  readonly scale: number;
  readonly unit: string;
  readonly measure: Measure;
  readonly power: number;
  readonly length: number;
  /** 半 of the unit goes with it: 3吨半, 3个半小时. */
  readonly half: boolean;
}

/** 1个半亿: half of a scale. */
const UNSAID_HALF = /^个半[十百千万亿]/;

/** 半小时 behind 3个. */
const halfInside = (text: string): (UnitFound & { readonly half: true }) | null => {
  const unit = text.startsWith('半') ? unitAtStart(text.slice(1)) : null;
  return unit === null ? null : { ...unit, length: unit.length + 1, half: true };
};

/** What follows the digits: 余, 万, a unit, 以上. */
const tailOf = (text: string, at: number): Tail => {
  const rest = text.slice(at, at + 24);
  const match =
    /^( *)([余多来]?)((?:十|百|千)?[万亿]{1,2}|[十百千](?=[余多]?[人件次个名家户宗起万亿]))?([余多来]?)( *)(\(|（)?((?:[万亿]{1,2})(?=[件宗人次元]))?/.exec(
      rest,
    );
  const [all = '', , first = '', scale = '', second = '', , open = '', late = ''] = match ?? [];
  const found = unitAtStart(rest.slice(all.length));
  const about = markInside(first || second);
  const close =
    open === '' ? 0 : /^[)）]/.test(rest.slice(all.length + (found?.length ?? 0))) ? 1 : -1;
  if (found === null || close < 0) {
    // 3.4万 without a unit; 余 and 多 alone are prose.
    const bare = /^ *(?:[余多])?((?:十|百|千)?[万亿]{1,2})(?:余|多)?(?=[，。；、,;)）\s]|$)/.exec(
      rest,
    );
    return {
      approximation: bare === null ? '' : about,
      scale: bare === null ? 0 : powerOfScale(bare[1] ?? ''),
      unit: '',
      measure: 'count',
      power: 0,
      length: bare === null ? 0 : bare[0].length,
      half: false,
    };
  }
  const inside = found.unit === '个' ? halfInside(rest.slice(all.length + 1)) : null;
  if (inside !== null)
    return { approximation: about, scale: 0, ...inside, length: all.length + 1 + inside.length };
  const unitLength = all.length + found.length + close;
  const half = startsWithHalf(rest.slice(unitLength));
  const length = unitLength + (half ? 1 : 0);
  const after = markAfter(rest.slice(length));
  return {
    approximation: about === '' ? after.approximation : about,
    scale: powerOfScale(scale) + powerOfScale(late),
    unit: found.unit,
    measure: found.measure,
    power: found.power,
    length: length + after.length,
    half,
  };
};

/**
 * The number with its scale, unit and words of approximation. Null where half of a unit is said of a number
 * that it may belong to in two ways: 3万元半, 1个半亿.
 */
export const mentionOf = (text: string, raw: Raw): Mention | null => {
  const tail = tailOf(text, raw.to);
  const plain = tail.scale === 0 && tail.approximation === '';
  const half = tail.half && plain ? andHalf(raw.value, raw.decimals) : null;
  if ((tail.half && half === null) || UNSAID_HALF.test(text.slice(raw.to, raw.to + 3))) return null;
  const { value, decimals } = half ?? raw;
  const before = markBefore(text, raw.from);
  const power = tail.scale + tail.power;
  const from = raw.from - before.length;
  const to = raw.to + tail.length;
  return {
    from,
    to,
    stated: {
      value: multiply(value, powerOfTen(power)),
      decimals: decimals - power,
      approximation: before.approximation === '' ? tail.approximation : before.approximation,
    },
    measure: tail.measure,
    unit: tail.unit,
    digits: { from: raw.from, to: raw.to },
    printed: text.slice(from, to),
  };
};
