import { told } from '../../catalog';
import { WorkbookProblem } from '../problem';
import { interpret } from '../read-logic';
import type { Snapshot } from '../snapshot';
import type { RowAnswer } from '../witness/witness-types';

/**
 * An answer must be one of the readings of a question that is asked.
 * @throws WorkbookProblem `not-asked`.
 */
export function requireAsked(snapshot: Snapshot, answers: readonly RowAnswer[]): void {
  if (answers.length === 0) return;
  const questions = [...interpret(snapshot).standings.values()].flatMap((each) => each.questions);
  const codes = new Set<string>();
  for (const { sheet, row, code } of answers) {
    const question = questions.find((each) => each.sheet === sheet && each.row === row);
    const where = `“${sheet}”第 ${String(row)} 行`;
    if (question === undefined) {
      throw new WorkbookProblem(
        'not-asked',
        told(
          `${where}没有要认定的问题，没有改动。请先检查一次，按列出的问题回答。`,
          `Nothing is asked about "${sheet}" row ${String(row)}; nothing was changed. Check once more and answer what is asked.`,
        ),
      );
    }
    const offered = [...new Set(question.readings.map((reading) => reading.code))];
    if (!offered.includes(code) || codes.has(`${sheet}!${code}`)) {
      throw new WorkbookProblem(
        'not-asked',
        told(
          `${where}不能认定为 ${code}，没有改动。可选：${offered.join('、')}，每个代码只能用于一行。`,
          `"${sheet}" row ${String(row)} cannot be ${code}; nothing was changed. To choose from: ${offered.join(', ')}, each for one row only.`,
        ),
      );
    }
    codes.add(`${sheet}!${code}`);
  }
}
