import { checkReport, textReport } from '../../src/claims';

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
});
