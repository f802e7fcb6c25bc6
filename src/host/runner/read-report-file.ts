import { readFileSync } from 'node:fs';
import { readReport, UnreadableReport } from '../../claims';
import type { ReportText } from '../../claims';
import { readInput } from './files';
import { UnusableInput } from './unusable-input';

function readStandardInput(): Uint8Array {
  try {
    return readFileSync(0);
  } catch {
    throw new UnusableInput('标准输入无法读取，请用管道或重定向给出报告的文字。');
  }
}

/** A report from a .docx or .txt, or from standard input when the file is `-`. */
export function readReportFile(file: string): ReportText {
  const name = file === '-' ? '标准输入' : `文件“${file}”`;
  const bytes = file === '-' ? readStandardInput() : readInput(file);
  try {
    return readReport(bytes);
  } catch (error) {
    if (error instanceof UnreadableReport) throw new UnusableInput(`${name}：${error.message}`);
    throw error;
  }
}
