import type { Words } from '../text/words-around';
import type { Mention } from '../types';

export interface ChangeWords {
  /** 1 up, −1 down, 0 no direction word. */
  readonly direction: 1 | -1 | 0;
  readonly word: string;
  /** What the number is: the rate of change, the difference, or the level reached (增长到). */
  readonly what: 'rate' | 'points' | 'difference' | 'level' | 'multiple';
}

const UP = '略增|微增|增长|增加|上升|提高|提升|上涨|扩大|增多|新增长|增|多';
const DOWN = '略降|微降|减少|下降|降低|回落|下滑|缩小|降|减|少';
const VERB = new RegExp(`(${UP}|${DOWN})(了|到|至|为)?(?:约|近|超|逾)?$`);
const COMPARED =
  /同比|环比|(?:较|比)(?:上年|去年|上一年|上年同期|去年同期|\d{4}年)|^(?:上年|去年|上一年)度?(?:同期)?相比/;

/** What a number says about a change; null when it states no change. */
export const changeWordsOf = (mention: Mention, words: Words): ChangeWords | null => {
  const head = words.near.slice(0, words.near.indexOf('#')).replace(/[:：]$/, '');
  const verb = VERB.exec(head);
  const compared = COMPARED.test(head);
  const rate = mention.measure === 'percent' || mention.measure === 'times';
  if (verb === null) {
    if (mention.measure === 'points') return { direction: 0, word: '', what: 'points' };
    // 同比+12.3%, 同比12.3%
    if (compared && mention.measure === 'percent' && /(?:同比|环比|上年|去年|同期)(?:变动|增幅|增速|增减|变化)?(?:为|是)?$/.test(head)) {
      const negative = mention.stated.value.numerator < 0n;
      return { direction: negative ? -1 : 1, word: '', what: 'rate' };
    }
    if (mention.measure === 'times' && head === '的' && /(?:上年|去年|同期)[^，。]{0,6}@[^，。]{0,3}$/.test(words.before))
      return { direction: 0, word: '', what: 'multiple' };
    if (mention.measure === 'times' && /的#|是[^，]*#/.test(words.near) && /(?:上年|去年|同期)/.test(head))
      return { direction: 0, word: '', what: 'multiple' };
    return null;
  }
  const [, word = '', suffix] = verb;
  const short = word.length === 1;
  const direction = new RegExp(`^(?:${UP})$`).test(word) ? 1 : -1;
  if (short && !compared && suffix !== '到' && suffix !== '至') return null;
  if (suffix === '到' || suffix === '至') return { direction, word, what: 'level' };
  if (mention.measure === 'points') return { direction, word, what: 'points' };
  if (rate) return { direction, word, what: 'rate' };
  // 新增执法人员12人 counts people; 比上年增加12人 counts the change.
  if (compared || /(?:同期|相比|基础上)/.test(words.before.slice(-24)) || /^(?:增长|增加|上升|减少|下降)$/.test(head))
    return mention.measure === 'count' || mention.measure === 'money' ? { direction, word, what: 'difference' } : null;
  return null;
}; // prettier-ignore
