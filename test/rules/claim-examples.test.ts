import { emptyFiling } from '../../src/catalog';
import { checkReport, textReport } from '../../src/claims';
import { allRelations } from '../../src/rules';

const examples = allRelations().flatMap(({ id, examples: all }) =>
  all.flatMap((example, index) =>
    example.kind === 'claim' ? [[`${id} 例${index + 1} ${example.claim}`, example] as const] : [],
  ),
);

const units: Readonly<Record<string, string>> = { county: '青溪县', township: '青石镇' };

describe('worked examples of relations that speak of prose', () => {
  it.each(examples)('%s', (_, { claim, figures, year, level, want }) => {
    const unitName = units[level] ?? '';
    const pack = level === 'township' ? 'township' : 'county';
    const filing = emptyFiling({ pack, figures, cover: { year, level, unitName } });
    const title = `${unitName}${String(year)}年行政执法工作报告`;
    const { claims } = checkReport(textReport(`${title}\n\n${claim}\n`), { filing });
    const objections = claims.filter(
      ({ verdict, kind }) => verdict === 'fails' || verdict === 'query' || kind === 'wording',
    );
    const found = objections.map(({ kind, verdict, message }) => `${kind} ${verdict} ${message}`);
    if (want === 'pass') expect(found).toEqual([]);
    else expect(found).not.toEqual([]);
  });

  it('are those of every relation carried by claims', () => {
    const carried = allRelations().filter((relation) => relation.carried.includes('claims'));
    expect(carried.map(({ id }) => id)).toEqual(
      ['G-03', 'G-08', 'G-09', 'G-10', 'G-13', 'G-14', 'G-15', 'D-04'],
    ); // prettier-ignore
  });
});
