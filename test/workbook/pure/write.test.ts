import fc from 'fast-check';
import { declarationsFrom, emptyFiling, pack } from '../../../src/catalog';
import { cellAddress, parseReference } from '../../../src/template';
import { interpret } from '../../../src/workbook/read-logic';
import { findPasted } from '../../../src/workbook/pasted-logic';
import { joinNotes } from '../../../src/figures';
import { planWrite } from '../../../src/workbook/write-logic';
import type { Fill } from '../../../src/workbook/write-logic';
import type { FigureWrite, Overwrite } from '../../../src/workbook/write-plan';
import { freshModel } from '../sheet-model';
import type { SheetModel } from '../sheet-model';

const figure = (
  code: string,
  value: number | string,
  more: Partial<FigureWrite> = {},
): FigureWrite => ({
  code,
  period: 'cur',
  row: 0,
  value,
  note: '',
  ...more,
});

/** Model and the address of a figure's cell in it. */
const withFigures = (figures: Readonly<Record<string, string | number>>) => {
  const model = freshModel();
  for (const [key, value] of Object.entries(figures)) {
    const place = model.blueprint.places.get(key);
    if (place === undefined) throw new Error(key);
    model.set(place.sheet, place.address, value);
  }
  return model;
};

const plan = (model: SheetModel, fill: Fill, overwrite: Overwrite = 'ask') =>
  planWrite(interpret(model.snapshot()), fill, overwrite);

const shown = (model: SheetModel, fill: Fill, overwrite: Overwrite = 'ask') => {
  const { changes, conflicts, same, unplaced } = plan(model, fill, overwrite);
  return {
    changes: changes.map(({ address, value, before }) => [address, value, before]),
    conflicts: conflicts.map(({ current, proposed, what }) => [what.zh, current, proposed]),
    same,
    unplaced: unplaced.length,
  };
};

const addressOf = (model: SheetModel, key: string): string =>
  model.blueprint.places.get(key)?.address ?? '';

const inColumn = (address: string, column: string): string => column + address.replace(/\D/g, '');

describe('filling figures', () => {
  it('writes into blank cells of the right row and period, nothing else', () => {
    const model = freshModel();
    const fill = { figures: [figure('C04', 5), figure('C04', 4, { period: 'prev' })] };
    expect(shown(model, fill)).toEqual({
      changes: [
        [addressOf(model, 'C04@cur'), 5, ''],
        [addressOf(model, 'C04@prev'), 4, ''],
      ],
      conflicts: [],
      same: 0,
      unplaced: 0,
    });
    const [change] = plan(model, fill).changes;
    expect(change?.sheet).toBe(model.titleOf('T3'));
    expect(plan(model, {})).toEqual({ changes: [], same: 0, conflicts: [], unplaced: [] });
  });

  it('asks, replaces or keeps what a person typed', () => {
    const model = withFigures({ 'C04@cur': 7, 'C01@cur': 3 });
    const fill = { figures: [figure('C04', 5), figure('C01', 3), figure('C02', 9)] };
    const conflict = [['C04（行政处罚决定数量）本年', '7', '5']];
    const asked = shown(model, fill, 'ask');
    expect(asked).toMatchObject({ changes: [], same: 1, unplaced: 0 });
    expect(asked.conflicts.map((each) => each.slice(1))).toEqual(
      conflict.map((each) => each.slice(1)),
    );
    expect(shown(model, fill, 'replace').changes).toEqual([
      [addressOf(model, 'C04@cur'), 5, 7],
      [addressOf(model, 'C02@cur'), 9, ''],
    ]);
    expect(shown(model, fill, 'keep-filled')).toMatchObject({
      changes: [[addressOf(model, 'C02@cur'), 9, '']],
      same: 1,
    });
  });

  it('takes a formula that shows the very value for what would be lost', () => {
    const model = withFigures({ 'C04@cur': '=2+3' });
    const asked = shown(model, { figures: [figure('C04', 5)] });
    expect(asked).toMatchObject({ changes: [], same: 0 });
    expect(asked.conflicts.map((each) => each.slice(1))).toEqual([['=2+3', '5']]);
    expect(shown(model, { figures: [figure('C04', 5)] }, 'replace').changes).toEqual([
      [addressOf(model, 'C04@cur'), 5, '=2+3'],
    ]);
    // The model shows no results: what a blank would be is computed too.
    expect(shown(model, { figures: [figure('C04', '')] }).same).toBe(0);
  });

  it('writes nothing at all when one entry has no place', () => {
    const model = freshModel();
    const fill = { figures: [figure('C04', 5), figure('R01', 5), figure('C04', 1, { row: 3 })] };
    expect(shown(model, fill, 'replace')).toMatchObject({ changes: [], unplaced: 2 });
    const cut = freshModel();
    cut.deleteColumn(cut.titleOf('T3'), 4);
    expect(shown(cut, { figures: [figure('C04', 5)] }, 'replace')).toMatchObject({
      changes: [],
      unplaced: 1,
    });
    const long = '长'.repeat(32_768);
    expect(shown(model, { figures: [figure('C04', long)] })).toMatchObject({
      changes: [],
      unplaced: 1,
    });
    expect(shown(model, { figures: [figure('C04', long.slice(1))] })).toMatchObject({
      unplaced: 0,
    });
  });

  it('keeps a figure back whose note has no column left: without 概数 it would read as exact', () => {
    const model = freshModel();
    const sheet = model.titleOf('T3');
    const { columns } = interpret(model.snapshot()).geometry.sheets.get('T3') ?? {};
    model.deleteColumn(sheet, columns?.['note'] ?? 0);
    const about = figure('C04', 100, { note: '概数：100余' });
    const { changes, unplaced } = plan(model, { figures: [about] });
    expect(changes).toEqual([]);
    expect(unplaced.map(({ zh }) => zh)).toEqual([expect.stringMatching(/^C04 说明没有可写/)]);
    expect(unplaced.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^C04, note has no cell to write to/),
    ]);
    expect(shown(model, { figures: [figure('C04', 100)] })).toMatchObject({
      changes: [[addressOf(model, 'C04@cur'), 100, '']],
      unplaced: 0,
    });
  });

  it('names rows of the office’s own and gives them a unit, but never a row of the catalogue', () => {
    const model = freshModel();
    // The number last: a request that breaks off midway leaves no number without its words.
    const own = figure('Q01', 8, { row: 1, name: '巡查', unit: '次' });
    const place = addressOf(model, 'Q01#1@cur');
    const { changes } = shown(model, { figures: [own] });
    expect(changes.map(([, value]) => value)).toEqual(['巡查', '次', 8]);
    expect(changes[2]?.[0]).toBe(place);
    expect(shown(model, { figures: [figure('Q01', 8, { row: 1 })] }).changes).toHaveLength(1);
    const given = figure('C04', 8, { name: '另名', unit: '次' });
    expect(shown(model, { figures: [given] }).changes).toHaveLength(1);
  });
});

describe('what stands in the way', () => {
  const full = withFigures({ 'C04@cur': 7, 'C04@prev': 6, 'R19@pub': 5, 'Q01#1@cur': 4 });
  const sheets = interpret(full.snapshot()).geometry.sheets;
  const put = (key: string, label: string, column: string): void => {
    const sheet = sheets.get(key);
    const at = [sheet?.rows.get(label) ?? 0, sheet?.columns[column] ?? 0] as const;
    full.set(sheet?.title ?? '', cellAddress(...at), '有字');
  };
  const own = [...sheets].find(([, { rows }]) => rows.has('Q01-1'))?.[0] ?? '';
  for (const column of ['name', 'unit']) put(own, 'Q01-1', column);
  const named = (fill: Fill) => plan(full, fill).conflicts.map(({ what }) => [what.zh, what.en]);

  it('is called by indicator and period in both languages', () => {
    const fill = {
      figures: [
        figure('C04', 1),
        figure('C04', 1, { period: 'prev' }),
        figure('R19', 1, { period: 'pub' }),
        figure('Q01', 1, { row: 1, name: '巡查', unit: '次' }),
      ],
    };
    const told = named(fill);
    expect(told.map(([zh = '']) => zh.replace(/（.*）/, ''))).toEqual([
      'C04本年',
      'C04上年',
      'R19已发布数',
      'Q01-1本年',
      'Q01-1 名称',
      'Q01-1 计量单位',
    ]);
    expect(told.map(([, en = '']) => en.replace(/ \(.*\)/, ''))).toEqual([
      'C04',
      'C04, last year',
      'R19, as published',
      'Q01-1',
      'Q01-1, name',
      'Q01-1, unit',
    ]);
  });

  it('on the cover and among the texts is called by its title', () => {
    const reading = interpret(full.snapshot());
    const { cover } = reading.geometry;
    const sheet = reading.geometry.coverTitle;
    for (const field of ['filer', 'court']) {
      const at = cover.get(field);
      full.set(sheet, cellAddress(at?.row ?? 0, at?.column ?? 0), '有字');
    }
    const [, [topic = '', place] = []] = [...reading.textCells];
    full.set(full.titleOf('texts'), cellAddress(place?.row ?? 0, place?.column ?? 0), '有字');
    const { topics } = pack('county');
    const { zh = '', en = '' } = topics.find(({ id }) => id === topic) ?? {};
    const declarations = declarationsFrom({ court: 'in' });
    expect(named({ cover: { filer: '某某' }, declarations, texts: { [topic]: '新的' } })).toEqual([
      [expect.stringMatching(/^封面“.+”$/), expect.stringMatching(/^Cover, ".+"$/)],
      [
        expect.stringMatching(/^封面声明“.+”$/),
        expect.stringMatching(/^Declared on the cover, ".+"$/),
      ],
      [`文字材料“${zh}”`, `Text "${en}"`],
    ]);
  });

  it('is told for what has no place, and for what is too long, naming it', () => {
    const { unplaced } = plan(full, {
      figures: [figure('Z99', 1), figure('C01', '长'.repeat(32_768), { note: '' })],
      texts: { 无此题: '写了' },
    });
    expect(unplaced.map(({ zh }) => /^(Z99|C01|文字材料“无此题”)/.exec(zh)?.[0])).toEqual([
      'Z99',
      'C01',
      '文字材料“无此题”',
    ]);
    expect(unplaced.map(({ en }) => /^(Z99|C01|Text "无此题")/.exec(en)?.[0])).toEqual([
      'Z99',
      'C01',
      'Text "无此题"',
    ]);
    expect(unplaced[1]?.zh).toContain('32767');
    expect(unplaced[1]?.en).toContain('32767');
    const note = { figures: [figure('C04', 7, { note: '长'.repeat(32_768) })] };
    expect(plan(full, note).unplaced.map(({ zh }) => zh.slice(0, 6))).toEqual(['C04 说明']);
    expect(plan(full, note).unplaced.map(({ en }) => en.slice(0, 9))).toEqual(['C04, note']);
  });

  it('is no text that merely looks like a formula to Excel, and no formula that is text', () => {
    const model = freshModel();
    const reading = interpret(model.snapshot());
    const grids = new Map(reading.snapshot.grids);
    const grid = grids.get('T3');
    if (grid === undefined) throw new Error('T3');
    const at = parseReference(addressOf(model, 'C04@cur'));
    const holding = (value: string | number, formula: string | number) => {
      const put = (rows: typeof grid.values, content: string | number) =>
        rows.map((row, index) =>
          index === (at?.top ?? 0) - grid.top
            ? row.map((cell, place) => (place === (at?.left ?? 0) - grid.left ? content : cell))
            : row,
        );
      const held = {
        ...grid,
        values: put(grid.values, value),
        formulas: put(grid.formulas, formula),
      };
      const snapshot = { ...reading.snapshot, grids: new Map(grids).set('T3', held) };
      return (wanted: string | number) =>
        planWrite({ ...reading, snapshot }, { figures: [figure('C04', wanted)] }, 'ask');
    };
    // A text beginning with = is its own formula; an apostrophe shows in the formula only.
    expect(holding('=甲', '=甲')('=甲')).toMatchObject({ same: 1, conflicts: [] });
    expect(holding('5', "'5")('5')).toMatchObject({ same: 1, conflicts: [] });
    expect(holding(5, '=2+3')(5)).toMatchObject({ same: 0, conflicts: [{ current: '=2+3' }] });
  });
});

describe('notes', () => {
  it('are only added to, and never a conflict', () => {
    const model = withFigures({});
    const address = addressOf(model, 'C04@cur');
    const note = inColumn(address, 'H');
    const fill = {
      figures: [
        figure('C04', 5, { note: '含委托' }),
        figure('C04', 4, { period: 'prev', note: '不含委托' }),
      ],
    };
    expect(shown(model, fill).changes[0]).toEqual([note, '含委托；不含委托', '']);
    model.set(model.titleOf('T3'), note, '早已写明');
    expect(shown(model, fill)).toMatchObject({ conflicts: [], unplaced: 0 });
    expect(shown(model, fill).changes[0]).toEqual([note, '早已写明；含委托；不含委托', '早已写明']);
    expect(shown(model, fill, 'keep-filled').changes).toHaveLength(3);
  });

  it.each([
    ['', '甲', '甲'],
    ['甲', '', '甲'],
    ['甲', '乙', '甲；乙'],
    ['甲乙', '乙', '甲乙'],
    ['甲', '概数：100余', '概数：100余；甲'],
    ['', '', ''],
  ])('%j and %j are %j', (current, added, joined) => {
    expect(joinNotes(current, added)).toBe(joined);
  });
});

describe('the cover and the texts', () => {
  const blank = interpret(freshModel().snapshot());
  /** Not even looked at: a blank that would be written over a blank counts as the same. */
  const nothing = { changes: [], same: 0, conflicts: [], unplaced: [] };
  const written = (fill: Fill, overwrite: Overwrite = 'replace') =>
    planWrite(blank, fill, overwrite).changes.map(({ value }) => value);

  it('take each field that says something', () => {
    const fields = ['filer', 'reviewer', 'head', 'phone', 'addressee'] as const;
    for (const field of fields) {
      const { changes } = planWrite(blank, { cover: { [field]: '某某' } }, 'replace');
      const at = blank.geometry.cover.get(field);
      expect(changes.map(({ address, value }) => [address, value])).toEqual([
        [at === undefined ? '' : cellAddress(at.row, at.column), '某某'],
      ]);
      expect(planWrite(blank, { cover: { [field]: '' } }, 'replace')).toMatchObject(nothing);
    }
    expect(written({ cover: { unitName: '乙县' } })).toEqual(['乙县']);
    expect(written({ cover: {} })).toEqual([]);
  });

  it('say the level in words, the date as a day, a choice by its label', () => {
    expect(written({ cover: { level: 'township' } })).not.toEqual(['township']);
    expect(written({ cover: { level: 'township' } })).toHaveLength(1);
    expect(planWrite(blank, { cover: { level: '' } }, 'replace')).toMatchObject(nothing);
    expect(written({ cover: { level: '第四级' as never } })).toEqual(['第四级']);
    expect(written({ cover: { date: '2025-01-20' } })).toEqual([45677]);
    expect(written({ cover: { date: '年底' } })).toEqual(['年底']);
    expect(planWrite(blank, { cover: { date: '' } }, 'replace')).toMatchObject(nothing);
    expect(written({ cover: { layout: 'ZJ5' } })).toHaveLength(1);
    expect(written({ cover: { layout: 'ZJ5' } })).not.toEqual(['ZJ5']);
    expect(written({ cover: { layout: '别的' } })).toEqual(['别的']);
    expect(planWrite(blank, { cover: { layout: '' } }, 'replace')).toMatchObject(nothing);
  });

  it('take what is declared, by the words of the drop-downs, and leave the rest', () => {
    const declarations = declarationsFrom({ licences: '按受理（B02）', 'duty.T3': 'held' });
    expect(written({ declarations })).toEqual(['按受理（B02）', '有此项职责']);
    expect(written({ declarations: declarationsFrom({ 'duty.T3': 'undeclared' }) })).toEqual([]);
    expect(planWrite(blank, { declarations: declarationsFrom({}) }, 'ask').changes).toEqual([]);
  });

  it('take texts by their topic; a blank one writes nothing', () => {
    const [topic = ''] = Object.keys(blank.filing.texts);
    expect(written({ texts: { [topic]: '写了一段' } })).toEqual(['写了一段']);
    expect(planWrite(blank, { texts: { [topic]: '' } }, 'replace')).toMatchObject(nothing);
    expect(planWrite(blank, { texts: { 无此题: '写了' } }, 'replace').unplaced).toHaveLength(1);
  });
});

describe('what was planned', () => {
  it('reads back as it was filled', () => {
    const codes = ['C01', 'C02', 'C04', 'D10', 'A06'];
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...codes), fc.integer({ min: 0, max: 10 ** 9 })),
        (values) => {
          const model = freshModel();
          const figures = Object.entries(values).map(([code, value]) => figure(code, value));
          for (const { sheet, address, value } of plan(model, { figures }).changes) {
            model.set(sheet, address, value);
          }
          const reading = interpret(model.snapshot());
          for (const { code, value } of figures) {
            expect(reading.filing.figures.get(`${code}@cur` as never)?.state).toMatchObject({
              stated: { value: { numerator: BigInt(value) } },
            });
          }
          expect(planWrite(reading, { figures }, 'ask')).toMatchObject({
            changes: [],
            same: figures.length,
            conflicts: [],
          });
        },
      ),
      { numRuns: 3 },
    );
  });
});

describe('texts in number cells', () => {
  const pasted = (key: string, text: string) => {
    const model = withFigures({ [key]: text });
    return findPasted(interpret(model.snapshot()).filing).map(
      ({ proposal, text: was, sentence }) => ({
        was,
        value: proposal?.value ?? null,
        note: proposal?.note ?? null,
        period: proposal?.period ?? null,
        says: sentence.includes(text),
      }),
    );
  };
  const sentence = (key: string, text: string): string | undefined =>
    findPasted(interpret(withFigures({ [key]: text }).snapshot()).filing)[0]?.sentence;

  it('are proposed as the number they begin with, the rest as a note', () => {
    expect(pasted('C04@cur', '3590件(3145件为违停)')).toEqual([
      {
        was: '3590件(3145件为违停)',
        value: 3590,
        note: expect.stringContaining('3145件为违停') as string,
        period: 'cur',
        says: true,
      },
    ]);
    expect(pasted('C04@prev', '约100余宗')).toMatchObject([
      { value: 100, note: '上年概数：约100余宗', period: 'prev' },
    ]);
    expect(pasted('C04@cur', '一百多')).toMatchObject([
      { period: 'cur', value: 100, note: '概数：一百多' },
    ]);
    expect(pasted('C04@cur', '不详')).toMatchObject([{ value: null, note: null, says: true }]);
  });

  it('of whole units take no decimals, those of published ratios do', () => {
    expect(pasted('C04@cur', '3.5件(其他)')).toMatchObject([{ value: null }]);
    expect(pasted('R01@pub', '93.5%(四舍五入)')).toMatchObject([{ value: 93.5, period: 'pub' }]);
  });

  it('may be below zero in a row of the office’s own only', () => {
    expect(pasted('Q01#1@cur', '-5')).toMatchObject([{ value: -5 }]);
    expect(pasted('C04@cur', '-5')).toMatchObject([{ value: null }]);
  });

  it('are told with their place, the number that would stand there and what goes into the note', () => {
    const at = (key: string): string => {
      const place = freshModel().blueprint.places.get(key);
      return `“${place?.sheet ?? ''}”${place?.address ?? ''}`;
    };
    expect(sentence('C04@cur', '３５')).toBe(`${at('C04@cur')}（C04）的“３５”改为 35。`);
    expect(sentence('C04@cur', '35(含3件委托)')).toBe(
      `${at('C04@cur')}（C04）的“35(含3件委托)”改为 35，“含3件委托”移入“说明”列。`,
    );
    expect(sentence('Q01#1@cur', '7次')).toMatch(/（Q01-1）的“7次”改为 7。$/);
    expect(sentence('C04@cur', '35册')).toBe(
      `${at('C04@cur')}（C04）：“35册”的单位“册”不能确定地换算成本行的计量单位，请按本行的计量单位换算后只填数字。`,
    );
    expect(sentence('C04@cur', ' ')).toMatch(/（C04）：单元格里只有空格/);
  });

  it('are nobody’s where the cell is gone or holds a number', () => {
    const bad = { kind: 'bad', text: '三件', problem: 'text' } as const;
    expect(findPasted(emptyFiling({ figures: { C04: bad } }))).toEqual([]);
    expect(findPasted(emptyFiling({ figures: { C04: 5 } }))).toEqual([]);
    expect(pasted('C04@cur', '')).toEqual([]);
  });
});
