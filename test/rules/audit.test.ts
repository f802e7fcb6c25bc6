import { declarationsFrom, emptyFiling, figureKey, pack } from '../../src/catalog';
import type { FiledFigure, Filing } from '../../src/catalog';
import { audit } from '../../src/rules';
import type { Finding } from '../../src/rules';

const scope = { licences: 'decision', penalties: 'decision', court: 'in', inspections: 'in' };
const duties = Object.fromEntries(
  pack('county').tables.flatMap(({ id, duty }) => (duty ? [[`duty.${id}`, 'held']] : [])),
);
const signed = { filer: '甲', reviewer: '乙', head: '丙', date: '2025-01-20' };

type Parts = Parameters<typeof emptyFiling>[0];

const filingWith = (parts: Parts = {}, declared: Readonly<Record<string, string>> = {}): Filing =>
  emptyFiling({
    ...parts,
    cover: { ...signed, ...parts?.cover },
    declarations: declarationsFrom({ ...scope, ...duties, ...declared }),
  });

const changed = (filing: Filing, key: string, change: Partial<FiledFigure>): Filing => {
  const before = filing.figures.get(key);
  if (before === undefined) throw new Error(key);
  return { ...filing, figures: new Map([...filing.figures, [key, { ...before, ...change }]]) };
};

const found = (filing: Filing, rule: string): readonly Finding[] =>
  audit(filing).findings.filter((finding) => finding.rule === rule);

const one = (filing: Filing, instance: string): Finding => {
  const finding = audit(filing).findings.find((each) => each.instance === instance);
  if (finding === undefined) throw new Error(`no ${instance}`);
  return finding;
};

describe('G-02: duty against blank, zero and more', () => {
  const licences = ['B01', 'B02', 'B04', 'B05', 'B06'];
  const filled = (value: string) => Object.fromEntries(licences.map((code) => [code, value]));
  const about = (figures: Readonly<Record<string, string>>, duty: string): readonly string[] =>
    found(filingWith({ figures }, { 'duty.T2': duty }), 'G-02')
      .filter(({ instance }) => instance.includes('[T2'))
      .map(({ instance, severity }) => `${severity} ${instance}`);

  it.each([
    ['held', filled('5'), []],
    ['held', filled('0'), []],
    ['held', {}, ['强制 G-02[T2]']],
    ['none', {}, []],
    ['none', filled('0'), ['核实 G-02[T2:zero]']],
    ['none', filled('5'), ['强制 G-02[T2:contrary]']],
    ['none', { B01: '5', B02: '0' }, ['强制 G-02[T2:contrary]', '核实 G-02[T2:zero]']],
    ['', filled('5'), ['强制 G-02[T2:duty]']],
    ['', {}, ['强制 G-02[T2:duty]']],
  ])('duty %j over %j', (duty, figures, expected) => {
    expect(about(figures, duty)).toEqual(expected);
  });

  it('lists all blanks of a table in one finding, and no optional ones', () => {
    const { message, cells } = one(filingWith({ figures: { B01: '5' } }), 'G-02[T2]');
    expect(cells.map(({ code }) => code)).toEqual(['B02', 'B04', 'B05', 'B06']);
    expect(message).toContain('漏填4项');
    expect(message).not.toContain('B00');
  });
});

describe('G-01 and G-04: what stands in a cell', () => {
  const bad = (text: string) =>
    filingWith({ figures: { C04: { kind: 'bad', text, problem: 'text' } } });

  it('names the cell, the text and what to do', () => {
    const place = { sheet: '表3 行政处罚', address: 'D9' };
    const filing = changed(bad('304册'), 'C04@cur', { place });
    const finding = one(filing, 'G-01[C04]');
    expect(finding.severity).toBe('强制');
    expect(finding.message).toContain('表3 行政处罚 D9');
    expect(finding.message).toContain('304册');
    expect(finding.cells[0]).toMatchObject({ code: 'C04', value: '304册', place });
  });

  it('reports a bad cell once, not in every relation it stands in', () => {
    const about = audit(bad('304册')).findings.filter(({ message }) => message.includes('304册'));
    expect(about.map(({ instance }) => instance)).toEqual(['G-01[C04]']);
  });

  it.each([
    [{ C04: '-3' }, 'G-01[C04]'],
    [{ C04: '2.5' }, 'G-01[C04]'],
    [{ 'C04@prev': '2.5' }, 'G-01[C04@prev]'],
    [{ C30: '1.2345678' }, 'G-04[C30]'],
  ])('%j is %s', (figures, instance) => {
    expect(one(filingWith({ figures }), instance).severity).toBe('强制');
  });

  it.each([[{ C30: '1.234567' }], [{ C04: '3' }], [{ C04: '—' }], [{ 'R01@pub': '87.41' }]])(
    '%j is proper',
    (figures) => {
      const filing = filingWith({ figures });
      expect([...found(filing, 'G-01'), ...found(filing, 'G-04')]).toEqual([]);
    },
  );
});

describe('G-12: against last year', () => {
  it.each([
    ['130', '100', true],
    ['129', '100', false],
    ['50', '30', false],
    ['60', '30', true],
    ['70', '100', true],
    ['71', '100', false],
    ['0', '5', true],
    ['5', '0', true],
    ['0', '0', false],
  ])('%s after %s', (current, previous, expected) => {
    const filing = filingWith({ figures: { F06: current, 'F06@prev': previous } });
    expect(found(filing, 'G-12').length > 0).toBe(expected);
  });

  it('takes other thresholds', () => {
    const filing = filingWith({ figures: { F06: '110', 'F06@prev': '100' } });
    const options = { settings: { swingPercent: 10, swingAmount: 10 } };
    expect(audit(filing, options).findings.map(({ instance }) => instance)).toContain('G-12[F06]');
  });

  it('says by how much', () => {
    const filing = filingWith({ figures: { F06: '640', 'F06@prev': '1000' } });
    const { message, difference } = one(filing, 'G-12[F06]');
    expect(message).toContain('减少360，即36.00%');
    expect(difference).toBe('-360');
  });
});

describe('what stands on the cover', () => {
  it.each([
    ['2025-01-31', 0],
    ['2025-02-01', 1],
    ['', 0],
  ])('date %j gives %i finding of G-11', (date, count) => {
    expect(found(filingWith({ cover: { date } }), 'G-11')).toHaveLength(count);
  });

  it('asks for each missing signature', () => {
    const { message } = one(filingWith({ cover: { reviewer: ' ', head: '' } }), 'X-03[cover]');
    expect(message).toContain('审核人、单位负责人');
    expect(message).not.toContain('填报人');
    expect(found(filingWith(), 'X-03')).toEqual([]);
  });

  it('asks for the four switches', () => {
    const { message } = one(filingWith({}, { court: '', licences: '' }), 'N-03[cover]');
    expect(message).toContain('许可总数口径');
    expect(message).not.toContain('处罚总数口径');
  });
});

describe('parts, shares and printed ratios', () => {
  it('holds every 其中 of the catalogue to its whole, once', () => {
    const filing = filingWith({ figures: { I17: '5', I18: '7' } });
    expect(one(filing, 'G-16[I18]')).toMatchObject({ severity: '强制', difference: '2' });
    const twice = filingWith({ figures: { K01: '7', K02: '5' } });
    expect(found(twice, 'G-16')).toEqual([]);
    expect(found(twice, 'K-01')).toHaveLength(1);
  });

  it('does not repeat as a share over 100 % what a relation has said', () => {
    const filing = filingWith({ figures: { A15: '5', A16: '7' } });
    expect(found(filing, 'A-01')).toHaveLength(1);
    expect(found(filing, 'G-17')).toEqual([]);
  });

  it('asks about a share over 100 % of which no relation speaks', () => {
    const filing = filingWith({ figures: { I01: '10', I02: '11' } });
    expect(one(filing, 'G-17[R15]')).toMatchObject({ severity: '强制' });
    expect(one(filing, 'G-17[R15]').message).toContain('110.00%');
    const published = filingWith({ figures: { G04: '5', G05: '5', G01: '11', B04: '10' } });
    expect(found(published, 'G-17')).toEqual([]);
    expect(found(published, 'B-07')).toHaveLength(1);
  });

  it.each([
    ['87.4', 0],
    ['87', 0],
    ['87.41', 0],
    ['87.42', 1],
    ['87.40', 0],
    ['90', 1],
  ])('a printed %s%% beside 60551/69276 gives %i finding', (printed, count) => {
    const figures = { C01: '69276', C02: '60551', 'R01@pub': printed };
    // Stated as a cell keeps it: trailing zeros are lost.
    const filing = filingWith({ figures: { ...figures, 'R01@pub': String(Number(printed)) } });
    expect(found(filing, 'G-15')).toHaveLength(count);
  });

  it('names a hundred times too much', () => {
    const filing = filingWith({ figures: { C02: '60551', K01: '1961', 'R19@pub': '324' } });
    expect(one(filing, 'G-15[R19]').message).toContain('扩大了一百倍');
  });

  it('says that nothing was to be divided by', () => {
    const filing = filingWith({ figures: { I17: '0', I18: '0', 'R18@pub': '100' } });
    const finding = one(filing, 'I-06[R18]');
    expect(finding.severity).toBe('核实');
    expect(finding.message).toContain('无应出庭案件');
  });
});

describe('C-16: what the total of penalties counts', () => {
  it('is silent when decisions are counted', () => {
    expect(found(filingWith({ figures: { C04: '5', C01: '9' } }), 'C-16')).toEqual([]);
  });

  it('compares with the decisions where they are filed', () => {
    const figures = { C01: '9', C02: '7', C04: '5', N01: '100' };
    const finding = one(filingWith({ figures }, { penalties: 'filing' }), 'C-16[C01]');
    expect(finding.difference).toBe('4');
    expect(finding.message).toContain('总数应为96');
  });
});

describe('damage to the sheets', () => {
  it('is 强制 where a figure may be lost, and keeps every one apart', () => {
    const damage = { rule: 'T-02', message: '行没了。', code: 'C04', period: null, place: null };
    const filing = {
      ...filingWith(),
      damages: [damage, { ...damage, message: '又一行。' }, { ...damage, rule: 'T-08' }],
    };
    const findings = audit(filing).findings.filter(({ rule }) => rule.startsWith('T-'));
    expect(findings.map(({ instance, severity }) => [instance, severity])).toEqual([
      ['T-02[C04]', '强制'],
      ['T-02[C04:2]', '强制'],
      ['T-08[C04]', '提示'],
    ]);
    expect(findings[0]?.message).toBe('行没了。');
  });
});

describe('approximate figures', () => {
  it('are asked about by G-06 and stand for their interval in relations', () => {
    const base = filingWith({ figures: { A14: '150', A15: '200' } });
    expect(found(base, 'A-01')).toHaveLength(1);
    const about = changed(base, figureKey('A14', 'cur'), { approximation: '余' });
    expect(one(about, 'G-06[A14]').message).toContain('150余人次');
    expect(found(about, 'A-01').map(({ severity }) => severity)).toEqual(['强制']);
    const wide = changed(filingWith({ figures: { A14: '100', A15: '150' } }), 'A14@cur', {
      approximation: '余',
    });
    const [rounding] = found(wide, 'A-01');
    expect(rounding).toMatchObject({ severity: '提示', instance: 'A-01[A15:rounding]' });
    expect(rounding?.message).toContain('概数或四舍五入');
  });
});

describe('explanations', () => {
  const filing = filingWith({ figures: { G02: '69204', C02: '60551' } });
  const text = '多出的8653件是上年12月决定、本年1月公示的，属跨年公示。';
  const query = one(filing, 'P-04[G02]');
  const explained = (figures: Filing, change: Readonly<Record<string, string>> = {}): Filing => ({
    ...figures,
    explanations: [
      { rule: query.instance, fingerprint: query.fingerprint, text, date: '2025-01-10', ...change },
    ],
  });

  it('are attached while the figures are the same, and no longer counted as open', () => {
    const before = audit(filing).summary;
    const { findings, summary } = audit(explained(filing));
    const found = findings.find(({ instance }) => instance === query.instance);
    expect(found?.explanation?.text).toBe(text);
    expect(found?.expired).toBeNull();
    expect(summary).toEqual({ ...before, query: before.query - 1, explained: 1 });
  });

  it('expire when a figure changes, and are shown', () => {
    const other = filingWith({ figures: { G02: '69205', C02: '60551' } });
    const found = one(explained(other), query.instance);
    expect(found.explanation).toBeNull();
    expect(found.expired?.text).toBe(text);
    expect(audit(explained(other)).summary.explained).toBe(0);
  });

  it('survive a move of the cells', () => {
    const moved = changed(filing, 'G02@cur', { place: { sheet: '表8', address: 'D30' } });
    expect(one(explained(moved), query.instance).explanation?.text).toBe(text);
  });

  it('do not count when they say nothing', () => {
    const found = one(explained(filing, { text: '经核实无误。' }), query.instance);
    expect(found.explanation).toBeNull();
    expect(found.rejected?.text).toBe('经核实无误。');
  });

  it('cannot excuse what is 强制', () => {
    const wrong = filingWith({ figures: { K01: '7', K02: '5' } });
    const hard = one(wrong, 'K-01[K01]');
    const tried = {
      ...wrong,
      explanations: [{ rule: hard.instance, fingerprint: hard.fingerprint, text, date: '' }],
    };
    expect(one(tried, 'K-01[K01]').explanation).toBeNull();
    expect(audit(tried).summary.hard).toBe(audit(wrong).summary.hard);
  });
});

describe('sentences', () => {
  const message = (figures: Readonly<Record<string, string>>, instance: string, declared = {}) =>
    one(filingWith({ figures }, declared), instance).message;

  it('name every part that is filled, and the greater of two readings', () => {
    const figures = { N01: '100', B04: '10', C04: '20', D40: '5', E01: '50', F12: '9', F01: '4' };
    expect(message(figures, 'N-01[N01]')).toBe(
      '行政执法行为总数（N01）100件次，应等于准予许可数量（B04）10宗、处罚决定数（C04）20宗、' +
        '行政强制合计（D40）5宗、行政检查次数（E01）50次、征收征用合并数（F12）9件次之和（94），差6；' +
        '请核对各类数与总数，以及封面上的四项口径声明。',
    );
  });

  it('name the greatest class', () => {
    const figures = { C04: '10', C11: '3', C13: '20' };
    expect(message(figures, 'C-01b[C11]', { counting: 'by-class' })).toContain(
      '处罚种类：罚款（C13）20宗，不应大于处罚决定数（C04）10宗，差10宗',
    );
  });

  it('leave out what cannot be said', () => {
    expect(message({ G07: '5', G08: '9' }, 'P-02[G07]')).not.toMatch(/—|空白|之和/);
    expect(message({ G07: '5', G08: '9', C01: '3', B02: '4' }, 'P-02[G07]')).toContain(
      '立案与受理之和为7件',
    );
  });

  it('give addresses where the figures stand in a workbook', () => {
    const filing = changed(filingWith({ figures: { K01: '7', K02: '5' } }), 'K01@cur', {
      place: { sheet: '表3 行政处罚', address: 'D40' },
    });
    expect(one(filing, 'K-01[K01]').message).toContain('首违不罚（K01，表3 行政处罚 D40）7件');
  });
});

describe('ratios published without what they are calculated from', () => {
  it.each([
    ['R16', 'I-05', '强制'],
    ['R17', 'I-05', '强制'],
    ['R18', 'I-06', '核实'],
    ['R04', 'A-02', '强制'],
    ['R21', 'K-03', '强制'],
    ['R09', 'G-15', '核实'],
    ['R32', 'G-15', '提示'],
  ])('%s comes under %s', (code, rule, severity) => {
    const filing = filingWith({ figures: { [`${code}@pub`]: '50' } });
    expect(one(filing, `${rule}[${code}]`).severity).toBe(severity);
  });
});

describe('L-01: complaints by phone', () => {
  const filing = filingWith({ figures: { L01: '774', L02: '284' } });
  it('must say whether they are among those accepted', () => {
    expect(one(filing, 'L-01[L02]').severity).toBe('强制');
    expect(found(changed(filing, 'L02@cur', { note: '含在受理数内' }), 'L-01')).toEqual([]);
  });
});
