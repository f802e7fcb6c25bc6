import { add, equal, fromDecimal, rational, toDecimal } from '../../src/figures';
import {
  codesOf,
  dutyOf,
  emptyFiling,
  figureKey,
  figureOf,
  numberOf,
  pack,
  parseFigureKey,
  sampleFiling,
  sampleFigures,
  sampleNames,
} from '../../src/catalog';
import figures from '../fixtures/lanshan-figures.json';

describe('the sample county', () => {
  const filing = sampleFiling('lanshan');

  it('is built in', () => {
    expect(sampleNames()).toContain('lanshan');
    expect(() => sampleFigures('elsewhere')).toThrow('elsewhere');
  });

  it.each(figures)(
    'files figure $number ($value $unit) at $key',
    ({ key, value, approximation }) => {
      const id = parseFigureKey(key);
      if (id === null) throw new Error(`${key} is not a key`);
      const chosen = pack('county');
      expect([...codesOf(chosen), ...chosen.ratios]).toContain(id.code);
      const filed = numberOf(filing, id.code, id.period, id.row);
      expect(filed && toDecimal(filed)).toBe(toDecimal(fromDecimal(value)));
      expect(figureOf(filing, id.code, id.period, id.row)?.approximation).toBe(approximation ?? '');
    },
  );

  it('files nothing that the county did not publish', () => {
    const published = new Set(figures.map(({ key }) => key));
    expect(figures).toHaveLength(110);
    expect(
      sampleFigures('lanshan')
        .entries.map(({ code, period, row }) => figureKey(code, period, row))
        .filter((key) => !published.has(key)),
    ).toEqual([]);
    expect(sampleFigures('lanshan').entries).toHaveLength(published.size);
  });

  it('adds up where the published year does', () => {
    const sum = (...codes: readonly string[]): string =>
      toDecimal(codes.map((code) => numberOf(filing, code, 'cur') ?? rational(-1)).reduce(add));
    expect(sum('B11', 'C01', 'D40', 'F04', 'E01', 'F09', 'F07', 'F06', 'F12', 'F11')).toBe(
      sum('N01'),
    );
    expect(sum('D10', 'D20', 'D30')).toBe(sum('D40'));
    expect(sum('G09', 'G10')).toBe(sum('G08'));
    expect(sum('H04', 'H05', 'H06', 'H07')).toBe(sum('H01'));
    expect(sum('P02', 'P03')).toBe(sum('P01'));
  });

  it('writes the approximate figure as a number with a note', () => {
    const entry = sampleFigures('lanshan').entries.find(({ code }) => code === 'M02');
    expect(entry).toMatchObject({ value: 100, note: '概数：100余人', approximation: '余' });
  });

  it('declares how it counts', () => {
    expect(filing.declarations).toEqual({
      licences: 'preliminary',
      penalties: 'filing',
      court: 'in',
      inspections: 'in',
      counting: 'one-class',
      grades: 'four',
      classOrder: null,
      duties: { T2: 'held', T3: 'held', T4: 'held', T5: 'held', T6: 'held' },
    });
    expect(filing.cover).toMatchObject({ unitName: '蓝山县', level: 'county', year: 2024 });
    expect(figureOf(filing, 'C04', 'cur')?.state).toEqual({ kind: 'blank' });
  });
});

describe('a filing', () => {
  it('starts with every cell of the template blank', () => {
    const filing = emptyFiling();
    expect(filing.figures.size).toBeGreaterThan(400);
    expect([...filing.figures.values()].every(({ state }) => state.kind === 'blank')).toBe(true);
    expect(filing.figures.has('Q01#20@cur')).toBe(true);
    expect(filing.figures.has('Q01@cur')).toBe(false);
    expect(filing.figures.has('R01@pub')).toBe(true);
    expect(filing.figures.has('R01@cur')).toBe(false);
    expect(Object.keys(filing.texts)).toContain('problems');
  });

  it('is built from parts', () => {
    const filing = emptyFiling({
      figures: {
        B01: 28972,
        'B01@prev': '27000',
        C30: 2792.5814,
        B05: '—',
        'R01@pub': '90',
        B02: { kind: 'bad', text: 'x', problem: 'text' },
      },
      declarations: { duties: { T2: 'none', T3: 'held' } },
    });
    const amount = numberOf(filing, 'C30', 'cur');
    expect(amount !== null && equal(amount, fromDecimal('2792.5814'))).toBe(true);
    expect(toDecimal(numberOf(filing, 'B01', 'prev') ?? rational(0))).toBe('27000');
    expect(numberOf(filing, 'B05', 'cur')).toBeNull();
    expect(numberOf(filing, 'B02', 'cur')).toBeNull();
    expect(numberOf(filing, 'W01', 'cur')).toBeNull();
    expect(figureOf(filing, 'B05', 'cur')?.state).toEqual({ kind: 'na', text: '—' });
    expect(dutyOf(filing, 'B01')).toBe('none');
    expect(dutyOf(filing, 'C01')).toBe('held');
    expect(dutyOf(filing, 'D10')).toBe('undeclared');
    expect(dutyOf(filing, 'A06')).toBe('held');
    expect(() => emptyFiling({ figures: { Z01: 1 } })).toThrow('Z01');
    expect(() => emptyFiling({ figures: { nonsense: 1 } })).toThrow('nonsense');
  });
});

describe('figure keys', () => {
  it('are parsed back', () => {
    expect(figureKey('B01', 'cur')).toBe('B01@cur');
    expect(figureKey('Q01', 'prev', 2)).toBe('Q01#2@prev');
    expect(parseFigureKey('Q01#12@prev')).toEqual({ code: 'Q01', period: 'prev', row: 12 });
    for (const key of ['', 'B01', 'B01@next', 'Q01#0@cur', 'b01@cur', 'B01@cur ']) {
      expect(parseFigureKey(key)).toBeNull();
    }
  });
});
