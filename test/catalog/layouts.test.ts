import {
  CatalogueError,
  PENALTY_LEAVES,
  codesInValue,
  hasLayout,
  indicators,
  layout,
  layoutIds,
  loadLayout,
} from '../../src/catalog';
import type { Catalogue, Layout } from '../../src/catalog';

const catalogue: Catalogue = new Map(indicators().map((each) => [each.code, each]));

/** A deep copy one may spoil. */
const copyOf = (id: string): { [key: string]: unknown } =>
  JSON.parse(JSON.stringify(layout(id))) as { [key: string]: unknown };

/** The layout with one value put in place of another, by path. */
const spoilt = (id: string, path: readonly (string | number)[], value: unknown): unknown => {
  const raw = copyOf(id);
  let at: unknown = raw;
  for (const part of path.slice(0, -1)) at = (at as Record<string | number, unknown>)[part];
  (at as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
  return raw;
};

const refusal = (raw: unknown): string => {
  try {
    loadLayout(raw, catalogue);
  } catch (error) {
    if (error instanceof CatalogueError) return error.message;
    throw error;
  }
  throw new Error('not refused');
};

const columnsOf = (chosen: Layout, table: string): readonly string[] =>
  chosen.tables.find(({ id }) => id === table)?.items.map(({ zh }) => zh) ?? [];

describe('the layouts', () => {
  it('are eleven, each under its own id', () => {
    expect(layoutIds()).toEqual('GD2018 ZJ4 ZJ5 SX SD HB CQ OLD8 QZ HN TJ'.split(' '));
    for (const id of layoutIds()) expect(layout(id).id).toBe(id);
    expect(hasLayout('ZJ6')).toBe(false);
    expect(() => layout('ZJ6')).toThrow('没有名为ZJ6的发布样式');
  });

  it('have as many tables and columns as the forms', () => {
    const tables = (id: string): number => layout(id).tables.length;
    expect(['GD2018', 'ZJ4', 'ZJ5', 'SX', 'QZ'].map(tables)).toEqual([6, 4, 5, 3, 1]);
    const penalties = (id: string): number => columnsOf(layout(id), 'penalties').length;
    expect(penalties('GD2018')).toBe(10);
    expect(penalties('ZJ5')).toBe(11);
    expect(penalties('SX')).toBe(14);
    expect(penalties('SD')).toBe(26);
    expect(penalties('HB')).toBe(16);
    expect(penalties('CQ')).toBe(21);
    expect(columnsOf(layout('SX'), 'penalties').at(-1)).toBe('罚没金额（元）');
    expect(columnsOf(layout('QZ'), 'totals')).toHaveLength(10);
    expect(columnsOf(layout('HN'), 'totals')).toHaveLength(11);
  });

  it('put every leaf of Article 9 in exactly one column of each table of penalty classes', () => {
    const withClasses = layoutIds().filter((id) =>
      layout(id).tables.some(({ classes }) => classes === true),
    );
    expect(withClasses).toEqual('GD2018 ZJ4 ZJ5 SX SD HB CQ OLD8'.split(' '));
    for (const id of withClasses) {
      const table = layout(id).tables.find(({ classes }) => classes === true);
      const leaves = (table?.items ?? [])
        .flatMap(({ value }) => codesInValue(value))
        .filter((code) => PENALTY_LEAVES.includes(code));
      expect([id, [...leaves].sort()]).toEqual([id, [...PENALTY_LEAVES]]);
    }
  });

  it('keep to the orders in which the provinces class a case', () => {
    const order = (id: string): readonly string[] =>
      (layout(id).tables.find(({ classes }) => classes === true)?.items ?? [])
        .filter(({ value }) => PENALTY_LEAVES.includes(codesInValue(value)[0] ?? ''))
        .map(({ value }) => codesInValue(value)[0] ?? '');
    // 山西: revocation stands behind closing; 山东 and 湖北: before restriction (relation C-02).
    expect(order('SX').indexOf('C18')).toBeGreaterThan(order('SX').indexOf('C21'));
    expect(order('SD').indexOf('C18')).toBeLessThan(order('SD').indexOf('C19'));
    expect(order('GD2018').indexOf('C20')).toBeLessThan(order('GD2018').indexOf('C18'));
    expect(layout('SX').classOrder).toBe('shanxi');
    expect(layout('ZJ5').classOrder).toBeNull();
  });

  it('say of every table how much is known of it', () => {
    for (const id of layoutIds())
      for (const table of layout(id).tables) expect(table.basis.length).toBeGreaterThan(8);
    // Pages that were read, and forms put together from narrative, are told apart.
    expect(layout('ZJ5').tables[0]?.evidence).toBe('verbatim');
    expect(layout('GD2018').tables[3]?.evidence).toBe('reconstructed');
    expect(layout('HN').tables.map(({ evidence }) => evidence)).not.toContain('verbatim');
  });
});

describe('a bad layout file', () => {
  it('is refused with the path of the error', () => {
    const first = ['tables', 0, 'items', 0];
    expect(refusal(spoilt('ZJ5', [...first, 'value'], 'C11 + X99'))).toContain(
      'tables[0].items[0].value：代码X99不在指标目录中',
    );
    expect(refusal(spoilt('ZJ5', [...first, 'value'], 'C60'))).toContain('自填指标');
    expect(refusal(spoilt('ZJ5', [...first, 'unit'], '万元'))).toContain(
      'tables[0].items[0].unit：C11的单位“宗”不能换算成“万元”',
    );
    expect(refusal(spoilt('ZJ5', ['form'], 'round'))).toContain('form：应为across、down之一');
    expect(refusal(spoilt('ZJ5', ['tables', 1, 'id'], 'penalties'))).toContain(
      'tables[1].id：编号penalties重复',
    );
    expect(refusal(spoilt('HB', ['tables', 1, 'strips'], [8, 7]))).toContain(
      'tables[1].strips：各段栏数之和15与栏数16不等',
    );
    expect(refusal(spoilt('SD', ['tables', 0, 'rows', 0, 'labels'], []))).toContain(
      'tables[0].rows[0].labels：应有1项',
    );
    expect(refusal(spoilt('ZJ5', [...first, 'colour'], 'red'))).toContain('不认识的字段：colour');
  });

  it('is refused when a kind of penalty is lost or counted twice', () => {
    const value = ['tables', 0, 'items', 0, 'value'];
    expect(refusal(spoilt('ZJ5', value, 'C11'))).toContain('处罚种类C12没有列入任何一栏');
    expect(refusal(spoilt('ZJ5', value, 'C11 + C12 + C13'))).toContain('C13已列在另一栏');
  });
});
