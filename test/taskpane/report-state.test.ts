import fc from 'fast-check';
import {
  emptyFiling,
  indicator,
  layout,
  layoutIds,
  levels,
  pack,
  reportStyles,
  sampleFiling,
} from '../../src/catalog';
import type { FiledFigure, PackId } from '../../src/catalog';
import { checkReport, extractFigures, textReport } from '../../src/claims';
import { draftReport, gapsOf } from '../../src/report';
import { audit } from '../../src/rules';
import type { PaneCatalog } from '../../src/taskpane/services';
import { paneClaims } from '../../src/taskpane/state/pane-claims';
import { doubtedPlaces, isDoubt } from '../../src/taskpane/state/doubted-figures';
import { changedChoices, choicesIn, topicOfGap } from '../../src/taskpane/state/report-choices';
import { textFigures } from '../../src/taskpane/state/text-figures';
import { sureOnes, ticked } from '../../src/taskpane/state/ticked-figures';

const sample = {
  name: 'lanshan',
  request: { pack: 'county', year: 2024, unitName: '蓝山县', level: 'county' },
} as const;

const catalogOf = (id: PackId): PaneCatalog => ({
  pack: pack(id),
  samples: { county: sample, department: sample, township: sample },
  levels,
  layouts: layoutIds().map(layout),
  styles: reportStyles.filter((style) => style.pack === id),
  indicator,
});

describe('the gaps of a draft', () => {
  it.each([
    ['lanshan', 'county'],
    ['quzhou', 'department'],
    ['dawan', 'township'],
  ] as const)('lead to the topics they ask for: %s', (name, id) => {
    const filing = sampleFiling(name);
    for (const style of reportStyles.filter((each) => each.pack === id)) {
      const gaps = gapsOf(draftReport(filing, { audit: audit(filing), style: style.id }));
      // What is to be checked stands behind its number, and that leads to the cell.
      const lost = gaps.filter(
        (gap) =>
          topicOfGap(gap, catalogOf(id)) === null &&
          !/署名|单位名称|日期|成文|封面|请核对：/.test(gap),
      );
      expect([style.id, lost]).toEqual([style.id, []]);
    }
  });
});

describe('what a draft marks as contradicted', () => {
  it.each(['lanshan', 'quzhou', 'dawan', 'xiangxiang', 'yangliuqing'] as const)(
    'leads to the cells of its figures: %s',
    (name) => {
      const sample = sampleFiling(name);
      const figures = [...sample.figures].map(([key, figure], at) => [
        key,
        { ...figure, place: { sheet: '表', address: `D${String(at)}` } },
      ]) as [string, FiledFigure][];
      const filing = { ...sample, figures: new Map(figures) };
      const doubts = gapsOf(draftReport(filing, { audit: audit(filing) })).filter(isDoubt);
      for (const doubt of doubts) {
        const named = doubtedPlaces(doubt, filing).map((each) => each.name);
        expect(doubt.startsWith(`【请核对：${named.join('、')}`)).toBe(true);
        expect(doubt.slice(5 + named.join('、').length)).toMatch(/^(?:等\d+项)?】$/);
      }
      if (name === 'quzhou') expect(doubts.length).toBeGreaterThan(0);
    },
  );
});

describe('what the workbook remembers', () => {
  it('is the style by id or label, else the usual one', () => {
    const of = (style: string) =>
      choicesIn(emptyFiling({ cover: { style } }), catalogOf('county')).style;
    expect([of('county-overview'), of('司法局总体情况式'), of(''), of('别的')]).toEqual([
      'county-overview',
      'county-overview',
      'county-work',
      'county-work',
    ]);
  });

  it('is only asked to change by what differs and is not blank', () => {
    const kept = { style: 'a', date: '2025-01-10', addressee: '县人民政府', signature: '' };
    expect(changedChoices(kept, kept)).toEqual({});
    expect(changedChoices({ ...kept, style: 'b', addressee: ' ' }, kept)).toEqual({ style: 'b' });
  });
});

describe('figures out of a text', () => {
  const text = (...lines: readonly string[]) =>
    extractFigures(textReport(['青溪县2029年行政执法工作报告', ...lines].join('\n')));

  it('go into last year’s column, the year before last nowhere', () => {
    const filing = emptyFiling({ cover: { year: 2030 }, figures: { 'C02@prev': 700 } });
    const { fill, different, same } = textFigures(
      text('行政处罚立案820件，结案779件。', '现有行政执法人员100余人。'),
      filing,
      'prev',
    );
    expect(fill.map(({ key, value, write }) => [key, value, write.note])).toEqual([
      ['C01@prev', '820', ''],
      ['A06@prev', '100', '上年概数：100余人'],
    ]);
    expect(different.map(({ key, here }) => [key, here])).toEqual([['C02@prev', '700']]);
    expect(same).toBe(0);
  });

  it('count the same once, and two numbers for one cell are never sure', () => {
    const filing = emptyFiling({ cover: { year: 2029 }, figures: { A06: 402 } });
    const { fill, same } = textFigures(
      text('行政处罚立案820件。', '行政处罚立案821件。', '现有行政执法人员402人。'),
      filing,
      'cur',
    );
    expect(same).toBe(1);
    expect(fill.map(({ key, sure }) => [key, sure])).toEqual([
      ['C01@cur', false],
      ['C01@cur', false],
    ]);
    expect(sureOnes(fill)).toEqual([]);
    const [one, two] = fill;
    if (one === undefined || two === undefined) throw new Error('two numbers');
    const first = ticked(new Set(), one, fill);
    expect([...ticked(first, two, fill)]).toEqual([two.id]);
    expect([...ticked(first, one, fill)]).toEqual([]);
  });

  it('never offer to overwrite among the blank ones, whatever the cells hold', () => {
    const counts = fc.integer({ min: 0, max: 99999 });
    fc.assert(
      fc.property(counts, fc.option(counts), (said, held) => {
        const filing = emptyFiling({
          cover: { year: 2029 },
          figures: held === null ? {} : { C01: held },
        });
        const { fill, different, same } = textFigures(
          text(`行政处罚立案${String(said)}件。`),
          filing,
          'cur',
        );
        expect([fill.length, different.length, same]).toEqual(
          held === null ? [1, 0, 0] : held === said ? [0, 0, 1] : [0, 1, 0],
        );
      }),
    );
  });
});

describe('claims', () => {
  it('lead to cells the template has, and to none without a template', () => {
    const filing = emptyFiling({ cover: { year: 2029 }, figures: { C01: 820 } });
    const { claims } = checkReport(
      textReport('青溪县2029年行政执法工作报告\n行政处罚立案830件。'),
      { filing },
    );
    expect(paneClaims(claims, filing).map(({ target }) => target)).toEqual([
      { code: 'C01', period: 'cur', row: 0 },
    ]);
    expect(paneClaims(claims, null).map(({ target }) => target)).toEqual([null]);
  });
});
