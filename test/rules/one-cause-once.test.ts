import { declarationsFrom, emptyFiling, sampleFiling } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { audit, repairsOf } from '../../src/rules';

type Figures = Readonly<Record<string, number>>;

const declared = declarationsFrom({
  licences: 'decision',
  penalties: 'decision',
  court: 'in',
  inspections: 'in',
  'duty.T4': 'held',
});

const filingOf = (figures: Figures): Filing => emptyFiling({ figures, declarations: declared });

const about = (filing: Filing, pattern: RegExp): readonly string[] =>
  audit(filing)
    .findings.map(({ instance }) => instance)
    .filter((instance) => pattern.test(instance));

describe('one cause is told once', () => {
  it.each<readonly [string, Figures, RegExp, readonly string[]]>([
    ['a step beyond both before it', { E03: 100, E04: 90, E05: 120 }, /E0[345]/, ['E-01[E05]']],
    ['a step that jumps over a blank', { E03: 100, E05: 120 }, /E0[345]/, ['G-16[E05]']],
    ['steps that each exceed', { E03: 80, E04: 90, E05: 120 }, /E0[345]/, ['E-01[E04]', 'E-01[E05]']],
    ['a total left at nought', { D40: 0, D30: 7, D10: 3, D20: 2 }, /^(?:D-|G-16|N-01)/, ['D-01[D40]']],
    ['and in the total of all acts', { D40: 0, D10: 3, D20: 2, B04: 10, C04: 20, N01: 35 }, /^(?:D-|G-16|N-01\[N01\])/, ['D-01[D40]']],
    ['a total below one of its parts', { C30: 40, C42: 50, C43: 10 }, /^(?:C-07|G-16)\[C/, ['C-07[C43]']],
    ['cases without those brought forward', { C01: 188, C02: 235, C04: 235 }, /^C-(?:09|10)/, ['C-09[C02]']],
    ['decisions beyond what is brought forward', { C01: 188, C02: 200, C04: 300 }, /^C-(?:09|10)/, ['C-10[C01]', 'C-09[C02]']],
  ])('%s', (_, figures, pattern, wanted) => {
    expect(about(filingOf(figures), pattern)).toEqual(wanted);
  }); // prettier-ignore

  it('the finding that stays proposes the total that was forgotten', () => {
    const found = repairsOf(filingOf({ D40: 0, D10: 3, D20: 2, B04: 10, C04: 20, N01: 35 }));
    expect(found.get('D-01[D40]')).toMatchObject([
      { kind: 'total', cells: [{ code: 'D40', from: '0', to: '5' }] },
    ]);
  });

  it('a real year says it once', () => {
    const named = audit(sampleFiling('quzhou')).findings.filter(
      ({ cells, severity }) =>
        severity === '强制' && cells.some(({ code, value }) => code === 'D40' && value !== ''),
    );
    expect(named.map(({ instance }) => instance)).toEqual(['D-01[D40]']);
  });
});
