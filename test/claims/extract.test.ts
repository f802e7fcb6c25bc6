import { extractFigures, textReport } from '../../src/claims';

const placed = (text: string): readonly string[] =>
  extractFigures(textReport(text)).figures.map(
    ({ code, value, unit, period, sure }) => `${code}@${period} ${value}${unit}${sure ? '' : '?'}`,
  );

describe('figures taken out of last year’s report', () => {
  it.each([
    ['行政许可申请310件，受理300件，准予许可290件，不予许可5件。', ['B01@cur 310宗', 'B02@cur 300宗', 'B04@cur 290宗', 'B05@cur 5宗']],
    ['行政处罚立案820件，结案779件，罚没金额310.25万元。', ['C01@cur 820件', 'C02@cur 779件?', 'C30@cur 310.25万元']],
    ['行政处罚罚款4500元。', ['C30@cur 0.45万元']],
    ['现有行政执法人员402人，法制审核人员21人，其中取得法律职业资格9人。', ['A06@cur 402人', 'A17@cur 21人', 'A18@cur 9人']],
    ['公开行政许可280件，行政处罚760件。', ['G01@cur 280件', 'G02@cur 760件']],
    ['评查案卷40卷，其中优秀案卷10卷，良好案卷20卷，合格案卷8卷，不合格案卷2卷。', ['H01@cur 40卷', 'H04@cur 10卷', 'H05@cur 20卷', 'H06@cur 8卷', 'H07@cur 2卷']],
    ['收到行政复议申请37件，办结30件，正在审理7件。', ['I01@cur 37件', 'I02@cur 30件', 'I03@cur 7件']],
    ['向公安机关移送涉嫌犯罪案件9件，立案6件，不予立案3件。', ['J01@cur 9件', 'J02@cur 6件', 'J03@cur 3件']],
    ['填报率、发布率均达到100%。', ['R32@cur 100%']],
    ['全年首违不罚50件、轻罚125件，分别占结案总数的4%和10%。', ['K01@cur 50件', 'K05@cur 125件', 'R19@cur 4%', 'R20@cur 10%']],
    ['行政处罚立案820件，上年为800件。', ['C01@cur 820件']],
  ])('%s', (text, expected) => {
    expect(placed(text).filter((each) => !each.includes('@prev')).map((each) => each.replace(/\?$/, ''))).toEqual(
      expected.map((each) => each.replace(/\?$/, '')),
    );
  }); // prettier-ignore

  it('keeps approximate numbers as such and lists what it cannot place', () => {
    const { figures, unplaced } = extractFigures(
      textReport('出动执法人员150余人次。种树320只。2031年工作计划\n'),
    );
    expect(figures).toMatchObject([{ code: 'E11', value: '150', note: '概数：150余人次' }]);
    expect(unplaced.map(({ printed }) => printed)).toEqual(['320只']);
  });

  it('places nothing by its value, and no target of next year', () => {
    const text =
      '青溪县2030年行政执法工作报告\n三、2031年工作计划\n力争行政处罚立案900件，结案率98%。';
    expect(placed(text)).toEqual([]);
  });

  it('puts the figures of a whole system apart', () => {
    const text = [
      '种类', '行政处罚', '行政许可', '行政强制', '合计',
      '本单位', '20件', '10件', '0', '30件',
      '全市', '2.5万件', '100件', '2', '25102件',
    ].join('\n'); // prettier-ignore
    const { figures } = extractFigures(textReport(text));
    expect(figures.map(({ code, value, system }) => `${code} ${value} ${system}`)).toEqual([
      'C04 20 false', 'B04 10 false', 'D40 0 false', 'N01 30 false',
      'C04 25000 true', 'B04 100 true', 'D40 2 true', 'N01 25102 true',
    ]);
  }); // prettier-ignore
});
