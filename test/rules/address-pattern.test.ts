import fc from 'fast-check';
import { pack as packOf, packIds } from '../../src/catalog';
import type { Period } from '../../src/catalog';
import { checkFormulaAt, rulesAt } from '../../src/rules';
import type { AddressBook } from '../../src/rules';
import { combinedFormula } from '../../src/rules/formula/verdict-formula';

/** Books in which some cells are gone, and some share one address. */
const anyBook = fc
  .record({
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    gone: fc.constantFrom(0, 0, 3, 7),
    places: fc.constantFrom(5, 5000),
  })
  .map(({ seed, gone, places }): AddressBook => {
    const number = (text: string): number =>
      [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991, seed);
    const address = (text: string): string | null =>
      gone > 0 && number(text) % gone === 0 ? null : `Z${String((number(text) % places) + 1)}`;
    return {
      figure: (code: string, period: Period) => address(`${code} ${period}`),
      declaration: address,
      label: (name, value) => `${name} ${value}`,
    };
  });

const codes = packIds().flatMap((id) => {
  const pack = packOf(id);
  const at = pack.tables.flatMap(({ sections }) => sections.flatMap((section) => section.codes));
  return at
    .filter((code) => rulesAt(pack, code).length > 0)
    .map((code) => ({ pack, code, rules: rulesAt(pack, code) }));
});

test('a formula given its addresses afterwards is the formula worded for that book', () => {
  fc.assert(
    fc.property(fc.array(anyBook, { minLength: 2, maxLength: 5 }), (books) => {
      for (const { pack, code, rules } of codes) {
        for (const book of books) {
          expect(checkFormulaAt(pack, code, book)).toBe(combinedFormula(rules, book));
        }
      }
    }),
    { numRuns: 12 },
  );
});
