import { sampleFiling } from '../../src/catalog';
import { audit, judge, rule } from '../../src/rules';
import type { Finding } from '../../src/rules';

type Wanted = readonly [
  instance: string,
  severity: string,
  difference: string | null,
  words: readonly string[],
];

interface Sample {
  readonly name: string;
  /** What the published figures contradict or leave open, by the relation that finds it. */
  readonly found: readonly Wanted[];
  /** Relations that hold in the published figures and are checked. */
  readonly holds: readonly string[];
  /** Everything at 强制, so that no equation that holds is refused. */
  readonly hard: readonly string[];
}

const samples: readonly Sample[] = [
  {
    name: 'xiangxiang',
    found: [
      ['G-02[T1]', '强制', null, ['N01']],
      ['N-01[N01:given]', '提示', null, ['417352']],
      ['K-05[K01]', '核实', null, ['3.4万人次', '48716', '人次']],
      ['G-06[K01]', '核实', null, ['3.4万人次', '取整']],
      ['A-05[A17:given]', '核实', null, ['1386', '70']],
      ['I-01[I07:outcome]', '核实', null, ['52件']],
      ['I-03[I19:outcome]', '核实', null, ['18件']],
      ['G-02[T3]', '强制', null, ['C30']],
      ['G-15[R33]', '提示', null, ['100%']],
    ],
    holds: ['A-08[A01]', 'E-06[E11]', 'Z-02[P13]'],
    hard: [
      'N-03[cover]',
      'G-02[T1]',
      'G-02[T2]',
      'G-02[T3]',
      'G-02[T4]',
      'G-02[T6]',
      'G-02[T7]',
      'G-02[T8]',
      'G-02[T9]',
      'X-03[cover]',
    ],
  },
  {
    name: 'dawan',
    found: [
      ['C-14[R26:low]', '核实', '-1950', ['33.61', '低于50元']],
      ['G-06[C30]', '核实', null, ['4000余元']],
      ['G-06[E14]', '核实', null, ['40余次']],
      ['G-02[T4:duty]', '强制', null, ['职责尚未声明']],
      ['G-02[T6:duty]', '强制', null, ['职责尚未声明']],
      ['I-07[R31]', '强制', null, ['件数']],
      ['E-02[E14:given]', '核实', null, ['E01']],
      ['A-04[A09:given]', '核实', null, ['4人', 'A07']],
      ['G-02[T7]', '强制', null, ['A06', 'A07']],
    ],
    holds: [],
    hard: [
      'G-02[T2:duty]',
      'G-02[T4:duty]',
      'G-02[T6:duty]',
      'N-03[cover]',
      'G-02[T1]',
      'G-02[T3]',
      'G-02[T5]',
      'G-02[T7]',
      'G-02[T8]',
      'G-02[T9]',
      'I-07[R31]',
      'X-03[cover]',
    ],
  },
  {
    name: 'yangliuqing',
    found: [
      ['P-04[G02:given]', '核实', null, ['21', 'C04']],
      ['P-04[G03]', '核实', null, ['31.60817', '15051.51元']],
      ['C-13[G03:procedure]', '提示', '27.70817', ['13件', '3.9万元', '27.70817']],
      ['L-01[L02]', '强制', null, ['284', '774']],
      ['G-15[R23]', '核实', null, ['100%', 'L03']],
      ['G-15[R35]', '提示', null, ['100%']],
      ['G-06[E11]', '核实', null, ['150多次']],
      ['G-06[E12]', '核实', null, ['30余']],
      ['G-06[E13]', '核实', null, ['70余']],
      ['G-10[E11]', '核实', null, ['“次”', '人次']],
      ['G-02[T5]', '强制', null, ['E01']],
      ['G-02[T7]', '强制', null, ['A06']],
      ['G-02[T9]', '强制', null, ['I01', 'I11']],
    ],
    holds: ['H-01[H01]'],
    hard: [
      'G-02[T2:duty]',
      'G-02[T4:duty]',
      'G-02[T6:duty]',
      'N-03[cover]',
      'G-02[T1]',
      'G-02[T3]',
      'G-02[T5]',
      'G-02[T7]',
      'G-02[T9]',
      'L-01[L02]',
      'X-03[cover]',
    ],
  },
  {
    name: 'quzhou',
    found: [
      ['G-08[Q02#1]', '强制', '123', ['3022', '3145', '123']],
      ['D-01[D40]', '强制', '-7', ['D40', 'D30', '7']],
      ['D-04[W04:court]', '强制', '-5', ['W04', '2件', '7']],
      ['G-05[W11]', '强制', '-2', ['8.589万件', '85892', '差2', '舍入可以解释']],
      ['C-09[C02]', '核实', '47', ['188', '235', '47']],
      ['P-04[R09]', '核实', null, ['100%', '3份']],
      ['I-01[I01:outcome]', '核实', '-11', ['13件', '11件没有结果']],
      ['I-03[I11:outcome]', '核实', '-1', ['11件', '1件没有结果']],
      ['C-12[G11]', '核实', '165', ['400余', '235', '1.7次']],
      ['G-02[T5:duty]', '强制', null, ['行政检查']],
      ['C-07[C30]', '强制', null, ['314.5']],
      ['G-06[Q01#1]', '核实', null, ['超65%']],
      ['G-06[Q01#2]', '核实', null, ['超40%']],
      ['G-06[Q01#3]', '核实', null, ['超50%']],
      ['G-06[M02]', '核实', null, ['700余']],
      ['I-06[R18]', '核实', null, ['I17', 'I18']],
    ],
    holds: ['C-06[C41]', 'C-07[C40]', 'N-01[N01]', 'I-04[I20]', 'N-01[W11]', 'C-13[C46]'],
    hard: [
      'G-02[T5:duty]',
      'G-02[T2]',
      'G-02[T3]',
      'G-02[T4]',
      'G-02[T7]',
      'G-02[T8]',
      'G-08[Q02#1]',
      'C-07[C30]',
      'D-01[D40]',
      'D-04[W04:court]',
      'G-05[W11]',
      'X-03[cover]',
    ],
  },
];

describe.each(samples)('the published figures of $name', ({ name, found, holds, hard }) => {
  const filing = sampleFiling(name);
  const { findings } = audit(filing);

  const finding = (instance: string): Finding => {
    const match = findings.find((each) => each.instance === instance);
    if (match === undefined) throw new Error(`no finding ${instance}`);
    return match;
  };

  it.each(found)('%s is %s, difference %s', (instance, severity, difference, words) => {
    const match = finding(instance);
    expect(match.severity).toBe(severity);
    expect(match.difference).toBe(difference);
    for (const word of words) expect(match.message).toContain(word);
  });

  it('keeps what holds', () => {
    for (const instance of holds) {
      const relation = rule(instance);
      expect(relation && judge(relation, filing).verdict).toBe('pass');
      const spoken = findings.filter((each) => each.instance === instance);
      expect(spoken).toEqual([]);
    }
  });

  it('has nothing else at 强制', () => {
    const own = findings.filter(({ severity }) => severity === '强制');
    expect(own.map(({ instance }) => instance)).toEqual(hard);
  });

  it('names every finding once', () => {
    expect(new Set(findings.map(({ instance }) => instance)).size).toBe(findings.length);
  });
});

it('puts what one cell breaks down to one cause', () => {
  const { findings } = audit(sampleFiling('quzhou'));
  const broken = ['D-01[D40]', 'D-04[W04:court]'].map(
    (instance) => findings.find((each) => each.instance === instance)?.group,
  );
  expect(new Set(broken)).toEqual(new Set(['figure:D30@cur']));
});
