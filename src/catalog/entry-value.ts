import { problemSentence, readFigure, toNumber, unitIsInteger } from '../figures';
import type { CellState, StatedNumber } from '../figures';
import { indicator } from './data';
import type { RawFigure } from './entry-schema';
import { refuse, Refusal } from './refusal';

export interface EntryValue {
  readonly state: CellState;
  /** What the cell gets: a number in the row's unit, or — and the like. */
  readonly value: number | string;
  readonly stated: StatedNumber | null;
  readonly remark: string;
}

/**
 * Reads an entry's value as a person would have typed it into a cell of this unit.
 * @throws Refusal when it is blank or not one number.
 */
export const entryValue = (raw: RawFigure, unit: string, path: string): EntryValue => {
  const reading = readFigure(raw.value, { unit, integer: unitIsInteger(unit) });
  const where = `${path}.value（${raw.code}${raw.name ?? indicator(raw.code).zh}）`;
  switch (reading.kind) {
    case 'number':
      return {
        state: { kind: 'number', stated: reading.stated },
        value: toNumber(reading.stated.value),
        stated: reading.stated,
        remark: reading.remark,
      };
    case 'na':
      return { state: reading, value: reading.text, stated: null, remark: '' };
    case 'blank':
      return refuse(where, '是空白，未开展请填0，不适用请填—，没有数请删去这一条');
    case 'problem':
      throw new Refusal(problemSentence(reading.problem, reading.text, where).replace(/。$/, ''));
  }
};
