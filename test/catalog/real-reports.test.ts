import { fromDecimal, toDecimal } from '../../src/figures';
import {
  codesOf,
  figureKey,
  figureOf,
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

  it('are all that is filed', () => {
    const published = new Set(printed.map(({ key }) => key));
    const entries = sampleFigures(name).entries.map(({ code, period, row }) =>
      figureKey(code, period, row),
    );
    expect(new Set(entries)).toEqual(published);
  });
});
