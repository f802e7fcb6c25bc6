import type { Context } from './assemble/context';
import { gapRun } from './assemble/context';
import { textRun } from './number-run';
import type { Block } from './types';

const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** GB/T 9704—2012, 7.3.5.4: 成文日期用阿拉伯数字将年、月、日标全，月、日不编虚位（即1不编为01）. */
export const writtenDate = (iso: string): string | null => {
  const match = isoDate.exec(iso.trim());
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  return `${year}年${Number(month)}月${Number(day)}日`;
};

/** Signature and date of signing; a gap stands for what the cover does not give. */
export const signatureBlocks = (
  signature: string | undefined,
  date: string,
  context: Context,
): readonly Block[] => {
  const written = writtenDate(date);
  if (written === null) context.omit('date', '封面没有填写日期，成文日期处留有【请补充】。');
  return [
    { kind: 'signature', runs: [signature === undefined ? gapRun('署名') : textRun(signature)] },
    { kind: 'date', runs: [written === null ? gapRun('成文日期') : textRun(written)] },
  ];
};

/** Unit and date below the title, the date in brackets: reports read to a meeting, web pages. */
export const bylineBlocks = (
  signature: string | undefined,
  date: string,
  context: Context,
): readonly Block[] => {
  const written = writtenDate(date);
  if (written === null) context.omit('date', '封面没有填写日期，成文日期处留有【请补充】。');
  return [
    { kind: 'byline', runs: [signature === undefined ? gapRun('署名') : textRun(signature)] },
    { kind: 'byline', runs: [written === null ? gapRun('成文日期') : textRun(`（${written}）`)] },
  ];
};

/** GB/T 9704—2012, 7.4.2: 抄送机关 … 句末标句号. Nothing when there is nobody to copy to. */
export const copiesBlocks = (text: string): readonly Block[] => {
  const names = text.trim().replace(/[。.]$/, '');
  if (names === '') return [];
  return [{ kind: 'copies', runs: [{ kind: 'text', text: `抄送：${names}。`, origin: 'office' }] }];
};
