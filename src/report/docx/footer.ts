import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { SIZE, SONGTI } from './fonts';

const paragraph = (side: 'left' | 'right'): Paragraph => {
  const run = { font: SONGTI, size: SIZE.four };
  return new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    // One character of 14 pt in from the outer edge.
    indent: side === 'right' ? { right: 280 } : { left: 280 },
    spacing: { before: 0, after: 0 },
    children: [
      new TextRun({ ...run, text: '— ' }),
      new TextRun({ ...run, children: [PageNumber.CURRENT] }),
      new TextRun({ ...run, text: ' —' }),
    ],
  });
};

/**
 * GB/T 9704—2012, 7.5: 页码一般用4号半角宋体阿拉伯数字，编排在公文版心下边缘之下，数字左右各放一条一字线；
 * 单页码居右空一字，双页码居左空一字. 附件与正文一起装订时，页码应当连续编排.
 */
export const footers = (): { readonly default: Footer; readonly even: Footer } => ({
  default: new Footer({ children: [paragraph('right')] }),
  even: new Footer({ children: [paragraph('left')] }),
});
