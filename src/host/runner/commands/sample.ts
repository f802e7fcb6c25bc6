import path from 'node:path';
import { sampleFigures, sampleNames } from '../../../catalog';
import { draftReport } from '../../../report';
import { writeDocx } from '../../../report/write-docx';
import { audit } from '../../../rules';
import { readFiling, writeFindings } from '../../../workbook';
import { auditJson, auditText } from '../audit-json';
import type { CommandLine } from '../command-line';
import { inputOf, namedOut } from '../command-line';
import { fillBook } from '../fill-book';
import { requireOutputs, writeOutputs } from '../outputs';
import { jsonText, printJson } from '../print-json';
import { UnusableInput } from '../unusable-input';
import { withBook } from '../with-book';

/** `sample lanshan --out dir`: book.xlsx, findings.json and report.docx of built-in real figures. */
export async function sample(line: CommandLine): Promise<number> {
  const name = inputOf(line, '示例名称');
  const out = namedOut(line);
  if (!sampleNames().includes(name)) {
    throw new UnusableInput(`没有名为“${name}”的示例，可用：${sampleNames().join('、')}。`);
  }
  const files = {
    book: path.join(out, 'book.xlsx'),
    findings: path.join(out, 'findings.json'),
    report: path.join(out, 'report.docx'),
  };
  requireOutputs(
    [
      { file: files.book, kind: 'xlsx' },
      { file: files.findings, kind: 'json' },
      { file: files.report, kind: 'docx' },
    ],
    [],
  );
  const { book, filing, result } = await withBook(null, async (host) => {
    await fillBook(sampleFigures(name));
    const reading = await readFiling();
    const result = audit(reading.filing);
    await writeFindings(result, reading);
    return { book: await host.save(), filing: reading.filing, result };
  });
  const docx = await writeDocx(draftReport(filing, { audit: result }));
  const findings = auditJson(filing, result);
  writeOutputs([
    { file: files.book, content: book },
    { file: files.findings, content: jsonText(findings) },
    { file: files.report, content: docx },
  ]);
  if (line.json) printJson(findings);
  else console.error(auditText(result));
  return result.summary.hard > 0 ? 1 : 0;
}
