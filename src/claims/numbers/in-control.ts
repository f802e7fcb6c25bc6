import { negate } from '../../figures';
import type { Control, Mention } from '../types';
import { markBefore, markInside } from './approximate';
import { CN, spacedNumeral } from './raw';
import { unitAtStart } from './units';

const IN_CONTROL = new RegExp(`([+-]?)(\\d[\\d,]*(?:\\.\\d+)?|[${CN}点]+)`);

/**
 * The number a content control holds, however bare: `28972`, `-3.20`, `100余`, `87.41%`. Null when
 * what was typed into it is no number any more.
 */
export const numeralInControl = (plain: string, control: Control): Mention | null => {
  const inside = plain.slice(control.from, control.to);
  const match = IN_CONTROL.exec(inside);
  if (match === null) return null;
  const [all, sign = '', figure = ''] = match;
  const read = spacedNumeral(figure);
  if (read === null) return null;
  const from = control.from + match.index;
  const to = from + all.length;
  const rest = plain.slice(to, to + 12);
  const about = markInside(rest[0] ?? '');
  const unit = unitAtStart(rest.slice(about === '' ? 0 : 1).replace(/^ +/, ''));
  const before = markBefore(plain, from);
  const amount = control.tag.includes('|amount|');
  const measure =
    unit?.measure ?? (amount ? 'money' : control.tag.includes('|points:') ? 'points' : 'count');
  return {
    from: from - before.length,
    to,
    stated: {
      value: sign === '-' ? negate(read.value) : read.value,
      decimals: read.decimals,
      approximation: before.approximation === '' ? about : before.approximation,
    },
    measure,
    unit: unit?.unit ?? '',
    digits: { from, to },
    printed: plain.slice(from - before.length, to),
  };
};
