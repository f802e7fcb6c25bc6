import { audit as auditFiling } from '../../../rules';
import { readFiling } from '../../../workbook';
import { auditJson, auditText } from '../audit-json';
import type { CommandLine } from '../command-line';
import { inputOf } from '../command-line';
import { printJson } from '../print-json';
import { requireYear } from '../require-year';
import { withBook } from '../with-book';

/** `audit book.xlsx [--year 2024] [--json]`: 1 when a hard finding remains. The file is only read. */
export async function audit(line: CommandLine): Promise<number> {
  const input = inputOf(line, '工作簿');
  const { filing } = await withBook(input, () => readFiling());
  requireYear(line, input, filing.cover.year);
  const result = auditFiling(filing);
  if (line.json) printJson(auditJson(filing, result));
  else console.log(auditText(result));
  return result.summary.hard > 0 ? 1 : 0;
}
