import {
  formatAmount,
  formatCount,
  formatPercent,
  formatPoints,
  fromDecimal,
  rational,
} from '../../src/figures';

describe('formats', () => {
  it('prints counts without separators', () => {
    expect(formatCount(rational(125550))).toBe('125550');
    expect(formatCount(rational(0))).toBe('0');
  });

  it('prints amounts to at most six places', () => {
    expect(formatAmount(fromDecimal('2792.5814'))).toBe('2792.5814');
    expect(formatAmount(fromDecimal('31.60817'), { maximumDecimals: 2 })).toBe('31.61');
    expect(formatAmount(fromDecimal('0.0000005'))).toBe('0.000001');
    expect(formatAmount(rational(8))).toBe('8');
  });

  it('prints shares as percentages', () => {
    expect(formatPercent(rational(60551, 69276))).toBe('87.41%');
    expect(formatPercent(rational(1961, 60551))).toBe('3.24%');
    expect(formatPercent(rational(29, 400), 1)).toBe('7.3%');
    expect(formatPercent(rational(1), 0)).toBe('100%');
  });

  it('prints differences of shares in points', () => {
    expect(formatPoints(rational(12, 1000))).toBe('1.20个百分点');
    expect(formatPoints(rational(-5, 1000), 1)).toBe('-0.5个百分点');
  });
});
