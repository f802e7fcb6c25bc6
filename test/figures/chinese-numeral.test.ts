import fc from 'fast-check';
import { readFigure, toDecimal } from '../../src/figures';

const DIGITS = '零一二三四五六七八九';

/** Below 10 000, as taught at school: 3050 → 三千零五十, 15 → 一十五. */
const group = (value: number): string =>
  [1000, 100, 10, 1].reduce((text, size, index) => {
    const digit = Math.floor(value / size) % 10;
    if (digit !== 0) return `${text}${DIGITS[digit] ?? ''}${['千', '百', '十', ''][index] ?? ''}`;
    const more = value % size !== 0 && text !== '' && !text.endsWith('零');
    return more ? `${text}零` : text;
  }, '');

const written = (value: number): string => {
  const high = Math.floor(value / 10000);
  const low = value % 10000;
  if (high === 0) return group(low);
  const gap = low !== 0 && (low < 1000 || high % 10 === 0) ? '零' : '';
  return `${group(high)}万${gap}${group(low)}`;
};

const read = (text: string): string => {
  const reading = readFigure(text, { unit: '件', integer: true });
  return reading.kind === 'number' ? toDecimal(reading.stated.value) : reading.kind;
};

describe('Chinese numerals', () => {
  it('are read back as written, also with the leading 一 of 一十 left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999999 }), (value) => {
        const text = written(value);
        expect(read(text)).toBe(String(value));
        expect(read(`${text.replace(/^一十/, '十')}件`)).toBe(String(value));
      }),
    );
  });

  it.each([
    ['一亿零五十', '100000050'],
    ['二十万', '200000'],
    ['贰仟零伍', '2005'],
    ['兩萬', '20000'],
    ['零点五万', '5000'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    '十百',
    '二十三百',
    '一十一十',
    '百千',
    '一亿二千',
    '三五',
    '一零五',
    '百',
    '万',
    '二点',
    '点五',
    '一点二点三',
    '零零',
    '五零',
    '一百零',
  ])('%s is not a numeral', (text) => {
    expect(read(text)).toBe('problem');
  });
});
