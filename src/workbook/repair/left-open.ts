import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { readingWords } from '../witness/reading-words';
import type { RowQuestion } from '../witness/witness-types';
import type { RepairOutcome } from './outcome';

const MOST_SHOWN = 5;

/** One question, in a sentence of the report. */
function askedOf({ about, readings, row, sheet }: RowQuestion): Told {
  const place = told(`“${sheet}”第 ${String(row)} 行`, `"${sheet}" row ${String(row)}`);
  const said = readingWords(readings, about);
  if (about === 'figures') {
    return told(
      `${place.zh}（${said.zh}）填数的单元格可能被删除或移走。请核对上下各行的数，确已对准的请认定；认定之前没有改动这一行。`,
      `${place.en} (${said.en}): the cells of its figures may have been deleted or moved away. Compare the rows about it and confirm if they stand right; until then the row is left as it is.`,
    );
  }
  if (about === 'notes') {
    return told(
      `${place.zh}的说明不知是哪一项的：${said.zh}。请认定；说明没有移动。`,
      `${place.en}, its note: ${said.en}. Say whose it is; no note was moved.`,
    );
  }
  return told(
    `${place.zh}说法不一：${said.zh}。请认定是哪一项；认定之前没有改动这一行。`,
    `${place.en}: ${said.en}. Say which it is; until then the row is left as it is.`,
  );
}

/** What a repair left to a person: cells it did not write over, rows it must ask about, its record. */
export function leftOpen({ kept, questions, recoveries }: RepairOutcome): readonly Told[] {
  const asked = questions.slice(0, MOST_SHOWN).map(askedOf);
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
