import type { Period } from '../catalog';

/** What the tag of a number says. */
export interface NumberTag {
  readonly code: string;
  /** 0 for catalogue rows, 1… for rows the office named. */
  readonly row: number;
  /** Further codes the number stands for. */
  readonly also: readonly string[];
  readonly period: Period;
  /** See NumberRun. */
  readonly format: string;
  /** Template version. */
  readonly version: string;
}

const shape =
  /^nb\|([A-Z]\d\d)(?:#(\d+))?((?:\+[A-Z]\d\d)*)\|(cur|prev|pub)\|([a-z]+(?::\d)?)\|([\d.]+)$/;

const isPeriod = (text: string): text is Period => ['cur', 'prev', 'pub'].includes(text);

/** Reads `nb|Q01#2|cur|count|1.1`; null when it is no tag of ours (or was cut at 64 characters). */
export const readTag = (tag: string): NumberTag | null => {
  const [, code, row, also = '', period = '', format, version] = shape.exec(tag) ?? [];
  if (code === undefined || format === undefined || version === undefined || !isPeriod(period))
    return null;
  return {
    code,
    row: Number(row ?? 0),
    also: also.split('+').filter((other) => other !== ''),
    period,
    format,
    version,
  };
};
