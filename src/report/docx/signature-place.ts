import { runsText } from '../plain-text';
import type { Block } from '../types';

const CHARACTER = 320;

/** Width in characters of 16 pt: digits and Latin letters are half as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, mark) => sum + (/[\u0020-\u007e]/.test(mark) ? 0.5 : 1), 0);

const textOf = (blocks: readonly Block[], kind: 'signature' | 'date'): string => {
  const found = blocks.find((block) => block.kind === kind);
  return found?.kind === 'signature' || found?.kind === 'date' ? runsText(found.runs) : '';
};

/**
 * Right indents of signature and date in twentieths of a point. GB/T 9704—2012, 7.3.5.2: 在正文…下空
 * 一行右空二字编排发文机关署名，在发文机关署名下一行编排成文日期，首字比发文机关署名首字右移二字，如成文日期
 * 长于发文机关署名，应当使成文日期右空二字编排，并相应增加发文机关署名右空字数.
 */
export const signaturePlaces = (
  blocks: readonly Block[],
): { readonly signature: number; readonly date: number } => {
  const signature = widthOf(textOf(blocks, 'signature'));
  const date = widthOf(textOf(blocks, 'date'));
  return {
    signature: Math.round(Math.max(2, date + 4 - signature) * CHARACTER),
    date: Math.round(Math.max(2, signature - date) * CHARACTER),
  };
};
