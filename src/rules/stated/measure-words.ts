/** Measure words that may count the same things; a word of another family is a slip (G-10). */
const families: readonly (readonly string[])[] = [
  ['卷'],
  ['件', '宗', '起', '件次', '宗次', '起次', '例'],
  ['次', '场次', '户次', '家次', '批次'],
  ['人', '名', '位', '人次', '名次'],
  ['期', '次', '场'],
  ['个', '家', '户', '处', '条', '项', '家次'],
  ['份', '件'],
  ['项', '件', '条'],
];

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
  const known = families.flat();
  if (!units.some((each) => known.includes(each)) || !given.some((each) => known.includes(each))) {
    return true;
  }
  return units.some((each) =>
    given.some(
      (other) =>
        each === other ||
        families.some((family) => family.includes(each) && family.includes(other)),
    ),
  );
};

/** 件 and 人次 measure different things: two figures in them cannot be compared (K-05). */
export const comparableUnits = (left: string, right: string): boolean => {
  const people = (unit: string): boolean => words(unit).some((word) => /人|名/.test(word));
  return people(left) === people(right);
};
