import fc from 'fast-check';
import { mentionsOf } from '../../src/claims';
import { readFigure, readNumeral, toDecimal } from '../../src/figures';

/** What a cell of cases, a pasted block or the card makes of a text. */
const inCell = (text: string): string => {
  const reading = readFigure(text, { unit: '件', integer: true });
  return reading.kind === 'number'
    ? toDecimal(reading.stated.value)
    : reading.kind === 'problem'
      ? `!${reading.problem}`
      : reading.kind;
};

/** What a report makes of it. */
const inProse = (text: string): string =>
  mentionsOf(`全年共办理${text}，其余另计。`)
    .map(({ stated }) => toDecimal(stated.value))
    .join(' ');

describe('a count however it is written', () => {
  it.each([
    ['一万五件', '15000'],
    ['两万三件', '23000'],
    ['一亿二件', '120000000'],
    ['一百五件', '150'],
    ['三千二件', '3200'],
    ['一万二千三件', '12300'],
    ['二千三百四件', '2340'],
    ['壹佰贰拾件', '120'],
    ['叁仟零伍拾件', '3050'],
    ['1万5件', '15000'],
    ['1万5千件', '15000'],
    ['1万5千3百件', '15300'],
    ['１万５件', '15000'],
    ['3千2件', '3200'],
    ['3百20件', '320'],
    ['3万4500件', '34500'],
    ['3亿4500万件', '345000000'],
    ['1亿2件', '120000000'],
    ['12万零5件', '120005'],
    ['一万零五件', '10005'],
    ['一百零五件', '105'],
    ['四千零六百件', '4600'],
    ['四万万件', '400000000'],
    ['一百零十万件', '1100000'],
    ['一亿零二千件', '100002000'],
    ['一亿二千万件', '120000000'],
    ['1.2万件', '12000'],
    ['3千件', '3000'],
    ['1,234件', '1234'],
    ['三点五万件', '35000'],
    ['三万亿件', '3000000000000'],
    ['二千三百四十五万六千七百八十九件', '23456789'],
  ])('%s is %s in a cell and in a report', (text, value) => {
    expect(inCell(text)).toBe(value);
    expect(inProse(text)).toBe(value);
  });

  it('says how far a spoken short form reaches', () => {
    const decimals = (text: string): number | undefined => readNumeral(text)?.decimals;
    expect(decimals('一万五')).toBe(-3);
    expect(decimals('一亿二')).toBe(-7);
    expect(decimals('一百五')).toBe(-1);
    expect(decimals('1万5')).toBe(-3);
    expect(decimals('1万5千')).toBe(-3);
    expect(decimals('3亿4500万')).toBe(-4);
    expect(decimals('3万4500')).toBe(0);
    expect(decimals('一万五千')).toBe(0);
    expect(decimals('一万零五')).toBe(0);
    expect(decimals('三点二五万')).toBe(-2);
    expect(decimals('12.50')).toBe(2);
  });
});

describe('what may mean two things', () => {
  it.each([
    '一亿二千', // 120 000 000 as spoken, 100 002 000 as written
    '一百五万',
    '一万二亿',
    '二千三万',
    '12万50',
    '1万500',
    '1.2万5',
    '三五',
    '二三十',
    '三万五万',
    '五万三亿二万一',
    '一亿亿',
    '十百',
    '一千一千',
    '一百零',
    '零五',
    '零零',
    '一点',
    '点五',
    '一点二点三',
    '1点5',
    '1万,5',
    '1,23',
    '1.2.3',
    '万',
    '二〇二四',
    '12百5',
    '零万',
    '3亿45000万',
    '',
    '件',
  ])('%s is refused', (text) => {
    expect(readNumeral(text)).toBeNull();
  });

  it.each(['一亿二千件', '1万500件', '二三十件', '三五件', '12万50件'])(
    '%s gives a cell no number',
    (text) => {
      expect(inCell(text)).toMatch(/^!(?:text|several)$/);
    },
  );

  it('leaves it open whether 一万五 in a cell of 万元 is an amount of 元', () => {
    for (const text of ['一万五', '1万5', '三点五万', '一万二千', '3千2'])
      expect(readFigure(text, { unit: '万元', integer: false })).toMatchObject({ problem: 'unit' });
    const spoken = readFigure('一万五元', { unit: '万元', integer: false });
    expect(spoken.kind === 'number' && toDecimal(spoken.stated.value)).toBe('1.5');
    const plain = readFigure('一百二十', { unit: '万元', integer: false });
    expect(plain.kind === 'number' && toDecimal(plain.stated.value)).toBe('120');
  });
});

const CHINESE = '零一二三四五六七八九';
const FORMAL: Readonly<Record<string, string>> = {
  一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖', 十: '拾', 百: '佰', 千: '仟',
}; // prettier-ignore
const PLACES = ['', '十', '百', '千'];

/** A section below 10 000 as taught at school, digits in Chinese or Arabic: 3050 → 三千零五十, 3千零5十. */
const section = (value: number, digitOf: (digit: number) => string): string => {
  let text = '';
  let gap = false;
  for (const [index, digit] of [...String(value)].map(Number).entries()) {
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${digitOf(digit)}${PLACES[String(value).length - 1 - index] ?? ''}`;
      gap = false;
    }
  }
  return text;
};

const numeralOf = (value: number, digitOf: (digit: number) => string): string => {
  const parts = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  let text = '';
  for (const [index, part] of parts.entries()) {
    if (part === 0) continue;
    const gap = text !== '' && (part < 1000 || (index === 2 && parts[1] === 0));
    text += `${gap ? '零' : ''}${section(part, digitOf)}${['亿', '万', ''][index] ?? ''}`;
  }
  return text;
};

const count = fc.oneof(
  fc.integer({ min: 10, max: 99_999 }),
  fc.integer({ min: 10, max: 99_999_999 }),
  fc.integer({ min: 10, max: 999_999_999_999 }),
);
const inChinese = (value: number): string =>
  numeralOf(value, (digit) => CHINESE[digit] ?? '').replace(/^一十/, '十');

describe('generated numerals', () => {
  it('in small and in formal characters, and mixed with Arabic digits, are read exactly everywhere', () => {
    fc.assert(
      fc.property(count, (value) => {
        const small = inChinese(value);
        const formal = [...small].map((character) => FORMAL[character] ?? character).join('');
        const mixed = numeralOf(value, String);
        for (const text of [small, formal, mixed]) {
          expect(toDecimal(readNumeral(text)?.value ?? { numerator: -1n, denominator: 1n })).toBe(
            String(value),
          );
          expect(inCell(`${text}件`)).toBe(String(value));
          expect(inProse(`${text}件`)).toBe(String(value));
        }
      }),
    );
  });

  it('in the spoken short form mean tenths of the place before', () => {
    const short = fc.record({
      head: fc.integer({ min: 1, max: 9 }),
      next: fc.integer({ min: 1, max: 9 }),
      place: fc.constantFrom(['百', 100], ['千', 1000], ['万', 10_000], ['亿', 100_000_000]) as fc.Arbitrary<
        readonly [string, number]
      >,
      arabic: fc.boolean(),
    }); // prettier-ignore
    fc.assert(
      fc.property(short, ({ head, next, place: [sign, size], arabic }) => {
        const digitOf = (digit: number): string => (arabic ? String(digit) : (CHINESE[digit] ?? ''));
        const text = `${digitOf(head)}${sign}${digitOf(next)}`;
        const value = String(head * size + (next * size) / 10);
        expect(inCell(`${text}件`)).toBe(value);
        expect(inProse(`${text}件`)).toBe(value);
      }),
    ); // prettier-ignore
  });

  it('with a point and a scale are exact', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(['', 0], ['万', 4], ['亿', 8], ['百万', 6], ['千万', 7], ['万亿', 12]) as fc.Arbitrary<
          readonly [string, number]
        >,
        (whole, part, [scale, power]) => {
          const digits = String(part).padStart(4, '0');
          const chinese = `${inChinese(whole)}点${[...digits].map((digit) => CHINESE[Number(digit)] ?? '').join('')}${scale}`;
          for (const text of [chinese, `${whole}.${digits}${scale}`]) {
            const read = readNumeral(text);
            expect(read?.decimals).toBe(4 - power);
            expect(read === null ? '' : toDecimal(read.value, 4)).toBe(
              toDecimal({ numerator: BigInt(whole * 10000 + part) * 10n ** BigInt(power), denominator: 10000n }, 4),
            );
          }
        },
      ),
    ); // prettier-ignore
  });
});

describe('texts without end', () => {
  it.each([
    ['digits', '7'.repeat(80_000)],
    ['一', '一'.repeat(100_000)],
    ['一百二十三万', '一百二十三万'.repeat(80_000)],
    ['1万', '1万'.repeat(80_000)],
    ['千', '千'.repeat(100_000)],
    ['commas', '1,'.repeat(80_000)],
    ['points', '点'.repeat(80_000)],
  ])('of %s are refused in a cell and leave a report readable', (_what, text) => {
    expect(inCell(text)).toMatch(/^!(?:text|several|too-long)$/);
    expect(readNumeral(text)).toBeNull();
    const around = mentionsOf(`立案12件。${text}。结案34件。`);
    expect(around.at(0)?.printed).toBe('12件');
    expect(around.at(-1)?.printed).toBe('34件');
  });
});
