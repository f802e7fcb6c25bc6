import { insertTemplate, readFiling } from '../../../workbook';
import type { RowAnswer } from '../../../workbook';
import type { CommandLine } from '../command-line';
import { inputOf, outOf } from '../command-line';
import { writeOutput } from '../files';
import { printJson } from '../print-json';
import { UnusableInput } from '../unusable-input';
import { withBook } from '../with-book';

const ANSWER = /^(.+)!(\d{1,7})=(\S+)$/u;

/** `表3 行政处罚!9=C03`. @throws UnusableInput for anything else. */
function answerOf(text: string): RowAnswer {
  const [, sheet, row, code] = ANSWER.exec(text.trim()) ?? [];
  if (sheet === undefined || row === undefined || code === undefined) {
    throw new UnusableInput(
      `--answer “${text}”不成样子，请写成“工作表名!行号=代码”，例：--answer '表3 行政处罚!9=C03'。`,
    );
  }
  return { sheet: sheet.replace(/^'(.*)'$/u, '$1'), row: Number(row), code };
}

/**
 * `repair book.xlsx --out fixed.xlsx [--answer '表3 行政处罚!9=C03' …] [--json]`: the template checked and
 * put in order. 1 when something is left to a person: a question, or a cell not written over.
 */
export async function repair(line: CommandLine): Promise<number> {
  const input = inputOf(line, '工作簿');
  const out = outOf(line, 'xlsx');
  const answers = line.answers.map(answerOf);
  const { bytes, report } = await withBook(input, async (host) => {
    const { filing, identity } = await readFiling();
    const { unitName, level } = filing.cover;
    const request = { pack: identity.pack, year: identity.year, unitName, level };
    const done = await insertTemplate(request, { answers });
    return { bytes: await host.save(), report: done };
  });
  writeOutput(out, bytes);
  const { outcome, sentences } = report;
  // What a question is about is for the pane's words; the answer's keys are a contract.
  const questions = outcome.questions.map(({ sheet, row, readings }) => ({ sheet, row, readings }));
  if (line.json) printJson({ ...outcome, questions });
  console.error([...sentences.map(({ zh }) => zh), `已写入“${out}”。`].join('\n'));
  return outcome.questions.length + outcome.kept.length > 0 ? 1 : 0;
}
