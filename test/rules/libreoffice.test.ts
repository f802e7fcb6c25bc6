import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { codesOf, declarationLabel, figureKey, indicator, pack, packIds } from '../../src/catalog';
import type { Pack } from '../../src/catalog';
import { checkFormulaAt, ratioFormulas } from '../../src/rules';
import type { AddressBook } from '../../src/rules';
import { judgedBy, withLibreOffice } from '../libreoffice/judge';
import { bookOfCells } from './sheet-of-figures';

const codesIn = (chosen: Pack): readonly string[] => [
  ...codesOf(chosen),
  ...chosen.ratios.filter((code) => indicator(code).ratio !== undefined),
];

const periods = ['cur', 'prev', 'pub'] as const;
const column = { cur: 'A', prev: 'B', pub: 'C' } as const;

const contents = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9000 }).map((n) => n / 100) },
  { weight: 1, arbitrary: fc.constantFrom<number | string>('—', '3590件', '12', -3, 1e15) },
);

/** Ratios' own cells hold formulas, tables have no published column. */
const keysOf = (codes: readonly string[]): readonly string[] =>
  codes.flatMap((code) => {
    const ratio = indicator(code).kind === 'ratio';
    return periods
      .filter((period) => (period === 'pub') === ratio)
      .map((period) => figureKey(code, period));
  });

const declared = fc.record({
  licences: fc.constantFrom('decision', 'acceptance', 'preliminary', ''),
  penalties: fc.constantFrom('decision', 'filing', 'closing', ''),
  court: fc.constantFrom('in', 'out', ''),
  inspections: fc.constantFrom('in', 'out', ''),
  counting: fc.constantFrom('one-class', 'by-class', ''),
  grades: fc.constantFrom('three', 'four', ''),
  classOrder: fc.constantFrom('statute', 'old8', ''),
});

/** A few states of every cell of each pack. */
const trials = packIds().flatMap((id) => {
  const chosen = pack(id);
  const codes = codesIn(chosen);
  const cells = fc.record(Object.fromEntries(keysOf(codes).map((key) => [key, contents])));
  return fc
    .sample(fc.tuple(cells, declared), { numRuns: 4, seed: 5 })
    .map(([state, declarations]) => ({ chosen, codes, cells: state, declarations }));
});

/** Formulas of every row by address; the value cell of a ratio is not told, so each stands alone. */
const formulasOver = (
  chosen: Pack,
  codes: readonly string[],
  plain: AddressBook,
): ReadonlyMap<string, string> => {
  const book: AddressBook = {
    ...plain,
    figure: (code, period) =>
      indicator(code).kind === 'ratio' && period !== 'pub' ? null : plain.figure(code, period),
  };
  const formulas = new Map<string, string>();
  codes.forEach((code, index) => {
    const row = index + 1;
    if (indicator(code).kind === 'ratio') {
      const { numerator, denominator, value, comparison } = ratioFormulas(code, book);
      formulas.set(`E${row}`, numerator).set(`F${row}`, denominator).set(`G${row}`, value);
      if (comparison !== null) formulas.set(`H${row}`, comparison);
    } else {
      const formula = checkFormulaAt(chosen, code, book);
      if (formula !== null) formulas.set(`E${row}`, formula);
    }
  });
  return formulas;
};

withLibreOffice(describe, 'the formulas are')('LibreOffice', () => {
  it('calculates every check and every ratio of the three packs as our engine does', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-rules-'));
    try {
      const workbook = new Workbook();
      const expected = new Map<string, unknown>();
      trials.forEach(({ chosen, codes, cells, declarations }, trial) => {
        const sheet = workbook.addWorksheet(`S${trial}`);
        const { book, calculate } = bookOfCells(codes, cells, declarations);
        codes.forEach((code, index) =>
          periods.forEach((period) => {
            const value = cells[figureKey(code, period)];
            if (value !== undefined && value !== '') {
              sheet.getCell(`${column[period]}${index + 1}`).value = value;
            }
          }),
        );
        Object.entries(declarations).forEach(([name, value], index) => {
          if (value !== '') sheet.getCell(`D${index + 1}`).value = declarationLabel(name, value);
        });
        for (const [address, formula] of formulasOver(chosen, codes, book)) {
          // No stored result: LibreOffice has to calculate it.
          sheet.getCell(address).value = { formula: formula.slice(1) };
          expected.set(`S${trial}!${address}`, calculate(formula));
        }
      });
      await workbook.xlsx.writeFile(join(folder, 'in.xlsx'));
      const judged = judgedBy(folder, [join(folder, 'in.xlsx')]);
      const calculated = new Workbook();
      await calculated.xlsx.readFile(join(judged, 'in.xlsx'));
      const differing: string[] = [];
      for (const [where, value] of expected) {
        const [sheet = '', address = ''] = where.split('!');
        const { result } = calculated.getWorksheet(sheet)?.getCell(address) ?? {};
        const judged = result ?? '';
        if (judged !== value) {
          differing.push(`${where}: ${JSON.stringify(judged)} ≠ ${JSON.stringify(value)}`);
        }
      }
      expect(differing).toEqual([]);
      expect(expected.size).toBeGreaterThan(1000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
