/** figures: exact numbers, how offices write them and how they are printed. */
export type * from './types';
export {
  ONE,
  ZERO,
  absolute,
  add,
  compare,
  divide,
  equal,
  isInteger,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  powerOfTen,
  rational,
  subtract,
} from './rational';
export { fromDecimal, fromNumber, roundHalfUp, toDecimal, toNumber } from './decimal';
export { formatAmount, formatCount, formatFiled, formatPercent, formatPoints } from './format';
export { addIntervals, contains, intersects, negateInterval, statedInterval } from './interval';
export { readFigure } from './read-figure';
export type { ReadingOptions } from './read-plain';
export { exactly } from './number-value';
export { readCell } from './read-cell';
export { quotation, quotationEn, quoted } from './quotation';
export { problemSentence, problemSentenceEn } from './problem-sentence';
export {
  approximateNote,
  carriedNote,
  joinNotes,
  originalNote,
  readFiledNote,
  withFiledNote,
} from './filed-note';
export type { FiledNote } from './filed-note';
export { readNumeral } from './numeral/read-numeral';
export type { Numeral } from './numeral/read-numeral';
export { CHINESE_WHOLE, powerOfScale, usualForms } from './numeral/characters';
export { toHalfWidth } from './width';
export { andHalf, startsWithHalf } from './half';
export { COUNTED, FAMILIES, isKnownUnit, PHYSICAL, unitIsInteger } from './unit-table';
export { conversion } from './units';
