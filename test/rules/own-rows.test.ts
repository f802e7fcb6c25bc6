import { countedInto, emptyFiling, figureKey } from '../../src/catalog';
import type { FiledFigure, Filing, PackId, Period } from '../../src/catalog';
import { fromDecimal } from '../../src/figures';
import { audit } from '../../src/rules';

interface Row {
  readonly code: string;
  readonly value: string;
  readonly unit: string;
  readonly note?: string;
  readonly period?: Period;
  readonly approximation?: FiledFigure['approximation'];
}

const filingOf = (
  figures: Readonly<Record<string, string>>,
  rows: readonly Row[],
  pack: PackId = 'county',
): Filing => {
  const blank = emptyFiling({ pack, figures });
  const filed = new Map(blank.figures);
  rows.forEach(({ code, value, unit, note = '', period = 'cur', approximation = '' }, index) => {
    const row = rows.slice(0, index + 1).filter((each) => each.code === code).length;
    filed.set(figureKey(code, period, row), {
      code,
      period,
      row,
      name: `第${String(row)}项`,
      unit,
      state: { kind: 'number', stated: { value: fromDecimal(value), decimals: 0, approximation } },
      note,
      approximation,
      place: null,
    });
  });
  return { ...blank, figures: filed };
};

const found = (...parts: Parameters<typeof filingOf>): readonly (readonly [string, string])[] =>
  audit(filingOf(...parts))
    .findings.filter(({ title }) => title === '自填行不超过所属指标')
    .map(({ instance, severity, message }) => [instance, `${severity} ${message}`]);

it.each([
  ['计入F11', 'F11'],
  ['计入F11，巡查劝导', 'F11'],
  ['概数：100余；计入F11', 'F11'],
  ['未计入F11', null],
  ['不计入F11', null],
  ['计入其他', null],
  ['', null],
])('the note %j counts into %j', (note, code) => {
  expect(countedInto(note)).toBe(code);
});

describe('rows an office names itself', () => {
  const row = (value: string, note = '', more: Partial<Row> = {}): Row => ({
    code: 'Q01',
    value,
    unit: '次',
    note,
    ...more,
  });

  it('stand outside every balance unless the office says so', () => {
    expect(found({ F11: '15' }, [row('999')])).toEqual([]);
  });

  it('are together at most the indicator they are counted into', () => {
    expect(found({ F11: '15' }, [row('9', '计入F11'), row('6', '计入F11')])).toEqual([]);
    const [[instance, message] = ['', '']] = found({ F11: '15' }, [
      row('9', '计入F11'),
      row('8', '计入F11'),
    ]);
    expect(instance).toBe('G-16[F11:rows]');
    expect(message).toContain('强制');
    expect(message).toContain('9次');
    expect(message).toContain('差2次');
  });

  it('may be approximate', () => {
    const about = { approximation: '余', unit: '次' } as const;
    expect(found({ F11: '15' }, [row('10', '计入F11', about)])).toEqual([]);
    expect(found({ F11: '15' }, [row('20', '计入F11', about)])).toHaveLength(1);
  });

  it('are refused under an indicator that is not there or measures something else', () => {
    expect(found({}, [row('9', '计入Z99')])[0]?.[1]).toContain('没有这个指标');
    expect(found({}, [row('9', '计入Q02')])[0]?.[1]).toContain('没有这个指标');
    expect(found({ C30: '90' }, [row('9', '计入C30')])[0]?.[1]).toContain('单位是万元');
  });

  it('are converted: 元 counted into 万元', () => {
    const yuan = row('30000', '计入C30', { unit: '元' });
    expect(found({ C30: '3' }, [yuan])).toEqual([]);
    expect(found({ C30: '2.9' }, [yuan])[0]?.[1]).toContain('差0.1万元');
  });

  it('of penalties in a field are each a part of all penalties, never added up', () => {
    const field = (value: string, period: Period = 'cur'): Row => ({
      code: 'C60',
      value,
      unit: '件',
      period,
    });
    expect(found({ C04: '100' }, [field('80'), field('70')])).toEqual([]);
    expect(found({ C04: '60' }, [field('80'), field('50')]).map(([id]) => id)).toEqual([
      'G-16[C60#1]',
    ]);
    expect(found({ 'C04@prev': '60' }, [field('80', 'prev')]).map(([id]) => id)).toEqual([
      'G-16[C60#1@prev]',
    ]);
  });

  it('of fines in a field are each a part of all fines', () => {
    const fine: Row = { code: 'C61', value: '260.5', unit: '万元' };
    expect(found({ C30: '260.5' }, [fine])).toEqual([]);
    expect(found({ C30: '260.4' }, [fine])[0]?.[1]).toContain('差0.1万元');
  });
});
