import fc from 'fast-check';
import { codesOf, emptyFiling, pack, packIds, reportStyles } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { formatAmount, formatCount } from '../../src/figures';
import { draftReport, numberRuns, outlineOf, plainText, renderPreview } from '../../src/report';
import { ratiosOf } from '../../src/rules';
import { bodyText, clean, textBlocks } from './drafts';

const codes = [...new Set(packIds().flatMap((id) => codesOf(pack(id))))].filter(
  (code) => !packIds().some((id) => pack(id).tables.some((t) => t.freeRows?.[code])),
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
  style: fc.constantFrom(...reportStyles),
  charts: fc.boolean(),
  approximation: fc.constantFrom('' as const, '余' as const, '约' as const, '以上' as const),
});

const office = {
  county: { unitName: '青溪县', level: 'county' },
  department: { unitName: '青溪市城市管理局', level: 'department' },
  township: { unitName: '青石镇人民政府', level: 'township' },
} as const;

type Input = typeof inputs extends fc.Arbitrary<infer T> ? T : never;

/** Built inside the property, so that a counterexample shows the little that matters. */
const filingFrom = (input: Input): Filing => {
  const { figures, style, approximation } = input;
  const { licences, penalties, court, inspections, grades, duties } = input;
  const declarations = { licences, penalties, court, inspections, grades, duties };
  const own = new Set(codesOf(pack(style.pack)));
  const { unitName, level } = office[style.pack];
  const filing = emptyFiling({
    pack: style.pack,
    cover: { unitName, level, year: 2030, date: '2031-01-08', style: style.id },
    declarations: { ...declarations, counting: 'one-class' },
    figures: Object.fromEntries(
      Object.entries(figures).filter(([key]) => own.has(key.slice(0, 3))),
    ),
  });
  const marked = [...filing.figures].map(([key, figure], index) =>
    index % 7 === 0 ? ([key, { ...figure, approximation }] as const) : ([key, figure] as const),
  );
  return { ...filing, figures: new Map(marked) };
};

/** 34万 and 3.45亿 as the cell prints them. */
const inFull = (printed: string): string => {
  const unit = printed.at(-1);
  if (unit !== '万' && unit !== '亿') return printed;
  const [whole = '', part = ''] = printed.slice(0, -1).split('.');
  return whole + part.padEnd(unit === '万' ? 4 : 8, '0');
};

const sentencesOf = (text: string): readonly string[] =>
  text.split(/[。\n]/).filter((sentence) => sentence.length > 4);

describe('drafts of any filing', () => {
  it('speak of a bureau or a township, never of a county, where they are of one', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        fc.pre(input.style.pack !== 'county');
        const text = bodyText(
          draftReport(filingFrom(input), { audit: clean, charts: input.charts }),
        );
        expect(text.replace(/【请补充：[^】]*】/g, '')).not.toMatch(
          /[我全][县市区]|县直|县级|县本级/,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('read as Chinese text without holes', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const filing = filingFrom(input);
        const document = draftReport(filing, { audit: clean, charts: input.charts });
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
        const sentences = sentencesOf(
          bodyText(draftReport(filing, { audit: clean, charts: input.charts })),
        );
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
        for (const run of numberRuns(draftReport(filing, { audit: clean, charts: input.charts }))) {
          if (/^(change|points|times|difference|yuan)/.test(run.format)) continue;
          for (const code of [run.code, ...(run.also ?? [])]) {
            const state = filing.figures.get(`${code}@${run.period}`)?.state;
            if (state?.kind === 'number') {
              const printed =
                run.format === 'amount'
                  ? formatAmount(state.stated.value)
                  : formatCount(state.stated.value);
              expect(inFull(run.printed.replace(/[余约]/g, ''))).toBe(printed);
            } else if (run.period === 'cur') {
              const ratio = ratios.get(code)?.printed.replace('%', '');
              expect(run.printed.replace('%', '').replace(/^(0|100)$/, '$1.00')).toBe(ratio);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have no digits of their own but years, dates and list marks', () => {
    // Annexes are numbered where there are several: 附件：1. and, on a line of its own, 2.
    const allowed = /20(?:29|30|31)年(?:度)?|1月8日|1月1日至12月31日|(?:附件：|^\s*)\d\./g;
    fc.assert(
      fc.property(inputs, (input) => {
        const filing = filingFrom(input);
        const document = draftReport(filing, { audit: clean, charts: input.charts });
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
        const document = draftReport(filing, { audit: clean, charts: input.charts });
        expect(draftReport(filing, { audit: clean, charts: input.charts })).toEqual(document);
        expect(
          outlineOf(document).filter((line) => /^[一二三四五]、|^第.部分/.test(line)).length,
        ).toBeGreaterThanOrEqual(4);
        expect(renderPreview(document)).toHaveLength(document.body.length + document.annex.length);
      }),
      { numRuns: 40 },
    );
  });
});
