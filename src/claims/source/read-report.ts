import type { ReportText } from '../types';
import { documentText } from './document-text';
import { draftedFigures } from './figure-list';
import { isPackage, openPackage } from './open-package';
import { decodeText } from './plain-text';
import { reboundControls } from './rebind';
import { told } from '../../catalog';
import { UnreadableReport } from './unreadable';

/** Pasted text, or a text that is at hand. */
export const textReport = (text: string): ReportText => ({
  text: text.replace(/^\ufeff/, ''),
  controls: [],
  drafted: [],
  notes: [],
});

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

const readDocx = (bytes: Uint8Array): ReportText => {
  const parts = openPackage(bytes);
  const xml = parts.get('word/document.xml') ?? parts.get('word/document2.xml') ?? '';
  if (!/<\/(?:[\w.-]+:)?document\s*>\s*$/.test(xml.slice(-200))) {
    throw new UnreadableReport(
      told(
        '文件内容不完整（正文在中间断开），请重新取得完好的 .docx 后再核对。',
        'The file is incomplete (the text breaks off). Get an intact .docx and check again.',
      ),
    );
  }
  const { text, controls, tracked, pictures } = documentText(xml);
  const drafted = draftedFigures(parts);
  const lost = drafted.length > 0 && !controls.some(({ tag }) => tag.startsWith('nb|'));
  const comments = /<(?:\w+:)?comment[\s>]/.test(parts.get('word/comments.xml') ?? '');
  const notes = [
    ...(tracked
      ? [
          told(
            '文档中有未接受的修订：按全部接受后的文字核对。',
            'The document has tracked changes: checked as if all were accepted.',
          ),
        ]
      : []),
    ...(comments
      ? [
          told(
            '文档中有批注：批注里的文字不核对。',
            'The document has comments: their text is not checked.',
          ),
        ]
      : []),
    ...(pictures > 0
      ? [
          told(
            `文档中有${pictures}处图片或图形：其中的数字不能读取，没有核对。`,
            `The document has ${pictures} pictures or drawings: numbers in them cannot be read and were not checked.`,
          ),
        ]
      : []),
    ...(lost
      ? [
          told(
            '文档中的数字控件已丢失：未改动的段落按文档自带的数字清单对应，其余按文字对应。',
            'The controls of the numbers are lost: paragraphs left as they were are matched by the list the document carries, the others by their words.',
          ),
        ]
      : []),
  ];
  return { text, controls: lost ? reboundControls(text, drafted) : controls, drafted, notes };
};

/**
 * Reads a report from a .docx or a .txt (UTF-8, UTF-16, GBK). Works in browsers and Node.
 * @throws UnreadableReport with one Chinese sentence: .doc, encrypted, damaged, oversized, no text
 */
export const readReport = (bytes: Uint8Array): ReportText =>
  ofReasonableLength(isPackage(bytes) ? readDocx(bytes) : textReport(decodeText(bytes)));
