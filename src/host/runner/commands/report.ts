import { draftReport } from '../../../report';
import { writeDocx } from '../../../report/write-docx';
import { audit } from '../../../rules';
import { readFiling } from '../../../workbook';
import type { CommandLine } from '../command-line';
import { inputOf, outOf } from '../command-line';
import { draftJson } from '../draft-json';
import { writeOutput } from '../files';
import { printJson } from '../print-json';
import { withBook } from '../with-book';

/** `report book.xlsx --out r.docx [--json]`: the same workbook gives the same bytes. */
export async function report(line: CommandLine): Promise<number> {
  const input = inputOf(line, '工作簿');
  const out = outOf(line);
  const { filing } = await withBook(input, () => readFiling());
  const result = audit(filing);
  const document = draftReport(filing, { audit: result });
  writeOutput(out, await writeDocx(document));
  if (line.json) printJson(draftJson(document));
  console.error(`草稿已写入“${out}”。`);
  return result.summary.hard > 0 ? 1 : 0;
}
