import type { Finding } from '../claim';
import { remark } from '../claim';
import type { Reading } from '../stated';
import { told } from '../../catalog';
import type { Told } from '../../catalog';
import type { Span } from '../types';

const around = (text: string, { from, to }: Span): string => {
  const start = Math.max(text.lastIndexOf('\n', from) + 1, from - 30);
  const line = text.indexOf('\n', to);
  return text.slice(start, Math.min(line < 0 ? text.length : line, to + 30));
};

const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));

/** One remark for a habit, at its first place, with how often it occurs. */
const habit = (
  reading: Reading,
  pattern: RegExp,
  say: (times: number) => Told,
): readonly Finding[] => {
  const { text } = reading.report;
  const spans = spansOf(text, pattern);
  const [first] = spans;
  return first === undefined
    ? []
    : [remark(reading, first, around(text, first), say(spans.length))];
};

/** 湘编（2023）10号: the year of a document number stands in 〔〕 (GB/T 9704—2012, 7.2.5). */
const documentNumbers = (reading: Reading): readonly Finding[] =>
  spansOf(reading.report.text, /[（([【](?:19|20)\d\d[）)\]】]\s*第?\d+号/g).map((span) =>
    remark(
      reading,
      span,
      around(reading.report.text, span),
      told(
        '发文字号的年份应当用六角括号“〔〕”括起。',
        'The year of a document number stands in brackets “〔〕”.',
      ),
    ),
  );

const spaced = (reading: Reading): readonly Finding[] => {
  const { text } = reading.report;
  const withSpace = spansOf(
    text,
    /(?<=[一-龥]) \d[\d.]* ?(?=[年月日件宗起人名次个项条家户卷本份万亿元余多%])|\d (?=[年月日件宗起人名次个项条家户卷份万亿元余])/g,
  );
  const without = text.match(/[一-龥]\d|\d[一-龥]/g)?.length ?? 0;
  const [first] = withSpace;
  if (first === undefined || without === 0) return [];
  return [
    remark(
      reading,
      first,
      around(text, first),
      told(
        `数字与汉字之间有的空格、有的不空（空格${withSpace.length}处），公文中数字两侧不空格，请统一。`,
        `Some numbers have spaces beside them and some do not (${withSpace.length} with); official documents have none.`,
      ),
    ),
  ];
};

/** Full-width and half-width marks, 〔〕, spaces beside figures, commas that split a number. */
export const markRemarks = (reading: Reading): readonly Finding[] => [
  ...documentNumbers(reading),
  ...habit(reading, /(?<=[一-龥）”》])[,;:?!](?=[一-龥（“《])/g, (times) =>
    told(
      `中文行文用了半角标点，共${times}处，应改用全角标点。`,
      `Half-width punctuation in Chinese text, ${times} times; use full-width marks.`,
    ),
  ),
  ...habit(reading, /[０-９]+/g, (times) =>
    told(
      `数字用了全角字符，共${times}处，应改用半角阿拉伯数字。`,
      `Full-width digits, ${times} times; use half-width Arabic numerals.`,
    ),
  ),
  ...spansOf(reading.report.text, /(?<![\d，])\d{1,3}(?:，\d{3})+(?!\d)/g).map((span) =>
    remark(
      reading,
      span,
      around(reading.report.text, span),
      told(
        '数字写法可疑：像是用全角逗号分节，请改为不分节的数字，本程序不把它连起来读。',
        'This looks like a number divided by full-width commas; write it undivided. It was not read as one number.',
      ),
    ),
  ),
  ...spaced(reading),
];
