import { config } from 'zod/mini';
import {
  CatalogueError,
  codesInExpression,
  hasIndicator,
  indicator,
  indicators,
  loadCatalogue,
} from '../../src/catalog';
import type { Indicator } from '../../src/catalog';

const good = (code: string, more: Partial<Indicator> = {}): object => ({
  code,
  zh: `指标${code}`,
  en: `Indicator ${code}`,
  unit: '件',
  kind: 'flow',
  definition: '年内发生的数量。',
  ...more,
});

const share = (code: string, numerator: string, denominator: string): object =>
  good(code, {
    kind: 'ratio',
    unit: '%',
    ratio: { numerator, denominator, scale: 100, decimals: 2, empty: '无' },
  });

const message = (raw: unknown): string => {
  try {
    loadCatalogue(raw);
  } catch (error) {
    if (error instanceof CatalogueError) return error.message;
    throw error;
  }
  return '';
};

describe('the catalogue', () => {
  it('is checked without generating code, which a content security policy forbids', () => {
    expect(config()).toMatchObject({ jitless: true });
  });

  it('holds the 240 indicators of the field, twelve of our own and sixteen by kind of act', () => {
    expect(indicators().length).toBe(268);
    expect(indicator('B01').zh).toBe('许可申请数量');
    expect(hasIndicator('Z99')).toBe(false);
    expect(() => indicator('Z99')).toThrow('Z99');
  });

  it('defines each one in its own words, short enough for an input prompt', () => {
    const poor = indicators().filter(
      ({ definition, zh, en }) =>
        definition.length < 12 ||
        definition.length > 180 ||
        !definition.endsWith('。') ||
        zh === '' ||
        !/^[\x20-\x7E]+$/.test(en),
    );
    expect(poor.map(({ code }) => code)).toEqual([]);
    const texts = indicators().map(({ definition }) => definition);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    const names = indicators().map(({ zh }) => zh);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('mentions only codes it holds in its definitions', () => {
    const mentioned = indicators().flatMap(({ code, definition }) =>
      [...definition.matchAll(/[A-Z]\d{2}/g)].map(([other]) => `${code}→${other}`),
    );
    expect(mentioned.length).toBeGreaterThan(10);
    expect(mentioned.filter((pair) => !hasIndicator(pair.slice(4)))).toEqual([]);
  });

  it('gives parts the unit family of their whole', () => {
    const families = [['人', '人次'], ['件', '宗', '卷'], ['万元'], ['项'], ['个'], ['次', '户次']];
    const odd = indicators().filter(({ unit, part }) => {
      if (part === undefined) return false;
      const family = families.find((units) => units.includes(indicator(part).unit));
      return family === undefined || !family.includes(unit);
    });
    expect(odd.map(({ code }) => code)).toEqual([]);
  });

  it('computes the ratios it can and leaves the rest as published values', () => {
    expect(indicator('R01').ratio).toEqual({
      numerator: 'C02',
      denominator: 'zero(C00) + C01',
      scale: 100,
      decimals: 2,
      empty: '无立案案件',
    });
    expect(indicator('R26').ratio).toMatchObject({ scale: 10000 });
    const without = indicators().filter(
      ({ kind, ratio }) => kind === 'ratio' && ratio === undefined,
    );
    expect(without.map(({ code }) => code)).toEqual(['R29', 'R31', 'R32', 'R33', 'R34', 'R35']);
    for (const { kind, unit, ratio } of indicators()) {
      if (kind === 'ratio' && ratio !== undefined) expect(ratio.scale === 100).toBe(unit === '%');
    }
  });
});

describe('bad catalogue data', () => {
  it('is accepted only when whole', () => {
    expect(message({ indicators: [good('A01'), good('A02', { part: 'A01' })] })).toBe('');
  });

  it.each<[string, unknown, string]>([
    [
      'a missing unit',
      { indicators: [good('A01'), good('A02', { unit: undefined })] },
      'indicators[1].unit：缺少此项，应填文字',
    ],
    ['an empty name', { indicators: [good('A01', { zh: '' })] }, 'indicators[0].zh：不能为空'],
    [
      'a number for text',
      { indicators: [{ ...good('A01'), zh: 5 }] },
      'indicators[0].zh：应为文字，现为数',
    ],
    [
      'an unknown kind',
      { indicators: [{ ...good('A01'), kind: 'sum' }] },
      'indicators[0].kind：应为stock、flow、carry、amount、list、ratio之一，现为“sum”',
    ],
    [
      'an unknown field',
      { indicators: [{ ...good('A01'), note: 'x' }] },
      'indicators[0]：有不认识的字段：note',
    ],
    ['a bad code', { indicators: [good('A1')] }, 'indicators[0].code：“A1”的格式不对'],
    [
      'a long definition',
      { indicators: [good('A01', { definition: '长'.repeat(181) })] },
      'indicators[0].definition：不能超过180个字，现有181个字',
    ],
    [
      'a code twice',
      { indicators: [good('A01'), good('A02'), good('A01')] },
      'indicators[2].code：代码A01重复，已用于indicators[0]',
    ],
    [
      'an unknown whole',
      { indicators: [good('A01', { part: 'A09' })] },
      'indicators[0].part：A01的总项A09不在目录中',
    ],
    [
      'a circle of parts',
      { indicators: [good('A01', { part: 'A02' }), good('A02', { part: 'A01' })] },
      'indicators[0].part：A01的其中项关系绕成了圈：A01→A02→A01',
    ],
    [
      'a longer circle of parts, named from where it is entered',
      {
        indicators: [
          good('A01', { part: 'A02' }),
          good('A02', { part: 'A03' }),
          good('A03', { part: 'A02' }),
        ],
      },
      'indicators[1].part：A02的其中项关系绕成了圈：A02→A03→A02',
    ],
    [
      'a circle of ratios',
      { indicators: [good('A01'), share('R01', 'A01', 'R02'), share('R02', 'R01', 'A01')] },
      'indicators[1].ratio：R01的算式绕成了圈：R01→R02→R01',
    ],
    [
      'a ratio of itself',
      { indicators: [good('A01'), share('R01', 'A01', 'R01')] },
      'indicators[1].ratio：R01的算式绕成了圈：R01→R01',
    ],
    [
      'a ratio of ratios',
      {
        indicators: [good('A01'), share('R01', 'A01', 'A01'), share('R02', 'A01', 'A01 + R01')],
      },
      'indicators[2].ratio.denominator：R02的算式用到比率R01，只能用填报的数',
    ],
    ['a part of itself', { indicators: [good('A01', { part: 'A01' })] }, '绕成了圈'],
    [
      'a ratio of unknown codes',
      {
        indicators: [
          good('R01', {
            kind: 'ratio',
            ratio: { numerator: 'A01', denominator: 'R01', scale: 100, decimals: 2, empty: '无' },
          }),
        ],
      },
      'indicators[0].ratio.numerator：R01的算式用到目录中没有的代码A01',
    ],
    [
      'a ratio that cannot be read',
      {
        indicators: [
          good('R01', {
            kind: 'ratio',
            ratio: { numerator: 'R01', denominator: 'R01 +', scale: 100, decimals: 2, empty: '无' },
          }),
        ],
      },
      'indicators[0].ratio.denominator：R01的算式“R01 +”写法不对',
    ],
    [
      'a formula on a count',
      {
        indicators: [
          good('A01', {
            ratio: { numerator: 'A01', denominator: 'A01', scale: 1, decimals: 2, empty: '无' },
          }),
        ],
      },
      'indicators[0].ratio：A01不是比率，不能有算式',
    ],
    ['no list', {}, 'indicators：缺少此项，应填列表'],
    ['nothing at all', null, '文件：应为一组字段，现为空值'],
  ])('with %s is named by its path', (_, raw, want) => {
    expect(message(raw)).toContain(want);
  });

  it('has every fault named, not only the first', () => {
    const found = message({
      indicators: [good('A01', { unit: undefined }), good('A02', { zh: '' }), good('A3')],
    });
    expect(found).toContain('indicators[0].unit：');
    expect(found).toContain('indicators[1].zh：');
    expect(found).toContain('indicators[2].code：');
  });
});

describe('ratio expressions', () => {
  it.each([
    ['C02', ['C02']],
    ['zero(C00) + C01', ['C00', 'C01']],
    ['(H01 - H07) * 100 / H01', ['H01', 'H07']],
    ['zero ( C00 + C01 )', ['C00', 'C01']],
  ])('%s mentions %p', (text, codes) => {
    expect(codesInExpression(text)).toEqual(codes);
  });

  it.each([
    '',
    'C02 C01',
    'C02 +',
    '(C02',
    'C02)',
    'sum(C02)',
    'zero C00',
    'C02@prev',
    'C2',
    '+ C02',
    'C02 = 1',
  ])('%p is refused', (text) => {
    expect(codesInExpression(text)).toBeNull();
  });
});
