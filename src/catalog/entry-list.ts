import type { Approximation, CellState } from '../figures';
import { quotation } from '../figures';
import { CELL_LIMIT } from './cell-limit';
import { hasIndicator, indicator } from './data';
import { entryNote } from './entry-note';
import { rowGiver } from './entry-row';
import type { RawFigure } from './entry-schema';
import { entryValue } from './entry-value';
import { figureKey } from './figure-key';
import { codesOf } from './pack-codes';
import { refuse } from './refusal';
import type { Pack, Period } from './types';

/** One figure ready to be put into its cell. */
export interface FigureEntry {
  readonly code: string;
  readonly period: Period;
  /** 0 for catalogue rows, 1… for own-named rows in the order of the file. */
  readonly row: number;
  /** Name and unit of an own-named row. */
  readonly name?: string;
  readonly unit?: string;
  /** What the cell gets: a number in the row's unit, or — and the like for not applicable. */
  readonly value: number | string;
  readonly state: CellState;
  readonly approximation: Approximation;
  /** What the row's 说明 gets: the approximation as typed, remarks, then the note. */
  readonly note: string;
}

const periodOf = (raw: RawFigure, path: string): Period => {
  const ratio = indicator(raw.code).kind === 'ratio';
  const period = raw.period ?? (ratio ? 'pub' : 'cur');
  if (ratio && period !== 'pub') {
    refuse(`${path}.period`, `${raw.code}是比率，由公式计算，只能填已发布数，请改为pub`);
  }
  if (!ratio && period === 'pub') {
    refuse(`${path}.period`, `${raw.code}不是比率，没有已发布数，请改为cur（本年）或prev（上年）`);
  }
  return period;
};

const checkCode = (code: string, known: ReadonlySet<string>, chosen: Pack, path: string): void => {
  if (!hasIndicator(code)) {
    refuse(`${path}.code`, `没有代码“${quotation(code)}”，请对照模板的代码列改正`);
  }
  if (!known.has(code)) {
    refuse(`${path}.code`, `${code}（${indicator(code).zh}）不在“${chosen.zh}”里，请改用自填行`);
  }
};

/** Every figure of a file with its place in the pack. @throws Refusal at the first fault. */
export const entriesOf = (figures: readonly RawFigure[], chosen: Pack): readonly FigureEntry[] => {
  const known = new Set([...codesOf(chosen), ...chosen.ratios]);
  const rowOf = rowGiver(chosen);
  const taken = new Map<string, number>();
  return figures.map((raw, index) => {
    const path = `figures[${index}]`;
    const { code, name, unit } = raw;
    checkCode(code, known, chosen, path);
    const period = periodOf(raw, path);
    const row = rowOf(raw, path);
    const key = figureKey(code, period, row);
    const before = taken.get(key);
    if (before !== undefined) {
      refuse(path, `${code}${name ?? ''}重复，已在figures[${before}]给出，请只保留一条`);
    }
    taken.set(key, index);
    const { state, value, stated, remark } = entryValue(raw, unit ?? indicator(code).unit, path);
    const note = entryNote(raw, stated, remark, period);
    if (note.length > CELL_LIMIT) {
      refuse(
        `${path}.note`,
        `连同原值和备注有${note.length}个字，不能超过${CELL_LIMIT}个字，请删短后再填`,
      );
    }
    return {
      code,
      period,
      row,
      ...(name === undefined ? {} : { name }),
      ...(unit === undefined ? {} : { unit }),
      value,
      state,
      approximation: stated?.approximation ?? '',
      note,
    };
  });
};
