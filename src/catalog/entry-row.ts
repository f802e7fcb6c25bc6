import { indicator } from './data';
import type { RawFigure } from './entry-schema';
import { freeRowsOf } from './pack-codes';
import { refuse } from './refusal';
import type { Pack } from './types';

/**
 * Hands out rows to entries: 0 to catalogue indicators; 1, 2 … to the ones an office names itself, the
 * same name always the same row. Keep one for the whole file.
 */
export const rowGiver = (chosen: Pack): ((raw: RawFigure, path: string) => number) => {
  const units = new Map<string, Map<string, string>>();
  return (raw, path) => {
    const { code, name, unit } = raw;
    if (indicator(code).free !== true) {
      if (name === undefined && unit === undefined) return 0;
      return refuse(path, `${code}不是自填指标，名称和单位由目录规定，请删去name和unit`);
    }
    if (name === undefined || unit === undefined) {
      return refuse(path, `${code}是自填指标，请同时给出name（名称）和unit（计量单位）`);
    }
    const named = units.get(code) ?? new Map<string, string>();
    units.set(code, named);
    if ((named.get(name) ?? unit) !== unit) {
      refuse(`${path}.unit`, `自填指标“${name}”前后用了不同的计量单位，请统一`);
    }
    named.set(name, unit);
    const row = [...named.keys()].indexOf(name) + 1;
    const offered = freeRowsOf(chosen, code);
    if (row > offered) refuse(path, `${code}自填行最多${offered}行，请合并或删减`);
    return row;
  };
};
