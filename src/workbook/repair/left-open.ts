import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { readingWords } from '../witness/reading-words';
import type { RepairOutcome } from './outcome';

const MOST_SHOWN = 5;

/** What a repair left to a person: cells it did not write over, rows it must ask about, its record. */
export function leftOpen({ kept, questions, recoveries }: RepairOutcome): readonly Told[] {
  const asked = questions.slice(0, MOST_SHOWN).map(({ sheet, row, readings }) => {
    const said = readingWords(readings);
    return told(
      `“${sheet}”第 ${String(row)} 行说法不一：${said.zh}。请认定是哪一项；认定之前没有改动这一行。`,
      `"${sheet}" row ${String(row)}: ${said.en}. Say which it is; until then the row is left as it is.`,
    );
  });
  const more = questions.length - asked.length;
  const others = told(
    `另有 ${String(more)} 行也要认定。`,
    `${String(more)} more rows are to be decided.`,
  );
  const left = kept
    .slice(0, MOST_SHOWN)
    .map(({ sheet, cell, value, why }) =>
      told(
        `“${sheet}”${cell} 的“${value}”没有改动：${why}。`,
        `"${sheet}" ${cell}, "${value}", was left as it is: it may be something you filed.`,
      ),
    );
  const recorded = told(
    '被改回的单元格原来的内容已存入“恢复列表”。',
    'What stood in the restored cells is kept in the recovery list.',
  );
  return [...asked, ...(more > 0 ? [others] : []), ...left, ...(recoveries > 0 ? [recorded] : [])];
}
