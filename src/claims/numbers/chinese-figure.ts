import { PHYSICAL, usualForms } from '../../figures';
import type { Mention } from '../types';
import { markBefore } from './approximate';
import type { Raw } from './raw';
import { unitAtStart } from './units';

/** Words of Chinese numerals that are prose unless they have places: 三项制度, 两人, 一户. */
const STRICT = /^(?:件(?!事|套)|宗|起(?!来|草|到|码)|卷|人次|件次|万元|元|份|例)/;
const COUNTS_BEFORE =
  /(?:共|计|为|达|仅|有|理|处|罚|立案|结案|移送|发生|可|决|定|制|认|查|审结|撤诉|案件|案|诉)$/;

/**
 * 三公顷, 两吨半: so much of a weight, an area, a length is a figure; 最后一公里 and 一亩三分地 are sayings.
 */
const isMeasured = (word: string, before: string, rest: string): boolean =>
  PHYSICAL.some((unit) => rest.startsWith(unit)) &&
  (word !== '一' || COUNTS_BEFORE.test(before)) &&
  !/(?:最后|最初)$/.test(before);

/** Whether a numeral in Chinese characters is meant as a figure, and not as a word of prose. */
export const isFigure = (text: string, raw: Raw, last: Mention | undefined): boolean => {
  const word = usualForms(text.slice(raw.from, raw.to).replace(/^负|[ ]/g, ''));
  const rest = text.slice(raw.to, raw.to + 10).replace(/ /g, '');
  if (/[一二三四五六七八九两]$/.test(word) === false && /^(?:分之|百分)/.test(rest)) return false;
  const before = text.slice(Math.max(0, raw.from - 4), raw.from);
  if (/[第每十周初]$|[A-Za-z\d.]$/.test(before)) return false;
  // 几百余件, 数十件 and 上百件 are several hundreds, tens, a hundred and more: how many is not said.
  if (/[几数上]$/.test(before) && /^[十百千万亿]/.test(word)) return false;
  if (/^(?:倍|个?百分点|%|‰)/.test(rest)) return !/^个?百分点/.test(rest) || word !== '';
  if (word.length >= 2 && /[十百千万亿]/.test(word)) {
    // 三十条措施, 十个严禁 are names of documents; cases, people and money are counted.
    return /^[余多来]?[万亿]?(?:件|宗|起|卷|本|份|人|名|次|家|户|场|期|批|例|元|万元|处|册|辆|台|只|头|艘|箱|瓶|吨|亩|公顷|平方[公千]?[里米]|立方米|公斤|千克|条(?=[，,。；;、)）\s]|$)|个(?!方面|严|不|一律|必)|项(?!措施|规定|制度|禁令|举措|重点|任务|机制|行动))/.test(
      rest,
    );
  }
  if (/^[十百千]$/.test(word)) {
    const mark = markBefore(text, raw.from).approximation !== '';
    if ((mark || /^[余多]/.test(rest)) && unitAtStart(rest.replace(/^[余多]/, '')) !== null)
      return true;
    if (word !== '十') return false;
  }
  if (word.length !== 1) return false;
  if (isMeasured(word, before, rest)) return true;
  if (!STRICT.test(rest)) return false;
  // 简易程序十二件、普通程序八件: a list goes on in the same measure word.
  const listed =
    last !== undefined &&
    last.unit !== '' &&
    rest.startsWith(last.unit) &&
    /^[、，,和][一-龥]{2,12}$/.test(text.slice(last.to, raw.from));
  return listed || COUNTS_BEFORE.test(before);
};
