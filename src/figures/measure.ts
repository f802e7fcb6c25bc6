import { markAtEnd, markAtStart } from './approximation';
import { powerOfScale } from './numeral/characters';
import type { Approximation, ReadingProblem } from './types';
import { isKnownUnit } from './unit-table';
import { conversion, scaleIsAmbiguous } from './units';

export interface Measured {
  readonly unit: string;
  readonly power: number;
  readonly approximation: Approximation;
}

/** What stands after the number: 余, a scale, a unit, 以上. */
export const measure = (after: string, cell: string): Measured | ReadingProblem => {
  const early = markAtStart(after);
  const late = markAtEnd(early.rest);
  const scale = /^[十百千万亿]*/.exec(late.rest)?.[0] ?? '';
  const middle = markAtStart(late.rest.slice(scale.length));
  const unit = middle.rest;
  const written = scale + unit;
  const approximation = late.approximation || middle.approximation || early.approximation;
  if (written === '') return { unit: '', power: 0, approximation };
  if (unit === '') {
    if (scaleIsAmbiguous(cell)) return 'unit';
    return { unit: scale, power: powerOfScale(scale), approximation };
  }
  const power = conversion(written, cell);
  if (power !== null && (isKnownUnit(unit) || written === cell || unit.length <= 4)) {
    return { unit: written, power, approximation };
  }
  return unit.length <= 4 || isKnownUnit(unit) ? 'unit' : 'text';
};
