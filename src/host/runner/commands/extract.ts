import { extractFigures } from '../../../claims';
import { extractJson, extractText } from '../claims-json';
import type { CommandLine } from '../command-line';
import { inputOf } from '../command-line';
import { printJson } from '../print-json';
import { readReportFile } from '../read-report-file';

/** `extract report.docx|report.txt|- [--json]`: proposals only; nothing is written. */
export async function extract(line: CommandLine): Promise<number> {
  const extraction = extractFigures(readReportFile(inputOf(line, '报告')));
  if (line.json) {
    printJson(extractJson(extraction));
    for (const { zh } of extraction.notes) console.error(zh);
  } else console.log([...extraction.notes.map(({ zh }) => zh), extractText(extraction)].join('\n'));
  return 0;
}
