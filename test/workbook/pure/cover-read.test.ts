/** Who files and what is declared, cell by cell. */
import { pack } from '../../../src/catalog';
import { choicesOf, coverName, wantedTitle } from '../../../src/template';
import { coverCells, declarationNames, readCover } from '../../../src/workbook/cover-logic';
import type { CellValue, NameState } from '../../../src/workbook/snapshot';
import { gridOf } from '../grid-of';

const COUNTY = pack('county');

const nameAt = (name: string, row: number, column: number, sheet = '表'): [string, NameState] => [
  name,
  { name, area: { sheet, top: row, bottom: row, left: column, right: column } },
];

describe('the cover', () => {
  const FIELDS = [
    ['unitName', '甲县'],
    ['level', '县'],
    ['year', '2024年度'],
    ['filer', '甲'],
    ['reviewer', '乙'],
    ['head', '丙'],
    ['phone', '12345'],
    ['date', '2025-1-20'],
    ['addressee', '丁'],
    ['licences', '按受理（B02）'],
    ['penalties', '—'],
    ['duty.T2', '有此项职责'],
    ['layout', ''],
    ['style', ''],
  ] as const;
  const read = (changed: Readonly<Record<string, CellValue>> = {}, year = 2024) => {
    const rows = FIELDS.map(([field, text]) => [changed[field] ?? text]);
    const cells = new Map(
      FIELDS.map(([field], index) => [field as string, { row: index + 3, column: 2 }]),
    );
    return readCover(COUNTY, gridOf(rows, { sheet: '封面', top: 3, left: 2 }), cells, year);
  };
  const messages = (changed: Readonly<Record<string, CellValue>>, year?: number) =>
    read(changed, year).damages.map(({ place, message }) => [place?.address, message]);

  it('is read field by field', () => {
    const { cover, declarations, damages } = read();
    expect(cover).toEqual({
      unitName: '甲县',
      level: 'county',
      year: 2024,
      filer: '甲',
      reviewer: '乙',
      head: '丙',
      phone: '12345',
      date: '2025-01-20',
      addressee: '丁',
      layout: '',
      style: '',
    });
    expect(declarations).toMatchObject({
      licences: 'acceptance',
      penalties: null,
      duties: { T2: 'held' },
    });
    expect(damages).toEqual([]);
  });

  it('a date may be a day’s number; what is none is told', () => {
    expect(read({ date: 45677 }).cover.date).toBe('2025-01-20');
    expect(read({ date: '' })).toMatchObject({ cover: { date: '' }, damages: [] });
    expect(read({ date: '下周' }).cover.date).toBe('');
    expect(messages({ date: '下周' })).toEqual([
      ['B10', expect.stringContaining('填报日期“下周”不是日期')],
    ]);
  });

  it('a declaration no drop-down offers is told, never guessed', () => {
    const { declarations, damages } = read({ licences: '随意' });
    expect(declarations.licences).toBeNull();
    expect(damages).toEqual([
      {
        rule: 'T-12',
        message:
          '“封面”B12 的“随意”不是可选的声明，未被采用。请从下拉中选：按准予决定（B04）、按受理（B02）、含初审（B11）。',
        code: null,
        period: null,
        place: { sheet: '封面', address: 'B12' },
      },
    ]);
    expect(messages({ 'duty.T2': '也许' })).toEqual([
      ['B14', expect.stringContaining('有此项职责、无此项职责')],
    ]);
  });

  it('a level nobody knows is told', () => {
    expect(read({ level: '星球' }).cover.level).toBe('');
    expect(messages({ level: '星球' })).toEqual([
      ['B4', expect.stringContaining('单位级别“星球”无法识别。请从下拉中选：县、')],
    ]);
    expect(messages({ level: '' })).toEqual([]);
  });

  it('a year typed over is told, and the workbook’s own stays', () => {
    expect(read({ year: '2025' }).cover.year).toBe(2024);
    expect(messages({ year: '2025年度' })).toEqual([
      ['B5', expect.stringContaining('统计年度是“2025年度”，而这个工作簿是 2024 年度的')],
    ]);
    expect(messages({ year: '' })).toHaveLength(1);
    expect(messages({ year: '2024' })).toEqual([]);
    expect(messages({ year: '2024年' })).toEqual([]);
    expect(messages({ year: '年度2024' })).toHaveLength(1);
    // A book that does not say its year cannot contradict it.
    expect(messages({ year: '2025' }, 0)).toEqual([]);
  });

  it('a layout is chosen by its label or its value', () => {
    expect(read({ layout: '随意' }).cover.layout).toBe('');
    expect(messages({ layout: '随意' })).toEqual([
      ['B15', expect.stringContaining('“随意”不是可选的样式，未被采用。请从下拉中选：')],
    ]);
    const [, offered = ''] =
      /请从下拉中选：(.*)。$/.exec(messages({ layout: '随意' })[0]?.[1] as string) ?? [];
    const [first = ''] = offered.split('、');
    const { layout } = read({ layout: first }).cover;
    expect(layout).not.toBe('');
    expect(read({ layout }).cover.layout).toBe(layout);
    const [style] = choicesOf(COUNTY, 'style');
    expect(read({ style: style?.zh ?? '' }).cover).toMatchObject({
      style: style?.value,
      layout: '',
    });
    expect(messages({ style: '随意' })).toHaveLength(1);
  });

  it('that is gone says nothing and tells nothing', () => {
    const cells = new Map([
      ['level', { row: 3, column: 2 }],
      ['year', { row: 4, column: 2 }],
    ]);
    const { cover, damages } = readCover(COUNTY, null, cells, 2024);
    expect(cover).toMatchObject({ unitName: '', level: '', year: 2024, date: '' });
    expect(damages).toEqual([]);
    const bare = readCover(COUNTY, gridOf([['']]), new Map(), 2024);
    expect(bare).toMatchObject({ damages: [], cover: { unitName: '', filer: '', date: '' } });
  });

  it('declares the scope and the duty of every table that has one', () => {
    const names = declarationNames(COUNTY);
    expect(names.slice(0, 2)).toEqual(['licences', 'penalties']);
    expect(names).toContain('duty.T2');
    expect(names).not.toContain('duty.T1');
  });

  describe('its cells', () => {
    const fresh = new Map([
      ['unitName', { row: 5, column: 2 }],
      ['licences', { row: 15, column: 2 }],
      ['duty.T2', { row: 30, column: 4 }],
    ]);
    const title = wantedTitle(COUNTY, 'T2');
    const grid = gridOf(
      [
        ['填报单位', '甲县'],
        ['', '许可总数口径', '按受理（B02）'],
        ['', title, '3', '', '有此项职责'],
      ],
      { top: 8 },
    );
    const cells = (names: ReadonlyMap<string, NameState>, older = false, of = grid) =>
      Object.fromEntries(coverCells(COUNTY, of, names, fresh, older));

    it('are where their names point, else beside their label, else where they were made', () => {
      expect(cells(new Map([nameAt(coverName('unitName'), 20, 3)]))).toEqual({
        unitName: { row: 20, column: 3 },
        licences: { row: 9, column: 3 },
        'duty.T2': { row: 10, column: 5 },
      });
      const twice = gridOf(
        [
          ['填报单位', ''],
          ['填报单位', ''],
        ],
        { top: 8 },
      );
      expect(cells(new Map(), false, twice)['unitName']).toEqual({ row: 5, column: 2 });
      expect(cells(new Map([nameAt(coverName('unitName'), 20, 3, '另一张')]))['unitName']).toEqual({
        row: 8,
        column: 2,
      });
      // The last column of the sheet is looked at, too.
      const edge = gridOf([['', '填报单位']], { top: 8 });
      expect(cells(new Map(), false, edge)['unitName']).toEqual({ row: 8, column: 3 });
      const lost = new Map([[coverName('unitName'), { name: coverName('unitName'), area: null }]]);
      expect(cells(lost)['unitName']).toEqual({ row: 8, column: 2 });
    });

    it('of an older version without a name were never there', () => {
      expect(cells(new Map([nameAt(coverName('licences'), 20, 3)]), true)).toEqual({
        licences: { row: 20, column: 3 },
      });
    });
  });
});
