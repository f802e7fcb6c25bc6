import { checkReport, textReport } from '../../src/claims';
import { readStated } from '../../src/claims/stated';

const accused = (text: string): readonly string[] =>
  checkReport(textReport(text))
    .claims.filter(({ verdict }) => verdict === 'fails')
    .map(({ printed }) => printed);

describe('an accusation has ground', () => {
  it('none for a sum of which an item was not read', () => {
    expect(accused('警告8、罚款31、没收违法所得2、其他行政处罚3、合计44。')).toEqual([]);
    expect(accused('警告5、罚款62、通报批评4、其他行政处罚9、合计80。')).toEqual([]);
  });

  it('still for a sum of which every item was read', () => {
    expect(accused('警告8宗、罚款31宗、没收违法所得2宗、其他行政处罚3宗，合计54宗。')).toEqual([
      '54宗',
    ]);
  });

  it('none by a quantity below zero', () => {
    expect(accused('收缴渔网1530.8公斤，比上年同期收缴382.4公斤增加1148.4公斤，增长3倍。')).toEqual(
      [],
    );
  });

  it('none by a comparison with another month, quarter or year than the one compared before', () => {
    const text = (step: string): string =>
      `收到信访件460件，与去年同期相比增加52件，同比增长12.7%；${step}，环比增长8.2%。`;
    expect(accused(text('与上月相比增加35件'))).toEqual([]);
    expect(accused(text('较上季度增加35件'))).toEqual([]);
  });

  it('none by two parts of the year beside each other', () => {
    expect(accused('前9个月，扣押车辆732辆。再看前8个月：扣押车辆651辆。')).toEqual([]);
    expect(accused('上半年，扣押车辆321辆。全年来看，扣押车辆651辆。')).toEqual([]);
    expect(accused('全年扣押车辆732辆。经统计，扣押车辆651辆。')).toEqual(['651辆']);
  });

  it('none by a wider name that holds a narrower one', () => {
    expect(accused('接收咨询投诉举报信息2140件。按类别看，投诉举报信息共655件。')).toEqual([]);
  });

  it('none by persons as a share of persons counted each time', () => {
    expect(accused('出动执法人员2.46万人次。专职调解员18人，占执法人员总数的6%。')).toEqual([]);
  });

  it('none by a number of the sentence before, where several stand there', () => {
    const before = '简易程序案件中，非现场案件100件，其他案件为0件。';
    expect(accused(`${before}按处罚种类分，警告400件、罚款380件、其他行政处罚2件。`)).toEqual([]);
    const larger = '简易程序案件中，非现场案件100件，其他案件900件。';
    expect(accused(`${larger}按处罚种类分，警告400件、罚款380件、其他行政处罚2件。`)).toEqual([]);
    const one = '全年作出处罚决定890件。';
    expect(accused(`${one}按处罚种类分，警告400件、罚款380件、其他行政处罚2件。`)).toEqual([
      '890件',
    ]);
  });

  it('none by last year’s number of another thing said after it', () => {
    expect(
      accused('实施行政处罚11件，准予行政许可20件，比上年增加2件，实施行政强制0件（上年为3件）。'),
    ).toEqual([]);
    expect(accused('准予行政许可20件，比上年增加2件（上年为13件）。')).toEqual(['2件']);
  });
});

describe('what a draft asks its office to look at', () => {
  it('is no part of the sentence behind it', () => {
    const asked = '【请核对：持有效行政执法证人数、上年持有效行政执法证人数】';
    const [stated] = readStated(textReport(`${asked}全年新领执法证4人。`)).stated;
    expect(stated).toMatchObject({
      period: 'cur',
      recognised: { code: 'A09' },
      words: { name: '新领执法证' },
    });
  });
});

describe('inspections for each certified person', () => {
  it('are not taken for the persons', () => {
    const [stated] = readStated(textReport('持证执法人员人均检查4.62次。')).stated;
    expect(stated?.recognised?.code).not.toBe('A07');
  });
});
