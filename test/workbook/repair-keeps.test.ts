import { packIds } from '../../src/catalog';
import { interpret } from '../../src/workbook/read-logic';
import { DAMAGE } from '../../src/workbook';
import { filledModel, press, readNumbers, writtenTo } from './repair-model';
import type { SheetModel } from './sheet-model';

/** A cell's content in the model. */
const contentOf = (model: SheetModel, sheet: string, row: number, column: number) =>
  model.cells.get(sheet)?.[row - 1]?.[column - 1];

const exchange = (model: SheetModel, sheet: string, one: string, other: string): void => {
  const place = (address: string): [number, number] => [
    Number(address.slice(1)),
    address.charCodeAt(0) - 64,
  ];
  const [first, second] = [
    contentOf(model, sheet, ...place(one)) ?? '',
    contentOf(model, sheet, ...place(other)) ?? '',
  ];
  model.set(sheet, one, second);
  model.set(sheet, other, first);
};

const allStand = (model: SheetModel, numbers: ReadonlyMap<number, string>): void => {
  const standing = new Set([...model.cells.values()].flat(2));
  expect([...numbers.keys()].filter((number) => !standing.has(number))).toEqual([]);
};

const ownRows = (numbers: ReadonlyMap<number, string>): ReadonlyMap<string, number> =>
  new Map([...numbers].map(([number, key]) => [key, number]));

/** Heading rows that people delete together. */
const GONE = [[3, 4, 5], [4, 5], [1, 2, 3, 4, 5], [4]] as const;

describe('deleted heading rows', () => {
  // One press a pack: its tables take turns at what is deleted, each pack from another beginning.
  it.each(packIds().map((pack, turn) => [pack, turn] as const))(
    'lose no figure of any table of %s',
    (pack, turn) => {
      const { model, numbers } = filledModel(pack);
      const tables = model.blueprint.sheets.filter(({ kind }) => kind === 'table');
      expect(tables.length).toBeGreaterThanOrEqual(GONE.length);
      tables.forEach(({ title }, index) => {
        const gone = GONE[(index + turn) % GONE.length] ?? [];
        for (const row of [...gone].reverse()) model.deleteRow(title, row);
      });
      press(model);
      allStand(model, numbers);
      const reading = interpret(model.snapshot());
      expect(readNumbers(reading)).toEqual(ownRows(numbers));
      for (const { title } of tables) {
        const texts = model.cells.get(title)?.find((row) => row.includes('代码'));
        expect(texts?.slice(0, 5)).toEqual(['代码', '指标', '计量单位', '本年', '上年']);
      }
      expect(press(model).report.outcome).toMatchObject({ changed: false, repaired: [], kept: [] });
    },
  );
});

describe('exchanged headings', () => {
  it.each([
    ['D4', 'F4'],
    ['E4', 'F4'],
    ['A4', 'D4'],
    ['A4', 'H4'],
  ])('%s and %s are put back; neither figures nor codes are written over', (one, other) => {
    const { model, numbers } = filledModel('township');
    const sheet = model.titleOf('T3');
    exchange(model, sheet, one, other);
    expect(readNumbers(interpret(model.snapshot()))).toEqual(ownRows(numbers));
    press(model);
    allStand(model, numbers);
    const after = interpret(model.snapshot());
    expect(readNumbers(after)).toEqual(ownRows(numbers));
    expect(after.filing.damages).toEqual([]);
    expect(press(model).report.outcome.changed).toBe(false);
  });

  it('本年 and 上年 are asked about and left alone until answered', () => {
    const { model, numbers } = filledModel('township');
    const sheet = model.titleOf('T3');
    exchange(model, sheet, 'D4', 'E4');
    const { outcome } = press(model).report;
    expect(outcome.questions).toEqual([
      {
        sheet,
        row: 4,
        readings: [
          { by: 'indicator', code: '上年' },
          { by: 'name', code: '本年' },
        ],
      },
    ]);
    expect(interpret(model.snapshot()).filing.damages.map(({ rule }) => rule)).toContain(
      DAMAGE.rowInQuestion,
    );
    press(model, [{ sheet, row: 4, code: '本年' }]);
    expect(readNumbers(interpret(model.snapshot()))).toEqual(ownRows(numbers));
    expect(press(model).report.outcome).toMatchObject({ changed: false, questions: [] });
  });
});

describe('a row whose witnesses contradict each other', () => {
  it('is a finding, is asked about once, and follows the answer whole', () => {
    const { model, numbers } = filledModel('county');
    const sheet = model.titleOf('T3');
    exchange(model, sheet, 'A9', 'A10');
    const [nine, ten] = [
      String(contentOf(model, sheet, 10, 1)),
      String(contentOf(model, sheet, 9, 1)),
    ];
    const before = interpret(model.snapshot());
    const found = before.filing.damages.filter(({ rule }) => rule === DAMAGE.rowInQuestion);
    expect(found.map(({ place }) => place?.address)).toEqual(['A9', 'A10']);
    const first = press(model);
    expect(writtenTo(first, sheet)).toEqual([]);
    expect(first.names).toEqual([]);
    expect(first.report.outcome).toMatchObject({ changed: false, kept: [], recoveries: 0 });
    expect(first.report.outcome.questions[0]).toEqual({
      sheet,
      row: 9,
      readings: [
        { by: 'code', code: ten },
        { by: 'indicator', code: nine },
        { by: 'name', code: nine },
      ],
    });
    const answered = press(model, [{ sheet, row: 9, code: nine }]);
    expect(answered.changes.map(({ address, before: was }) => [address, was])).toEqual([
      ['A9', ten],
      ['A10', nine],
    ]);
    const after = interpret(model.snapshot());
    expect(after.filing.damages).toEqual([]);
    expect(readNumbers(after)).toEqual(ownRows(numbers));
    expect(press(model).report.outcome).toMatchObject({ changed: false, questions: [] });
  });

  it('may be what its code says: names, words and formulas follow', () => {
    const { model } = filledModel('county');
    const sheet = model.titleOf('T3');
    exchange(model, sheet, 'A9', 'A10');
    const code = String(contentOf(model, sheet, 9, 1));
    press(model, [{ sheet, row: 9, code }]);
    const after = interpret(model.snapshot());
    expect(after.geometry.sheets.get('T3')?.rows.get(code)).toBe(9);
    expect(model.names.get(`NB_${code}`)?.top).toBe(9);
    expect(after.filing.damages).toEqual([]);
    expect(press(model).report.outcome).toMatchObject({ changed: false, questions: [] });
  });

  it('of own-name rows is asked about too', () => {
    const { model } = filledModel('county');
    const reading = interpret(model.snapshot());
    const own = [...reading.geometry.sheets].flatMap(([key, { rows }]) =>
      [...rows]
        .filter(([label]) => label.includes('-'))
        .map(([label, row]) => ({ key, label, row })),
    );
    const [one, other] = own;
    if (one === undefined || other === undefined) throw new Error('no own-name rows');
    const sheet = model.titleOf(one.key);
    exchange(model, sheet, `A${String(one.row)}`, `A${String(other.row)}`);
    expect(press(model).report.outcome.questions.map(({ row }) => row)).toEqual([
      one.row,
      other.row,
    ]);
  });
});

describe("the template's own words", () => {
  it('come back, and what stood there is kept for the record first', () => {
    const { model, numbers } = filledModel('department');
    const sheet = model.titleOf('T3');
    model.set(sheet, 'A8', 'X99');
    model.set(sheet, 'B8', '');
    model.set(sheet, 'I8', '另一个口径');
    model.set(sheet, 'F8', 12);
    const { changes, report } = press(model);
    expect(changes.map(({ address, before }) => [address, before])).toEqual([
      ['A8', 'X99'],
      ['I8', '另一个口径'],
      ['F8', 12],
    ]);
    expect(report.outcome).toMatchObject({ changed: true, recoveries: 1, kept: [], questions: [] });
    const after = interpret(model.snapshot());
    expect(after.filing.damages).toEqual([]);
    expect(readNumbers(after)).toEqual(ownRows(numbers));
    expect(press(model).report.outcome.changed).toBe(false);
  });
});

describe('names', () => {
  it('all stripped: every sheet is known by its contents, and a second press changes nothing', () => {
    const { model, numbers } = filledModel('township');
    for (const name of [...model.names.keys()]) model.names.delete(name);
    press(model);
    const after = interpret(model.snapshot());
    expect(readNumbers(after)).toEqual(ownRows(numbers));
    expect(press(model).report.outcome.changed).toBe(false);
  });
});

describe('figures pushed down a row', () => {
  it('keep their names, and stay a finding however often repair is pressed', () => {
    const { model } = filledModel('township');
    const sheet = model.titleOf('T3');
    const last = model.cells.get(sheet)?.length ?? 0;
    for (let row = last; row > 9; row -= 1) {
      model.set(sheet, `D${String(row)}`, contentOf(model, sheet, row - 1, 4) ?? '');
    }
    model.set(sheet, 'D9', '');
    for (const [name, area] of model.names) {
      if (area?.sheet !== sheet || area.left !== 4 || area.right !== 4 || area.top < 9) continue;
      model.names.set(name, { ...area, top: area.top + 1, bottom: area.bottom + 1 });
    }
    const names = new Map(model.names);
    press(model);
    expect(model.names).toEqual(names);
    const { damages } = interpret(model.snapshot()).filing;
    expect(damages.filter(({ rule }) => rule === DAMAGE.rowInQuestion).length).toBeGreaterThan(5);
    expect(press(model).report.outcome.changed).toBe(false);
  });
});
