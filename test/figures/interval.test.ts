import fc from 'fast-check';
import {
  add,
  addIntervals,
  contains,
  divide,
  equal,
  exactly,
  fromDecimal,
  intersects,
  negateInterval,
  rational,
  roundHalfUp,
  statedInterval,
  subtract,
  toDecimal,
} from '../../src/figures';
import type { Approximation, Interval, StatedNumber } from '../../src/figures';
import { anyDecimal, anyRational } from './arbitrary';

const approximately = (text: string, approximation: Approximation): StatedNumber => ({
  ...exactly(text),
  approximation,
});

const shown = ({ low, high, lowClosed, highClosed }: Interval): string =>
  `${lowClosed ? '[' : '('}${toDecimal(low)}, ${toDecimal(high)}${highClosed ? ']' : ')'}`;

describe('the interval of a stated figure', () => {
  it('is half-open by half a unit of the last written digit', () => {
    expect(shown(statedInterval(exactly('87.4')))).toBe('[87.35, 87.45)');
    expect(shown(statedInterval(exactly('90')))).toBe('[89.5, 90.5)');
    expect(shown(statedInterval(exactly('0.032')))).toBe('[0.0315, 0.0325)');
    expect(shown(statedInterval({ ...exactly('34000'), decimals: -3 }))).toBe('[33500, 34500)');
  });

  it.each<[string, Approximation, string]>([
    ['100', '余', '[100, 200)'],
    ['40', '余', '[40, 50)'],
    ['150', '多', '[150, 160)'],
    ['65', '超', '[65, 66)'],
    ['10', '以上', '[10, 20)'],
    ['300', '近', '(200, 300)'],
    ['100', '近', '(90, 100)'],
    ['60', '不足', '(50, 60)'],
    ['60', '以下', '(50, 60]'],
    ['30', '约', '[25, 35)'],
    ['30', '左右', '[25, 35)'],
    ['0', '余', '[0, 1)'],
    ['0.4000', '余', '[0.4, 0.5)'],
  ])('of %s%s is %s', (text, approximation, want) => {
    expect(shown(statedInterval(approximately(text, approximation)))).toBe(want);
  });

  it('holds exactly the values that round half-up to the figure', () => {
    fc.assert(
      fc.property(anyDecimal(), fc.integer({ min: -30, max: 30 }), (text, twentieths) => {
        const stated = exactly(text);
        const step = rational(1n, 20n * 10n ** BigInt(stated.decimals));
        const value = add(stated.value, divide(rational(twentieths), divide(rational(1), step)));
        const rounds = equal(fromDecimal(roundHalfUp(value, stated.decimals)), stated.value);
        expect(contains(statedInterval(stated), value)).toBe(rounds);
      }),
    );
  });

  it('holds the figure itself unless the words exclude it', () => {
    const excluding = new Set<Approximation>(['近', '不足']);
    const words: Approximation[] = [
      '',
      '余',
      '多',
      '约',
      '近',
      '超',
      '以上',
      '以下',
      '左右',
      '不足',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 9 }),
        fc.constantFrom(...words),
        (count, word) => {
          const stated = approximately(String(count), word);
          expect(contains(statedInterval(stated), stated.value)).toBe(!excluding.has(word));
        },
      ),
    );
  });
});

describe('intervals', () => {
  it('meet only where both are closed', () => {
    const closed: Interval = {
      low: rational(0),
      high: rational(1),
      lowClosed: true,
      highClosed: true,
    };
    const next: Interval = {
      low: rational(1),
      high: rational(2),
      lowClosed: true,
      highClosed: true,
    };
    expect(intersects(closed, next)).toBe(true);
    expect(intersects(closed, { ...next, lowClosed: false })).toBe(false);
    expect(intersects({ ...closed, highClosed: false }, next)).toBe(false);
    expect(intersects(next, closed)).toBe(true);
    expect(intersects(closed, { ...next, low: rational(3), high: rational(4) })).toBe(false);
  });

  it('add so that a sum of members is a member of the sum', () => {
    fc.assert(
      fc.property(anyDecimal(), anyDecimal(), anyRational(), anyRational(), (a, b, x, y) => {
        const left = statedInterval(exactly(a));
        const right = statedInterval(exactly(b));
        const sum = addIntervals(left, right);
        for (const member of [x, exactly(a).value]) {
          for (const other of [y, exactly(b).value]) {
            if (contains(left, member) && contains(right, other)) {
              expect(contains(sum, add(member, other))).toBe(true);
            }
          }
        }
        expect(
          equal(
            subtract(sum.high, sum.low),
            add(subtract(left.high, left.low), subtract(right.high, right.low)),
          ),
        ).toBe(true);
      }),
    );
  });

  it('turn their sign', () => {
    expect(shown(negateInterval(statedInterval(exactly('1.5'))))).toBe('(-1.55, -1.45]');
    expect(shown(statedInterval(exactly('-1.5')))).toBe('(-1.55, -1.45]');
  });
});
