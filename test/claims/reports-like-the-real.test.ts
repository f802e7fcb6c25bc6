import { checkReport, textReport } from '../../src/claims';
import type { Claim } from '../../src/claims';

/** The structures of real reports in which figures contradict each other, in sentences of our own. */
const claimsOf = (text: string): readonly Claim[] => checkReport(textReport(text)).claims;

const about = (text: string, printed: string): readonly string[] =>
  claimsOf(text)
    .filter((claim) => claim.printed.includes(printed) && claim.verdict !== 'holds')
    .map(({ verdict, kind, arithmetic }) => `${verdict} ${kind} ${arithmetic}`);

describe('contradictions that the text proves', () => {
  it('a closing rate that is rounded up by hand', () => {
    const text = '行政处罚立案8200件，结案7100件，结案率90%。罚没金额310.25万元。';
    expect(about(text, '90%')).toEqual(['fails ratio 7100÷8200×100%=86.59%']);
  });

  it('shares a hundred times too small, said together', () => {
    const text = '处罚案件结案7100件。首违不罚213件，轻罚355件，分别占结案总数的0.03%和0.05%。';
    expect(about(text, '0.03%')).toEqual(['fails ratio 213÷7100×100%=3.00%']);
    expect(about(text, '0.05%')).toEqual(['fails ratio 355÷7100×100%=5.00%']);
  });

  it('a total that stands in the sentence before, with its ten kinds', () => {
    const text =
      '2030年，共实施行政执法行为900件次。其中，行政许可（含初审）300件次，行政处罚200件次，行政强制20件次，行政裁决0件次，行政检查350件次，行政确认30件次。';
    expect(about(text, '900件次')).toEqual([]);
    expect(about(text.replace('350件次', '360件次'), '900件次')[0]).toMatch(/^fails sum/);
  }); // prettier-ignore

  it('a pass rate whose denominator is not said: the only possible one is named', () => {
    const text = '组织行政执法人员考试共3次，报名530人，合格312人，参考合格率64.6%。';
    expect(about(text, '64.6%')[0]).toMatch(/^query ratio 312÷64.6%≈483/);
  });

  it('a share of a list whose whole is not said', () => {
    const text = '下达不予处罚5起、从轻处罚35起、减轻处罚110起，免罚和从轻减轻处罚案件占比87.2%。';
    expect(about(text, '87.2%')[0]).toMatch(/^query ratio 150÷87.2%≈172/);
  });

  it('more decisions made public than cases closed, more first offences than waivers', () => {
    const text =
      '行政处罚立案8200件，结案7100件。首违不罚213件。\n公开行政许可决定900件，行政处罚7400件。\n下达不予处罚5起。';
    expect(about(text, '7400件')).toEqual(['query part_of 7400>7100']);
    expect(about(text, '213件')).toEqual(['query part_of 213>5']);
  });

  it('of which, after two figures: the nearest or both', () => {
    const text = '装卷归档行政许可2400件，行政处罚6100件。其中有音像记录的7000件。';
    expect(about(text, '7000件')).toEqual(['query part_of 7000>6100']);
  });

  it('one figure in the text and another in the annex, one cell to a line', () => {
    const text = [
      '青溪市城市管理局2030年度行政执法年报',
      '简易程序案件共办结1900件，其中交通违停案件1500件。',
      '附件：统计表',
      '种类', '行政处罚', '行政许可', '行政强制', '行政确认', '合 计',
      '本单位', '2100件(1620件为交通违停案件)', '140件', '0', '0', '2240(件/次)',
      '全市', '50200件(41000件为交通违停案件)', '300件', '2', '0', '5.05(万件/次)',
    ].join('\n'); // prettier-ignore
    expect(about(text, '1620件')).toEqual(['fails repeat 1500≠1620']);
    expect(about(text, '41000件').filter((each) => each.startsWith('fails'))).toEqual([]);
    const rows = claimsOf(text).filter(({ kind, code }) => kind === 'sum' && code === 'N01');
    expect(rows.map(({ verdict }) => verdict)).toEqual(['holds', 'rounding']);
    expect(about(text.replace('2240(', '2250('), '2250')[0]).toMatch(/^fails sum/);
  });

  it('an office’s execution by court that its own annex does not have', () => {
    const text = [
      '申请法院强制执行6件。',
      '种类', '行政处罚', '行政许可', '行政强制', '合计',
      '本单位', '20件', '10件', '0', '30件',
    ].join('\n'); // prettier-ignore
    expect(about(text, '6件')).toEqual(['query part_of 6>0']);
  });

  it('never takes queries for errors in a report whose sums all hold', () => {
    const text =
      '全局共办结案件500件（含简易程序案件）。其中普通程序案件共立案60件，办结80件，共罚没款66.1万元，举行听证案件3件；简易程序案件共办结420件，其中交通违停案件400件，累计罚没款4.3万元。\n' +
      '全年共办理行政复议、诉讼案件20件（含结转复议案件8件，诉讼案件1件），其中新立案行政复议案件2件，撤回申请2件。新提起行政诉讼案件9件，撤诉1件，驳回或维持原判7件，审理中1件。';
    expect(checkReport(textReport(text)).summary.fails).toBe(0);
    expect(claimsOf(text).filter(({ kind }) => kind === 'sum').map(({ arithmetic }) => arithmetic)).toEqual(
      expect.arrayContaining(['420+80=500', '8+1+2+9=20']),
    );
  }); // prettier-ignore
});
