import { allRules, loadRules, ruleSetFaults } from '../../src/rules';
import type { RuleFaultKind } from '../../src/rules';

const record = (at: string, check: string, more: object = {}): object => ({
  id: 'X-09',
  at,
  title: '例',
  severity: '强制',
  kind: '包含',
  basis: '例',
  check,
  missing: 'nonNull',
  message: '例',
  advice: '请改正',
  // What an example wants is tested elsewhere; here it is only a state to try.
  examples: [
    { figures: { K01: '1', K02: '2' }, want: 'pass' },
    { figures: { K01: '2', K02: '1' }, want: 'fail' },
  ],
  ...more,
});

const faults = (...records: readonly object[]) => ruleSetFaults(loadRules({ example: records }));

describe('a rule set checked against itself', () => {
  it.each<readonly [RuleFaultKind, string, object]>([
    ['unreachable', '条件矛盾', record('K01', 'K01 <= K02', { when: 'K01 > 5 and K01 < 3' })],
    [
      'unreachable',
      '声明矛盾',
      record('K01', 'K01 <= K02', { when: 'declared(court, in) and declared(court, out)' }),
    ],
    ['never-failing', '恒真', record('K01', 'K01 + 1 > K01')],
    ['never-failing', '条件已包含', record('K01', 'K02 > 3', { when: 'K02 > 5' })],
    ['never-passing', '恒假', record('K01', 'K01 < K01')],
    ['never-passing', '条件相反', record('K01', 'K02 > 5', { when: 'K02 < 3' })],
  ])('names %s: %s', (kind, _, bad) => {
    expect(faults(bad).map((fault) => [fault.kind, fault.instance])).toEqual([[kind, 'X-09[K01]']]);
  });

  it('names two that cannot hold together', () => {
    const found = faults(record('K01', 'K01 <= K02 - 1'), record('K02', 'K01 >= K02 + 1'));
    expect(found).toMatchObject([
      { kind: 'contradictory', instance: 'X-09[K01]', other: 'X-09[K02]' },
    ]);
  });

  it('names two that cannot hold together under one condition', () => {
    const when = 'K01 > 0';
    const found = faults(record('K01', 'K02 = 0', { when }), record('K02', 'K02 >= 4', { when }));
    expect(found.map(({ kind }) => kind)).toContain('contradictory');
  });

  it('names one that another makes superfluous', () => {
    const found = faults(record('K01', 'K01 <= K02 + 5'), record('K02', 'K01 <= K02'));
    expect(found).toMatchObject([{ kind: 'redundant', instance: 'X-09[K01]', other: 'X-09[K02]' }]);
  });

  it('does not let a gentler rule make a stricter one superfluous', () => {
    const gentle = record('K02', 'K01 <= K02', { severity: '核实' });
    expect(faults(record('K01', 'K01 <= K02 + 5'), gentle)).toEqual([]);
  });

  it('has nothing to say of rules that differ', () => {
    expect(faults(record('K01', 'K01 <= K02'), record('K02', 'K02 <= 2 * K01 + 3'))).toEqual([]);
  });
});

describe('the rules of the field', () => {
  const found = ruleSetFaults(allRules());

  it('contradict each other nowhere, and every one can hold and fail', () => {
    expect(found.filter(({ kind }) => kind !== 'redundant')).toEqual([]);
  });

  it('overlap only where the list of relations states both', () => {
    expect(found.map(({ instance, other }) => `${instance} ⇐ ${other ?? ''}`)).toEqual([
      'D-04[D30] ⇐ D-01[D40]',
      'A-06[A22] ⇐ A-03[A07]',
    ]);
  });
});

describe('balances', () => {
  it('may not contain themselves', () => {
    const balance = (at: string, check: string): object =>
      record(at, check, { kind: '平衡', examples: [
        { figures: { D40: '1' }, want: 'pass' },
        { figures: { D40: '2' }, want: 'fail' },
      ] }); // prettier-ignore
    expect(() =>
      loadRules({
        a: [balance('D40', 'D40 = D10 + D20')],
        b: [balance('D10', 'D10 = D40 + D01')],
      }),
    ).toThrow('a[0]：合计互相包含成环：a[0]（X-09[D40]）→b[0]（X-09[D10]）');
    expect(() => loadRules({ a: [balance('D40', 'D40 = D40 + D20')] })).toThrow('成环');
  });
});
