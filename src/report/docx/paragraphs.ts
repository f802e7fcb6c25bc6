import { AlignmentType, BorderStyle, LineRuleType, ShadingType } from 'docx';
import type { IParagraphOptions, IRunOptions, Paragraph } from 'docx';
import { textRun } from '../number-run';
import { runsText } from '../plain-text';
import type { TextBlock } from '../types';
import { FANGSONG, HEITI, KAITI, SIZE, TITLE } from './fonts';
import { CLOSER, LINE, TWO_CHARACTERS } from './page';
import { brokenParagraph, paragraphOf } from './runs';
import type { Identities } from './runs';
import type { signaturePlaces } from './signature-place';
import { titleLines } from './title-lines';

const exact = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const body: IRunOptions = { font: FANGSONG, size: SIZE.three, characterSpacing: CLOSER };
// firstLineChars counts in hundredths of a character and goes before firstLine where it is known.
const indented = { firstLine: TWO_CHARACTERS, firstLineChars: 200 };

const heading = (level: 1 | 2 | 3): IRunOptions => ({
  font: level === 1 ? HEITI : level === 2 ? KAITI : FANGSONG,
  size: SIZE.three,
  characterSpacing: CLOSER,
  bold: false,
  color: '000000',
});

/** A box round what must not be overlooked; neighbouring paragraphs with the same box share it. */
const boxed = (() => {
  const side = { style: BorderStyle.SINGLE, size: 12, color: 'C00000', space: 4 };
  return { top: side, bottom: side, left: side, right: side };
})();

type SignaturePlaces = ReturnType<typeof signaturePlaces>;

interface Shape {
  readonly paragraph: IParagraphOptions;
  readonly run: IRunOptions;
}

/** How each kind of block is set; GB/T 9704—2012, 7.3. */
const shapeOf = (block: TextBlock, places: SignaturePlaces): Shape => {
  switch (block.kind) {
    case 'title':
      // 7.3.1: 编排于红色分隔线下空二行位置，分一行或多行居中排布. Here there is no red line above.
      return {
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: 700, lineRule: LineRuleType.EXACT, before: LINE, after: LINE },
        },
        run: { font: TITLE, size: SIZE.two },
      };
    case 'byline':
      return {
        paragraph: { alignment: AlignmentType.CENTER, spacing: exact },
        run: { font: KAITI, size: SIZE.three },
      };
    case 'addressee':
      // 7.3.2: 编排于标题下空一行位置，居左顶格，回行时仍顶格，最后一个机关名称后标全角冒号.
      return { paragraph: { spacing: exact }, run: body };
    case 'heading':
      return {
        paragraph: {
          spacing: exact,
          indent: indented,
          keepNext: true,
          outlineLevel: block.level - 1,
        },
        run: heading(block.level),
      };
    case 'annex-note':
      // 7.3.4: 正文下空一行左空二字编排“附件”二字，后标全角冒号和附件名称；附件名称后不加标点符号.
      return {
        paragraph: {
          spacing: { ...exact, before: runsText(block.runs).startsWith('附件') ? LINE : 0 },
          indent: indented,
        },
        run: body,
      };
    case 'signature':
      return {
        paragraph: {
          alignment: AlignmentType.RIGHT,
          spacing: { ...exact, before: LINE * 2 },
          indent: { right: places.signature },
          keepNext: true,
        },
        run: body,
      };
    case 'date':
      return {
        paragraph: {
          alignment: AlignmentType.RIGHT,
          spacing: exact,
          indent: { right: places.date },
        },
        run: body,
      };
    case 'copies':
      return {
        paragraph: {
          spacing: { ...exact, before: LINE },
          border: {
            top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 },
            bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 },
          },
        },
        run: { font: FANGSONG, size: SIZE.four },
      };
    case 'annex-mark':
      // 7.3.7: 附件…“附件”二字及附件顺序号用3号黑体字顶格编排在版心左上角第一行.
      // 另面起: the second annex and those behind it begin a page; the first begins its section.
      return {
        paragraph: {
          spacing: exact,
          pageBreakBefore: /[2-9]|\d\d/.test(runsText(block.runs)),
        },
        run: { font: HEITI, size: SIZE.three },
      };
    case 'annex-title':
      return {
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { line: 600, lineRule: LineRuleType.EXACT, before: 120, after: 120 },
        },
        run: { font: TITLE, size: SIZE.two },
      };
    case 'paragraph':
      return block.mark === 'warning'
        ? {
            paragraph: {
              spacing: { line: 400, lineRule: LineRuleType.EXACT },
              border: boxed,
              shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FDF0EC' },
            },
            run: { font: FANGSONG, size: 24, color: 'C00000' },
          }
        : {
            paragraph: { spacing: exact, indent: indented, alignment: AlignmentType.BOTH },
            run: body,
          };
  }
};

/** One paragraph of the report. */
export const wordParagraph = (
  block: TextBlock,
  places: SignaturePlaces,
  ids: Identities,
): Paragraph => {
  const { paragraph, run } = shapeOf(block, places);
  const lead = block.kind === 'paragraph' && block.lead !== undefined ? [textRun(block.lead)] : [];
  if (block.kind === 'title') {
    const [first = '', second] = titleLines(runsText(block.runs));
    if (second !== undefined) return brokenParagraph(paragraph, block.runs, run, ids, first.length);
  }
  // 5.2.3 counts 22 lines to a page: none is moved on to keep two together.
  return paragraphOf({ widowControl: false, ...paragraph }, [...lead, ...block.runs], run, ids);
};
