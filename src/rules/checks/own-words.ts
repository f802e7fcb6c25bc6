import { pack } from '../../catalog';
import { makeFinding } from '../finding';
import { foreignWords } from '../stated/own-words';
import type { Check } from './check';

/** G-09: the office's own texts speak of it as one of its level. */
export const ownWords: Check = (filing) =>
  pack(filing.pack).topics.flatMap(({ id, zh }) => {
    const text = filing.texts[id] ?? '';
    const words = foreignWords(text, filing.cover.level);
    if (words.length === 0) return [];
    return [
      makeFinding(filing, {
        rule: 'G-09',
        about: id,
        severity: '核实',
        title: '主体用语与填报单位级别一致',
        message: `“${zh}”中写有${words.map((word) => `“${word}”`).join('、')}，与封面的单位级别不一致；请核对是否套用了别处的文字。`,
        said: {
          form: 'G-09',
          parts: { topic: { topic: id }, words: words.map((word) => `"${word}"`).join(', ') },
        },
        cells: [],
        basis: '主体用语不一致会使统计范围不明',
        also: text,
        group: `text:${id}`,
      }),
    ];
  });
