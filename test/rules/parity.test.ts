import fc from 'fast-check';
import { codesOf, pack } from '../../src/catalog';
import {
  allRules,
  checkFormulaAt,
  declarationsOf,
  judge,
  referencesOf,
  rulesAt,
  verdictFormula,
} from '../../src/rules';
import type { Judgement, Rule } from '../../src/rules';
import { bookOfCells, filingOfCells } from './sheet-of-figures';

const SEED = 20240607;

/** What may stand in a cell: nothing, 0, small and large numbers, —, text, what no figure can be. */
const contents = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }).map((n) => n / 4) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 90_000 }).map((n) => n / 1000) },
  { weight: 1, arbitrary: fc.constantFrom('—', '/', '不适用') },
  { weight: 1, arbitrary: fc.constantFrom('3590件', '12', '约5', ' ', '#DIV/0!') },
  { weight: 1, arbitrary: fc.constantFrom(-3, 999_999_999_999, 1e15, 1e300) },
);

const options: Readonly<Record<string, readonly string[]>> = {
  licences: ['decision', 'acceptance', 'preliminary', ''],
  penalties: ['decision', 'filing', 'closing', ''],
  court: ['in', 'out', ''],
  inspections: ['in', 'out', ''],
  counting: ['one-class', 'by-class', ''],
  grades: ['three', 'four', ''],
  classOrder: ['statute', 'shanxi', 'old8', 'table', ''],
};

const declared = fc.record(
  Object.fromEntries(
    Object.entries(options).map(([name, values]) => [name, fc.constantFrom(...values)]),
  ),
);

const parts = (rule: Rule) => [rule.check, ...(rule.when === null ? [] : [rule.when])];

/** Random contents of the cells some rules mention. */
const cellsOf = (rules: readonly Rule[]) =>
  fc.record(
    Object.fromEntries(
      referencesOf(...rules.flatMap(parts)).map(({ code, period }) => [
        `${code}@${period}`,
        contents,
      ]),
    ),
  );

const codesOfRules = (rules: readonly Rule[]): readonly string[] => [
  ...new Set(referencesOf(...rules.flatMap(parts)).map(({ code }) => code)),
];

/** What the cell must show for a verdict; a difference is compared as a number. */
const shown = ({ verdict, difference, incomplete }: Judgement): string => {
  if (verdict === 'pass') return '✓';
  if (verdict !== 'fail') return '';
  if (incomplete) return '缺报';
  return difference === null ? '不符' : `差${difference}`;
};

const same = (actual: unknown, expected: string): boolean => {
  if (actual === expected) return true;
  if (typeof actual !== 'string' || !expected.includes('差')) return false;
  const [label, number] = actual.split('差');
  const [wantedLabel, wanted] = expected.split('差');
  const size = Math.max(1, Math.abs(Number(wanted)));
  // Beyond 15 digits a spreadsheet prints powers of ten: that it fails is all that can be compared.
  if (size > 1e15) return label === wantedLabel;
  return label === wantedLabel && Math.abs(Number(number) - Number(wanted)) / size < 1e-9;
};

describe('the sheet formula says what the verdict says', () => {
  it.each(allRules().map((rule) => [rule.instance, rule] as const))('%s', (_, rule) => {
    fc.assert(
      fc.property(cellsOf([rule]), declared, (cells, declarations) => {
        const filing = filingOfCells(cells, declarations);
        const { book, calculate } = bookOfCells(codesOfRules([rule]), cells, declarations);
        const expected = shown(judge(rule, filing));
        const actual = calculate(verdictFormula(rule, book));
        if (!same(actual, expected)) throw new Error(`${String(actual)} ≠ ${expected}`);
      }),
      { numRuns: 80, seed: SEED },
    );
  });

  it('uses declarations that exist', () => {
    for (const name of allRules().flatMap((rule) => declarationsOf(...parts(rule)))) {
      expect(Object.keys(options)).toContain(name);
    }
  });
});

describe('the check cell of a row', () => {
  const county = pack('county');
  const rows = codesOf(county).filter((code) => rulesAt(county, code).length > 0);

  it.each(rows)('%s shows its first failing rule', (code) => {
    const rules = rulesAt(county, code);
    fc.assert(
      fc.property(cellsOf(rules), declared, (cells, declarations) => {
        const filing = filingOfCells(cells, declarations);
        const { book, calculate } = bookOfCells(codesOfRules(rules), cells, declarations);
        const judged = rules.map((rule) => ({ rule, judgement: judge(rule, filing) }));
        const failed = judged.find(({ judgement }) => judgement.verdict === 'fail');
        const passed = judged.some(({ judgement }) => judgement.verdict === 'pass');
        const expected =
          failed === undefined
            ? passed
              ? '✓'
              : ''
            : `${failed.rule.severity === '核实' ? '核实 ' : ''}${failed.rule.id} ${shown(failed.judgement)}`;
        const actual = calculate(checkFormulaAt(county, code, book) ?? '=""');
        if (!same(actual, expected)) throw new Error(`${String(actual)} ≠ ${expected}`);
      }),
      { numRuns: 40, seed: SEED },
    );
  });
});
