import { audit, repairsOf } from '../../src/rules';
import { emptyFiling, sampleFiling } from '../../src/catalog';
import { draftReport } from '../../src/report';
import { bodyText, draftOf } from './drafts';

const body = (figures: Readonly<Record<string, number>>): string => bodyText(draftOf(figures));

describe('a nought of a list is said in words', () => {
  it.each([
    [{ H01: 13, H02: 13, H03: 0, H04: 8, H05: 2, H06: 3, H07: 0 }, ['没有行政许可案卷', '没有不合格案卷']],
    [{ G04: 0, G05: 4 }, ['归档行政处罚案件4件，没有归档的行政许可案件']],
    [{ I12: 9, I14: 1, I15: 8, I16: 0 }, ['没有败诉案件']],
    [{ C04: 9, C41: 9, C40: 0 }, ['没有简易程序案件']],
    [{ H01: 0 }, ['全年没有评查行政执法案卷', '案卷评查没有开展，']],
    [{ I17: 0 }, ['本年度无应出庭案件。']],
  ] as const)('%j', (figures, words) => {
    const text = body(figures);
    for (const each of words) expect(text).toContain(each);
    expect(text).not.toMatch(/为0[卷件]|（0[卷件]）|案卷0卷/);
  }); // prettier-ignore
});

describe('targets of next year have a verb', () => {
  it('as the office named them', () => {
    const filing = sampleFiling('quzhou');
    const text = bodyText(draftReport(filing, { audit: audit(filing) }));
    const [plans = ''] = /下年目标和计划：[^。]*。/.exec(text) ?? [];
    expect(plans).toContain('占比达到25%以上');
    expect(plans).toContain('涉企处罚量下降10%以上');
    expect(plans).toContain('专项督查每月开展1次');
    expect(plans).toContain('最美执法人达到60名');
  });
});

describe('quotation marks within quotation marks', () => {
  it('are single ones', () => {
    const filing = emptyFiling({ figures: { D10: 9, D01: 9, D20: 0, D30: 2, D40: 0 } });
    const reasons = [...repairsOf(filing).values()].flat().map(({ reason }) => reason);
    expect(reasons.join('')).toContain('‘');
    for (const reason of reasons) expect(reason).not.toMatch(/“[^”]*“/);
  });
});
