import { multiply, powerOfScale, powerOfTen } from '../../figures';
import type { Approximation } from '../../figures';
import type { Measure, Mention } from '../types';
import { markAfter, markBefore, markInside } from './approximate';
import type { Raw } from './raw';
import { unitAtStart } from './units';

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
    };
  }
  const length = all.length + found.length + close;
  const after = markAfter(rest.slice(length));
  return {
    approximation: about === '' ? after.approximation : about,
    scale: powerOfScale(scale) + powerOfScale(late),
    unit: found.unit,
    measure: found.measure,
    power: found.power,
    length: length + after.length,
  };
};

/** The number with its scale, unit and words of approximation. */
export const mentionOf = (text: string, raw: Raw): Mention => {
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
