import { mentionsOf } from '../../src/claims';
import { fromDecimal, equal, toDecimal } from '../../src/figures';
import numbers from './recognizers/number.json';
import percents from './recognizers/percent.json';

/** What is meant to differ from the specification, and why. */
const meant = {
  // 折 is a price reduction; no statistic of this field is written in it.
  discount: /折/,
  // k and K are not used in official Chinese prose.
  thousands: /[kKｋＫ]/,
  // A full-width comma does not group digits for certain (it may divide two numbers).
  grouping: /[\d０-９]，[\d０-９]/,
  // Both ends of a range are stated; the specification gives the last.
  range: /-20%/,
  // 五百分之2.2 is read as a fraction; the specification gives nothing.
  fraction: /五百分之/,
  // 百分位 is a rank, not a share; half a tenth is spoken language.
  spoken: /百分位|^半成/,
} as const;

const isMeant = (text: string): boolean =>
  Object.values(meant).some((pattern) => pattern.test(text));

const percentOf = (text: string): readonly string[] =>
  mentionsOf(text)
    .filter(({ measure }) => measure === 'percent' || measure === 'points')
    .map(({ stated }) => toDecimal(stated.value, 9));

const decimal = (value: string): string =>
  toDecimal(fromDecimal(Number(value.replace('%', '')).toFixed(9)), 9);

describe('Recognizers-Text, Chinese percentages', () => {
  const cases = percents.cases as unknown as readonly (readonly [string, readonly string[]])[];
  const kept = cases.filter(([text]) => !isMeant(text));

  it('leaves out only what is meant to differ', () => {
    expect(cases).toHaveLength(152);
    expect(kept.length).toBeGreaterThanOrEqual(112);
  });

  it.each(kept.map(([text, values]) => [text, values] as const))('%s', (text, values) => {
    expect(percentOf(text)).toEqual(values.map(decimal));
  });
});

describe('Recognizers-Text, Chinese numbers', () => {
  /** As a count, the way this field states numbers. */
  const countOf = (text: string): string | null => {
    const [only, second] = mentionsOf(`共计${text}件`);
    return only === undefined || second !== undefined ? null : toDecimal(only.stated.value, 12);
  };
  const plain = /^(?:\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+|[零一二三四五六七八九十百千万亿两]+)$/;
  const cases = (numbers.cases as unknown as readonly (readonly [string, string])[]).filter(
    // 百三 for 130 is spoken only; longer digits are codes.
    ([text]) =>
      plain.test(text) &&
      !/^[百千][一二三四五六七八九]$/.test(text) &&
      /\d|[一二三四五六七八九两]/.test(text) &&
      text.length <= 12,
  );

  it('has enough of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(99);
  });

  it.each(cases.map(([text, value]) => [text, value] as const))('%s is %s', (text, value) => {
    const read = countOf(text);
    expect(read === null ? null : equal(fromDecimal(read), fromDecimal(value))).toBe(true);
  });
});
