import fc from 'fast-check';
import { codesOf, emptyFiling, pack } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { formatAmount, formatCount } from '../../src/figures';
import { draftReport, numberRuns, outlineOf, plainText, renderPreview } from '../../src/report';
import { ratiosOf } from '../../src/rules';
import { bodyText, clean, textBlocks } from './drafts';

const county = pack('county');
const codes = codesOf(county).filter(
  (code) => !Object.values(county.tables).some((t) => t.freeRows?.[code]),
);

const amount = fc
  .tuple(fc.nat(99999), fc.nat(999999))
  .map(([whole, part]) => Number(`${whole}.${String(part).padStart(6, '0')}`));
const value = fc.oneof(
  { weight: 4, arbitrary: fc.nat(200000) },
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat(12) },
  { weight: 1, arbitrary: amount },
  { weight: 1, arbitrary: fc.constantFrom('—', '/', '') },
);
const oneOf = <const T extends string>(...choices: readonly T[]) =>
  fc.constantFrom(null, ...choices);
const duty = fc.constantFrom('held' as const, 'none' as const, 'undeclared' as const);

const inputs = fc.record({
  figures: fc.dictionary(fc.constantFrom(...codes, ...codes.map((code) => `${code}@prev`)), value, {
    maxKeys: 160,
  }),
  licences: oneOf('decision', 'acceptance', 'preliminary'),
  penalties: oneOf('decision', 'filing', 'closing'),
  court: oneOf('in', 'out'),
  inspections: oneOf('in', 'out'),
  grades: oneOf('three', 'four'),
  duties: fc.record({ T2: duty, T3: duty, T4: duty, T5: duty, T6: duty }),
  level: fc.constantFrom('county', 'city', 'district', 'nowhere'),
  approximation: fc.constantFrom('' as const, '余' as const, '约' as const, '以上' as const),
});

type Input = typeof inputs extends fc.Arbitrary<infer T> ? T : never;

/** Built inside the property, so that a counterexample shows the little that matters. */
const filingFrom = (input: Input): Filing => {
  const { figures, level, approximation, ...declarations } = input;
  const filing = emptyFiling({
    cover: { unitName: '青溪县', level, year: 2030, date: '2031-01-08' },
    declarations: { ...declarations, counting: 'one-class' },
    figures,
  });
  const marked = [...filing.figures].map(([key, figure], index) =>
    index % 7 === 0 ? ([key, { ...figure, approximation }] as const) : ([key, figure] as const),
  );
  return { ...filing, figures: new Map(marked) };
};

const sentencesOf = (text: string): readonly string[] =>
  text.split(/[。\n]/).filter((sentence) => sentence.length > 4);

describe('drafts of any filing', () => {
  it('read as Chinese text without holes', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const filing = filingFrom(input);
        const document = draftReport(filing, { audit: clean });
        const text = bodyText(document);
        expect(plainText(document)).not.toMatch(/undefined|NaN|null|\[object|\{|\}/);
        expect(text).not.toMatch(/（）|【】|“”|（，|，）|：。/);
        expect(text).not.toMatch(/[，、；。：][，、；。：]/);
        expect(text).not.toMatch(/^[，、；。）]/m);
      }),
      { numRuns: 150 },
    );
  });

  it('repeat no sentence', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const filing = filingFrom(input);
        const sentences = sentencesOf(bodyText(draftReport(filing, { audit: clean })));
        expect(sentences.length - new Set(sentences).size).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it('print each number as its cell or its ratio prints', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const filing = filingFrom(input);
        const ratios = new Map(ratiosOf(filing).map((ratio) => [ratio.code, ratio]));
        for (const run of numberRuns(draftReport(filing, { audit: clean }))) {
          if (/^(change|points)/.test(run.format)) continue;
          for (const code of [run.code, ...(run.also ?? [])]) {
            const state = filing.figures.get(`${code}@${run.period}`)?.state;
            if (state?.kind === 'number') {
              const printed =
                run.format === 'amount'
                  ? formatAmount(state.stated.value)
                  : formatCount(state.stated.value);
              expect(run.printed.replace(/[余约]/g, '')).toBe(printed);
            } else if (run.period === 'cur') {
              expect(run.printed.replace('%', '')).toBe(ratios.get(code)?.printed.replace('%', ''));
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have no digits of their own but years, dates and list marks', () => {
    const allowed = /20(?:29|30|31)年(?:度)?|1月8日|1月1日至12月31日|不少于5%/g;
    fc.assert(
      fc.property(inputs, (input) => {
        const filing = filingFrom(input);
        const document = draftReport(filing, { audit: clean });
        for (const block of textBlocks(document)) {
          for (const run of block.runs) {
            if (run.kind !== 'text' || run.origin !== undefined) continue;
            expect(run.text.replace(allowed, '')).not.toMatch(/\d/);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same for the same filing, and never without their sections', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const filing = filingFrom(input);
        const document = draftReport(filing, { audit: clean });
        expect(draftReport(filing, { audit: clean })).toEqual(document);
        expect(outlineOf(document).filter((line) => /^[一二三四]、/.test(line))).toHaveLength(4);
        expect(renderPreview(document)).toHaveLength(document.body.length + document.annex.length);
      }),
      { numRuns: 40 },
    );
  });
});
