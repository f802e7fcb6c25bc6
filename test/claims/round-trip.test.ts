import { sampleFiling, sampleNames } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { checkReport } from '../../src/claims';
import type { CheckResult, ReportText } from '../../src/claims';
import { drafted, edited, replaced } from './drafted';
import { twoYears } from './two-years';

const failsAt = (result: CheckResult, from: number, to: number): boolean =>
  result.claims.some(
    ({ verdict, span }) => verdict === 'fails' && span.from <= to && span.to >= from,
  );

const OPPOSITE: Readonly<Record<string, string>> = {
  增长: '下降', 下降: '增长', 提高: '下降', 略增: '略降', 略降: '略增', 增加: '减少', 减少: '增加', 持平: '增长',
}; // prettier-ignore

const directionWords = (text: string): readonly (readonly [number, string])[] =>
  [...text.matchAll(/略增|略降|增长|下降|提高|增加|减少|持平/g)].flatMap((match) =>
    /(?:上年|同比)[^，。；]{0,6}$/.test(text.slice(Math.max(0, match.index - 8), match.index))
      ? [[match.index, match[0]] as const]
      : [],
  );

describe.each(sampleNames())('the draft of %s beside the year before', (name) => {
  let filing: Filing;
  let report: ReportText;
  let result: CheckResult;
  beforeAll(async () => {
    filing = twoYears(name);
    report = await drafted(filing);
    result = checkReport(report, { filing });
  });

  it('is read back whole: every number in a control agrees', () => {
    expect(report.controls.length).toBeGreaterThan(10);
    const agreed = new Set(
      result.claims.filter(({ verdict }) => verdict === 'holds').map(({ span }) => span.from),
    );
    const lost = report.controls.filter(
      ({ from, to }) => ![...agreed].some((at) => at >= from - 3 && at < to),
    );
    expect(lost).toEqual([]);
    expect(result.summary.fails).toBe(0);
  });

  it('reports a changed digit in every number', () => {
    const missed = report.controls.flatMap(({ from, to, tag }, turn) => {
      const places = [...report.text.slice(from, to)].flatMap((each, at) => (/\d/.test(each) ? [at] : []));
      const place = places[turn % Math.max(1, places.length)];
      // Long drafts have hundreds of numbers of one kind; every fifth is changed.
      if (place === undefined || (report.controls.length > 100 && turn % 5 !== 0)) return [];
      const digit = String((Number(report.text[from + place]) + 1 + (turn % 8)) % 10);
      const changed = checkReport(edited(report, from + place, digit), { filing });
      return failsAt(changed, from, to) ? [] : [`${tag} ${report.text.slice(from, to)}→${digit}`];
    });
    expect(missed).toEqual([]);
  }); // prettier-ignore

  it('reports every direction word turned round', () => {
    const words = directionWords(report.text);
    expect(words.length).toBeGreaterThan(0);
    const missed = words.filter(([at, word]) => {
      const turned = replaced(report, at, at + word.length, OPPOSITE[word] ?? '');
      return !failsAt(checkReport(turned, { filing }), at - 40, at + 30);
    });
    expect(missed).toEqual([]);
  });
});

it('reads back a total in 万 as a workbook keeps it: the whole number, its remark in the note', async () => {
  const sample = sampleFiling('quzhou');
  const total = sample.figures.get('W11@cur');
  if (total?.state.kind !== 'number') throw new Error('no total');
  const stated = { ...total.state.stated, decimals: 0, approximation: '约' } as const;
  const kept = { ...total, approximation: '约', state: { kind: 'number', stated } } as const;
  const filing: Filing = { ...sample, figures: new Map(sample.figures).set('W11@cur', kept) };
  const report = await drafted(filing);
  const { summary } = checkReport(report, { filing });
  expect(summary.fails).toBe(0);
  const at = report.text.lastIndexOf('85890');
  const changed = checkReport(edited(report, at + 2, '7'), { filing });
  expect(failsAt(changed, at, at + 5)).toBe(true);
});
