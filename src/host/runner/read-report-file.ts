import { readFileSync } from 'node:fs';
import { readReport, UnreadableReport } from '../../claims';
import type { ReportText } from '../../claims';
import { readInput } from './files';
import { UnusableInput } from './unusable-input';

/** A report from a .docx or .txt, or from standard input when the file is `-`. */
export function readReportFile(file: string): ReportText {
  const name = file === '-' ? '标准输入' : `文件“${file}”`;
  const bytes = file === '-' ? readFileSync(0) : readInput(file);
  try {
    return readReport(bytes);
  } catch (error) {
    if (error instanceof UnreadableReport) throw new UnusableInput(`${name}：${error.message}`);
    throw error;
  }
}
