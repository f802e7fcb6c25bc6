import { previewNextYear, startNextYear } from '../../../workbook';
import type { CommandLine } from '../command-line';
import { inputOf, outOf } from '../command-line';
import { writeOutput } from '../files';
import { printJson } from '../print-json';
import { withBook } from '../with-book';

/**
 * `next-year book.xlsx --out n.xlsx [--json]`: the workbook of the next year, its 上年 column filled from
 * this year's figures, the closed year on an archive sheet. A book of an older template is brought up.
 */
export async function nextYear(line: CommandLine): Promise<number> {
  const input = inputOf(line, '工作簿');
  const out = outOf(line, 'xlsx');
  const { bytes, report } = await withBook(input, async (host) => {
    const { confirm } = await previewNextYear();
    const done = await startNextYear({ confirm });
    return { bytes: await host.save(), report: done };
  });
  writeOutput(out, bytes);
  const { from, to, archive, cells } = report;
  const sentences = report.sentences.map(({ zh }) => zh);
  if (line.json) printJson({ from, to, archive, cells, sentences });
  console.error([...sentences, `已写入“${out}”。`].join('\n'));
  return 0;
}
