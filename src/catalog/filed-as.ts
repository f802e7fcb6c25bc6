import { equal, multiply, powerOfTen, readFiledNote, toDecimal, toHalfWidth } from '../figures';
import { countsPeople, measureIn } from './measure-in';
import type { FiledFigure } from './types';

/**
 * An approximate amount in yuan, as a plain decimal, where it was filed in 元 and its row counts 万元:
 * 4000 of 4000余元, since 0.4余万元 claims another precision. Null where nobody wrote so, or the cell was
 * changed since.
 * @param unit the row's unit
 */
export const filedInYuan = (figure: FiledFigure, unit: string): string | null => {
  const { state } = figure;
  if (unit !== '万元' || state.kind !== 'number') return null;
  const note = readFiledNote(figure.note, { unit, previous: figure.period === 'prev' });
  if (note?.stated == null || note.approximation === '') return null;
  const inYuan = /^[^万亿]*元[^元]{0,2}$/.test(toHalfWidth(note.text));
  if (!inYuan || !equal(note.stated.value, state.stated.value)) return null;
  return toDecimal(multiply(state.stated.value, powerOfTen(4)), 2);
};

/**
 * The unit a figure is said with: its 说明's own where that counts persons and the row cases, or the other way
 * round (原报告以“次”计 in a row of 人次).
 */
export const filedUnit = (figure: FiledFigure | null, unit: string): string => {
  const said = measureIn(figure?.note ?? '');
  return said !== '' && countsPeople(said) !== countsPeople(unit) ? said : unit;
};
