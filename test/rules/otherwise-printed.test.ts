import { declarationsFrom, emptyFiling, figureKey } from '../../src/catalog';
import type { FiledFigure, Filing } from '../../src/catalog';
import { exactly } from '../../src/figures';
import type { Approximation } from '../../src/figures';
import { audit, unitRowFindings } from '../../src/rules';
import type { Finding } from '../../src/rules';

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly value: string;
  readonly approximation?: Approximation;
}

const department = (figures: Readonly<Record<string, string>>, ...rows: readonly Row[]): Filing => {
  const blank = emptyFiling({ pack: 'department', figures, declarations: declarationsFrom({}) });
  const filed = new Map(blank.figures);
  rows.forEach(({ name, unit, value, approximation = '' }, index) => {
    const row: FiledFigure = {
      code: 'Q02',
      period: 'cur',
      row: index + 1,
      name,
      unit,
      state: { kind: 'number', stated: { ...exactly(value), approximation } },
      note: '',
      approximation: '',
      place: null,
    };
    filed.set(figureKey('Q02', 'cur', index + 1), row);
  });
  return { ...blank, figures: filed };
};

const about = (filing: Filing): readonly Finding[] =>
  audit(filing).findings.filter(({ cells }) => cells.some(({ code }) => code === 'Q02'));

describe('a figure printed elsewhere', () => {
  it('is told with both values, the difference and where', () => {
    const [found, ...others] = about(
      department({ C45: '3022' }, { name: 'C45 附表：交通违停', unit: '件', value: '3145' }),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      instance: 'G-08[Q02#1]',
      severity: '强制',
      difference: '123',
      group: 'figure:C45@cur',
    });
    expect(found?.message).toContain('3145件');
    expect(found?.message).toContain('3022件');
    expect(found?.cells.map(({ code, row }) => [code, row])).toEqual([
      ['Q02', 1],
      ['C45', 0],
    ]);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, Row]>([
    ['the same', { C45: '3022' }, { name: 'C45附表', unit: '件', value: '3022' }],
    ['the same in 元', { C30: '31.60817' }, { name: 'C30：网页', unit: '元', value: '316081.7' }],
    ['within what 余 leaves open', { C45: '3022' }, { name: 'C45 总结', unit: '件', value: '3000', approximation: '余' }],
    ['of a figure not filed', {}, { name: 'C45 附表', unit: '件', value: '3145' }],
    ['without a code', { C45: '3022' }, { name: '附表违停', unit: '件', value: '3145' }],
    ['with an unknown code', { C45: '3022' }, { name: 'Z99 附表', unit: '件', value: '3145' }],
  ])('%s is no contradiction', (_, figures, row) => {
    const rules = about(department(figures, row)).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule !== 'G-06')).toEqual([]);
  }); // prettier-ignore

  it('in another unit differs by the converted amount', () => {
    const row = { name: 'C30：网页', unit: '元', value: '316081.7' };
    const [found] = about(department({ C30: '31.61' }, row));
    expect(found?.difference).toBe('-0.00183');
  });

  it.each([
    ['B04 信息公开年报', { B04: '250', B05: '3' }, '250', 'X-01', '-3'],
    ['C30 财政非税入库', { C30: '314.5' }, '298.2', 'X-02', '-16.3'],
    ['I01 复议统计报表', { I01: '4' }, '6', 'X-02', '2'],
    ['E01 平台检查次数', { E01: '30' }, '651', 'E-03', '621'],
    ['E01 巡查检查', { E01: '30' }, '651', 'E-03', '621'],
  ])('%s comes under a relation of its own', (name, figures, value, rule, difference) => {
    const unit = name.startsWith('C30') ? '万元' : name.startsWith('E01') ? '次' : '件';
    const [found] = about(department(figures, { name, unit, value }));
    expect(found).toMatchObject({ rule, difference, severity: '核实' });
  });

  it('in 人次 is not compared with cases at all', () => {
    const row = { name: 'K01 总结', unit: '人次', value: '34000' };
    const found = about(department({ K01: '30' }, row));
    expect(found.map(({ rule }) => rule)).toEqual(['K-05']);
    expect(found[0]?.message).toContain('不能相比');
  });

  it('with another measure word is asked about, and compared', () => {
    const row = { name: 'C04 附表', unit: '次', value: '31' };
    const rules = about(department({ C04: '30' }, row)).map(({ rule }) => rule);
    expect([...rules].sort()).toEqual(['G-08', 'G-10']);
  });

  it('as parts by kind of act is added up', () => {
    const parts = (licences: string): Filing =>
      department(
        { I01: '9' },
        { name: 'I01 其中：处罚', unit: '件', value: '7' },
        { name: 'I01 其中：许可', unit: '件', value: licences },
      );
    expect(about(parts('2'))).toEqual([]);
    expect(about(parts('4'))).toMatchObject([{ rule: 'I-08', difference: '2' }]);
  });
});

describe('G-07: rows of subordinate bodies', () => {
  const filing = (figures: Readonly<Record<string, string>>): Filing => emptyFiling({ figures });

  it('add up to the total row, figure by figure', () => {
    const total = filing({ C04: '30', C30: '4.5', A06: '9', P01: '4' });
    const units = [
      filing({ C04: '12', C30: '1.5', A06: '5' }),
      filing({ C04: '18', C30: '3', A06: '5' }),
    ];
    const found = unitRowFindings(total, units);
    expect(found.map(({ instance, difference }) => [instance, difference])).toEqual([
      ['G-07[A06]', '-1'],
    ]);
    expect(found[0]?.message).toContain('重复计数');
  });

  it('say when something is left out', () => {
    const found = unitRowFindings(filing({ C04: '30' }), [filing({ C04: '12' })]);
    expect(found[0]).toMatchObject({ difference: '18', severity: '强制' });
    expect(found[0]?.message).toContain('漏报');
  });

  it('leave alone what nobody filed', () => {
    expect(unitRowFindings(filing({ C04: '30' }), [filing({})])).toEqual([]);
    expect(unitRowFindings(filing({}), [filing({ C04: '12' })])).toEqual([]);
  });
});
