import { isKnownUnit } from '../figures';
import { affirmed } from './affirmed';

/** 以人次计, 以“名”计, 原报告单位：人次. */
const SAID = [
  /以[“"]?([^”"；，。]{1,3}?)[”"]?(?:为单位|计)(?:$|[；，。])/,
  /(?:单位|计量单位)(?:[:：]|[为是])([^；，。]{1,3})(?:$|[；，。])/,
  /^按(?:实际)?([^；，。]{1,2}?)(?:累计)?(?:计算?|统计|累计|填报)(?:$|[；，。])/,
];

/** 30余家 of 概数：30余家. */
const ROUNDED =
  /(?:概数|原值)\s*[:：]\s*[^；;。，,\n]*?[\d零一二三四五六七八九十百千万亿余多]([^\d零一二三四五六七八九十百千万亿余多；;。，,\n]{1,3})(?:$|[；;。，,\n])/;

/** What is said of another year. */
const EARLIER = /(?:上年|去年|往年|以前年度)[^，,；;。]*/g;

/** 乡镇 of 统计范围为市直单位和乡镇 and 年末数 of 以年末数计 measure nothing. */
const isMeasure = (word: string): boolean =>
  isKnownUnit(word) || /^(?:件次|场次|宗次|家次|户次|户|案|笔|事项)$/.test(word);

/** The measure word the office itself gives for a figure in its 说明; '' when it gives none. */
export const measureIn = (note: string): string => {
  const said = affirmed(note).replace(EARLIER, '');
  return (
    [...SAID, ROUNDED]
      .map((pattern) => (pattern.exec(said)?.[1] ?? '').trim())
      .find((word) => isMeasure(word)) ?? ''
  );
};

/** Whether a measure word is one of persons. */
export const countsPeople = (unit: string): boolean => /人|名/.test(unit);
