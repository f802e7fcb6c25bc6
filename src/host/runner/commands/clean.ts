import { cleanWorkbook } from '../../../workbook';
import type { CommandLine } from '../command-line';
import { inputOf, outOf } from '../command-line';
import { writeOutput } from '../files';
import { printJson } from '../print-json';
import { withBook } from '../with-book';

/**
 * `clean book.xlsx --out c.xlsx [--json]`: the workbook without what the receiving office does not need.
 * Prints what was removed and what stays, by kind and count.
 */
export async function clean(line: CommandLine): Promise<number> {
  const input = inputOf(line, '工作簿');
  const out = outOf(line, 'xlsx');
  const { bytes, report } = await withBook(input, async (host) => {
    const done = await cleanWorkbook();
    return { bytes: await host.save(), report: done };
  });
  writeOutput(out, bytes);
  if (line.json) printJson(report);
  console.error(`已清理，写入“${out}”。`);
  return 0;
}
