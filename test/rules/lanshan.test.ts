import { sampleFiling } from '../../src/catalog';
import { audit, computeRatio, judge, ratiosOf, rulesOf } from '../../src/rules';
import type { Finding } from '../../src/rules';

const filing = sampleFiling('lanshan');
const { findings, summary } = audit(filing);

const finding = (instance: string): Finding => {
  const found = findings.find((each) => each.instance === instance);
  if (found === undefined) throw new Error(`no finding ${instance}`);
  return found;
};

describe('a county’s real year', () => {
  it.each([
    ['G-15[R01]', '强制', '2.59', ['87.41%', '90%', '60551', '69276', '62349', '1798']],
    ['G-15[R19]', '强制', '-3.208', ['0.032%', '3.24%', '缩小了一百倍']],
    ['G-15[R20]', '强制', '-6.534', ['0.066%', '6.60%', '缩小了一百倍']],
    ['A-02[R04]', '强制', null, ['64.6%', '680', '唯一整数解', '61.23%', 'A15']],
    ['K-03[R21]', '强制', null, ['86.5%', '208', '86.54%', 'K10']],
    ['K-01[K01]', '强制', '1955', ['1961', '6件']],
    ['K-02[K05]', '强制', '3824', ['3998', '174', '46', '128']],
    ['P-04[G02]', '核实', '8653', ['69204', '60551', '114.29%', 'C04']],
    ['P-02[G07]', '核实', '17654', ['101327', '83673', '80.7%', '98106']],
    ['P-03[G07]', '核实', '75876', ['83673', '7797', '10.7倍']],
    ['A-05[A17]', '核实', '-8.1', ['4.19%', '5%', '51人', '42', '1002']],
    ['E-04[E01:ratio]', '核实', '3966', ['69276', '13062', '5.3倍']],
    ['B-06[B11]', '核实', null, ['28886', '28830', '56', '申请28972宗', '准予许可27404宗']],
    ['C-16[C01]', '核实', '8725', ['69276', '60551', '116825']],
    ['H-04[H07]', '核实', '3', ['23.08%']],
    ['I-06[R18]', '核实', null, ['100%', 'I17', 'I18']],
    ['G-06[M02]', '核实', null, ['100余人次']],
    ['P-05[G06:penalties]', '提示', '8465', ['68998', '60533', '87898', '78.50%']],
    ['Z-01[P07:distinct]', '提示', '14', ['57', '43']],
  ])('%s is %s, difference %s', (instance, severity, difference, words) => {
    const found = finding(instance);
    expect(found.severity).toBe(severity);
    expect(found.difference).toBe(difference);
    for (const word of words) expect(found.message).toContain(word);
  });

  it.each([
    'N-01[N01]',
    'D-01[D40]',
    'P-01[G08]',
    'H-01[H01]',
    'H-01[H02]',
    'I-01[I03]',
    'J-01[J01]',
    'Z-01[P01]',
    'Z-01[P07]',
    'E-01[E04]',
    'E-01[E05]',
    'E-01[E08]',
  ])('%s holds and is checked', (instance) => {
    const rule = rulesOf('county').find((each) => each.instance === instance);
    expect(rule && judge(rule, filing).verdict).toBe('pass');
    expect(findings.some((each) => each.instance === instance)).toBe(false);
  });

  it('has nothing at 强制 besides what is really wrong or missing', () => {
    const hard = findings.filter(({ severity }) => severity === '强制');
    expect(hard.map(({ instance }) => instance)).toEqual([
      'G-02[T2]',
      'G-02[T3]',
      'K-01[K01]',
      'K-02[K05]',
      'K-03[R21]',
      'A-02[R04]',
      'G-15[R01]',
      'G-15[R19]',
      'G-15[R20]',
      'X-03[cover]',
    ]);
  });

  it('counts what it lists', () => {
    const of = (wanted: string): number =>
      findings.filter(({ severity }) => severity === wanted).length;
    expect(summary).toEqual({
      hard: of('强制'),
      query: of('核实'),
      hint: of('提示'),
      explained: 0,
    });
  });

  it('puts 强制 before 核实 before 提示', () => {
    const ranks = findings.map(({ severity }) => ['强制', '核实', '提示'].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
  });

  it('names every finding once', () => {
    expect(new Set(findings.map(({ instance }) => instance)).size).toBe(findings.length);
  });

  it('says the same again', () => {
    expect(audit(filing)).toEqual({ findings, summary });
  });

  it.each([
    ['R01', '87.41%'],
    ['R06', '4.19%'],
    ['R10', '99.42%'],
    ['R12', '78.50%'],
    ['R19', '3.24%'],
    ['R20', '6.60%'],
    ['R24', '100.00%'],
    ['R04', '—'],
    ['R21', '—'],
    ['R32', '—'],
  ])('prints %s as %s', (code, printed) => {
    expect(computeRatio(filing, code).printed).toBe(printed);
  });

  it('gives every ratio of the pack in order', () => {
    const ratios = ratiosOf(filing);
    expect(ratios[0]).toEqual({
      code: 'R01',
      numerator: '60551',
      denominator: '69276',
      value: '87.41',
      printed: '87.41%',
      published: '90',
    });
    expect(ratios.filter(({ published }) => published !== null).map(({ code }) => code)).toEqual([
      'R01',
      'R04',
      'R18',
      'R19',
      'R20',
      'R21',
      'R32',
    ]);
  });
});
