import type { ReportText } from '../types';
import { documentText } from './document-text';
import { draftedFigures } from './figure-list';
import { isPackage, openPackage } from './open-package';
import { decodeText } from './plain-text';
import { reboundControls } from './rebind';
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
  throw new UnreadableReport('文字超过500万字，不像一份报告，没有读取，请只选择报告正文（或把要核对的部分粘贴出来）。');
}; // prettier-ignore

const readDocx = (bytes: Uint8Array): ReportText => {
  const parts = openPackage(bytes);
  const xml = parts.get('word/document.xml') ?? parts.get('word/document2.xml') ?? '';
  if (!/<\/(?:[\w.-]+:)?document\s*>\s*$/.test(xml.slice(-200))) {
    throw new UnreadableReport(
      '文件内容不完整（正文在中间断开），请重新取得完好的 .docx 后再核对。',
    );
  }
  const { text, controls, tracked, pictures } = documentText(xml);
  const drafted = draftedFigures(parts);
  const lost = drafted.length > 0 && !controls.some(({ tag }) => tag.startsWith('nb|'));
  const comments = /<(?:\w+:)?comment[\s>]/.test(parts.get('word/comments.xml') ?? '');
  const notes = [
    ...(tracked ? ['文档中有未接受的修订：按全部接受后的文字核对。'] : []),
    ...(comments ? ['文档中有批注：批注里的文字不核对。'] : []),
    ...(pictures > 0 ? [`文档中有${pictures}处图片或图形：其中的数字不能读取，没有核对。`] : []),
    ...(lost
      ? ['文档中的数字控件已丢失：未改动的段落按文档自带的数字清单对应，其余按文字对应。']
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
