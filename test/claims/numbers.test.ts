import fc from 'fast-check';
import { checkReport, mentionsOf, textReport } from '../../src/claims';
import { toDecimal } from '../../src/figures';

const read = (text: string): readonly (readonly [string, string, string])[] =>
  mentionsOf(text).map(({ stated, unit, measure }) => [
    `${toDecimal(stated.value, 9)}${stated.approximation}`,
    unit,
    measure,
  ]);

describe('what is no figure, or may be two', () => {
  it.each([
    '打通最后一公里。',
    '挽回损失1个半亿。',
    '罚款3万元半。',
    '一年半内办结。',
    '一亩三分地。',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('numbers in prose', () => {
  it.each([
    ['共处罚28件', '28', '件', 'count'],
    ['共处罚２８件', '28', '件', 'count'],
    ['参训100余人次', '100余', '人次', 'count'],
    ['参训1.2万余人次', '12000余', '人次', 'count'],
    ['约3000家', '3000约', '家', 'count'],
    ['不足50户', '50不足', '户', 'count'],
    ['逾800宗', '800超', '宗', 'count'],
    ['60名以上', '60以上', '名', 'count'],
    ['1,234,567件', '1234567', '件', 'count'],
    ['罚款4500元', '0.45', '元', 'money'],
    ['罚款12.5万元', '12.5', '元', 'money'],
    ['投入3.2亿元', '32000', '元', 'money'],
    ['占87.4％', '87.4', '%', 'percent'],
    ['占百分之十二点五', '12.5', '%', 'percent'],
    ['占千分之三', '0.3', '‰', 'percent'],
    ['不合格率3‰', '0.3', '‰', 'percent'],
    ['提高1.5个百分点', '1.5', '个百分点', 'points'],
    ['增长1.5倍', '1.5', '倍', 'times'],
    ['超七成，其余', '70超', '成', 'percent'],
    ['七成五。', '75', '成', 'percent'],
    ['立案一百二十三件', '123', '件', 'count'],
    ['三百余人次', '300余', '人次', 'count'],
    ['案均罚没1250.5元/宗', '1250.5', '元/宗', 'quotient'],
    ['行政强制 0、行政征收', '0', '', 'count'],
    ['8.589(万件/次)', '85890', '件/次', 'count'],
    ['查处违法占地三公顷。', '3', '公顷', 'count'],
    ['每户节约5度电。', '5', '度电', 'count'],
    ['没收化肥3吨半。', '3.5', '吨', 'count'],
    ['清运垃圾三吨半，', '3.5', '吨', 'count'],
    ['清理河道3公里半。', '3.5', '公里', 'count'],
    ['拆除违建两亩半。', '2.5', '亩', 'count'],
    ['培训3个半小时。', '3.5', '小时', 'count'],
    ['没收香烟5条半。', '5.5', '条', 'count'],
  ])('%s', (text, value, unit, measure) => {
    expect(read(text)).toEqual([[value, unit, measure]]);
  });

  it('reads both ends of a range, and a unit said once', () => {
    expect(mentionsOf('每组5至10人').map(({ range }) => range)).toEqual(['low', 'high']);
    expect(read('分别为3、5和2件').map(([value, unit]) => value + unit)).toEqual([
      '3件',
      '5件',
      '2件',
    ]);
  });

  it('finds any count again wherever it stands, at its own offsets', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom('件', '宗', '人次', '个', '项'),
        fc.boolean(),
        fc.constantFrom('全年办理', '各乡镇（街道）共受理', '🚓出动“执法”人员', '其中：'),
        (count, unit, wide, before) => {
          const digits = wide
            ? String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
            : String(count);
          const [mention, second] = mentionsOf(`${before}${digits}${unit}，同比持平。`);
          expect(second).toBeUndefined();
          expect(mention?.printed).toBe(`${digits}${unit}`);
          expect(mention?.from).toBe(before.length);
          expect(mention === undefined ? '' : toDecimal(mention.stated.value)).toBe(String(count));
        },
      ),
    );
  }); // prettier-ignore
});

describe('Chinese numerals with places before any measure word', () => {
  it.each([
    ['发放宣传册五百余册。', '五百余册'],
    ['查扣三轮车三十辆。', '三十辆'],
    ['占用土地两千平方米。', '两千平方米'],
    ['收集意见二十余条。', '二十余条'],
    ['占地0.8平方公里。', '0.8平方公里'],
  ])('are counted: %s', (text, printed) => {
    expect(checkReport(textReport(text)).claims.map((claim) => claim.printed)).toEqual([printed]);
  });

  it('are no figures in the names of documents', () => {
    for (const text of ['出台二十条措施。', '落实十八条禁令。'])
      expect(checkReport(textReport(text)).numbers).toBe(0);
  });
});
