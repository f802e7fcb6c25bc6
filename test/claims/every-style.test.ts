import { reportStyles, sampleNames } from '../../src/catalog';
import { checkReport } from '../../src/claims';
import { drafted, edited } from './drafted';
import { twoYears } from './two-years';

const drafts = sampleNames().flatMap((name) => {
  const filing = twoYears(name);
  return reportStyles
    .filter(({ pack }) => pack === filing.pack)
    .map(({ id }) => [name, id, { ...filing, cover: { ...filing.cover, style: id } }] as const);
});

describe.each(drafts)('the draft of %s as %s', (_name, _style, filing) => {
  it('is read back whole, annex and remarks as well', async () => {
    const report = await drafted(filing);
    const { claims, numbers, checked, summary } = checkReport(report, { filing });
    expect(claims.filter(({ kind, verdict }) => kind === 'figure' && verdict !== 'holds' && verdict !== 'rounding')).toEqual([]);
    expect([checked, summary.fails, summary.unmatched]).toEqual([numbers, 0, 0]);
  });

  it('reports a changed digit in a figure here and there', async () => {
    const report = await drafted(filing);
    const missed = report.controls.flatMap(({ from, to, tag }, turn) => {
      const at = [...report.text.slice(from, to)].findIndex((each) => /[1-8]/.test(each));
      if (at < 0 || turn % 17 !== 3) return [];
      const digit = String(Number(report.text[from + at]) + 1);
      const { claims } = checkReport(edited(report, from + at, digit), { filing });
      return claims.some(({ verdict, span }) => verdict === 'fails' && span.from <= to && span.to >= from) ? [] : [tag];
    });
    expect(missed).toEqual([]);
  });
}); // prettier-ignore
