import fc from 'fast-check';
import { indicators, pack, sampleFiling } from '../../src/catalog';
import { fromNumber, roundHalfUp } from '../../src/figures';
import {
  computeRatio,
  impliedDenominators,
  publishedVerdict,
  ratioFormulas,
  yearOnYearFormula,
} from '../../src/rules';
import { bookOfCells, filingOfCells } from './sheet-of-figures';
import type { RawCells } from './sheet-of-figures';

const SEED = 31;
const ratios = pack('county').ratios.filter((code) =>
  indicators().some((each) => each.code === code && each.ratio !== undefined),
);

const mentioned = (code: string): readonly string[] => {
  const spec = indicators().find((each) => each.code === code)?.ratio;
  const text = `${spec?.numerator ?? ''} ${spec?.denominator ?? ''}`;
  return [...new Set(text.match(/[A-Z]\d\d/g) ?? [])];
};

const contents = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 2000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom<number | string>('', '', 0, '—', '12件', -1, 2.5, 1e15) },
);
const published = fc.oneof(
  fc.constantFrom<number | string>('', '—', 'x', 0, 1, 90, 100),
  fc.integer({ min: 0, max: 100_000 }).map((n) => n / 1000),
  fc.integer({ min: 0, max: 2000 }).map((n) => n / 10),
);

const cellsFor = (code: string) =>
  fc.record({
    ...Object.fromEntries(mentioned(code).map((each) => [`${each}@cur`, contents])),
    [`${code}@pub`]: published,
  });

describe('ratios in the sheet and in the pane are the same', () => {
  it.each(ratios)('%s', (code) => {
    fc.assert(
      fc.property(cellsFor(code), (drawn) => {
        const cells: RawCells = drawn;
        const filing = filingOfCells(cells, {});
        const { book, calculate } = bookOfCells([code, ...mentioned(code)], cells, {});
        const plain = { ...book, figure: (each: string, period: 'cur' | 'prev' | 'pub') =>
          each === code && period === 'cur' ? null : book.figure(each, period) }; // prettier-ignore
        const formulas = ratioFormulas(code, plain);
        const expected = computeRatio(filing, code);
        expect(calculate(formulas.value)).toBe(
          expected.value === null ? '—' : Number(expected.value),
        );
        expect(calculate(formulas.numerator)).toBe(
          expected.numerator === null ? '—' : Number(expected.numerator),
        );
        expect(calculate(formulas.denominator)).toBe(
          expected.denominator === null ? '—' : Number(expected.denominator),
        );
        const shown = String(calculate(formulas.comparison ?? '=""'));
        const verdict = publishedVerdict(filing, code);
        if (expected.published === null) expect(shown).toBe('');
        else if (verdict === null) expect(shown).toBe('缺分子或分母');
        else if (verdict === 'same') expect(shown).toBe('✓');
        else {
          const should = `应为${expected.printed}`;
          // What was cut off shows in the sheet as any other wrong ratio does.
          const slip = { 'too-small': '如未显示%，疑小数误作百分数，', 'too-large': '疑扩大一百倍，', truncated: '', different: '' }; // prettier-ignore
          expect(shown).toBe(`${slip[verdict]}${should}`);
        }
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  it('agrees on every exact tie', () => {
    // a/b·10⁴ = n + ½: the cases in which binary fractions usually go wrong.
    let ties = 0;
    for (const denominator of [16, 32, 80, 160, 400, 800, 1600, 4000, 8000, 20000]) {
      for (let numerator = 1; numerator < denominator && numerator < 700; numerator += 1) {
        if ((numerator * 20_000) % denominator !== 0) continue;
        if ((numerator * 10_000) % denominator === 0) continue;
        ties += 1;
        const cells = { 'G09@cur': numerator, 'G08@cur': denominator };
        const { book, calculate } = bookOfCells(['G08', 'G09'], cells, {});
        const exact = computeRatio(filingOfCells(cells, {}), 'R08');
        expect(calculate(ratioFormulas('R08', book).value)).toBe(Number(exact.value));
      }
    }
    expect(ties).toBeGreaterThan(400);
  });

  it('calculates from the shown numerator and denominator where the sheet has them', () => {
    const cells = { 'C02@cur': 60551, 'C01@cur': 69276, 'R01@pub': 90 };
    const { book, calculate } = bookOfCells(['C01', 'C02', 'R01', 'A01', 'A02'], cells, {});
    const own = {
      ...book,
      ratioPart: (_: string, part: string) => (part === 'numerator' ? '$A$2' : '$A$1'),
      figure: (code: string, period: 'cur' | 'prev' | 'pub') =>
        code === 'R01' && period === 'cur' ? null : book.figure(code, period),
    };
    const { value, comparison } = ratioFormulas('R01', own);
    expect(value).toBe(
      '=IFERROR(IF(OR(NOT(ISNUMBER($A$2)),NOT(ISNUMBER($A$1)),N($A$1)=0),"—",ROUND($A$2*10000/$A$1,0)/100),"—")',
    );
    expect(calculate(value)).toBe(87.41);
    expect(calculate(comparison ?? '')).toBe('应为87.41%');
  });
});

describe('the county’s printed ratios in the sheet', () => {
  const filing = sampleFiling('lanshan');
  const cells = Object.fromEntries(
    [...filing.figures].flatMap(([key, { state, row }]) =>
      state.kind === 'number' && row === 0
        ? [[key, Number(state.stated.value.numerator) / Number(state.stated.value.denominator)]]
        : [],
    ),
  );
  const codes = [...new Set(Object.keys(cells).map((key) => key.slice(0, 3)))];

  it.each([
    ['R01', '应为87.41%'],
    ['R19', '如未显示%，疑小数误作百分数，应为3.24%'],
    ['R20', '如未显示%，疑小数误作百分数，应为6.60%'],
    ['R04', '缺分子或分母'],
    ['R21', '缺分子或分母'],
  ])('%s shows %s', (code, expected) => {
    const { book, calculate } = bookOfCells(codes, cells, {});
    const plain = { ...book, figure: (each: string, period: 'cur' | 'prev' | 'pub') =>
      each === code && period === 'cur' ? null : book.figure(each, period) }; // prettier-ignore
    expect(calculate(ratioFormulas(code, plain).comparison ?? '')).toBe(expected);
  });
});

describe('year on year', () => {
  const change = (current: number | string, previous: number | string): unknown => {
    const cells = { 'B01@cur': current, 'B01@prev': previous };
    const { calculate } = bookOfCells(['B01'], cells, {});
    return calculate(yearOnYearFormula('A1', 'B1'));
  };

  it.each([
    [112, 100, 12],
    [88, 100, -12],
    [5, 0, '—'],
    ['', 100, '—'],
    [5, '', '—'],
    [5, '—', '—'],
    ['12件', 5, '—'],
    [0, 5, -100],
    [2792.5814, 2500, 11.7],
  ])('from %j and %j is %j', (current, previous, expected) => {
    expect(change(current, previous)).toBe(expected);
  });

  it('is the exact change rounded half-up', () => {
    fc.assert(
      fc.property(fc.nat(500_000), fc.integer({ min: 1, max: 500_000 }), (current, previous) => {
        const exact = {
          numerator: BigInt(current - previous) * 100n,
          denominator: BigInt(previous),
        };
        expect(change(current, previous)).toBe(Number(roundHalfUp(exact, 2)));
      }),
      { numRuns: 300, seed: SEED },
    );
  });
});

describe('denominators a printed share leaves possible', () => {
  const stated = (text: string) => {
    const [, part = ''] = text.split('.');
    return { value: fromNumber(Number(text)), decimals: part.length, approximation: '' } as const;
  };
  it.each([
    [439, '64.6', [680n]],
    [180, '86.5', [208n]],
    [1, '33.3', [3n]],
    [1, '50', [2n]],
    [0, '50', []],
    [7, '0', []],
    [1, '1', []],
  ])('%i at %s %% gives %j', (numerator, share, expected) => {
    expect(impliedDenominators(fromNumber(numerator), stated(share), 100)).toEqual(expected);
  });

  it('finds exactly the whole numbers that round to the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 20, max: 999 }),
        (top, tenths) => {
          const share = tenths / 10;
          const found = impliedDenominators(fromNumber(top), stated(share.toFixed(1)), 100);
          const all = Array.from({ length: 3000 }, (_, index) => index + 1).filter(
            (each) =>
              roundHalfUp({ numerator: BigInt(top * 100), denominator: BigInt(each) }, 1) ===
              share.toFixed(1),
          );
          if (all.length <= 10) expect(found.map(Number)).toEqual(all);
        },
      ),
      { numRuns: 100, seed: SEED },
    );
  });
});
