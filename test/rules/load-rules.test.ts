import { RuleError, allRules, loadRules, rule, rulesOf } from '../../src/rules';

const record = {
  id: 'X-09',
  at: 'K01',
  title: '例',
  severity: '强制',
  kind: '包含',
  basis: '例',
  check: 'K01 <= K02',
  missing: 'nonNull',
  advice: '请改正',
  examples: [
    { figures: { K01: '1', K02: '2' }, want: 'pass' },
    { figures: { K01: '2', K02: '1' }, want: 'fail', difference: '1' },
  ],
};

const problems = (change: object): readonly string[] => {
  try {
    loadRules({ example: [{ ...record, ...change }] });
    return [];
  } catch (error) {
    if (error instanceof RuleError) return error.problems;
    throw error;
  }
};

describe('a rule file', () => {
  it('is compiled', () => {
    expect(loadRules({ example: [record] })[0]).toMatchObject({
      instance: 'X-09[K01]',
      tolerance: { kind: 'exact' },
      when: null,
    });
  });

  it.each([
    [{ check: 'K01 <= K99x' }, 'example[0].check', 'K99x'],
    [{ check: 'K01 <= Z99' }, 'example[0].check', 'Z99'],
    [{ check: 'K01 <= ' }, 'example[0].check', '第1行第8列'],
    [{ check: 'K01 + K02' }, 'example[0].check', '一个条件'],
    [{ when: 'declared(nothing, in)' }, 'example[0].when', 'nothing'],
    [{ when: 'declared(court, maybe)' }, 'example[0].when', 'maybe'],
    [{ at: 'Z99' }, 'example[0].at', 'Z99'],
    [{ severity: '严重' }, 'example[0].severity', ''],
    [{ color: 'red' }, 'example[0]', ''],
    [{ advice: '请看{K01.colour}' }, 'example[0].advice', ''],
    [{ check: 'not K01 = 1' }, 'example[0].message', '须写明'],
    [{ examples: [record.examples[0], record.examples[0]] }, 'example[0].examples', '不成立'],
  ])('with %j is refused by path', (change, path, word) => {
    const [problem = ''] = problems(change);
    expect(problem.startsWith(path)).toBe(true);
    expect(problem).toContain(word);
  });

  it('may not hold one clause twice', () => {
    expect(() => loadRules({ a: [record], b: [record] })).toThrow('b[0]：X-09[K01]与a[0]重复');
  });
});

describe('the rule set', () => {
  it('finds a rule by relation or clause', () => {
    expect(rule('K-01')?.instance).toBe('K-01[K01]');
    expect(rule('C-12[C50]')?.title).toContain('法制审核');
    expect(rule('Y-01')).toBeUndefined();
  });

  it('has every relation of the list that figures can prove', () => {
    const ids = new Set(allRules().map(({ id }) => id));
    const wanted =
      'B-01 B-02 B-03 B-04 B-05 B-06 B-07 C-01 C-01b C-04 C-05 C-06 C-07 C-08 C-09 C-10 C-11 C-12 C-13 C-14 ' +
      'D-01 D-03 E-01 E-02 E-04 E-05 E-06 F-01 F-02 P-01 P-02 P-03 P-04 P-05 P-06 ' +
      'A-01 A-03 A-04 A-05 A-06 A-07 A-08 H-01 H-02 H-04 I-01 I-02 I-03 I-04 J-01 K-01 K-02 K-03 K-04 ' +
      'L-01 Z-01 Z-02 N-01 N-02';
    for (const id of wanted.split(' ')) expect(ids).toContain(id);
  });

  it('keeps to what a pack can file', () => {
    const county = rulesOf('county').map(({ instance }) => instance);
    expect(county).toContain('N-01[N01]');
    // Only a department files figures of its whole system.
    expect(county).not.toContain('N-01[W11]');
    expect(rulesOf('department').map(({ instance }) => instance)).toContain('N-01[W11]');
    expect(rulesOf('county')).toBe(rulesOf('county'));
  });
});
