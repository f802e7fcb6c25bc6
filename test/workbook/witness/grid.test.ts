/** One table read whole: what is certain, what is told, and what is asked, for each way of damaging it. */
import type { Damage } from '../../../src/catalog';
import { yearOnYearFormula } from '../../../src/rules';
import type { Reconciled } from '../../../src/workbook/reconcile-logic';
import { tableOf } from './table';
import type { Table } from './table';

/** 表2 of a town: headings in row 4, two sections, B01–B03 in rows 6–8, B04–B06 in 10–12, last line 13. */
const licences = (filled = true): Table => tableOf('township', 'T2', filled);
const SHEET = '表2 行政许可';

const told = ({ damages }: Reconciled): readonly (readonly unknown[])[] =>
  damages.map(({ rule, code, place }: Damage) => [rule, code, place?.address]);
const message = ({ damages }: Reconciled, at = 0): string => damages[at]?.message ?? '';
const rowsOf = ({ geometry }: Reconciled) => Object.fromEntries(geometry.rows);
const asked = ({ standing }: Reconciled) =>
  standing.questions.map(({ row, readings }) => [
    row,
    readings.map(({ by, code }) => `${by} ${code}`).join(', '),
  ]);

describe('a table as it was made', () => {
  it('is read where it was made, with nothing to tell', () => {
    const table = licences();
    const { geometry, damages, repairable, standing } = table.read();
    expect(geometry).toEqual(table.made);
    expect({ damages, repairable }).toEqual({ damages: [], repairable: false });
    expect(standing).toEqual({
      headingLost: false,
      misheaded: [],
      contested: null,
      questions: [],
      openRows: new Set(),
      openLabels: new Set(),
      strays: [],
      traces: [],
      notesAstray: false,
      untiedNotes: new Set(),
      lastLine: 12,
    });
  });

  it('ratios likewise', () => {
    const table = tableOf('township', 'ratios');
    const { geometry, damages } = table.read();
    expect(geometry).toEqual(table.made);
    expect(damages).toEqual([]);
  });
});

describe('a row', () => {
  it('that was deleted is told; of an older version only when it once was there', () => {
    const table = licences();
    table.model.deleteRow(table.sheet, 7);
    const reading = table.read();
    expect(told(reading)).toEqual([['T-02', 'B02', 'A1']]);
    expect(message(reading)).toMatch(
      /^“表2 行政许可”中 B02（许可受理数量） 一行被删除，该项没有数。/,
    );
    expect(reading.repairable).toBe(true);
    expect(told(table.read([], true))).toEqual([['T-02', 'B02', 'A1']]);
    table.loseNames(/^NB_B02(_P)?$/);
    expect(told(table.read())).toEqual([['T-02', 'B02', 'A1']]);
    expect(told(table.read([], true))).toEqual([]);
    // The name of last year's figure alone says that the row was there.
    table.model.names.set('NB_B02_P', null);
    expect(told(table.read([], true))).toEqual([['T-02', 'B02', 'A1']]);
  });

  it('without its code is known by its words, and told where the code should stand', () => {
    const table = licences();
    table.set('A7', '');
    const blank = table.read();
    expect(told(blank)).toEqual([['T-03', 'B02', 'A7']]);
    expect(message(blank)).toContain('A7 应为代码 B02，现在是空白；');
    expect(rowsOf(blank)).toMatchObject({ B02: 7 });
    table.set('A7', '甲');
    expect(message(table.read())).toContain('A7 应为代码 B02，现在是“甲”；');
    table.model.insertColumn(table.sheet, 1);
    const beside = table.read();
    expect(told(beside)).toEqual([['T-03', 'B02', 'B7']]);
    expect(beside.geometry.sections).toEqual(table.made.sections);
    expect(beside.geometry.footRow).toBe(13);
  });

  it('whose code stands twice is told with both rows, and the first is read', () => {
    const table = licences();
    table.model.insertRow(table.sheet, 8);
    table.set('A8', 'B02');
    table.set('D8', 5);
    const reading = table.read();
    expect(told(reading)).toEqual([['T-10', 'B02', 'A7']]);
    expect(message(reading)).toContain('代码 B02 出现在第 7、8 行，只读取了第 7 行');
  });

  it('sorted away from its names is told once for all such rows', () => {
    const table = licences();
    table.model.swapRows(table.sheet, 6, 7);
    const reading = table.read();
    expect(told(reading)).toEqual([['T-04', null, 'A1']]);
    expect(message(reading)).toContain('中 B01、B02 的位置变了');
    expect(rowsOf(reading)).toMatchObject({ B01: 7, B02: 6 });
  });

  it('without names is told once for all such rows, of more than six how many', () => {
    const table = licences();
    table.loseNames(/^NB_B0[12](_P)?$/);
    const reading = table.read();
    expect(told(reading)).toEqual([['T-08', null, 'A1']]);
    expect(message(reading)).toContain('中 B01、B02 的单元格名称丢失');
    table.loseNames();
    expect(message(table.read())).toContain('中 B01、B02、B03、B04、B05、B06 的单元格名称丢失');
    const large = tableOf('township', 'T3');
    large.loseNames();
    expect(message(large.read())).toContain(
      '中 C00、C01、C02、C03、C04、C44等 34 行 的单元格名称丢失',
    );
  });

  it('whose witnesses contradict each other is asked, and read by most of them meanwhile', () => {
    const table = licences();
    table.exchange('A6', 'A7');
    const reading = table.read();
    expect(asked(reading)).toEqual([
      [6, 'code B02, indicator B01, name B01'],
      [7, 'code B01, indicator B02, name B02'],
    ]);
    expect(told(reading)).toEqual([
      ['T-13', 'B01', 'A6'],
      ['T-13', 'B02', 'A7'],
    ]);
    expect(message(reading)).toBe(
      `“${SHEET}”第 6 行是哪一项说法不一：代码是 B02（许可受理数量），指标、口径是 B01（许可申请数量），单元格名称是 B01（许可申请数量）；暂按 B01（许可申请数量） 读取。按“检查并修复模板”会请您认定，认定之前不改动这一行。`,
    );
    expect([...reading.standing.openRows]).toEqual([6, 7]);
    const answered = table.read([[6, 'B01']]);
    expect(asked(answered)).toEqual([]);
    expect(told(answered)).toEqual([
      ['T-03', 'B01', 'A6'],
      ['T-03', 'B02', 'A7'],
    ]);
    // An answer about a row of which nothing is asked changes nothing.
    expect(asked(table.read([[10, 'B01']]))).toEqual(asked(reading));
    table.model.insertColumn(table.sheet, 1);
    expect(told(table.read()).map(([, , address]) => address)).toEqual(['B6', 'B7']);
  });

  it('that nothing but its place speaks for is asked, and its label is not read', () => {
    const table = licences();
    for (const letter of ['A', 'B', 'I']) table.set(`${letter}7`, '');
    table.loseNames(/^NB_B02/);
    table.set('F7', '');
    const reading = table.read();
    expect(asked(reading)).toEqual([[7, 'order B02']]);
    expect(told(reading)).toEqual([
      ['T-13', null, 'A7'],
      ['T-13', 'B02', 'A1'],
    ]);
    expect(message(reading)).toContain(
      '第 7 行是哪一项说法不一：按前后次序应是 B02（许可受理数量）；没有读取。',
    );
    expect(message(reading, 1)).toContain(
      '中哪一行是 B02（许可受理数量） 尚未认定，没有读到该项的数',
    );
    expect(rowsOf(table.read([[7, 'B02']]))).toMatchObject({ B02: 7 });
  });

  it('filled under the last one belongs to nothing, and is told', () => {
    const table = licences();
    table.model.insertRow(table.sheet, 13);
    table.set('D13', 5);
    const reading = table.read();
    expect(asked(reading)).toEqual([]);
    expect(told(reading)).toEqual([['T-13', null, 'A13']]);
    expect(message(reading)).toContain('第 13 行有数或说明，但没有代码、指标和名称');
    expect(reading.standing.lastLine).toBe(13);
    expect([...reading.standing.openRows]).toEqual([13]);
  });
});

describe('a heading', () => {
  it('that is lost or changed is told with its column, of those that matter', () => {
    const table = licences();
    table.set('D4', '今年');
    table.set('C4', '');
    const reading = table.read();
    expect(told(reading)).toEqual([['T-09', null, 'A1']]);
    expect(message(reading)).toContain(
      '列标题“本年”被改动或丢失，已按代码、公式和单元格名称找到该列（第 4 列）',
    );
    expect(reading.standing.misheaded).toEqual(['unit', 'cur']);
    for (const [address, title] of [
      ['A4', '代码'],
      ['E4', '上年'],
      ['H4', '说明'],
    ] as const) {
      const other = licences();
      other.set(address, '');
      expect(message(other.read())).toContain(`列标题“${title}”`);
    }
    const ratios = tableOf('township', 'ratios');
    ratios.set('G4', '');
    expect(message(ratios.read())).toContain('列标题“已发布数”');
  });

  it('whose column was deleted is told as gone', () => {
    const table = licences();
    table.model.deleteColumn(table.sheet, 8);
    const reading = table.read();
    expect(told(reading)).toEqual([['T-09', null, 'A1']]);
    expect(message(reading)).toContain('的“说明”列不见了，该列的内容没有读到');
    expect(reading.geometry.columns['note']).toBeUndefined();
    const code = licences();
    code.model.deleteColumn(code.sheet, 3);
    const units = code.read();
    // Nothing of the figures is lost with the units, but a press puts them back.
    expect(units.damages).toEqual([]);
    expect(units.repairable).toBe(true);
    const last = licences();
    last.model.deleteColumn(last.sheet, 9);
    expect(last.read()).toMatchObject({ damages: [], repairable: true });
  });

  it('over a column known by its contents is not asked', () => {
    for (const [one, other] of [
      ['A4', 'D4'],
      ['C4', 'E4'],
      ['F4', 'D4'],
      ['I4', 'H4'],
    ] as const) {
      const table = licences();
      table.exchange(one, other);
      expect(table.read().geometry.columns).toEqual(table.made.columns);
    }
  });

  it('of the row alone, deleted, is not looked for in a section', () => {
    const table = licences();
    table.model.deleteRow(table.sheet, 4);
    const { standing, geometry } = table.read();
    expect([standing.headingLost, geometry.headerRow]).toEqual([true, 3]);
    expect(geometry.sections.get('申请与受理')).toBe(4);
  });

  it('of the whole row, deleted, is known to be: the rows are read all the same', () => {
    const table = licences();
    for (const row of [5, 4, 3]) table.model.deleteRow(table.sheet, row);
    const { standing, geometry } = table.read();
    expect(standing.headingLost).toBe(true);
    expect(geometry.headerRow).toBe(2);
    expect(geometry.rows.get('B01')).toBe(3);
  });

  it('exchanged with another of which nothing tells is told once', () => {
    const table = licences();
    table.set('G4', '说明');
    table.set('H4', '平衡核对');
    for (const row of [7, 10]) table.set(`G${String(row)}`, '');
    const reading = table.read();
    expect(message(reading)).toContain('的“说明”列标题排在“平衡核对”之前，与模板的次序相反');
    expect(told(reading)[0]).toEqual(['T-09', null, 'A1']);
  });

  describe('of the two years, exchanged', () => {
    const exchanged = (): Table => {
      const table = licences();
      table.exchange('D4', 'E4');
      return table;
    };

    it('is asked at the headings, and read by the names meanwhile', () => {
      const reading = exchanged().read();
      expect(asked(reading)).toEqual([[4, 'indicator 上年, name 本年']]);
      expect(reading.geometry.columns).toMatchObject({ cur: 4, prev: 5 });
      expect(told(reading)).toEqual([['T-13', null, 'A4']]);
      expect(message(reading)).toContain('第 4 行本年、上年两列说法不一：');
      expect(message(reading)).toContain('；暂按单元格名称读取。');
    });

    it('is asked with what stands over the first of the two columns', () => {
      const table = licences();
      for (const label of ['B01', 'B02', 'B03', 'B04', 'B05', 'B06']) {
        const [cur, prev] = [`NB_${label}`, `NB_${label}_P`];
        const [first, second] = [table.model.names.get(cur), table.model.names.get(prev)];
        table.model.names.set(cur, second ?? null);
        table.model.names.set(prev, first ?? null);
      }
      expect(asked(table.read())).toEqual([[4, 'indicator 本年, name 上年']]);
    });

    it('is settled by what a person says of it', () => {
      const notes = exchanged();
      notes.set('H4', '');
      expect(notes.read([[4, '上年']]).standing.misheaded).toEqual(['note']);
      const byHeading = exchanged().read([[4, '上年']]);
      expect(byHeading.geometry.columns).toMatchObject({ cur: 5, prev: 4 });
      expect(byHeading.standing).toMatchObject({ contested: null, misheaded: [], questions: [] });
      const byName = exchanged().read([[4, '本年']]);
      expect(byName.geometry.columns).toMatchObject({ cur: 4, prev: 5 });
      expect(byName.standing).toMatchObject({
        contested: null,
        misheaded: ['cur', 'prev'],
        questions: [],
      });
      expect(asked(exchanged().read([[5, '上年']]))).toHaveLength(1);
    });

    it('is held against the formulas where all names are lost', () => {
      const table = exchanged();
      table.loseNames();
      const reading = table.read();
      expect(asked(reading)).toEqual([[4, 'indicator 上年, order 本年']]);
      expect(message(reading, 1)).toContain('；暂按同比公式读取。');
      expect(reading.geometry.columns).toMatchObject({ cur: 4, prev: 5 });
    });
  });
});

describe('figures that stand where none stands', () => {
  it('are told with their value and left out', () => {
    const table = licences();
    table.set('H8', 77);
    table.set('D6', '');
    const name = table.model.names.get('NB_B01');
    if (name === null || name === undefined) throw new Error('no name');
    table.model.names.set('NB_B01', { ...name, top: 8, bottom: 8, left: 8, right: 8 });
    const reading = table.read();
    expect(reading.standing.strays).toEqual([
      { label: 'B01', period: 'cur', row: 8, column: 8, value: '77' },
    ]);
    expect(told(reading)).toContainEqual(['T-13', 'B01', 'H8']);
    expect(reading.damages.map((each) => each.message).join()).toContain(
      'H8 的“77”是 B01（许可申请数量） 的数，被移到了不填数的地方，没有读取。请把它移回 B01 一行。',
    );
    table.model.names.set('NB_B01', { ...name, top: 40, bottom: 40 });
    expect(
      table
        .read()
        .damages.map((each) => each.message)
        .join(),
    ).toContain('D40 原是 B01（许可申请数量） 的格，被移到了表外，没有读取。');
  });

  it('are traced by their 同比 formula where the names are gone', () => {
    const table = licences();
    table.loseNames();
    // B01 of this year was cut and pasted under the last line's row.
    table.model.insertRow(table.sheet, 13);
    table.set('D6', '');
    table.set('D13', 66);
    table.set('F6', yearOnYearFormula('D13', 'E6'));
    const { standing } = table.read();
    expect(standing.traces).toEqual([{ label: 'B01', row: 6, now: 13 }]);
    expect(asked(table.read())).toContainEqual([13, 'name B01']);
    // One that leads to something that is no figure's cell.
    const stray = licences();
    stray.loseNames();
    stray.set('H8', 66);
    stray.set('F6', yearOnYearFormula('H8', 'E6'));
    expect(stray.read().standing.traces).toEqual([{ label: 'B01', row: 6, now: 8 }]);
    stray.set('H8', '');
    expect(stray.read().standing.traces).toEqual([]);
    // A trace that leads to a row in no question is none.
    table.set('D13', '');
    table.model.deleteRow(table.sheet, 13);
    table.set('F6', yearOnYearFormula('D6', 'E6'));
    expect(table.read().standing.traces).toEqual([]);
  });
});

describe('figures exchanged between rows by cutting and pasting', () => {
  /** The formulas of both rows have followed the numbers. */
  const crossed = (): Table => {
    const table = licences();
    table.set('F6', yearOnYearFormula('D7', 'E7'));
    table.set('F7', yearOnYearFormula('D6', 'E6'));
    return table;
  };

  it('are told as moved where all names are lost: each row is whole', () => {
    const table = crossed();
    table.loseNames();
    const reading = table.read();
    expect(asked(reading)).toEqual([]);
    expect(told(reading).map(([rule]) => rule)).toEqual(['T-04', 'T-08']);
    expect(message(reading)).toContain('中 B01、B02 的位置变了');
  });

  it('are asked about while any name is left', () => {
    const table = crossed();
    table.loseNames(/^NB_B0[1-5]/);
    expect(asked(table.read())).toEqual([
      [6, 'code B01, indicator B01, name B02'],
      [7, 'code B02, indicator B02, name B01'],
    ]);
  });
});

describe('notes', () => {
  it('in a line that is no indicator’s are told', () => {
    const table = licences();
    table.set('H9', '注');
    table.set('H13', '注');
    const reading = table.read();
    expect(told(reading)).toEqual([
      ['T-13', null, 'H9'],
      ['T-13', null, 'H13'],
    ]);
    expect(message(reading)).toContain('H9 的说明不在任何一项的行里，没有读取');
  });

  it('pushed beside another indicator are told and asked about until a person says so', () => {
    const table = licences();
    table.set('H7', '注');
    table.shiftNames('B01', 1, 'note');
    const reading = table.read();
    expect(told(reading)).toEqual([['T-15', null, 'H7']]);
    expect(message(reading)).toContain(
      '说明可能错到了别的指标旁：H7 原是 B01（许可申请数量） 的说明，现在 B02（许可受理数量） 一行。',
    );
    expect(reading.standing.notesAstray).toBe(true);
    expect(asked(reading)).toEqual([[7, 'order B02, name B01']]);
    const right = table.read([[7, 'B02']]);
    expect(told(right)).toEqual([]);
    expect(right.standing).toMatchObject({ notesAstray: false, questions: [] });
    expect(told(table.read([[7, 'B01']]))).toEqual([['T-15', null, 'H7']]);
  });

  it('pushed by more than three are told with how many', () => {
    const table = licences();
    for (const [label, row] of [
      ['B01', 7],
      ['B02', 8],
      ['B04', 11],
      ['B05', 12],
    ] as const) {
      table.set(`H${String(row)}`, '注');
      table.shiftNames(label, 1, 'note');
    }
    const first = message(table.read());
    expect(first).toContain('H7 原是 B01');
    expect(first).toContain('；H11 原是 B04');
    expect(first).not.toContain('原是 B05');
    expect(first).toContain('等 4 处');
    table.set('H12', '');
    expect(message(table.read())).not.toContain('处');
    const beside = licences();
    beside.set('H9', '注');
    beside.shiftNames('B03', 1, 'note');
    expect(
      beside
        .read()
        .damages.map((each) => each.message)
        .join(),
    ).toContain('H9 原是 B03（不予受理数量） 的说明，不在任何一项的行里');
  });

  it('of rows without any name are told until a person has looked', () => {
    const table = licences();
    table.set('H6', '注一');
    table.set('H7', '注二');
    table.loseNames();
    const reading = table.read();
    expect(told(reading)).toContainEqual(['T-15', null, 'H6']);
    expect(reading.damages.at(-1)?.message).toContain(
      '”H6、H7的说明所在各行的单元格名称曾全部丢失',
    );
    expect([...reading.standing.untiedNotes]).toEqual(['B01', 'B02']);
    expect(asked(reading)).toEqual([[6, 'order B01']]);
    const right = table.read([[6, 'B01']]);
    expect([...right.standing.untiedNotes]).toEqual([]);
    expect(told(right).map(([rule]) => rule)).toEqual(['T-08']);
  });
});

describe('lines that are no rows', () => {
  it('pushed into an indicator’s row are none there', () => {
    const table = licences();
    const foot = table.get('A13');
    table.set('A13', '');
    table.set('A12', foot);
    table.set('A8', '决定');
    const { geometry } = table.read();
    expect(geometry.footRow).toBeNull();
    expect([...geometry.sections.keys()]).toEqual(['申请与受理']);
  });

  it('are not taken for rows, whatever names point there', () => {
    const table = licences();
    const reading = table.read();
    expect(reading.geometry.sections).toEqual(
      new Map([
        ['申请与受理', 5],
        ['决定', 9],
      ]),
    );
    expect(reading.geometry.footRow).toBe(13);
  });
});
