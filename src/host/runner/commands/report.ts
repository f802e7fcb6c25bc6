import { reportStyles } from '../../../catalog';
import type { PackId } from '../../../catalog';
import { draftReport } from '../../../report';
import { writeDocx } from '../../../report/write-docx';
import { audit } from '../../../rules';
import { readFiling } from '../../../workbook';
import type { CommandLine } from '../command-line';
import { inputOf, outOf } from '../command-line';
import { draftJson } from '../draft-json';
import { writeOutput } from '../files';
import { printJson } from '../print-json';
import { UnusableInput } from '../unusable-input';
import { withBook } from '../with-book';

/** @throws UnusableInput for a style this pack does not have, with those it has. */
function requireStyle(pack: PackId, style: string): void {
  const own = reportStyles.filter((known) => known.pack === pack);
  if (style === '' || own.some(({ id, zh }) => id === style || zh === style)) return;
  const known = own.map(({ id, zh }) => `${id}（${zh}）`).join('、');
  throw new UnusableInput(`这本工作簿没有名为“${style}”的报告样式，可用：${known}。`);
}

/** `report book.xlsx --out r.docx [--style id] [--charts] [--no-list] [--json]`: same workbook, same bytes. */
export async function report(line: CommandLine): Promise<number> {
  const input = inputOf(line, '工作簿');
  const out = outOf(line, 'docx');
  const { filing } = await withBook(input, () => readFiling());
  requireStyle(filing.pack, line.style);
  const result = audit(filing);
  const document = draftReport(filing, {
    audit: result,
    style: line.style,
    charts: line.charts,
  });
  writeOutput(out, await writeDocx(document, { list: !line.noList }));
  if (line.json) printJson(draftJson(document));
  console.error(`草稿已写入“${out}”。`);
  return result.summary.hard > 0 ? 1 : 0;
}
