/** What an open workbook is to us, and which of its sheets is which, by names and by contents. */
import { codesOf, indicator, pack as packOf } from '../../../src/catalog';
import { figureName, sheetKeys, wantedTitle } from '../../../src/template';
import {
  findSheets,
  hasTrace,
  identifySnapshot,
  isOlder,
  looksOurs,
  missingSheets,
  usualTitles,
} from '../../../src/workbook/identity-logic';
import { interpret } from '../../../src/workbook/read-logic';
import { findMeta, headerRowOf, parseMeta, recognise } from '../../../src/workbook/recognise-logic';
import type { CellValue, Snapshot } from '../../../src/workbook/snapshot';
import { labelsOf } from '../../../src/workbook/grid-labels';
import { gridOf } from '../grid-of';
import { tableOf } from '../witness/table';

const TOWNSHIP = packOf('township');
const VERSION = TOWNSHIP.version;

const book = () => tableOf('township', 'T2');
const empty: Snapshot = {
  sheets: [],
  names: new Map(),
  grids: new Map(),
  meta: '',
  structureProtected: false,
  strangers: [],
};

describe('the identity text', () => {
  it('is pack, version and year, and nothing else', () => {
    expect(parseMeta(' nianbao|county|1.10|2024 ')).toEqual({
      pack: 'county',
      version: '1.10',
      year: 2024,
    });
    for (const text of [
      '',
      'x nianbao|county|1.0|2024',
      'nianbao|county|1.0|2024 x',
      'nianbao|county|1|2024',
      'nianbao|county|1.0|24',
      'nianbao|County|1.0|2024',
      'nianbao||1.0|2024',
      'nianbao|county|.0|2024',
      'nianbao|county|1.|2024',
    ]) {
      expect(parseMeta(text)).toBeNull();
    }
    expect(parseMeta('nianbao|county|12.0|2024')?.version).toBe('12.0');
  });

  it('is found anywhere in the first 31 rows of a sheet', () => {
    const meta = 'nianbao|county|1.0|2024';
    const at = (row: number): CellValue[][] =>
      Array.from({ length: 33 }, (_, index) => (index === row ? ['', '', meta] : ['甲', '', '']));
    expect(findMeta(gridOf(at(30), { top: 2, left: 2 }))).toMatchObject({ row: 32, column: 4 });
    expect(findMeta(gridOf(at(31)))).toBeNull();
    expect(findMeta(gridOf([['甲', meta]]))).toMatchObject({ row: 1, column: 2 });
    expect(findMeta(gridOf([[meta]]))?.meta).toEqual({
      pack: 'county',
      version: '1.0',
      year: 2024,
    });
  });

  it('headings of a sheet are found in the first 31 rows, all of them in one', () => {
    const at = (row: number): CellValue[][] =>
      Array.from({ length: 33 }, (_, index) => (index === row ? ['题目', '甲', '文字'] : ['题目']));
    expect(headerRowOf(gridOf(at(30), { top: 2, left: 2 }), ['题目', '文字'])).toBe(32);
    expect(headerRowOf(gridOf(at(31)), ['题目', '文字'])).toBeNull();
    expect(headerRowOf(gridOf([['题目', '文字']]), ['题目', '文字'])).toBe(1);
  });
});

describe('a sheet without names', () => {
  const county = packOf('county');
  const known = (rows: readonly (readonly CellValue[])[], sheet = '甲') =>
    recognise(county, gridOf(rows, { sheet }));

  it('is the cover by its identity, texts and findings by their headings', () => {
    expect(known([['甲'], ['', 'nianbao|county|1.0|2024']])).toBe('cover');
    expect(known([['题目', '写什么', '文字']])).toBe('texts');
    expect(known([['序号', '级别', '规则', '识别码']])).toBe('findings');
    expect(known([['序号', '级别', '规则']])).toBeNull();
    expect(known([['题目', '文字']])).toBeNull();
  });

  const HEAD = ['代码', '指标', '计量单位', '本年', '上年'];
  const codes = (key: string, count: number): CellValue[][] =>
    labelsOf(county, key)
      .slice(0, count)
      .map((label) => [label]);

  it('is a table by half of its codes and all but one of its headings', () => {
    expect(known([HEAD, ...codes('T4', 8)])).toBe('T4');
    expect(known([HEAD, ...codes('T4', 7)])).toBeNull();
    expect(known([HEAD.slice(0, 4), ...codes('T4', 8)])).toBe('T4');
    expect(known([HEAD.slice(0, 3), ...codes('T4', 8)])).toBeNull();
    expect(known([HEAD, ...codes('T12', 3)])).toBe('T12');
    expect(known([['代码', '分子', '分母'], ...codes('ratios', 17)])).toBe('ratios');
    expect(known([['代码', '分子'], ...codes('ratios', 17)])).toBeNull();
    expect(known(codes('T4', 15))).toBeNull();
    // In whatever column, the last one as well.
    const last = codes('T4', 8).map(([code]) => ['', '', '', '', code ?? '']);
    expect(known([HEAD, ...last])).toBe('T4');
    // Headings further down than they can have been pushed are none.
    const below = (rows: number): CellValue[][] => [
      ...codes('T4', 15),
      ...Array.from({ length: rows }, () => ['甲']),
      HEAD,
    ];
    expect(known(below(15))).toBe('T4');
    expect(known([...below(15), ['甲']])).toBe('T4');
    expect(known([...below(16), ['甲']])).toBeNull();
  });

  it('is the table of which most stands there', () => {
    expect(known([HEAD, ...codes('T4', 15), ...codes('T5', 10)])).toBe('T4');
    expect(known([HEAD, ...codes('T5', 10), ...codes('T4', 15)])).toBe('T4');
    expect(known([HEAD, ...codes('T4', 10), ...codes('T5', 15)])).toBe('T5');
    expect(known([HEAD, ...codes('T4', 15), ...codes('T5', 15)])).toBe('T4');
    // A code counts once, however often it stands there.
    expect(known([HEAD, ...codes('T4', 5), ...codes('T4', 5), ...codes('T4', 5)])).toBeNull();
  });

  const definitions = (key: string): readonly string[] =>
    labelsOf(county, key).map((code) => indicator(code).definition);

  it('without codes is a table by half of its definitions', () => {
    const some = (key: string, count: number) =>
      definitions(key)
        .slice(0, count)
        .map((text) => ['', text]);
    expect(known([HEAD, ...some('T4', 8)])).toBe('T4');
    expect(known([HEAD, ...some('T4', 7)])).toBeNull();
    expect(known([['代码', '分子', '分母', '已发布数'], ...some('ratios', 17)])).toBe('ratios');
  });

  it('without headings is one when a third of its definitions stands there', () => {
    const rows = (count: number): CellValue[][] =>
      labelsOf(county, 'T4').map((label, index) => [
        label,
        index < count ? (definitions('T4')[index] ?? '') : '',
      ]);
    expect(known(rows(5))).toBe('T4');
    expect(known(rows(4))).toBeNull();
    const small = (count: number): CellValue[][] =>
      labelsOf(county, 'T1').map((label, index) => [
        label,
        index < count ? (definitions('T1')[index] ?? '') : '',
      ]);
    expect(known(small(2))).toBe('T1');
    expect(known(small(1))).toBeNull();
  });

  it('with its title is ours when any of its codes stands there', () => {
    const title = wantedTitle(county, 'T4');
    expect(
      known(
        [
          ['甲', ''],
          ['', 'D05'],
        ],
        title,
      ),
    ).toBe('T4');
    expect(
      known(
        [
          ['甲', ''],
          ['', 'C01'],
        ],
        title,
      ),
    ).toBeNull();
    expect(known([['甲']], title)).toBeNull();
    expect(known([['D05']], '甲')).toBeNull();
    expect(known([['R02']], wantedTitle(county, 'ratios'))).toBe('ratios');
  });
});

describe('sheet names', () => {
  it('are ours or a copy’s by their titles', () => {
    const titles = ['表3 行政处罚', '封面'];
    for (const name of [
      '表3 行政处罚',
      '表3 行政处罚 (2)',
      '表3 行政处罚(12)',
      '表3 行政处罚（2）',
      '封面（年报）',
      '封面（年报2）',
      '封面 副本',
      '封面-副本2',
      '封面 - 副本',
      '表3',
      '封面二',
      '表3 (2)',
      '表3(12)',
      '表3（2）',
      '表3（12）',
      '表3（年报）',
      '表3（年报12）',
      '表3副本',
      '表3 副本12',
      '表3-副本',
      '表3 －  副本2',
    ]) {
      expect([name, looksOurs(name, titles)]).toEqual([name, true]);
    }
    for (const name of [
      '行政处罚',
      '汇总',
      '(2)封',
      '表3(甲)',
      '表3（甲）',
      '表3（年报甲）',
      '表3 (2)甲',
      '表3（2）甲',
      '表3（年报）甲',
      '表3副本甲',
      '表3+副本',
      '表（2）3',
      '表（年报）3',
      '表3副本 行',
    ]) {
      expect([name, looksOurs(name, titles)]).toEqual([name, false]);
    }
  });

  it('usually given are those of every pack', () => {
    const titles = usualTitles();
    expect(titles).toContain('封面');
    expect(titles).toContain('审核结果');
    expect(titles).toContain(wantedTitle(packOf('county'), 'T9'));
    expect(titles).toContain(wantedTitle(packOf('department'), 'T13'));
  });

  it('without any name of ours are not worth a look', () => {
    const trace = (name: string) => hasTrace({ names: new Map([[name, { name, area: null }]]) });
    expect(['NB_META', 'NB_COVER', 'NB_C01', 'NB_C01_P'].map(trace)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['Print_Area', 'NB_X_work', 'NB_T3'].map(trace)).toEqual([false, false, false]);
    expect(hasTrace({ names: new Map() })).toBe(false);
  });
});

describe('a workbook', () => {
  it('without anything of ours is none', () => {
    expect(identifySnapshot(empty)).toEqual({ kind: 'none' });
    expect(identifySnapshot({ ...empty, strangers: [gridOf([['甲']])] })).toEqual({ kind: 'none' });
    expect(() => interpret(empty)).toThrow(expect.objectContaining({ code: 'no-template' }));
  });

  it('is ours by its identity alone, or by one sheet known by its contents', () => {
    const meta = 'nianbao|department|1.0|2024';
    expect(findSheets({ ...empty, meta }).pack.id).toBe('department');
    expect(identifySnapshot({ ...empty, meta }).kind).not.toBe('none');
    const findings = gridOf([['序号', '级别', '规则', '识别码']]);
    expect(identifySnapshot({ ...empty, strangers: [findings] }).kind).toBe('damaged');
    const cover = gridOf([['甲'], [meta]], { sheet: '甲' });
    const { meta: found } = findSheets({ ...empty, strangers: [findings, cover] });
    expect(found).toMatchObject({ pack: 'department', year: 2024 });
  });

  it('has no sheet that its pack does not know', () => {
    const table = book();
    const snapshot = table.snapshot();
    const [first] = snapshot.grids.values();
    if (first === undefined) throw new Error('no grid');
    const more = new Map([...snapshot.grids, ['T13', first] as const]);
    expect(findSheets({ ...snapshot, grids: more }).grids.has('T13')).toBe(false);
  });

  it('without the name of its office, or without its cover, does not say whose it is', () => {
    const table = book();
    table.model.names.set('NB_C_unitName', null);
    expect(identifySnapshot(table.snapshot())).toMatchObject({ kind: 'ours', unitName: '' });
    table.model.names.delete('NB_C_unitName');
    expect(identifySnapshot(table.snapshot())).toMatchObject({ kind: 'ours', unitName: '' });
    const coverless = book();
    const snapshot = coverless.snapshot();
    const grids = new Map([...snapshot.grids].filter(([key]) => key !== 'cover'));
    expect(identifySnapshot({ ...snapshot, grids })).toMatchObject({ unitName: '' });
  });

  it('of this version is ours', () => {
    expect(identifySnapshot(book().snapshot())).toEqual({
      kind: 'ours',
      pack: 'township',
      version: VERSION,
      year: 2024,
      unitName: '甲单位',
    });
  });

  it('of which a name alone is left is damaged, every sheet of it missing', () => {
    const left = { ...empty, names: new Map([['NB_C01', { name: 'NB_C01', area: null }]]) };
    const identity = identifySnapshot(left);
    expect(identity).toMatchObject({ kind: 'damaged', year: 0, unitName: '' });
    expect(missingSheets(findSheets(left), left.names)).toEqual(sheetKeys(findSheets(left).pack));
  });

  const withMeta = (meta: string): Snapshot => {
    const snapshot = book().snapshot();
    const cover = snapshot.grids.get('cover');
    if (cover === undefined) throw new Error('no cover');
    const swap = (rows: typeof cover.values): typeof cover.values =>
      rows.map((row) => row.map((cell) => (parseMeta(String(cell)) === null ? cell : meta)));
    const changed = { ...cover, values: swap(cover.values), formulas: swap(cover.formulas) };
    return { ...snapshot, meta, grids: new Map([...snapshot.grids, ['cover', changed]]) };
  };

  it('of a later version, or of a pack not known here, is not read', () => {
    for (const [meta, version] of [
      ['nianbao|township|99.0|2024', '99.0'],
      ['nianbao|province|1.0|2025', '1.0'],
    ] as const) {
      const identity = identifySnapshot(withMeta(meta));
      expect(identity).toMatchObject({ kind: 'newer', version, year: Number(meta.slice(-4)) });
      expect(identity.kind === 'newer' && identity.sentence.en).toContain(
        `(${meta.split('|')[1] ?? ''} ${version})`,
      );
      expect(() => interpret(withMeta(meta))).toThrow(
        expect.objectContaining({ code: 'newer-template' }),
      );
    }
  });

  it('of an earlier version is read; what it never had is not missed', () => {
    const older = withMeta('nianbao|township|0.1|2023');
    const identity = identifySnapshot(older);
    expect(identity).toMatchObject({
      kind: 'older',
      pack: 'township',
      version: '0.1',
      current: VERSION,
      year: 2023,
      unitName: '甲单位',
      sentences: [],
      sentence: { en: expect.stringContaining(`version 0.1, the add-in uses ${VERSION}`) },
    });
    expect(isOlder(findSheets(older))).toBe(true);
    expect(isOlder(findSheets(book().snapshot()))).toBe(false);
    expect(isOlder({ pack: TOWNSHIP, meta: null })).toBe(false);
    const without = (names: Snapshot['names']): Snapshot => ({
      ...older,
      names,
      grids: new Map([...older.grids].filter(([key]) => key !== 'T5')),
    });
    const once = without(older.names);
    expect(missingSheets(findSheets(once), once.names)).toEqual(['T5']);
    const never = without(new Map([...older.names].filter(([name]) => name !== 'NB_T5')));
    expect(missingSheets(findSheets(never), never.names)).toEqual([]);
    expect(identifySnapshot(once)).toMatchObject({ kind: 'older', sentences: [expect.anything()] });
  });

  it('is known as a pack by its figures where its identity is lost', () => {
    const names = (id: 'county' | 'department' | 'township') =>
      new Map(
        [...codesOf(packOf(id))].map((code) => {
          const name = figureName(code, 'cur');
          return [name, { name, area: null }];
        }),
      );
    for (const id of ['county', 'department', 'township'] as const) {
      expect(findSheets({ ...empty, names: names(id) }).pack.id).toBe(id);
    }
  });

  it('says its identity on the cover where the name of it is lost', () => {
    const table = book();
    table.model.names.delete('NB_META');
    expect(identifySnapshot(table.snapshot())).toMatchObject({
      kind: 'damaged',
      year: 2024,
      pack: 'township',
    });
    table.loseNames(/^NB_/);
    const bare = findSheets(table.snapshot());
    expect(bare.meta).toMatchObject({ pack: 'township', year: 2024 });
    expect([...bare.unnamed].sort()).toEqual([...sheetKeys(TOWNSHIP)].sort());
    expect([...bare.grids.keys()].sort()).toEqual([...sheetKeys(TOWNSHIP)].sort());
    // Blank rows and columns behind the last written ones are left out.
    expect(bare.grids.get('T2')?.values).toHaveLength(13);
    expect(bare.grids.get('T2')?.values[0]).toHaveLength(9);
  });

  it('says in sentences what of it is missing, double or nameless', () => {
    const table = book();
    table.model.removeSheet(table.model.titleOf('T4'));
    table.model.removeSheet(table.model.titleOf('T5'));
    table.model.copySheet(table.sheet, `${table.sheet} (2)`);
    table.model.names.delete('NB_T6');
    const identity = identifySnapshot(table.snapshot());
    const [missing, twice, nameless, ...more] =
      identity.kind === 'damaged' ? identity.sentences : [];
    expect(more).toEqual([]);
    const [t4, t5, t6] = ['T4', 'T5', 'T6'].map((key) => table.model.titleOf(key));
    expect(missing?.zh).toContain(`工作表“${t4 ?? ''}”、“${t5 ?? ''}”不见了`);
    expect(missing?.en).toContain(`"${t4 ?? ''}", "${t5 ?? ''}"`);
    expect(twice?.zh).toContain(`“${table.sheet} (2)”与“${table.sheet}”是同一张表的两份`);
    expect(twice?.en).toContain(`"${table.sheet} (2)" and "${table.sheet}" are two copies`);
    expect(nameless?.zh).toContain(`工作表“${t6 ?? ''}”的区域名称丢失`);
    expect(nameless?.en).toContain(`The range names of "${t6 ?? ''}"`);
    const reading = interpret(table.snapshot());
    const told = reading.filing.damages.map(({ rule, place, missing: gone }) => [
      rule,
      place?.sheet,
      gone,
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['T-01', undefined, t4],
        ['T-01', undefined, t5],
        ['T-05', `${table.sheet} (2)`, undefined],
        ['T-08', t6, undefined],
      ]),
    );
  });

  it('whose cover lost its mark says so instead of naming nameless sheets', () => {
    const table = book();
    table.model.names.delete('NB_META');
    table.model.names.delete('NB_T6');
    const identity = identifySnapshot(table.snapshot());
    expect(identity.kind === 'damaged' && identity.sentences).toEqual([
      {
        zh: '封面上的模板标识丢失。按“检查并修复模板”可恢复。',
        en: expect.stringContaining('mark of the template'),
      },
    ]);
  });
});
