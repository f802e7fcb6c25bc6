import { indicator } from '../catalog';
import type { Period } from '../catalog';
import type { Approximation, Rational } from '../figures';
import { formatAmount, formatCount, roundHalfUp } from '../figures';
import type { Facts } from './facts';
import type { NumberRun, Run } from './types';

export const textRun = (text: string): Run => ({ kind: 'text', text });

export interface NumberParts {
  readonly code: string;
  readonly also?: readonly string[];
  readonly period: Period;
  readonly row?: number;
  readonly name?: string;
  readonly format: string;
  readonly printed: string;
}

/** `nb|B01|cur|count|1.0`, `nb|Q01#2|cur|count|1.0`, `nb|F04+F09|cur|count|1.0`. */
export const tagOf = (parts: NumberParts, version: string): string => {
  const row = parts.row ?? 0;
  const code = [row > 0 ? `${parts.code}#${row}` : parts.code, ...(parts.also ?? [])].join('+');
  return ['nb', code, parts.period, parts.format, version].join('|');
};

export const numberRun = (parts: NumberParts, version: string): NumberRun => ({
  kind: 'number',
  code: parts.code,
  ...(parts.also === undefined || parts.also.length === 0 ? {} : { also: parts.also }),
  period: parts.period,
  row: parts.row ?? 0,
  name: parts.name ?? indicator(parts.code).zh,
  format: parts.format,
  printed: parts.printed,
  tag: tagOf(parts, version),
});

const before = new Set<Approximation>(['约', '近', '超', '不足']);
const within = new Set<Approximation>(['余', '多']);

/** The figure with its word of approximation, which stands before, inside or after 100人次. */
export const approximately = (
  printed: string,
  approximation: Approximation,
): { readonly printed: string; readonly after: string } => {
  if (before.has(approximation)) return { printed: `${approximation}${printed}`, after: '' };
  if (within.has(approximation)) return { printed: `${printed}${approximation}`, after: '' };
  return { printed, after: approximation };
};

/** How a filed value is printed and what that form is called. Amounts are in 万元. */
export const printedFigure = (
  value: Rational,
  kind: string | undefined,
): { readonly printed: string; readonly format: string } =>
  kind === 'amount'
    ? { printed: formatAmount(value), format: 'amount' }
    : { printed: formatCount(value), format: 'count' };

/** `percent:2` for 87.41%, `number:2` for 元/宗 and the like. */
export const ratioFormat = (code: string, printed: string): string =>
  `${printed.endsWith('%') ? 'percent' : 'number'}:${indicator(code).ratio?.decimals ?? 2}`;

/** Runs of a slot `{B04 件}`: the number, its unit and what stands after; null when unknown. */
export const slotRuns = (
  facts: Facts,
  code: string,
  unit: string,
  period: Period,
): readonly Run[] | null => {
  const value = facts.number(code, period);
  if (value === null) return null;
  const { version } = facts.filing;
  const known = indicator(code);
  if (known.kind === 'ratio') {
    const ratio = facts.ratio(code, period);
    if (ratio === null) return null;
    const decimals = known.ratio?.decimals ?? 2;
    const printed = ratio.printed.endsWith('%') ? ratio.printed : roundHalfUp(value, decimals);
    const format = ratioFormat(code, printed);
    return [numberRun({ code, period, format, printed }, version)];
  }
  const { printed, format } = printedFigure(value, known.kind);
  const said = approximately(printed, facts.approximation(code, period));
  const number = numberRun({ code, period, format, printed: said.printed }, version);
  return [number, textRun(`${unit}${said.after}`)];
};
