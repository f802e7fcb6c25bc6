/**
 * What says which indicator a row is: its code, its own words, its cell names, the order of its
 * neighbours. Each lies alone here, then two against two.
 */
import { interpret } from '../../../src/workbook/read-logic';
import { valueAt } from '../../../src/workbook/snapshot';
import { filledModel } from '../repair-model';
import type { SheetModel } from '../sheet-model';

/** Places of two indicators of 表3 on a fresh sheet. */
const [ONE, OTHER] = [
  { label: 'C01', row: 7 },
  { label: 'C02', row: 8 },
];

interface Told {
  readonly questions: readonly (readonly [row: number, ...readings: string[]])[];
  /** Whose the numbers of the two rows are. */
  readonly read: readonly (string | undefined)[];
  readonly moved: boolean;
}

function look(change: (model: SheetModel, sheet: string) => void): Told {
  const { model, numbers } = filledModel('county');
  const sheet = model.titleOf('T3');
  const before = interpret(model.snapshot()).snapshot.grids.get('T3');
  if (before === undefined) throw new Error('no 表3');
  const own = [ONE, OTHER].map(({ row }) => valueAt(before, row, 4));
  change(model, sheet);
  const { filing, standings } = interpret(model.snapshot());
  const byNumber = new Map(
    [...filing.figures].flatMap(([key, { state }]) =>
      state.kind === 'number' ? [[Number(state.stated.value.numerator), key] as const] : [],
    ),
  );
  expect(numbers.size).toBeGreaterThan(0);
  return {
    questions: (standings.get('T3')?.questions ?? []).map(({ row, readings }) => [
      row,
      ...readings.map(({ by, code }) => `${by} ${code}`),
    ]),
    read: own.map((number) => byNumber.get(Number(number))),
    moved: filing.damages.some(({ rule }) => rule === 'T-04'),
  };
}

/** Exchanges what stands in columns of the two rows. */
const exchange =
  (...columns: readonly string[]) =>
  (model: SheetModel, sheet: string): void => {
    for (const column of columns) {
      const at = (row: number): string => `${column}${String(row)}`;
      const grid = model.snapshot().grids.get('T3');
      if (grid === undefined) throw new Error('no 表3');
      const index = column.charCodeAt(0) - 64;
      const [first, second] = [valueAt(grid, ONE.row, index), valueAt(grid, OTHER.row, index)];
      model.set(sheet, at(ONE.row), second);
      model.set(sheet, at(OTHER.row), first);
    }
  };

const exchangeNames = (model: SheetModel): void => {
  for (const suffix of ['', '_P']) {
    const [one, other] = [`NB_C01${suffix}`, `NB_C02${suffix}`];
    const [first, second] = [model.names.get(one), model.names.get(other)];
    model.names.set(one, second ?? null);
    model.names.set(other, first ?? null);
  }
};

const loseNames = (model: SheetModel): void => {
  for (const name of model.names.keys()) {
    if (/^NB_C0[12](_P)?$/.test(name)) model.names.delete(name);
  }
};

const both =
  (...changes: readonly ((model: SheetModel, sheet: string) => void)[]) =>
  (model: SheetModel, sheet: string): void =>
    changes.forEach((change) => change(model, sheet));

const AS_FILED = ['C01@cur', 'C02@cur'];

it('agree on an untouched sheet', () => {
  expect(look(() => undefined)).toEqual({ questions: [], read: AS_FILED, moved: false });
});

describe('one of them alone', () => {
  it.each([
    ['the code', exchange('A'), 'code C02, indicator C01, name C01'],
    [
      'the name of the indicator',
      exchange('B'),
      'code C01, indicator C02, indicator C01, name C01',
    ],
    ['the definition', exchange('I'), 'code C01, indicator C01, indicator C02, name C01'],
  ])('%s contradicts the others, and a person is asked', (_, change, readings) => {
    const { questions, read } = look(change);
    expect(questions.map(([row]) => row)).toEqual([ONE.row, OTHER.row]);
    expect(questions[0]?.slice(1).join(', ')).toBe(readings);
    // Until somebody says otherwise, the figures are where they were filed or told to be in question.
    expect(new Set(read)).toEqual(new Set(AS_FILED));
  });

  it.each([
    ['the code', (model: SheetModel, sheet: string) => model.set(sheet, 'A7', '')],
    ['the name', (model: SheetModel, sheet: string) => model.set(sheet, 'B7', '')],
    ['the definition', (model: SheetModel, sheet: string) => model.set(sheet, 'I7', '')],
    ['the cell names', loseNames],
  ])('%s is gone, and the others suffice', (_, change) => {
    expect(look(change)).toMatchObject({ questions: [], read: AS_FILED });
  });

  it('the cell names: rows sorted whole look no different, and a finding says so', () => {
    expect(look(exchangeNames)).toEqual({ questions: [], read: AS_FILED, moved: true });
  });

  it('one cell name of several: the rest of the row outweighs it, and a finding says so', () => {
    const one = look((model) => {
      model.names.set('NB_C01', model.names.get('NB_C02') ?? null);
    });
    expect(one).toEqual({ questions: [], read: AS_FILED, moved: true });
  });

  it('the order: a row that moved with its names is no question', () => {
    const moved = look((model, sheet) => {
      model.swapRows(sheet, ONE.row, OTHER.row);
      exchangeNames(model);
    });
    expect(moved).toMatchObject({ questions: [], read: AS_FILED });
  });
});

describe('two against two', () => {
  it('rows sorted whole are read by what travelled with the numbers', () => {
    const sorted = look((model, sheet) => model.swapRows(sheet, ONE.row, OTHER.row));
    expect(sorted).toEqual({ questions: [], read: AS_FILED, moved: true });
  });

  it.each([
    ['code and name against definition and cell names', exchange('A', 'B')],
    ['code and cell names against name and definition', both(exchange('A'), exchangeNames)],
    ['code and definition against name and cell names', exchange('A', 'I')],
    ['code without cell names against both texts', both(exchange('A'), loseNames)],
  ])('%s is asked', (_, change) => {
    expect(look(change).questions.map(([row]) => row)).toEqual([ONE.row, OTHER.row]);
  });

  it('a row of which nothing is left is asked by its place', () => {
    const { questions } = look((model, sheet) => {
      for (const column of ['A', 'B', 'I']) model.set(sheet, `${column}7`, '');
      loseNames(model);
    });
    expect(questions).toEqual([[ONE.row, 'order C01']]);
  });
});
