import type { Finding } from '../claim';
import { remark, sentenceOf } from '../claim';
import type { Reading } from '../stated';
import { told } from '../../catalog';

/** Year and month of signing: the last full date of the text, or one in its head; null when none. */
const signedOn = (plain: string): { readonly year: number; readonly month: number } | null => {
  const dates = [
    ...plain.matchAll(/((?:19|20)\d\d) ?(?:年|[-/.]) ?(\d{1,2}) ?(?:月|[-/.]) ?\d{1,2}/g),
  ];
  const ends = dates.filter(({ index }) => index < 400 || index > plain.length - 400);
  const last = ends.at(-1) ?? null;
  return last === null ? null : { year: Number(last[1]), month: Number(last[2]) };
};

const oldYears = (reading: Reading, year: number): readonly Finding[] =>
  reading.stated.flatMap((stated) => {
    if (stated.role !== 'figure' || stated.recognised === null) return [];
    const head = stated.words.near.slice(0, stated.words.near.indexOf('#'));
    const match = /(?<!比|较|自|从|至|到|与|由|于)((?:19|20)\d\d)年(?!以来|版|[-—至])/.exec(head);
    if (match === null || Number(match[1]) === year) return [];
    const group = reading.bySentence.get(stated.sentence.index) ?? [];
    // 2023年…件、2024年…件: both years side by side are a comparison.
    if (group.some((one) => one.words.near.includes(`${year}年`))) return [];
    const from = reading.plain.lastIndexOf(match[1] ?? '', stated.mention.from);
    return [
      remark(
        reading,
        { from: Math.max(0, from), to: stated.mention.to },
        sentenceOf(reading, stated),
        told(
          `报告年度是${year}年，这里的数写作${match[1]}年；如为笔误请改正，确是往年数的请写明本年数。`,
          `The report is of ${year}, this number is said to be of ${match[1]}; correct a slip, or give this year's number as well.`,
        ),
      ),
    ];
  });

/** 将在11月底完成 in a report signed in January. */
const overdue = (reading: Reading, year: number): readonly Finding[] => {
  const signed = signedOn(reading.plain);
  const later = signed === null || signed.year > year;
  if (!later) return [];
  const found: Finding[] = [];
  for (const sentence of reading.sentences) {
    const text = reading.plain.slice(sentence.from, sentence.to);
    const match =
      /将(?:在|于|要在)[^，。；\d]{0,4}(\d{1,2}) ?月(?:底|初|中旬|上旬|下旬|份)?(?:前|底前|之前)?[^，。；]{0,10}(?:完成|结束|开展|启动|实施|组织|全面|印发|出台)/.exec(
        text,
      );
    if (match !== null && !new RegExp(`${year + 1}年|明年`).test(text)) {
      found.push(
        remark(
          reading,
          { from: sentence.from + match.index, to: sentence.from + match.index + match[0].length },
          reading.report.text.slice(sentence.from, sentence.to),
          told(
            `报告在${year}年度之后成文，“${match[0]}”所说的时间已过，请按实际结果改写。`,
            `The report was written after ${year}; the time “${match[0]}” speaks of is past. Please write what came of it.`,
          ),
        ),
      );
    }
    const thisYear = signed === null ? null : /今年 ?\d{1,2} ?月/.exec(text);
    if (thisYear !== null) {
      found.push(
        remark(
          reading,
          {
            from: sentence.from + thisYear.index,
            to: sentence.from + thisYear.index + thisYear[0].length,
          },
          reading.report.text.slice(sentence.from, sentence.to),
          told(
            `报告在${signed?.year ?? ''}年成文，“今年”容易误解，请写明${year}年。`,
            `The report was written in ${signed?.year ?? ''}; “今年” may be misread. Please write ${year}年.`,
          ),
        ),
      );
    }
  }
  return found;
};

/** Years and tenses that do not fit the year of the report (G-03). */
export const yearRemarks = (reading: Reading): readonly Finding[] =>
  reading.year === null
    ? []
    : [...oldYears(reading, reading.year), ...overdue(reading, reading.year)];
