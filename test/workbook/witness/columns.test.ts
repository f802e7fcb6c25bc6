/** What says which column is which: heading, contents, cell names, the formulas of the changes. */
import { interpret } from '../../../src/workbook/read-logic';
import { extent } from '../../../src/workbook/snapshot';
import type { CellValue } from '../../../src/workbook/snapshot';
import { filledModel } from '../repair-model';
import type { SheetModel } from '../sheet-model';

const HEADINGS = 4;

function look(change: (model: SheetModel, sheet: string) => void): {
  readonly columns: Readonly<Record<string, number>>;
  readonly question: readonly string[];
  readonly told: readonly string[];
} {
  const { model } = filledModel('county');
  change(model, model.titleOf('T3'));
  const { filing, geometry, standings } = interpret(model.snapshot());
  const sheet = geometry.sheets.get('T3');
  return {
    columns: sheet?.columns ?? {},
    question: (standings.get('T3')?.questions ?? []).flatMap(({ readings }) =>
      readings.map(({ by, code }) => `${by} ${code}`),
    ),
    told: filing.damages.filter(({ rule }) => rule === 'T-09').map(({ message }) => message),
  };
}

const AS_MADE = {
  code: 1,
  name: 2,
  unit: 3,
  cur: 4,
  prev: 5,
  change: 6,
  check: 7,
  note: 8,
  definition: 9,
};

const heading = (model: SheetModel, sheet: string, column: string, text: string): void =>
  model.set(sheet, `${column}${String(HEADINGS)}`, text);

/** Exchanges two whole columns from the headings down; names stay. */
function exchangeColumns(model: SheetModel, sheet: string, one: string, other: string): void {
  const grid = [...model.snapshot().grids.values()].find((each) => each.sheet === sheet);
  if (grid === undefined) throw new Error(`no ${sheet}`);
  for (let row = HEADINGS; row <= extent(grid).bottom; row += 1) {
    const at = (letter: string): [string, CellValue] => {
      const index = letter.charCodeAt(0) - 65;
      return [
        `${letter}${String(row)}`,
        grid.formulas[row - grid.top]?.[index - grid.left + 1] ?? '',
      ];
    };
    const [[first, left], [second, right]] = [at(one), at(other)];
    model.set(sheet, first, right);
    model.set(sheet, second, left);
  }
}

const loseNames = (model: SheetModel): void => {
  for (const name of model.names.keys()) if (/^NB_[A-Z]\d\d/.test(name)) model.names.delete(name);
};

it('agree on an untouched sheet', () => {
  expect(look(() => undefined)).toEqual({ columns: AS_MADE, question: [], told: [] });
});

describe('the headings alone lie', () => {
  it('a lost one is no loss, and is told', () => {
    const { columns, question, told } = look((model, sheet) => heading(model, sheet, 'D', ''));
    expect({ columns, question }).toEqual({ columns: AS_MADE, question: [] });
    expect(told).toHaveLength(1);
  });

  it('exchanged ones of this year and last year are asked, with names and without', () => {
    const exchange = (model: SheetModel, sheet: string): void => {
      heading(model, sheet, 'D', '上年');
      heading(model, sheet, 'E', '本年');
    };
    expect(look(exchange).question).toEqual(['indicator 上年', 'name 本年']);
    const nameless = look((model, sheet) => {
      loseNames(model);
      exchange(model, sheet);
    });
    expect(nameless.question).toEqual(['indicator 上年', 'order 本年']);
  });

  it('of two for the notes, the one over formulas is not believed', () => {
    const { columns, told } = look((model, sheet) => heading(model, sheet, 'G', '说明'));
    expect(columns).toEqual(AS_MADE);
    expect(told).toEqual([]);
  });

  it('of two for the notes over no formulas, the one the names point to is believed', () => {
    const model = filledModel('county').model;
    const sheet = model.titleOf('T11');
    heading(model, sheet, 'G', '说明');
    const columns = (): unknown => interpret(model.snapshot()).geometry.sheets.get('T11')?.columns;
    expect(columns()).toMatchObject({ note: 8 });
    loseNames(model);
    model.set(sheet, 'H7', '含各乡镇');
    expect(columns()).toMatchObject({ note: 8 });
  });

  it('codes and definitions are known whatever stands above them', () => {
    const { columns } = look((model, sheet) => {
      heading(model, sheet, 'A', '本年');
      heading(model, sheet, 'D', '代码');
      heading(model, sheet, 'I', '说明');
    });
    expect(columns).toMatchObject({ code: 1, cur: 4, definition: 9, note: 8 });
  });

  it('exchanged ones of checks and notes are told: nothing else speaks for either', () => {
    const { told } = look((model, sheet) => {
      heading(model, sheet, 'G', '说明');
      heading(model, sheet, 'H', '平衡核对');
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('“说明”列标题排在“平衡核对”之前');
  });
});

describe('the headings are gone', () => {
  const lost = (model: SheetModel, sheet: string): void => {
    model.set(sheet, 'H7', '按立案时间统计');
    model.set(sheet, 'H30', '含上年结转');
    for (const column of 'ABCDEFGHI') heading(model, sheet, column, '');
  };

  it.each([
    ['B', { name: 8, note: 2 }],
    ['G', { check: 8, note: 7 }],
  ])('notes exchanged with column %s are where something is typed', (other, found) => {
    const { columns, told } = look((model, sheet) => {
      lost(model, sheet);
      exchangeColumns(model, sheet, 'H', other);
    });
    expect(columns).toMatchObject(found);
    expect(told.join()).toContain('“说明”被改动或丢失');
  });

  it('last year’s figures exchanged with units the office has written are where numbers stand', () => {
    const { model, numbers } = filledModel('county');
    const sheet = model.titleOf('T11');
    const { geometry } = interpret(model.snapshot());
    for (const row of geometry.sheets.get('T11')?.rows.values() ?? []) {
      model.set(sheet, `C${String(row)}`, '件');
    }
    for (const column of 'ABCDEFGHI') heading(model, sheet, column, '');
    exchangeColumns(model, sheet, 'C', 'E');
    const read = interpret(model.snapshot());
    expect(read.geometry.sheets.get('T11')?.columns).toMatchObject({ cur: 4, prev: 3, unit: 5 });
    const { state } = read.filing.figures.get('Q01#1@prev') ?? {};
    const number = [...numbers].find(([, key]) => key === 'Q01#1@prev')?.[0];
    expect(state).toMatchObject({
      kind: 'number',
      stated: { value: { numerator: BigInt(number ?? 0) } },
    });
  });

  it('notes are found beside definitions that were exchanged with the units', () => {
    const { columns } = look((model, sheet) => {
      lost(model, sheet);
      loseNames(model);
      exchangeColumns(model, sheet, 'C', 'I');
    });
    expect(columns).toMatchObject({ unit: 9, note: 8, definition: 3 });
  });
});

describe('the names alone lie', () => {
  it('figures exchanged with formulas are read under their heading', () => {
    const { columns, question } = look((model, sheet) => exchangeColumns(model, sheet, 'E', 'F'));
    expect(question).toEqual([]);
    expect(columns).toMatchObject({ cur: 4, prev: 6, change: 5 });
  });
});

describe('two against two', () => {
  it('this year and last year exchanged whole: headings against names', () => {
    const { question } = look((model, sheet) => exchangeColumns(model, sheet, 'D', 'E'));
    expect(question).toEqual(['indicator 上年', 'name 本年']);
  });

  it('without headings and names the order is left', () => {
    const { columns } = look((model, sheet) => {
      loseNames(model);
      for (const column of 'ABCDEFGHI') heading(model, sheet, column, '');
    });
    expect(columns).toMatchObject({ code: 1, cur: 4, prev: 5, definition: 9 });
  });

  it.each([
    ['before', 8, 9],
    ['behind', 9, 8],
  ])('a column inserted %s the notes: they are where something is typed', (_, inserted, note) => {
    const { columns, told } = look((model, sheet) => {
      model.set(sheet, 'H7', '按立案时间统计');
      model.insertColumn(sheet, inserted);
      loseNames(model);
      for (const column of 'ABCDEFGHIJ') heading(model, sheet, column, '');
    });
    expect(columns).toMatchObject({ check: 7, note, definition: 10 });
    expect(told.join()).toContain(`“说明”被改动或丢失`);
  });
});
