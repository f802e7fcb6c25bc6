import type { Filing, Period } from '../../catalog';
import { toDecimal } from '../../figures';
import type { Approximation, Rational } from '../../figures';
import type { Mention } from '../types';

interface Where {
  readonly code: string;
  readonly period: Period;
  readonly row: number;
}

/** A row the office named itself. */
export interface NamedRow extends Where {
  readonly name: string;
  readonly unit: string;
  readonly value: Rational;
  readonly approximation: Approximation;
}

/** The filing by value and, for rows an office named itself, by name. */
export interface ValueIndex {
  same(mention: Mention): readonly Where[];
  readonly named: readonly NamedRow[];
}

export const valueIndex = (filing: Filing): ValueIndex => {
  const byValue = new Map<string, Where[]>();
  const named: NamedRow[] = [];
  for (const { code, period, row, name, unit, state, approximation } of filing.figures.values()) {
    if (state.kind !== 'number') continue;
    const key = toDecimal(state.stated.value, 12);
    const where = { code, period, row };
    const known = byValue.get(key);
    if (known === undefined) byValue.set(key, [where]);
    else known.push(where);
    const own = (name ?? '').replace(/[\s“”"'《》]/g, '');
    if (row > 0 && own.length >= 2) {
      named.push({
        ...where,
        name: own,
        unit: unit ?? '',
        value: state.stated.value,
        approximation,
      });
    }
  }
  return {
    same: ({ stated }) => byValue.get(toDecimal(stated.value, 12)) ?? [],
    named: named.sort((left, right) => right.name.length - left.name.length),
  };
};
