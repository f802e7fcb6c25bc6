/** Which cell holds which figure, and which name is to point to it. */
import { pack } from '../../../src/catalog';
import { freshBook } from '../../../src/template';
import type { NameSpec, SheetGeometry } from '../../../src/template';
import { readGridFigures } from '../../../src/workbook/figures-logic';
import { currentNames, namesToWrite } from '../../../src/workbook/names-logic';
import type { CellValue, Grid, NameState } from '../../../src/workbook/snapshot';
import { gridOf } from '../grid-of';

const COUNTY = pack('county');

describe('names', () => {
  const spec: NameSpec = { name: 'NB_C01', sheet: '表3', address: 'D5' };
  const write = (state: NameState | undefined, moving: readonly string[] = [], address = 'D5') =>
    namesToWrite(
      [{ ...spec, address }],
      new Map(state === undefined ? [] : [[spec.name, state]]),
      new Set(moving),
    );
  const at = (sheet: string, top: number, left: number, bottom = top, right = left): NameState => ({
    name: spec.name,
    area: { sheet, top, left, bottom, right },
  });

  it('that point where they should are left', () => {
    expect(write(at('表3', 5, 4))).toEqual([]);
    expect(write(at('表3', 4, 1, 9, 5), [], 'A4:E9')).toEqual([]);
  });

  it('that are lost are written, those that point elsewhere replaced', () => {
    expect(write(undefined)).toEqual([{ ...spec, replace: false }]);
    for (const state of [
      at('表4', 5, 4),
      at('表3', 6, 4),
      at('表3', 5, 5),
      at('表3', 5, 4, 6),
      at('表3', 5, 4, 5, 5),
      { name: spec.name, area: null },
    ]) {
      expect(write(state)).toEqual([{ ...spec, replace: true }]);
    }
    expect(write(at('表3', 5, 4), ['表3'])).toEqual([{ ...spec, replace: true }]);
    expect(write(at('表3', 5, 4), ['表4'])).toEqual([]);
  });

  it('of a book are its identity, ranges, cover, topics, figures and notes', () => {
    const fresh = freshBook(COUNTY, new Map());
    const only = new Map([...fresh.sheets].filter(([key]) => key === 'T1'));
    const geometry = {
      ...fresh,
      sheets: only,
      cover: new Map([['unitName', { row: 5, column: 2 }]]),
    };
    const [topic] = COUNTY.topics;
    if (topic === undefined) throw new Error('no topic');
    const title = [...only.values()][0]?.title ?? '';
    const ranges = new Map([
      ['cover', { sheet: '封面', address: 'A1:E40' }],
      ['T1', { sheet: title, address: 'A4:I9' }],
    ]);
    const topics = { sheet: '文字', cells: new Map([[topic.id, { row: 5, column: 3 }]]) };
    const all = currentNames(COUNTY, geometry, topics, ranges, { row: 3, column: 5 });
    expect(all.slice(0, 5)).toEqual([
      { name: 'NB_META', sheet: geometry.coverTitle, address: 'E3' },
      { name: 'NB_COVER', sheet: '封面', address: 'A1:E40' },
      { name: 'NB_T1', sheet: title, address: 'A4:I9' },
      { name: 'NB_C_unitName', sheet: geometry.coverTitle, address: 'B5' },
      { name: `NB_X_${topic.id.replaceAll('-', '_')}`, sheet: '文字', address: 'C5' },
    ]);
    const rest = all.slice(5).map(({ name, sheet }) => [name, sheet]);
    expect(rest).toEqual([
      ['NB_N01', title],
      ['NB_N01_P', title],
      ['NB_N02', title],
      ['NB_N02_P', title],
      ['NB_N01_N', title],
      ['NB_N02_N', title],
    ]);
    const without = currentNames(COUNTY, geometry, null, ranges, null);
    expect(without.map(({ name }) => name)).toEqual(
      all.map(({ name }) => name).filter((name) => !/^NB_(META|X_)/.test(name)),
    );
    const bare = currentNames(COUNTY, geometry, null, new Map(), null);
    expect(bare.map(({ name }) => name)).toEqual(rest.map(([name]) => name));
  });
});

describe('figures of a grid', () => {
  const geometry = (columns: Readonly<Record<string, number>>): SheetGeometry => ({
    key: 'T12',
    kind: 'table',
    title: '表',
    headerRow: 4,
    lastRow: 9,
    columns,
    rows: new Map([['Q02-1', 5]]),
    sections: new Map(),
    footRow: null,
  });
  const COLUMNS = { code: 1, name: 2, unit: 3, cur: 4, prev: 5, note: 6 };
  const read = (row: readonly CellValue[], columns: Readonly<Record<string, number>> = COLUMNS) =>
    readGridFigures(COUNTY, gridOf([row], { sheet: '表12', top: 5 }), geometry(columns), 'T12');

  it('are read in their row and column, with the words of an own-name row', () => {
    const { figures, damages } = read(['Q02-1', '甲项', '万元', 12.5, '', '概数：约12']);
    expect(figures.size).toBe(12);
    expect(figures.get('Q02@cur#1' as never) ?? [...figures.values()][0]).toMatchObject({
      code: 'Q02',
      period: 'cur',
      row: 1,
      name: '甲项',
      unit: '万元',
      note: '概数：约12',
      approximation: '约',
      place: { sheet: '表12', address: 'D5' },
      state: { kind: 'number', stated: { approximation: '约' } },
    });
    expect([...figures.values()][1]).toMatchObject({
      period: 'prev',
      state: { kind: 'blank' },
      approximation: '',
      place: { sheet: '表12', address: 'E5' },
    });
    expect([...figures.values()][2]).toEqual({
      code: 'Q02',
      period: 'cur',
      row: 2,
      state: { kind: 'blank' },
      note: '',
      approximation: '',
      place: null,
    });
    expect(damages).toEqual([]);
  });

  it('whose column is gone have no place and are blank', () => {
    const without = (...keys: readonly string[]) =>
      Object.fromEntries(Object.entries(COLUMNS).filter(([key]) => !keys.includes(key)));
    const columns = without('prev');
    const [cur, prev] = [...read(['Q02-1', '甲项', '件', 12, 13, ''], columns).figures.values()];
    expect([cur?.place?.address, prev?.place, prev?.state.kind]).toEqual(['D5', null, 'blank']);
    const bare = without('note', 'name', 'unit');
    expect(
      [...read(['Q02-1', '甲项', '件', 12, 13, '注'], bare).figures.values()][0],
    ).toMatchObject({
      name: '',
      unit: '',
      note: '',
    });
  });

  it('that are formulas are told with the code and the period', () => {
    const { damages } = read(['Q02-1', '甲项', '件', '=D6+1', '=D7', '']);
    expect(damages.map(({ rule, code, period, place }) => [rule, code, period, place])).toEqual([
      ['T-07', 'Q02', 'cur', { sheet: '表12', address: 'D5' }],
      ['T-07', 'Q02', 'prev', { sheet: '表12', address: 'E5' }],
    ]);
    expect(damages[0]?.message).toContain('“表12”D5（Q02-1 本年）应填数，现在是公式“=D6+1”');
    expect(damages[1]?.message).toContain('（Q02-1 上年）');
  });

  it('of an own-name row may be below nothing; whole numbers are asked of units that count', () => {
    const state = (unit: string, value: CellValue) =>
      [...read(['Q02-1', '甲项', unit, value, '', '']).figures.values()][0]?.state;
    expect(state('件', -3)).toMatchObject({ kind: 'number' });
    expect(state('件', 2.5)?.kind).toBe('bad');
    expect(state('万元', 2.5)?.kind).toBe('number');
    expect(state('', 2.5)?.kind).toBe('number');
  });

  it('of a row of the catalogue are read by its own unit, and never below nothing', () => {
    const own: SheetGeometry = { ...geometry(COLUMNS), key: 'T1', rows: new Map([['N01', 5]]) };
    const state = (value: CellValue) => {
      const grid = gridOf([['N01', '', '万元', value, '', '']], { top: 5 });
      return readGridFigures(COUNTY, grid, own, 'T1').figures.get('N01@cur');
    };
    expect(state(-3)?.state.kind).toBe('bad');
    expect(state(2.5)?.state.kind).toBe('bad');
    expect(state(2)).not.toHaveProperty('unit');
  });

  it('of the ratios may be percentages and have decimals', () => {
    const ratios: SheetGeometry = {
      ...geometry({ code: 1, pub: 2, note: 3 }),
      key: 'ratios',
      kind: 'ratios',
      rows: new Map([['R01', 5]]),
    };
    const grid: Grid = {
      ...gridOf([['R01', 0.985, '']], { top: 5 }),
      formats: [['General', '0.0%', 'General']],
    };
    expect(
      readGridFigures(COUNTY, grid, ratios, 'ratios').figures.get('R01@pub')?.state,
    ).toMatchObject({
      kind: 'number',
      stated: { value: { numerator: 197n, denominator: 2n } },
    });
    const formula = readGridFigures(
      COUNTY,
      gridOf([['R01', '=1/2', '']], { top: 5 }),
      ratios,
      'ratios',
    );
    expect(formula.damages[0]?.message).toContain('（R01 已发布数）');
  });

  it('of a sheet that is gone are all blank', () => {
    const { figures, damages } = readGridFigures(COUNTY, null, null, 'T12');
    expect(figures.size).toBe(12);
    expect(
      [...figures.values()].every(({ place, state }) => place === null && state.kind === 'blank'),
    ).toBe(true);
    expect(damages).toEqual([]);
  });
});
