import { checkReport } from '../../../claims';
import { readFiling } from '../../../workbook';
import { checkJson, checkText } from '../claims-json';
import type { CommandLine } from '../command-line';
import { inputOf } from '../command-line';
import { printJson } from '../print-json';
import { readReportFile } from '../read-report-file';
import { withBook } from '../with-book';

/**
 * `check report.docx|report.txt|- [--against book.xlsx] [--json]`: 1 when a number is wrong. Nothing
 * is written.
 */
export async function check(line: CommandLine): Promise<number> {
  const report = readReportFile(inputOf(line, '报告'));
  const { against } = line;
  const filing = against === '' ? undefined : (await withBook(against, () => readFiling())).filing;
  const result = checkReport(report, filing === undefined ? {} : { filing });
  if (line.json) {
    printJson(checkJson(result));
    console.error([result.headline, ...result.notes].map(({ zh }) => zh).join('\n'));
  } else console.log(checkText(result));
  return result.summary.fails > 0 ? 1 : 0;
}
