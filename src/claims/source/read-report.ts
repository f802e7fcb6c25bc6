import { told } from '../../catalog';
import { fileKind } from '../../office-files';
import type { ReportText } from '../types';
import { readDocx } from './read-docx';
import { readText } from './read-text';
import { OTHER_KINDS } from './refusals';
import { UnreadableReport } from './unreadable';

/** Characters; a yearly report has some ten thousand. */
const LONGEST = 5_000_000;

/** @throws UnreadableReport for a text no report is as long as */
const ofReasonableLength = (report: ReportText): ReportText => {
  if (report.text.length <= LONGEST) return report;
  throw new UnreadableReport(
    told(
      '文字超过500万字，不像一份报告，没有读取，请只选择报告正文（或把要核对的部分粘贴出来）。',
      'The text has over five million characters, more than any report, so it was not read. Choose the report itself, or paste the part to check.',
    ),
  );
};

/**
 * Reads a report from a .docx or a .txt (UTF-8, UTF-16, GBK, Big5), told apart by their bytes, whatever
 * their names. Works in browsers and Node.
 * @throws UnreadableReport with one sentence: files of other kinds, encrypted, damaged, oversized, no text
 */
export const readReport = (bytes: Uint8Array): ReportText => {
  const kind = fileKind(bytes);
  if (kind === 'zip') return ofReasonableLength(readDocx(bytes));
  if (kind !== 'text') throw new UnreadableReport(OTHER_KINDS[kind]);
  return ofReasonableLength(readText(bytes));
};
