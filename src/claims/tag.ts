import type { Period } from '../catalog';

/** What a content control's tag says: `nb|Q01#2|cur|count|1.0`, `nb|F04+F09|cur|count|1.0`. */
export interface Tag {
  readonly codes: readonly { readonly code: string; readonly row: number }[];
  readonly period: Period;
  readonly format: string;
  readonly decimals: number;
}

/** Null when a tag is not one of ours. */
export const parseTag = (tag: string): Tag | null => {
  const [mark, codes = '', period = '', format = ''] = tag.split('|');
  if (mark !== 'nb' || !/^(?:cur|prev|pub)$/.test(period)) return null;
  const parsed = codes.split('+').map((each) => {
    const match = /^([A-Z]\d{2})(?:#(\d{1,2}))?$/.exec(each);
    return match === null ? null : { code: match[1] ?? '', row: Number(match[2] ?? '0') };
  });
  const known = parsed.flatMap((each) => (each === null ? [] : [each]));
  if (known.length === 0 || known.length !== parsed.length) return null;
  const [kind = '', places = '0'] = format.split(':');
  return { codes: known, period: period as Period, format: kind, decimals: Number(places) };
};
