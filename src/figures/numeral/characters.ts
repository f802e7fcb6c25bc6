/** One to nine in Chinese characters, at their value. */
const DIGITS = '零一二三四五六七八九';

/** Formal (大写), traditional and spoken forms of the characters a numeral is written with. */
const FORMS: Readonly<Record<string, string>> = {
  〇: '零', '○': '零', 两: '二', 兩: '二', 萬: '万', 億: '亿', 點: '点',
  壹: '一', 贰: '二', 貳: '二', 叁: '三', 參: '三', 肆: '四', 伍: '五', 陆: '六', 陸: '六', 柒: '七', 捌: '八', 玖: '九',
  拾: '十', 佰: '百', 仟: '千',
}; // prettier-ignore

/** Places within a section below 10 000, and the scales that close one, as powers of ten. */
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Characters a whole Chinese numeral may be written with: the body of a character class. */
export const CHINESE_WHOLE = `${DIGITS}十百千万亿${Object.keys(FORMS).join('').replace('點', '')}`;

/** The same with the point: 三点五. */
export const CHINESE_NUMERAL = `${CHINESE_WHOLE}点點`;

const OTHER_FORMS = new RegExp(`[${Object.keys(FORMS).join('')}]`, 'g');

/** 贰仟〇伍 → 二千零五; 万万 is an old word for 亿. */
export const usualForms = (text: string): string =>
  text.replace(OTHER_FORMS, (character) => FORMS[character] ?? character).replace(/万万/g, '亿');

/** 零 → 0, 九 → 9; −1 for anything else. */
export const digitValue = (character: string): number =>
  character.length === 1 ? DIGITS.indexOf(character) : -1;

/** 三二五 → 325; only for characters that are digits. */
export const asArabicDigits = (text: string): string =>
  [...text].map((character) => String(digitValue(character))).join('');

/** 万 → 4, 百万 → 6, 万亿 → 12, '' → 0; 拾 and 佰 as 十 and 百. */
export const powerOfScale = (scale: string): number =>
  [...usualForms(scale)].reduce((power, character) => power + (POWERS[character] ?? 0), 0);
