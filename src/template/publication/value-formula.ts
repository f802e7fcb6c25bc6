import { declarationLabel } from '../../catalog';
import type { Layout, LayoutItem } from '../../catalog';
import type { AddressBook } from '../../rules';
import type { DutyTables } from './duty';
import { referencesIn } from './layout-value';
import type { LayoutValue, PlainValue } from './layout-value';
import { isShare } from './operand';
import { UNUSABLE, decimalsOf, powerOf } from './published-figure';

/** Signs that mean 不适用, as the input rule of every figure's cell allows them. */
const INAPPLICABLE = ['—', '/', '不适用'];

/** A text constant of a formula. */
export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Excel takes no literal of more than 255 characters in a formula. */
const LITERAL = 200;

/** A text of any length as literals of a formula, joined. */
export const literals = (text: string): string =>
  (text.match(new RegExp(`[^]{1,${String(LITERAL)}}`, 'gu')) ?? ['']).map(quotedText).join('&');

const isSign = (ref: string): string =>
  INAPPLICABLE.map((sign) => `${ref}=${quotedText(sign)}`).join(',');

/** A text that is neither a number nor a sign. */
const isText = (ref: string): string => `NOT(OR(ISNUMBER(${ref}),${ref}="",${isSign(ref)}))`;

/** 元 from 万元, without the binary dust of the multiplication. */
const converted = (text: string, item: LayoutItem, summed: boolean): string => {
  const power = powerOf(item);
  const scaled = power === 0 ? text : `${text}*${String(10 ** power)}`;
  const amount = item.unit === '元' || item.unit === '万元';
  return amount || (summed && power !== 0)
    ? `ROUND(${scaled},${String(decimalsOf(item))})`
    : scaled;
};

/** The numbers of a value as formula text; null when the workbook has none of its cells. */
const numeric = (value: PlainValue, book: AddressBook): string | null => {
  if (value.node === 'ref') return book.figure(value.code, value.period);
  const parts = value.of.map((each) => numeric(each, book)).filter((each) => each !== null);
  return parts.length === 0 ? null : `${value.node === 'sum' ? 'SUM' : 'MAX'}(${parts.join(',')})`;
};

const plainFormula = (
  value: PlainValue,
  item: LayoutItem,
  book: AddressBook,
  marks: Layout['marks'],
): string => {
  const refs = referencesIn(value)
    .map(({ code, period }) => book.figure(code, period))
    .filter((ref) => ref !== null);
  const [ref] = refs;
  const [blank, none] = [quotedText(marks.blank), quotedText(marks.inapplicable)];
  if (ref === undefined) return blank;
  if (refs.length === 1) {
    const shown = converted(ref, item, false);
    const number = shown === ref ? '' : `ISNUMBER(${ref}),${shown},`;
    const over = referencesIn(value).some(({ code }) => isShare(code))
      ? `IF(AND(ISNUMBER(${ref}),N(${ref})>100),${quotedText(UNUSABLE)},${ref})`
      : ref;
    const other = `IF(OR(${isSign(ref)}),${none},${over})`;
    return `IF(${ref}="",${blank},${number === '' ? other : `IF(${number}${other})`})`;
  }
  const sum = converted(numeric(value, book) ?? '0', item, true);
  const empty = `IF(AND(${refs.map((each) => `${each}=""`).join(',')}),${blank},${none})`;
  return `IF(OR(${refs.map(isText).join(',')}),${quotedText(UNUSABLE)},IF(COUNT(${refs.join(',')})>0,${sum},${empty}))`;
};

const valueFormula = (
  value: LayoutValue,
  item: LayoutItem,
  book: AddressBook,
  marks: Layout['marks'],
): string => {
  if (value.kind === 'plain') return plainFormula(value.of, item, book, marks);
  const cell = book.declaration(value.of);
  if (cell === null) return quotedText(marks.blank);
  return Object.entries(value.cases).reduceRight(
    (rest, [name, each]) =>
      `IF(${cell}=${quotedText(declarationLabel(value.of, name))},${plainFormula(each, item, book, marks)},${rest})`,
    quotedText(marks.blank),
  );
};

/** TRUE when none of the duties is held; null where it does not depend on any. */
export const notHeldCondition = (duties: DutyTables, book: AddressBook): string | null => {
  if (duties === null) return null;
  const cells = duties.map((id) => ({ name: `duty.${id}`, cell: book.declaration(`duty.${id}`) }));
  if (cells.some(({ cell }) => cell === null)) return null;
  const tests = cells.map(
    ({ name, cell }) => `${cell ?? ''}=${quotedText(declarationLabel(name, 'none'))}`,
  );
  const [first = 'FALSE'] = tests;
  return tests.length === 1 ? first : `AND(${tests.join(',')})`;
};

/**
 * A published figure as a native formula with the value `publishedFigure` gives: blank in a table whose
 * duty is not held, — in a column whose duty is not held.
 */
export const figureFormula = (
  cell: { readonly value: LayoutValue; readonly item: LayoutItem; readonly duties: DutyTables },
  whole: DutyTables,
  book: AddressBook,
  marks: Layout['marks'],
): string => {
  const value = valueFormula(cell.value, cell.item, book, marks);
  const none = notHeldCondition(cell.duties, book);
  const allNone = notHeldCondition(whole, book);
  const without =
    none === null || none === allNone
      ? value
      : `IF(${none},${quotedText(marks.inapplicable)},${value})`;
  const guarded = allNone === null ? without : `IF(${allNone},"",${without})`;
  return guarded === quotedText('') ? '' : `=IFERROR(${guarded},${quotedText(UNUSABLE)})`;
};
