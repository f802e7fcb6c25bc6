import fc from 'fast-check';
import { problemSentence, problemSentenceEn, readFigure, toDecimal } from '../../src/figures';
import type { Reading, ReadingProblem } from '../../src/figures';

const count = { unit: '宗', integer: true };
const money = { unit: '万元', integer: false };
const share = { unit: '%', integer: false };

/** `28886 件`, `34000(-3) 万`, `100余 人`: value, precision when not 0, approximation, unit. */
const shown = (reading: Reading): string => {
  if (reading.kind !== 'number') {
    return reading.kind === 'problem' ? `!${reading.problem}` : reading.kind;
  }
  const { value, decimals, approximation } = reading.stated;
  const precision = decimals === 0 ? '' : `(${decimals})`;
  return `${toDecimal(value, 12)}${precision}${approximation} ${reading.unit}`.trim();
};

describe('reading counts', () => {
  it.each([
    ['1,234', '1234'],
    ['28,886,001', '28886001'],
    ['１２３４', '1234'],
    ['２８８８６件', '28886 件'],
    [' 12 ', '12'],
    ['\u00A012\u3000', '12'],
    ["'123", '123'],
    ['12.0', '12'],
    ['0', '0'],
    ['零', '0'],
    ['28886件', '28886 件'],
    ['28886 件次。', '28886 件次'],
    ['13卷', '13 卷'],
    ['28886（件）', '28886 件'],
    ['共28886件', '28886 件'],
    ['3.4万', '34000(-3) 万'],
    ['3.4万件', '34000(-3) 万件'],
    ['8.589万件/次', '85890(-1) 万件/次'],
    ['10多万件', '100000(-4)多 万件'],
    ['3.4万余件', '34000(-3)余 万件'],
    ['1e5', '100000(-5)'],
    ['40余', '40余'],
    ['40余件', '40余 件'],
    ['约30', '30约'],
    ['近300件', '300近 件'],
    ['不足60起', '60不足 起'],
    ['10以上', '10以上'],
    ['100件以上', '100以上 件'],
    ['30件左右', '30左右 件'],
    ['累计100+', '100以上'],
    ['≥10', '10以上'],
    ['<10件', '10不足 件'],
    ['0（未开展）', '0'],
    ['三十五', '35'],
    ['三十五件', '35 件'],
    ['一百零五宗', '105 宗'],
    ['一万二千件', '12000 件'],
    ['两千零五', '2005'],
    ['十件', '10 件'],
    ['三点五万件', '35000(-3) 件'],
    ['百余件', '100余 件'],
    ['3亿4500万', '345000000(-4)'],
    ['1万5千余件', '15000(-3)余 件'],
  ])('%p is %s', (text, want) => {
    expect(shown(readFigure(text, count))).toBe(want);
  });

  it('keeps a bracketed remark and the figures in it', () => {
    const reading = readFigure('3590件(3145件为交通违停案件,未在平台)', count);
    expect(shown(reading)).toBe('3590 件');
    expect(reading).toMatchObject({ remark: '3145件为交通违停案件,未在平台' });
    if (reading.kind !== 'number') throw new Error('not read');
    expect(reading.inner.map(({ value }) => toDecimal(value))).toEqual(['3145']);
  });

  it('passes over years, shares, ordinals and other units in a remark', () => {
    const reading = readFigure('120（2023年第3批，占12.5%，含40余件、8人，另有1,200宗', count);
    if (reading.kind !== 'number') throw new Error('not read');
    expect(
      reading.inner.map(({ value, approximation }) => toDecimal(value) + approximation),
    ).toEqual(['40余', '1200']);
  });

  it('accepts the measure words of the field for one another', () => {
    expect(shown(readFigure('100余人', { unit: '人次', integer: true }))).toBe('100余 人');
    expect(shown(readFigure('167名', { unit: '人', integer: true }))).toBe('167 名');
    expect(shown(readFigure('13本', { unit: '卷', integer: true }))).toBe('13 本');
    expect(shown(readFigure('2期', { unit: '次', integer: true }))).toBe('2 期');
    expect(shown(readFigure('1100处(个)', { unit: '处(条)', integer: true }))).toBe('1100 处(个)');
    expect(shown(readFigure('83673项', { unit: '项(件)', integer: true }))).toBe('83673 项');
    expect(shown(readFigure('30家', { unit: '家(次)', integer: true }))).toBe('30 家');
    expect(shown(readFigure('30家次', { unit: '家(次)', integer: true }))).toBe('30 家次');
    expect(shown(readFigure('160只', { unit: '只', integer: true }))).toBe('160 只');
  });
});

describe('reading amounts', () => {
  it.each([
    ['2792.5814万元', '2792.5814(4) 万元'],
    ['２７９２．５８１４万元', '2792.5814(4) 万元'],
    ['2792.5814', '2792.5814(4)'],
    ['316081.7元', '31.60817(5) 元'],
    ['4000余元', '0.4(4)余 元'],
    ['0.28亿元', '2800(-2) 亿元'],
    ['￥1,200', '0.12(4) 元'],
    ['¥1,200元', '0.12(4) 元'],
    ['两千元', '0.2(4) 元'],
    ['3百万元', '300(-2) 百万元'],
    ['人民币2792.58万元', '2792.58(2) 万元'],
  ])('%p is %s', (text, want) => {
    expect(shown(readFigure(text, money))).toBe(want);
  });
});

describe('reading shares', () => {
  it.each([
    ['87.4%', '87.4(1) %'],
    ['８７．４％', '87.4(1) %'],
    ['超65%', '65超 %'],
    ['3.24‰', '0.324(3) ‰'],
    ['0.032', '0.032(3)'],
  ])('%p is %s', (text, want) => {
    expect(shown(readFigure(text, share))).toBe(want);
  });
});

describe('what is not a number', () => {
  it.each(['', '  ', '\u3000', '\u200B'])('%p is blank', (text) => {
    expect(readFigure(text, count)).toEqual({ kind: 'blank' });
  });

  it.each(['—', '——', '-', '－', '−', '/', '／', ' — ', '不适用', 'N/A', '—（无此项职责）'])(
    '%p is not applicable',
    (text) => {
      expect(readFigure(text, count).kind).toBe('na');
    },
  );

  it.each<[string, ReadingProblem]>([
    ['1，234', 'several'],
    ['１，２３４', 'several'],
    ['1,23', 'several'],
    ['12 345', 'several'],
    ['5至10件', 'several'],
    ['38/40', 'several'],
    ['15+3', 'several'],
    ['12\n34', 'several'],
    ['3590件,3145件为违停', 'several'],
    ['1万500', 'several'],
    ['1.2.3', 'several'],
    ['304册', 'unit'],
    ['1200元', 'unit'],
    ['87%', 'unit'],
    ['12课时', 'unit'],
    ['-5', 'negative'],
    ['(123)', 'negative'],
    ['3.5', 'fraction'],
    ['1.23456万', 'fraction'],
    ['2024-01-26', 'date'],
    ['2024/1', 'date'],
    ['2024年', 'date'],
    ['2024年1月26日', 'date'],
    ['1月26日', 'date'],
    ['二〇二四年', 'date'],
    ['1/26', 'date'],
    ['12:30', 'date'],
    ['2024-01-26 08:00', 'date'],
    ['#DIV/0!', 'error'],
    ['#REF!', 'error'],
    ['#N/A', 'error'],
    ['1234567890123456', 'too-long'],
    ['无', 'text'],
    ['全市第三', 'text'],
    ['第3', 'text'],
    ['十佳', 'text'],
    ['一是', 'text'],
    ['三五件', 'text'],
    ['十几件', 'text'],
    ['二〇二四', 'text'],
    ['行政许可28886件', 'text'],
    ['100余人参加培训', 'text'],
    ['万元', 'text'],
    ['constructor', 'text'],
  ])('%p is a problem: %s', (text, problem) => {
    expect(shown(readFigure(text, count))).toBe(`!${problem}`);
  });

  it('does not guess the unit of a bare 万 in an amount', () => {
    expect(shown(readFigure('3.4万', money))).toBe('!unit');
    expect(shown(readFigure('1200件', money))).toBe('!unit');
    expect(shown(readFigure('5constructor', money))).not.toMatch(/^\d/);
  });

  it('does not take a change in points for a share', () => {
    expect(shown(readFigure('1.2个百分点', share))).toBe('!unit');
  });

  it('takes numbers and logical values as Excel gives them', () => {
    expect(shown(readFigure(28886, count))).toBe('28886');
    expect(shown(readFigure(2792.5814, money))).toBe('2792.5814(4)');
    expect(shown(readFigure(0.1 + 0.2, money))).toBe('0.3(1)');
    expect(shown(readFigure(3.5, count))).toBe('!fraction');
    expect(shown(readFigure(-1, count))).toBe('!negative');
    expect(shown(readFigure(1e15, count))).toBe('!too-long');
    expect(shown(readFigure(NaN, count))).toBe('!error');
    expect(shown(readFigure(true, count))).toBe('!text');
    expect(shown(readFigure(-12.5, { ...share, negative: true }))).toBe('-12.5(1)');
  });
});

describe('every reading', () => {
  const options = fc.record({
    unit: fc.constantFrom('宗', '万元', '%', '人次', '处(条)', '', '自填', '元/宗'),
    integer: fc.boolean(),
  });
  const officeText = fc
    .array(
      fc.constantFrom(...'0123456789.,，。%‰()（）件宗元万亿余约近-—/年月三十百点〇# \n人处个次第'),
      { maxLength: 12 },
    )
    .map((characters) => characters.join(''));

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(officeText, fc.string(), fc.string({ unit: 'binary' })),
        options,
        (text, given) => {
          const reading = readFigure(text, given);
          if (reading.kind === 'problem') {
            expect(problemSentence(reading.problem, reading.text)).toMatch(/。$/);
          }
          if (reading.kind === 'number') {
            expect(reading.stated.value.numerator >= 0n).toBe(true);
            if (given.integer) expect(reading.stated.value.denominator).toBe(1n);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads every count in each of its usual forms', () => {
    const full = (text: string): string =>
      text.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? '');
    fc.assert(
      fc.property(
        fc.nat({ max: 999999999 }),
        fc.constantFrom('', '件', '宗', '起'),
        (value, unit) => {
          const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, ',');
          for (const text of [
            `${value}${unit}`,
            `${grouped}${unit}`,
            full(`${value}${unit}`),
            ` ${value} ${unit} `,
          ]) {
            expect(shown(readFigure(text, count))).toBe(`${value} ${unit}`.trim());
          }
        },
      ),
    );
  });

  it('converts 元 to 万元 without losing a 分', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), (cents) => {
        const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}元`;
        const reading = readFigure(text, money);
        if (reading.kind !== 'number') throw new Error(`${text} was not read`);
        expect(toDecimal(reading.stated.value, 6)).toBe(
          toDecimal({ numerator: BigInt(cents), denominator: 1000000n }, 6),
        );
        expect(reading.stated.decimals).toBe(6);
      }),
    );
  });
});

describe('sentences', () => {
  it('name the place, the text and what to do, in both languages', () => {
    expect(problemSentence('unit', '304册', '表3 行政处罚 D12')).toBe(
      '表3 行政处罚 D12：“304册”的单位“册”不能确定地换算成本行的计量单位，请按本行的计量单位换算后只填数字。',
    );
    expect(problemSentence('unit', '3.4万')).toContain('单位“万”');
    expect(problemSentence('text', ' ')).toContain('只有空格');
    expect(problemSentenceEn('negative', '-5', 'D12')).toBe(
      'D12: "-5" is below zero; counts and amounts cannot be negative.',
    );
  });

  it('exist for every problem and differ', () => {
    const problems: ReadingProblem[] = [
      'text',
      'several',
      'unit',
      'negative',
      'fraction',
      'date',
      'error',
      'too-long',
    ];
    expect(new Set(problems.map((problem) => problemSentence(problem, 'x'))).size).toBe(
      problems.length,
    );
    expect(new Set(problems.map((problem) => problemSentenceEn(problem, 'x'))).size).toBe(
      problems.length,
    );
  });
});
