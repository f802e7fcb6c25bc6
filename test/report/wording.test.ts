import { emptyFiling } from '../../src/catalog';
import type { CellState } from '../../src/figures';
import { draftReport, numberRuns } from '../../src/report';
import { bodyText, clean, draftOf, filingOf } from './drafts';
import type { Figures } from './drafts';

const stated = (value: bigint, decimals: number): CellState => ({
  kind: 'number',
  stated: { value: { numerator: value, denominator: 1n }, decimals, approximation: '' },
});

const withBounds = (figures: Figures, bounds: Readonly<Record<string, number>>): string =>
  bodyText(draftReport(filingOf(figures), { audit: clean, bounds }));

describe('degree words', () => {
  it.each([
    [1020, '比上年略增2.00%'],
    [970, '比上年略降3.00%'],
    [1050, '比上年增长5.00%'],
    [1190, '比上年增长19.00%'],
    [1200, '比上年明显增长20.00%'],
    [700, '比上年明显下降30.00%'],
    [1500, '比上年大幅增长50.00%'],
    [100, '比上年大幅下降90.00%'],
    [6000, '是上年的6.00倍'],
  ])('%d after 1000: %s', (C01, words) => {
    expect(bodyText(draftOf({ C01, 'C01@prev': 1000 }))).toContain(`立案${C01}件，${words}`);
  });

  it('follow bounds an office gives itself', () => {
    const figures = { C01: 1100, 'C01@prev': 1000 };
    expect(withBounds(figures, { slight: 12 })).toContain('比上年略增10.00%');
    expect(withBounds(figures, { marked: 10 })).toContain('比上年明显增长10.00%');
  });

  it('say a handful of cases in cases', () => {
    const document = draftOf({ I11: 5, 'I11@prev': 2 });
    expect(bodyText(document)).toContain('新收一审行政诉讼案件5件，比上年增加3件');
    expect(numberRuns(document).map(({ tag }) => tag)).toContain('nb|I11|cur|difference:0|1.1');
    expect(bodyText(draftOf({ I11: 12, 'I11@prev': 2 }))).toContain('比上年增加10件');
  });
});

describe('how numbers are written', () => {
  it.each([
    [340000, '立案34万件'],
    [345000000, '立案3.45亿件'],
    [12000, '立案12000件'],
    [345600, '立案345600件'],
  ])('%d is drafted as %s', (C01, words) => {
    expect(bodyText(draftOf({ C01 }))).toContain(words);
  });

  it('keep a figure that was filed in 万 as it was filed', () => {
    const filing = emptyFiling({ cover: { year: 2030 }, figures: { C01: stated(34000n, -3) } });
    expect(bodyText(draftReport(filing, { audit: clean }))).toContain('立案3.4万件');
  });

  it('say less than 1 万元 in 元', () => {
    const document = draftOf({ C04: 3, C30: '0.45' });
    expect(bodyText(document)).toContain('罚没金额4500元');
    expect(numberRuns(document).map(({ tag }) => tag)).toContain('nb|C30|cur|yuan|1.1');
  });

  it('say all of something as 100%, and keep two places in the table', () => {
    const document = draftOf({ C01: 5, C02: 5 });
    expect(bodyText(document)).toContain('结案率为100%');
    expect(numberRuns(document).map(({ printed }) => printed)).toContain('100.00%');
  });

  it('make no exact rate of approximate figures', () => {
    const filing = filingOf({ C01: 100, C02: 90 });
    const figure = filing.figures.get('C02@cur');
    if (figure === undefined) throw new Error('C02 is in the pack');
    const figures = new Map(filing.figures).set('C02@cur', { ...figure, approximation: '余' });
    const document = draftReport({ ...filing, figures }, { audit: clean });
    expect(bodyText(document)).toContain('结案90余件');
    expect(bodyText(document)).not.toContain('结案率');
    expect(document.omitted.find(({ code }) => code === 'R01')?.why).toContain('概数');
  });
});

describe('sentences', () => {
  it('gather zeros at their end, one number for all of a unit', () => {
    const document = draftOf({ B01: 4, B02: 4, B04: 4, B05: 0, B06: 0, B07: 0, B08: 0 });
    expect(bodyText(document)).toContain(
      '行政许可方面，收到申请4件，受理4件（受理率100%），准予许可4件，准予率100%，不予许可、年末在办均为0件。撤销许可、办理过程中举行听证的均为0件。',
    );
    expect(numberRuns(document).map(({ tag }) => tag)).toContain('nb|B05+B08|cur|count|1.1');
  });

  it('say a zero by itself where last year was not zero', () => {
    expect(bodyText(draftOf({ B01: 0, 'B01@prev': 9 }))).toContain('收到申请0件（上年为9件）');
  });

  it('open a paragraph with its subject whichever sentence comes first', () => {
    expect(bodyText(draftOf({ C04: 7, C44: 1 }))).toContain('行政处罚方面，全年作出处罚决定7件。');
    expect(bodyText(draftOf({ C30: 2, C04: 7, C01: 7 }))).toContain('行政处罚方面，立案7件。全年');
  });

  it('name duties that are not held together', () => {
    const filing = filingOf({});
    const duties = { ...filing.declarations.duties, T2: 'none', T4: 'none' } as const;
    const declarations = { ...filing.declarations, duties };
    const text = bodyText(draftReport({ ...filing, declarations }, { audit: clean }));
    expect(text).toContain('本单位无行政许可、行政强制执法职责。');
  });

  it('say a rate that was published where it cannot be computed, and never both', () => {
    expect(bodyText(draftOf({ L01: 8, 'R23@pub': 100 }))).toContain(
      '受理投诉举报8件，办结率100%。',
    );
    const both = bodyText(draftOf({ L01: 8, L03: 6, 'R23@pub': 100 }));
    expect(both).not.toContain('办结率100%');
    expect(both).toContain('办结率75.00%');
  });
});

describe('suggestions', () => {
  const suggested = (figures: Figures, bounds: Readonly<Record<string, number>> = {}): string =>
    withBounds(figures, bounds)
      .split('\n')
      .filter((line) => line.startsWith('【建议，请核改】'))
      .join('\n');

  it.each([
    [{ A06: 100, A17: 4 }, '法制审核人员偏少', '补充法制审核人员'],
    [{ H01: 5, H07: 2 }, '不合格案卷2卷', '逐一整改销号'],
    [{ I16: 1, I12: 3 }, '行政诉讼败诉1件', '个案评析'],
    [{ A04: 10, A08: 40 }, '基层执法力量不足', '推动执法力量下沉'],
    [{ A06: 5, A22: 9 }, '多于在岗执法人员', '辅助人员的职责范围'],
  ] as const)('%j leads to a problem and to what to do about it', (figures, problem, plan) => {
    expect(suggested(figures)).toContain(problem);
    expect(suggested(figures)).toContain(plan);
  });

  it('tell who is in post and who is certified, and make no third number of them', () => {
    const lines = suggested({ A06: 1386, A07: 1201 });
    expect(lines).toContain('在岗执法人员1386人，持有效行政执法证1201人，持证率86.65%');
    expect(lines).not.toMatch(/未持证|185/);
  });

  it('are silent where nothing is wrong, and follow the bounds', () => {
    expect(suggested({ A06: 100, A17: 5, H01: 5, H07: 0, I16: 0 })).toBe('');
    expect(suggested({ A06: 100, A17: 5 }, { reviewers: 8 })).toContain('法制审核人员偏少');
    expect(suggested({ E01: 60, 'E01@prev': 100 }, { fall: 50 })).toBe('');
  });
});
