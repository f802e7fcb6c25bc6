import { AlignmentType, LineRuleType } from 'docx';
import type { IParagraphStyleOptions, IRunOptions } from 'docx';
import { FANGSONG, HEITI, SIZE } from './fonts';
import { LINE } from './page';

/** 5号 type inside and around the statistics table. */
export const SMALL: IRunOptions = { font: FANGSONG, size: SIZE.five };
export const SMALL_BOLD: IRunOptions = { font: HEITI, size: SIZE.five };
export const TIGHT = { line: 300, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 };

/**
 * Paragraph styles of the table's cells by what stands in them. Cells have no formatting of their
 * own: LibreOffice sets the text of a content control by its paragraph's style, not by its run, and
 * a table of two hundred rows stays small.
 */
export const CELL_STYLE = {
  left: 'FiguresText',
  center: 'FiguresUnit',
  right: 'FiguresNumber',
  header: 'FiguresHeader',
  group: 'FiguresGroup',
} as const;

/** The same in smaller type, for layouts of many columns. */
export const DENSE_STYLE = {
  left: 'DenseText',
  center: 'DenseUnit',
  right: 'DenseNumber',
  header: 'DenseHeader',
  group: 'DenseGroup',
} as const;

const TINY: IRunOptions = { font: FANGSONG, size: SIZE.small };

const cell = (
  id: string,
  name: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  run: IRunOptions,
  keepNext = false,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  run,
  paragraph: { alignment, spacing: TIGHT, keepNext },
});

export const paragraphStyles: readonly IParagraphStyleOptions[] = [
  cell(CELL_STYLE.left, '统计表文字', AlignmentType.LEFT, SMALL),
  cell(CELL_STYLE.center, '统计表单位', AlignmentType.CENTER, SMALL),
  cell(CELL_STYLE.right, '统计表数字', AlignmentType.RIGHT, SMALL),
  cell(CELL_STYLE.header, '统计表表头', AlignmentType.CENTER, SMALL_BOLD),
  cell(CELL_STYLE.group, '统计表分组', AlignmentType.LEFT, SMALL_BOLD, true),
  cell(DENSE_STYLE.left, '密排表文字', AlignmentType.LEFT, TINY),
  cell(DENSE_STYLE.center, '密排表单位', AlignmentType.CENTER, TINY),
  cell(DENSE_STYLE.right, '密排表数字', AlignmentType.RIGHT, TINY),
  cell(DENSE_STYLE.header, '密排表表头', AlignmentType.CENTER, { ...TINY, font: HEITI }),
  cell(DENSE_STYLE.group, '密排表分组', AlignmentType.LEFT, { ...TINY, font: HEITI }, true),
];

/** What every paragraph starts from: 3号仿宋 in lines of 28.95 pt. */
export const documentDefaults = {
  run: {
    font: FANGSONG,
    size: SIZE.three,
    language: { value: 'en-US', eastAsia: 'zh-CN' },
  },
  paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT } },
};
