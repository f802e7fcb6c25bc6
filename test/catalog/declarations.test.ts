import {
  declarationKind,
  declarationLabel,
  declarationOptions,
  declarationsFrom,
  declarationTitles,
  declaredValue,
  indicators,
  levelOf,
  levels,
  undeclared,
} from '../../src/catalog';
import { unitIsInteger } from '../../src/figures';

describe('declarations', () => {
  it('have labels that can stand in a drop-down list and tell the values apart', () => {
    for (const [name, options] of Object.entries(declarationOptions)) {
      const labels = options.map(({ zh }) => zh);
      expect(new Set(labels).size).toBe(labels.length);
      // Excel separates a typed list by commas and holds 255 characters of it.
      expect(labels.some((label) => label.includes(','))).toBe(false);
      expect(labels.join(',').length).toBeLessThan(255);
      expect(Object.keys(declarationTitles)).toContain(name);
    }
  });

  it('go from label to value and back', () => {
    expect(declaredValue('penalties', '按立案（C01）')).toBe('filing');
    expect(declaredValue('penalties', ' filing ')).toBe('filing');
    expect(declaredValue('duty.T2', '无此项职责')).toBe('none');
    expect(declaredValue('penalties', '')).toBeNull();
    expect(declaredValue('penalty', 'filing')).toBeNull();
    expect(declarationLabel('duty.T11', 'held')).toBe('有此项职责');
    expect(declarationLabel('court', 'sideways')).toBe('sideways');
    expect(declarationKind('duty.T2')).toBe('duty');
    expect(declarationKind('duty')).toBeNull();
  });

  it('stay open when nothing was chosen', () => {
    expect(declarationsFrom({})).toEqual(undeclared);
    expect(declarationsFrom({ 'duty.T2': '', court: '' })).toEqual({
      ...undeclared,
      duties: { T2: 'undeclared' },
    });
  });
});

describe('levels', () => {
  it('are found by id and by label', () => {
    expect(levelOf('county')?.we).toBe('我县');
    expect(levelOf('街道')?.id).toBe('subdistrict');
    expect(levelOf('省')).toBeNull();
    expect(new Set(levels.map(({ zh }) => zh)).size).toBe(levels.length);
  });
});

describe('units', () => {
  it('are whole for what is counted', () => {
    const whole = new Set(
      indicators()
        .map(({ unit }) => unit)
        .filter(unitIsInteger),
    );
    const divided = new Set(
      indicators()
        .map(({ unit }) => unit)
        .filter((unit) => !unitIsInteger(unit)),
    );
    expect([...divided].sort()).toEqual(
      ['%', '万元', '元/宗', '学时', '宗/人', '次/人', '自填', '课时'].sort(),
    );
    for (const unit of [
      '件',
      '宗',
      '次',
      '人',
      '人次',
      '件次',
      '卷',
      '处(条)',
      '家(次)',
      '项(件)',
    ]) {
      expect(whole.has(unit)).toBe(true);
    }
    for (const unit of ['公顷', '平方米', '公里', '吨', '千元'])
      expect(unitIsInteger(unit)).toBe(false);
    expect(unitIsInteger('只')).toBe(true);
  });
});
