import fc from 'fast-check';
import { indicator } from '../../src/catalog';
import type { FigureKey, Filing } from '../../src/catalog';
import { readFigure } from '../../src/figures';
import { draftReport, plainText } from '../../src/report';
import { publicationOf } from '../../src/template';
import { clean, filingOf } from './drafts';
import type { Figures } from './drafts';

/** A figure written 2.3万 is one rounded to thousands. */
const written = (figures: Figures): Filing => {
  const filing = filingOf(Object.fromEntries(Object.keys(figures).map((key) => [key, 0] as const)));
  const changed = new Map(filing.figures);
  for (const [key, text] of Object.entries(figures)) {
    const at = (key.includes('@') ? key : `${key}@cur`) as FigureKey;
    const figure = changed.get(at);
    if (figure === undefined) throw new Error(`${key} is in the pack`);
    const reading = readFigure(text, { unit: indicator(figure.code).unit, integer: true });
    if (reading.kind !== 'number') throw new Error(`${String(text)} is a number`);
    changed.set(at, { ...figure, state: { kind: 'number', stated: reading.stated } });
  }
  return { ...filing, figures: changed };
};

const textOfReport = (figures: Figures): string =>
  plainText(draftReport(written(figures), { audit: clean }));

describe('a figure filed in 万', () => {
  it('gives no ratio finer than itself', () => {
    const text = textOfReport({ E01: '2.3万', A07: 580 });
    expect(text).toContain('2.3万');
    expect(text).not.toContain('39.66');
    expect(text).toContain('人均检查量	次/人	约40');
    const share = textOfReport({ C01: '1.2万', C02: '1.1万' });
    expect(share).not.toContain('91.67');
    expect(share).toContain('约92%');
  });

  it('gives a ratio in full where it holds in full', () => {
    expect(textOfReport({ C01: 23000, C02: 20000 })).toContain('86.96%');
  });

  it('makes no percentage of change finer than itself', () => {
    const text = textOfReport({ E01: '2.3万', 'E01@prev': 30800 });
    expect(text).not.toMatch(/25\.32|25\.3/);
    expect(text).not.toContain('持平');
    expect(textOfReport({ E01: '2.3万', 'E01@prev': '2.3万' })).not.toContain('持平');
    expect(textOfReport({ E01: 23000, 'E01@prev': 30800 })).toContain('25.32%');
  });

  it('holds every digit of a printed ratio, whatever the figures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 999 }),
        fc.integer({ min: 1, max: 9999 }),
        (thousands, people) => {
          const scaled = `${String(thousands / 10)}万`;
          const text = textOfReport({ E01: scaled, A07: people });
          const printed = /人均检查量\t次\/人\t(约?)([\d.]+)/.exec(text);
          if (printed === null) throw new Error('the ratio is in the table');
          const [, word, digits = ''] = printed;
          const low = (thousands * 1000 - 500) / people;
          const high = (thousands * 1000 + 500) / people;
          const decimals = (digits.split('.')[1] ?? '').length;
          const step = 10 ** -decimals;
          if (word === '') {
            expect(Math.abs(Number(digits) - low)).toBeLessThanOrEqual(step / 2 + 1e-9);
            expect(Math.abs(Number(digits) - high)).toBeLessThanOrEqual(step / 2 + 1e-9);
          } else if (decimals > 0) expect(high - low).toBeLessThanOrEqual(step + 1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives an official table no exact change', () => {
    const published = (filing: Filing): string =>
      JSON.stringify(publicationOf(filing, 'TJ').tables.map(({ rows }) => rows));
    const rounded = published(written({ C04: '2.3万', 'C04@prev': 30800 }));
    const exact = published(written({ C04: 23000, 'C04@prev': 30800 }));
    expect(exact).toContain('-25.32');
    expect(exact).not.toContain('约-25');
    expect(rounded).toContain('约-25');
  });
});
