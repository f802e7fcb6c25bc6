import fc from 'fast-check';
import {
  approximateNote,
  contains,
  fromDecimal,
  multiply,
  originalNote,
  powerOfTen,
  readFigure,
  readFiledNote,
  statedInterval,
  toDecimal,
  withFiledNote,
} from '../../src/figures';
import type { Approximation, StatedNumber } from '../../src/figures';

const before: Readonly<Record<string, Approximation>> = {
  约: '约',
  近: '近',
  超: '超',
  超过: '超',
  不足: '不足',
};
const behind: Readonly<Record<string, Approximation>> = { 余: '余', 多: '多' };
const last: Readonly<Record<string, Approximation>> = { 以上: '以上', 以下: '以下', 左右: '左右' };
const scales: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8 };

/** A count as offices write it: 超3.4万件, 150多人次, 400余件, 25件以上. */
const written = fc
  .record({
    // No zero at the end: how far 约 reaches depends on the last digit that is not padding.
    digits: fc.integer({ min: 1, max: 99999 }).filter((digits) => digits % 10 !== 0),
    point: fc.nat({ max: 3 }),
    scale: fc.constantFrom(...Object.keys(scales)),
    mark: fc.constantFrom('', ...Object.keys({ ...before, ...behind, ...last })),
    unit: fc.constantFrom('件', '宗', '起'),
  })
  .map(({ digits, point, scale, mark, unit }) => {
    const decimals = scale === '' ? 0 : point;
    const mantissa = toDecimal(multiply(fromDecimal(String(digits)), powerOfTen(-decimals)));
    const number = `${mantissa}${scale}`;
    const text =
      mark in before
        ? `${mark}${number}${unit}`
        : mark in behind
          ? `${number}${mark}${unit}`
          : `${number}${unit}${mark}`;
    return {
      text,
      value: multiply(fromDecimal(mantissa), powerOfTen(scales[scale] ?? 0)),
      approximation: { ...before, ...behind, ...last }[mark] ?? ('' as const),
      rounded: scale !== '',
    };
  });

const read = (text: string): StatedNumber => {
  const reading = readFigure(text, { unit: '件', integer: true });
  if (reading.kind !== 'number') throw new Error(`${text} is no number`);
  return reading.stated;
};

describe('an approximate count', () => {
  it('is read to its value and marker', () => {
    fc.assert(
      fc.property(written, ({ text, value, approximation }) => {
        const stated = read(text);
        expect(toDecimal(stated.value)).toBe(toDecimal(value));
        expect(stated.approximation).toBe(approximation);
      }),
    );
  });

  it('comes back from the note that stands beside its plain number', () => {
    fc.assert(
      fc.property(
        written.filter(({ approximation, rounded }) => approximation !== '' || rounded),
        ({ text, value, approximation }) => {
          const said = approximation === '' ? originalNote(text) : approximateNote(text);
          for (const previous of [false, true]) {
            const note = readFiledNote(`${previous ? '按台账；上年' : ''}${said}；计入F11`, {
              unit: '件',
              previous,
            });
            expect(note).toEqual({ text, approximation, stated: read(text) });
            const filed = withFiledNote({ value, decimals: 0, approximation: '' }, note);
            expect(filed).toEqual(read(text));
            expect(statedInterval(filed)).toEqual(statedInterval(read(text)));
          }
        },
      ),
    );
  });

  it('may stand for its own value unless the word excludes it', () => {
    fc.assert(
      fc.property(written, ({ text }) => {
        const stated = read(text);
        const excluded = ['近', '不足'].includes(stated.approximation);
        expect(contains(statedInterval(stated), stated.value)).toBe(!excluded);
      }),
    );
  });
});

it.each([
  ['3.4万人次', '人次', '34000', ''],
  ['8.589万', '件', '85890', ''],
  ['4000余元', '万元', '0.4', '余'],
  ['150多', '人次', '150', '多'],
  ['超65', '%', '65', '超'],
  ['25以上', '%', '25', '以上'],
  ['1.2亿元', '万元', '12000', ''],
  ['近1.5万件', '宗', '15000', '近'],
])('%s in a cell of %s is %s%s', (text, unit, value, approximation) => {
  const reading = readFigure(text, { unit, integer: !['万元', '%'].includes(unit) });
  if (reading.kind !== 'number') throw new Error(text);
  expect([toDecimal(reading.stated.value), reading.stated.approximation]).toEqual([
    value,
    approximation,
  ]);
});
