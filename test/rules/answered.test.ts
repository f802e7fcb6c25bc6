import { emptyFiling, figureKey } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { checkReport, textReport } from '../../src/claims';
import { audit } from '../../src/rules';
import { drafted } from '../claims/drafted';

type Texts = Readonly<Record<string, string>>;

const noted = (figures: Texts, notes: Texts): Filing => {
  const blank = emptyFiling({
    figures,
    cover: { unitName: '青溪县', level: 'county', year: 2030 },
  });
  const filed = new Map(blank.figures);
  for (const [code, note] of Object.entries(notes)) {
    const key = figureKey(code, 'cur');
    const before = filed.get(key);
    if (before !== undefined) filed.set(key, { ...before, note });
  }
  return { ...blank, figures: filed };
};

const asked = (figures: Texts, notes: Texts, instance: string): boolean =>
  audit(noted(figures, notes)).findings.some((finding) => finding.instance === instance);

describe('a question its figure’s note answers is not asked', () => {
  const complaints = { L01: '760', L02: '280' };

  it.each<readonly [boolean, Texts]>([
    [true, {}],
    [false, { L02: '含在受理投诉举报之内' }],
    [false, { L02: '在受理数之内' }],
    [false, { L02: '另计，不在受理数内' }],
    [false, { L01: '含来电投诉' }],
    [true, { L01: '含上年结转5件' }],
    [true, { L02: '是否含在受理数内不明' }],
  ])('%s: complaints by phone %j', (want, notes) => {
    expect(asked(complaints, notes, 'L-01[L02]')).toBe(want);
  });

  it.each<readonly [string, Texts, Texts, Texts]>([
    ['P-03[G07]', { G07: '83673', P01: '7797' }, { G07: '单位为件' }, { G07: '目录清单' }],
    ['P-05[G06:penalties]', { G04: '27365', G05: '60533', G06: '68998' }, { G06: '以许可、处罚归档合计为总数' }, { G06: '执法记录仪' }],
    ['C-12[G11]', { G11: '400', C41: '235' }, { G11: '平均每件审核1.7次' }, { G11: '全年' }],
    ['P-04[G02:decided]', { G02: '980', C04: '950' }, { G02: '含上年末决定、本年公示的30件' }, { G02: '含上年末决定、本年公示的12件' }],
    ['B-07[G01]', { G01: '980', B04: '950' }, { G01: '其中上年决定30件' }, { G01: '其中上年决定9件' }],
    ['P-06[G05]', { G05: '980', C02: '950' }, { G05: '含往年结案32件' }, { G05: '往年案卷已归档' }],
  ])('%s', (instance, figures, answer, other) => {
    expect(asked(figures, {}, instance)).toBe(true);
    expect(asked(figures, other, instance)).toBe(true);
    expect(asked(figures, answer, instance)).toBe(false);
  }); // prettier-ignore
});

describe('the draft says what the note says, and is not asked about it', () => {
  it.each([
    ['含在受理投诉举报之内', '受理投诉举报760件（其中来电投诉280个）'],
    ['另计', '另接到来电投诉280个'],
  ])('%s', async (note, words) => {
    const filing = noted({ L01: '760', L02: '280' }, { L02: note });
    const report = await drafted(filing);
    expect(report.text).toContain(words);
    const questions = checkReport(report, { filing }).claims.filter(
      ({ verdict, message }) => verdict === 'query' && message.includes('之内'),
    );
    expect(questions).toEqual([]);
  });

  it('an edited report is not asked either what the workbook answers', () => {
    const filing = noted({ L01: '760', L02: '280' }, { L02: '含在受理投诉举报之内' });
    const text = '2030年，受理投诉举报760件，接到来电投诉280个。';
    const within = (of: ReturnType<typeof checkReport>) =>
      of.claims.filter(({ message }) => message.includes('之内')).length;
    expect(within(checkReport(textReport(text)))).toBe(1);
    expect(within(checkReport(textReport(text), { filing }))).toBe(0);
  });
});
