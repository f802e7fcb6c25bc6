import { emptyFiling } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { audit, defaultSettings, repairsOf } from '../../src/rules';
import type { CheckSettings } from '../../src/rules';

const fines = (total: string): Filing =>
  emptyFiling({ figures: { C30: total, C42: '48.4', C43: '266.1' } });

const hard = (filing: Filing, settings: Partial<CheckSettings> = {}): readonly string[] =>
  audit(filing, { settings })
    .findings.filter(({ rule, severity }) => rule === 'C-07' && severity === '强制')
    .map(({ instance }) => instance);

describe('what rounding may hide in sums of amounts', () => {
  it('is half of 0.01 万元 an amount unless set', () => {
    expect(defaultSettings.amountRounding).toBe('0.005');
    expect(hard(fines('314.51'))).toEqual([]);
    expect(hard(fines('314.58'))).toEqual(['C-07[C43]']);
  });

  it('is as much as is set, and nothing when that is 0', () => {
    expect(hard(fines('314.58'), { amountRounding: '0.05' })).toEqual([]);
    expect(hard(fines('314.51'), { amountRounding: '0' })).toEqual(['C-07[C43]']);
    expect(hard(fines('314.5'), { amountRounding: '0' })).toEqual([]);
  });

  it('is the same where suggestions are sought', () => {
    const filing = fines('314.51');
    const options = { settings: { amountRounding: '0' } };
    const repairs = repairsOf(filing, audit(filing, options), options).get('C-07[C43]') ?? [];
    const values = repairs.flatMap(({ cells }) =>
      cells.map((cell) => ('to' in cell ? cell.to : '')),
    );
    expect(values).toContain('314.5');
  });
});

describe('how far a figure may be from last year’s', () => {
  const asked = (settings: Partial<CheckSettings>): boolean =>
    audit(emptyFiling({ figures: { C04: '140', 'C04@prev': '100' } }), { settings }).findings.some(
      ({ instance }) => instance === 'G-12[C04]',
    );

  it('is set in per cent and in things', () => {
    expect(asked({})).toBe(true);
    expect(asked({ swingPercent: 41 })).toBe(false);
    expect(asked({ swingAmount: 41 })).toBe(false);
    expect(asked({ swingPercent: 40, swingAmount: 40 })).toBe(true);
  });
});
