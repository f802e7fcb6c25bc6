/** Text functions. Positions count UTF-16 units, as Excel does. */
import { single, valuesOf } from '../matrix';
import { readEntry } from '../input';
import { shownText } from '../number-text';
import { cellError } from '../values';
import {
  allValues,
  booleanAt,
  fitting,
  guarded,
  numberOf,
  scalar,
  textAt,
  textOf,
} from './arguments';
import { roundHalfUp } from './arithmetic';
import { findWildcard } from './wildcard';

const oneText = (run: (text: string) => string | number) =>
  scalar((value = null) => run(textOf(value)));

const whole = (value: Parameters<typeof numberOf>[0]): number => Math.trunc(numberOf(value));

const joined = guarded((call) => {
  let text = '';
  for (const { value } of allValues(call)) {
    const next = textOf(value);
    const sofar = text;
    text = fitting(sofar.length + next.length, () => sofar + next);
  }
  return text;
});

function find(inText: string, wanted: string, start: number): number {
  return inText.indexOf(wanted, start - 1) + 1;
}

export const text = {
  TEXT: scalar((value = null, format = null) => {
    const pattern = textOf(format);
    if (typeof value === 'string') {
      const number = readEntry(value, 'General').value;
      return shownText(typeof number === 'number' ? number : value, pattern);
    }
    return typeof value === 'boolean' ? textOf(value) : shownText(value ?? 0, pattern);
  }),
  CONCATENATE: joined,
  CONCAT: joined,
  TEXTJOIN: guarded((call) => {
    const separator = textAt(call, 0);
    const skipEmpty = booleanAt(call, 1, true);
    const parts: string[] = [];
    call.items.slice(2).forEach((node) => {
      for (const value of valuesOf(call.evaluate(node))) parts.push(textOf(value));
    });
    const kept = parts.filter((part) => part !== '' || !skipEmpty);
    const length = kept.reduce((sum, part) => sum + part.length + separator.length, 0);
    return fitting(length - separator.length, () => kept.join(separator));
  }),
  LEN: oneText((value) => value.length),
  TRIM: oneText((value) => value.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: oneText((value) => [...value].filter((letter) => letter >= ' ').join('')),
  UPPER: oneText((value) => value.toUpperCase()),
  LOWER: oneText((value) => value.toLowerCase()),
  LEFT: scalar((value = null, count = 1) => textOf(value).slice(0, Math.max(0, whole(count)))),
  RIGHT: scalar((value = null, count = 1) => {
    const size = whole(count);
    return size <= 0 ? '' : textOf(value).slice(-size);
  }),
  MID: scalar((value = null, start = null, count = null) => {
    const from = whole(start);
    if (from < 1 || whole(count) < 0) return cellError('#VALUE!');
    return textOf(value).slice(from - 1, from - 1 + whole(count));
  }),
  FIND: scalar((wanted = null, inText = null, start = 1) => {
    const place = find(textOf(inText), textOf(wanted), whole(start));
    return place || cellError('#VALUE!');
  }),
  SEARCH: scalar((wanted = null, inText = null, start = 1) => {
    const place = findWildcard(textOf(wanted), textOf(inText), whole(start) - 1);
    return place < 0 ? cellError('#VALUE!') : place + 1;
  }),
  SUBSTITUTE: scalar((value = null, from = null, to = null, which = null) => {
    const [source, old, fresh] = [textOf(value), textOf(from), textOf(to)];
    if (old === '') return source;
    const parts = source.split(old);
    const replaced = source.length + (parts.length - 1) * (fresh.length - old.length);
    if (which === null) return fitting(replaced, () => parts.join(fresh));
    const at = whole(which);
    if (at < 1) return cellError('#VALUE!');
    if (at >= parts.length) return source;
    return parts.slice(0, at).join(old) + fresh + parts.slice(at).join(old);
  }),
  REPLACE: scalar((value = null, start = null, count = null, fresh = null) => {
    const source = textOf(value);
    const from = whole(start) - 1;
    const text = textOf(fresh);
    return fitting(
      from + text.length + Math.max(0, source.length - from - whole(count)),
      () => source.slice(0, from) + text + source.slice(from + whole(count)),
    );
  }),
  EXACT: scalar((a = null, b = null) => textOf(a) === textOf(b)),
  REPT: scalar((value = null, count = null) => {
    const [part, times] = [textOf(value), whole(count)];
    if (times < 0) return cellError('#VALUE!');
    return fitting(part.length * times, () => part.repeat(times));
  }),
  VALUE: scalar((value = null) => {
    if (typeof value !== 'string') return numberOf(value);
    const { value: number } = readEntry(value, 'General');
    return typeof number === 'number' ? number : cellError('#VALUE!');
  }),
  CHAR: scalar((value = null) => String.fromCharCode(whole(value))),
  CODE: scalar((value = null) => textOf(value).charCodeAt(0) || cellError('#VALUE!')),
  UNICHAR: scalar((value = null) => String.fromCodePoint(whole(value))),
  FIXED: scalar((value = null, digits = 2, plain = false) => {
    const places = whole(digits);
    const format = `${plain === true ? '0' : '#,##0'}${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
    return shownText(roundHalfUp(numberOf(value), places), format);
  }),
  T: guarded((call) => {
    const value = single(call.item(0));
    return typeof value === 'string' ? value : '';
  }),
};
