import {
  add,
  conversion,
  fromDecimal,
  rational,
  readFigure,
  toDecimal,
  unitIsInteger,
} from '../../src/figures';
import {
  codesOf,
  figureKey,
  figureOf,
  indicator,
  numberOf,
  pack,
  parseFigureKey,
  sampleFiling,
  sampleFigures,
  sampleNames,
} from '../../src/catalog';
import dawan from '../fixtures/dawan-figures.json';
import quzhou from '../fixtures/quzhou-figures.json';
import xiangxiang from '../fixtures/xiangxiang-figures.json';
import yangliuqing from '../fixtures/yangliuqing-figures.json';

/** One printed number: how it was printed, where it is filed and as what. */
interface Printed {
  readonly number: number;
  readonly value: string;
  readonly unit: string;
  readonly key: string;
  /** Decimal in the unit of the row. */
  readonly filed: string;
  readonly approximation?: string;
  /** What the row's note or name must still say of the printed form. */
  readonly kept?: string;
}

const reports: readonly (readonly [string, number, readonly Printed[]])[] = [
  ['xiangxiang', 37, xiangxiang],
  ['dawan', 10, dawan],
  ['yangliuqing', 18, yangliuqing],
  ['quzhou', 81, quzhou],
];

/** Totals that were not printed: each the sum of printed rows. */
const sums: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  xiangxiang: { 'M08@cur': ['P20#4@cur', 'P20#5@cur'] },
  quzhou: { 'H15@cur': ['P20#3@cur', 'P20#4@cur'] },
};

it('has five real years built in', () => {
  expect(sampleNames()).toEqual(['lanshan', 'xiangxiang', 'dawan', 'yangliuqing', 'quzhou']);
});

describe.each(reports)('the figures of %s', (name, count, printed) => {
  const filing = sampleFiling(name);
  const chosen = pack(filing.pack);
  const rows = new Set([
    ...codesOf(chosen),
    ...chosen.ratios,
    ...chosen.tables.flatMap(({ freeRows }) => Object.keys(freeRows ?? {})),
  ]);

  it('are all there', () => {
    expect(printed.map(({ number }) => number)).toEqual(
      Array.from({ length: count }, (_, at) => at + 1),
    );
  });

  it.each(printed)(
    'file number $number ($value $unit) at $key',
    ({ key, filed, approximation, kept }) => {
      const id = parseFigureKey(key);
      if (id === null) throw new Error(`${key} is not a key`);
      expect(rows).toContain(id.code);
      const value = numberOf(filing, id.code, id.period, id.row);
      expect(value && toDecimal(value)).toBe(toDecimal(fromDecimal(filed)));
      const figure = figureOf(filing, id.code, id.period, id.row);
      expect(figure?.approximation).toBe(approximation ?? '');
      expect(`${figure?.name ?? ''}${figure?.note ?? ''}`).toContain(kept ?? '');
    },
  );

  it.each(printed.filter(({ kept }) => kept === undefined))(
    'is number $number as a person would read $value $unit',
    ({ key, value, filed }) => {
      const id = parseFigureKey(key);
      if (id === null) throw new Error(`${key} is not a key`);
      const own = figureOf(filing, id.code, id.period, id.row)?.unit ?? indicator(id.code).unit;
      const integer = unitIsInteger(own);
      const reading = readFigure(value, { unit: own, integer });
      if (reading.kind !== 'number') throw new Error(`${value} is not a number`);
      expect(toDecimal(reading.stated.value)).toBe(filed);
    },
  );

  it('measure what was printed, or the note says in what it was printed', () => {
    const odd = printed.filter(({ key, unit, kept }) => {
      const id = parseFigureKey(key);
      if (id === null) return true;
      const figure = figureOf(filing, id.code, id.period, id.row);
      const word = unit.replace(/\(.*\)$/, '');
      if (word === '' || kept !== undefined) return false;
      const own = figure?.unit ?? indicator(id.code).unit;
      return conversion(word, own) === null && !(figure?.note ?? '').includes(word);
    });
    expect(odd.map(({ number, unit, key }) => `${String(number)} ${unit} ${key}`)).toEqual([]);
  });

  it('are all that is filed, beside sums of them', () => {
    const published = new Set(printed.map(({ key }) => key));
    const entries = sampleFigures(name).entries.map(({ code, period, row }) =>
      figureKey(code, period, row),
    );
    const value = (key: string) => {
      const id = parseFigureKey(key);
      return (id && numberOf(filing, id.code, id.period, id.row)) ?? rational(-1);
    };
    const added = sums[name] ?? {};
    expect(new Set(entries)).toEqual(new Set([...published, ...Object.keys(added)]));
    for (const [total, parts] of Object.entries(added)) {
      expect(toDecimal(value(total))).toBe(toDecimal(parts.map(value).reduce(add)));
    }
  });
});
