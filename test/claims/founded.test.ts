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
});
