import fc from 'fast-check';
import {
  codesOf,
  emptyFiling,
  indicator,
  layoutIds,
  pack as packOf,
  reportStyles,
  sampleFiling,
  sampleNames,
} from '../../src/catalog';
import { exactly } from '../../src/figures';
import { draftReport, numberRuns, renderPreview, staleNumbers } from '../../src/report';
import { clean, filingOf } from './drafts';

const figures = { C01: 100, C02: 80, 'C01@prev': 90, C04: 80, A06: 50, A17: 2 };
const before = filingOf(figures);
const after = filingOf({ ...figures, C02: 75 });
const document = draftReport(before, { audit: clean });

describe('numbers changed since the draft', () => {
  it.each(sampleNames())('are none for the very figures of %s', (name) => {
    const filing = sampleFiling(name);
    expect(staleNumbers(draftReport(filing, { audit: clean }), filing)).toEqual([]);
  });

  it.each(reportStyles.map(({ id, pack }) => [id, pack] as const))(
    'are none where cells print more than digits: %s',
    (style, pack) => {
      const codes = codesOf(packOf(pack)).filter((code) => indicator(code).free !== true);
      const filing = emptyFiling({
        pack,
        declarations: { licences: 'decision', penalties: 'decision' },
        figures: Object.fromEntries(codes.map((code) => [code, 34000])),
      });
      const figures = [...filing.figures].map(([key, figure]) => {
        if (figure.state.kind !== 'number') return [key, figure] as const;
        const stated = { ...figure.state.stated, decimals: -3 };
        const note = indicator(figure.code).kind === 'stock' ? '为本年颁发数' : '以人次计';
        return [key, { ...figure, note, state: { kind: 'number' as const, stated } }] as const;
      });
      const noted = { ...filing, figures: new Map(figures) };
      for (const layout of ['', ...layoutIds()]) {
        const printed = { ...noted, cover: { ...noted.cover, layout } };
        const stale = staleNumbers(draftReport(printed, { audit: clean, style }), printed);
        expect([layout, stale]).toEqual([layout, []]);
      }
    },
  );

  it('are the figure and every rate made of it, with their sentences', () => {
    const stale = staleNumbers(document, after);
    expect(stale.map(({ code }) => code)).toEqual(expect.arrayContaining(['C02', 'R01']));
    expect(stale.map(({ code }) => code)).not.toContain('C01');
    const closed = stale.find(({ code }) => code === 'C02');
    expect(closed).toMatchObject({ printed: '80', now: '75' });
    expect(closed?.sentence).toMatch(/^行政处罚方面，立案100件.*。$/);
  });

  it('are marked in the preview', () => {
    const preview = renderPreview(document, staleNumbers(document, after));
    const marked = preview
      .flatMap((block) => (block.kind === 'text' ? block.spans : []))
      .filter(({ mark }) => mark === 'stale');
    expect(marked).toContainEqual(expect.objectContaining({ text: '80', code: 'C02', now: '75' }));
  });

  it('are none while the figures stand, and a figure that is gone has no new value', () => {
    expect(staleNumbers(document, before)).toEqual([]);
    const cells = new Map(after.figures);
    const figure = cells.get('C01@cur');
    if (figure === undefined) throw new Error('C01 is in the pack');
    cells.set('C01@cur', { ...figure, state: { kind: 'blank' } });
    const stale = staleNumbers(document, { ...after, figures: cells });
    expect(stale.find(({ code, printed }) => code === 'C01' && printed === '100')?.now).toBeNull();
  });

  it('are always found: any new value of any figure is noticed', () => {
    const filing = sampleFiling('lanshan');
    const draft = draftReport(filing, { audit: clean });
    const codes = [
      ...new Set(
        numberRuns(draft)
          .filter(({ format, period, row }) => format === 'count' && period === 'cur' && row === 0)
          .map(({ code }) => code),
      ),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.integer({ min: 1, max: 9 }), (code, more) => {
        const key = `${code}@cur`;
        const figure = filing.figures.get(key);
        if (figure?.state.kind !== 'number') throw new Error(`${code} is a number`);
        const { value } = figure.state.stated;
        const next = exactly(String(value.numerator / value.denominator + BigInt(more)));
        const cells = new Map(filing.figures).set(key, {
          ...figure,
          state: { kind: 'number', stated: next },
        });
        const stale = staleNumbers(draft, { ...filing, figures: cells });
        expect(stale.some((one) => one.code === code && one.row === 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
