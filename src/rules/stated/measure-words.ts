import { FAMILIES } from '../../figures';

/** `处(条)`, `项(件)`: either will do. */
const words = (unit: string): readonly string[] => {
  const match = /^([^()（）]+)[(（]([^()（）]+)[)）]$/.exec(unit);
  return match === null ? [unit] : [match[1] ?? '', match[2] ?? ''];
};

const scaleless = (word: string): string => word.replace(/^[十百千万亿]+(?=.)/, '');

/**
 * G-10: whether a measure word fits a figure's unit: files are 卷, cases 件 or 宗, inspections 次,
 * people 人, attendances 人次. Amounts of money and percentages have no measure word and always fit.
 */
export const measureWordFits = (unit: string, word: string): boolean => {
  if (word === '' || unit === '' || unit === '自填') return true;
  const units = words(unit).map(scaleless);
  const given = words(word).map(scaleless);
  const known = FAMILIES.flat();
  if (!units.some((each) => known.includes(each)) || !given.some((each) => known.includes(each))) {
    return true;
  }
  return units.some((each) =>
    given.some(
      (other) =>
        each === other ||
        FAMILIES.some((family) => family.includes(each) && family.includes(other)),
    ),
  );
};

/** 件 and 人次 measure different things: two figures in them cannot be compared (K-05). */
export const comparableUnits = (left: string, right: string): boolean => {
  const people = (unit: string): boolean => words(unit).some((word) => /人|名/.test(word));
  return people(left) === people(right);
};
