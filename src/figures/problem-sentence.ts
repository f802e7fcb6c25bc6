import { quotation, quotationEn } from './quotation';
import type { ReadingProblem } from './types';

type Say = (text: string) => string;

/** The word after the number: 304册 → 册, 100余人 → 人, 3.4万 → 万. */
const writtenUnit = (text: string): string =>
  /[\d０-９][\d０-９,.．]*[余多来]?([^\d０-９\s(（]+)/.exec(text)?.[1] ?? '';

const zh: Readonly<Record<ReadingProblem, Say>> = {
  text: (text) =>
    text.trim() === ''
      ? '单元格里只有空格，看似空白而不是空白，请清除后重填'
      : `“${text}”是文字，不是一个可以统计的数，请只填数字，单位和说明写入“说明”栏`,
  several: (text) =>
    `“${text}”里不止一个数，或分节写法不清楚，请只填一个数（千位可用半角逗号或不分节），其余写入“说明”栏`,
  unit: (text) => {
    const unit = writtenUnit(text);
    return unit === ''
      ? `“${text}”没有写明计量单位，请按本行的计量单位换算后只填数字`
      : `“${text}”的单位“${unit}”不能确定地换算成本行的计量单位，请按本行的计量单位换算后只填数字`;
  },
  negative: (text) => `“${text}”小于0，数量和金额不能为负，请核对后改填0或正数`,
  fraction: (text) => `“${text}”不是整数，件、次、人等只能填整数，请核对后改填`,
  date: (text) => `“${text}”像是日期，不是数，请改填数字（单元格格式设为“数值”）`,
  error: (text) => `“${text}”是公式出错的结果，请检查公式或直接填写数字`,
  'too-long': (text) => `“${text}”超过15位有效数字，Excel无法准确保存，请核对后改填`,
};

const en: Readonly<Record<ReadingProblem, Say>> = {
  text: (text) =>
    text.trim() === ''
      ? 'The cell holds only spaces: it looks blank but is not; clear it and fill it in again'
      : `"${text}" is text, not a number that can be counted; enter digits only and put units and remarks in the note`,
  several: (text) =>
    `"${text}" holds more than one number or is grouped unclearly; enter one number and put the rest in the note`,
  unit: (text) =>
    `The unit in "${text}" cannot be converted for certain into the unit of this row; convert it and enter digits only`,
  negative: (text) => `"${text}" is below zero; counts and amounts cannot be negative`,
  fraction: (text) =>
    `"${text}" is not a whole number; cases, times and persons are counted in whole numbers`,
  date: (text) => `"${text}" looks like a date, not a number; enter digits`,
  error: (text) => `"${text}" is the result of a broken formula; repair it or enter the number`,
  'too-long': (text) =>
    `"${text}" has more than 15 significant digits, which Excel cannot keep exactly`,
};

/**
 * One Chinese sentence saying where, what is wrong, and what to do.
 * @param where e.g. `表2 行政许可 D8（许可受理数量）`; left out when not known.
 */
export const problemSentence = (problem: ReadingProblem, text: string, where?: string): string =>
  `${where === undefined ? '' : `${where}：`}${zh[problem](quotation(text))}。`;

/** The same in English. */
export const problemSentenceEn = (problem: ReadingProblem, text: string, where?: string): string =>
  `${where === undefined ? '' : `${where}: `}${en[problem](quotationEn(text))}.`;
