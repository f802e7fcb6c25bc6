import { powerOfScale } from './numeral/characters';
import { POWERS, SYNONYMS } from './unit-table';

/** `处(条)`, `项(件)`, `家(次)`: a unit with its alternative. */
const alternatives = (unit: string): readonly string[] => {
  const match = /^([^()]+)\(([^()]+)\)$/.exec(unit);
  if (match === null) return [unit];
  const [, first = '', second = ''] = match;
  return second === '次' ? [first, `${first}次`] : [first, second];
};

/** 万元 → 元 and 4; 件 → 件 and 0. */
const scaled = (unit: string): { readonly base: string; readonly power: number } => {
  const match = /^([十百千万亿]+)(.+)$/.exec(unit);
  const [, scale, base] = match ?? [];
  return scale === undefined || base === undefined
    ? { base: unit, power: 0 }
    : { base, power: powerOfScale(scale) };
};

/**
 * By which power of ten a figure in `written` is multiplied to stand in a cell whose unit is `cell`;
 * null when the two measure different things. Both as in the catalogue or as people write them.
 * 元 → 万元 is −4, 亿元 → 万元 is 4, 件 → 宗 is 0, 册 → 宗 is null.
 */
export const conversion = (written: string, cell: string): number | null => {
  if (written === cell || cell === '' || cell === '自填') return 0;
  for (const wanted of alternatives(cell)) {
    for (const word of alternatives(written)) {
      const from = scaled(word);
      const to = scaled(wanted);
      const family = POWERS.find(
        (powers) => Object.hasOwn(powers, from.base) && Object.hasOwn(powers, to.base),
      );
      if (family !== undefined) {
        return (family[from.base] ?? 0) + from.power - (family[to.base] ?? 0) - to.power;
      }
      const same =
        from.base === to.base ||
        SYNONYMS.some((set) => set.includes(from.base) && set.includes(to.base));
      if (same) return from.power - to.power;
    }
  }
  return null;
};

/** Whether a bare 万 after a number leaves it open which unit is meant: 3.4万 in a 万元 cell. */
export const scaleIsAmbiguous = (cell: string): boolean => scaled(cell).power !== 0;
