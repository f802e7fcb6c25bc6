import fc from 'fast-check';
import { exactly, fromDecimal, rational, readFigure, roundHalfUp } from '../../src/figures';
import type { StatedNumber } from '../../src/figures';
import {
  compareChange,
  compareStated,
  foreignWords,
  foreignYears,
  measureWordFits,
  sharesVerdict,
} from '../../src/rules';

const stated = (text: string): StatedNumber => {
  const reading = readFigure(text, { unit: '', integer: false });
  if (reading.kind !== 'number') throw new Error(text);
  return reading.stated;
};

/** The value cut off behind some decimals. */
const cut = (numerator: bigint, denominator: bigint, decimals: number): string => {
  const whole = (numerator * 10n ** BigInt(decimals)) / denominator;
  const digits = String(whole).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

const share = fc.record({
  numerator: fc.bigInt({ min: 0n, max: 100_000_000n }),
  denominator: fc.bigInt({ min: 1n, max: 100_000n }),
  decimals: fc.integer({ min: 0, max: 4 }),
});

describe('a stated number beside the value', () => {
  it.each([
    ['87.4054', '87.4054', 'match'],
    ['87.4054', '87.41', 'rounded'],
    ['87.4054', '87.4', 'rounded'],
    ['76.657', '76.65', 'truncated'],
    ['49.667', '49.66', 'truncated'],
    ['3.2386', '0.032', 'too-small'],
    ['0.5', '50', 'too-large'],
    ['100', '1', 'off'],
    ['87.4054', '90', 'off'],
    ['137', '100余', 'rounded'],
    ['203', '100余', 'off'],
    ['34012', '3.4万', 'rounded'],
    ['34512', '3.4万', 'truncated'],
    ['35012', '3.4万', 'off'],
  ])('%s stated as %s is %s', (value, text, verdict) => {
    expect(compareStated(fromDecimal(value), stated(text), true)).toBe(verdict);
  });

  it('accepts whatever is rounded half-up, at any precision', () => {
    fc.assert(
      fc.property(share, ({ numerator, denominator, decimals }) => {
        const value = rational(numerator, denominator);
        const verdict = compareStated(value, exactly(roundHalfUp(value, decimals)), true);
        expect(['match', 'rounded']).toContain(verdict);
      }),
    );
  });

  it('names whatever is cut off where rounding goes up', () => {
    fc.assert(
      fc.property(share, ({ numerator, denominator, decimals }) => {
        const text = cut(numerator, denominator, decimals);
        const value = rational(numerator, denominator);
        fc.pre(text !== roundHalfUp(value, decimals));
        expect(compareStated(value, exactly(text), true)).toBe('truncated');
      }),
    );
  });
});

describe('shares of one whole', () => {
  it.each([
    [['22.68', '76.65', '0.67'], 'whole'],
    [['33.3', '33.3', '33.3'], 'rounding'],
    [['33.4', '33.3', '33.4'], 'rounding'],
    [['33', '33', '33'], 'off'],
  ])('%j are %s', (shares, verdict) => {
    expect(sharesVerdict(shares.map(fromDecimal))).toBe(verdict);
  });
});

describe('a stated change', () => {
  const up = (text: string) =>
    ({ direction: 'up', measure: 'percent', stated: stated(text) }) as const;
  const down = (text: string) => ({ ...up(text), direction: 'down' }) as const;

  it.each([
    ['1000', '1200', up('20'), 'match'],
    ['1000', '1204', up('20.4'), 'match'],
    ['1000', '1200', down('20'), 'direction'],
    ['1000', '640', down('36'), 'match'],
    ['1000', '640', down('35'), 'off'],
    ['0', '3', up('100'), 'no-base'],
    ['3', '0', down('100'), 'match'],
  ])('%s to %s, %j is %s', (before, now, change, verdict) => {
    expect(compareChange(fromDecimal(before), fromDecimal(now), change)).toBe(verdict);
  });

  it('has no base when last year is not known', () => {
    expect(compareChange(null, fromDecimal('3'), up('5'))).toBe('no-base');
  });

  it('of rates is told in percentage points', () => {
    const [before, now] = [fromDecimal('80'), fromDecimal('84')];
    expect(compareChange(before, now, up('5'), true)).toBe('match');
    expect(compareChange(before, now, up('4'), true)).toBe('points');
    expect(compareChange(before, now, { ...up('4'), measure: 'points' }, true)).toBe('match');
  });

  it('may be called level when it nearly is', () => {
    const level = { direction: 'level', measure: 'percent', stated: null } as const;
    expect(compareChange(fromDecimal('100000'), fromDecimal('100040'), level)).toBe('match');
    expect(compareChange(fromDecimal('1000'), fromDecimal('1040'), level)).toBe('direction');
  });
});

describe('words', () => {
  it.each([
    ['卷', '卷', true],
    ['卷', '件', false],
    ['宗', '起', true],
    ['件', '人次', false],
    ['人次', '次', false],
    ['人次', '名', true],
    ['次', '场次', true],
    ['处(条)', '条', true],
    ['项(件)', '件', true],
    ['件', '万件', true],
    ['万元', '元', true],
  ])('%s may be told in %s: %s', (unit, word, fits) => {
    expect(measureWordFits(unit, word)).toBe(fits);
  });

  it('of another level are found', () => {
    expect(foreignWords('我区部署后，我镇落实，我县督导。', 'township')).toEqual(['我区', '我县']);
    expect(foreignWords('我镇落实。', 'township')).toEqual([]);
    expect(foreignWords('我区部署。', '没有的级别')).toEqual([]);
  });

  it('of another year are found where they speak of the report’s own period', () => {
    expect(foreignYears('2023年共审核120件。', 2024)).toEqual(['2023']);
    expect(foreignYears('2024年共审核120件，较2023年，增加8件。', 2024)).toEqual([]);
    expect(foreignYears('2023年以来持续推进。', 2024)).toEqual([]);
  });
});
