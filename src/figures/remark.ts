import { isKnownUnit } from './unit-table';

export interface Split {
  /** The text without its bracketed remarks. */
  readonly body: string;
  /** What stood in brackets, joined by ；. '' when nothing did. */
  readonly remark: string;
}

const BRACKETED = /[([【〔]([^()[\]【】〔〕]*)(?:[)\]】〕]|$)/g;

/**
 * Takes bracketed remarks out of a half-width text. A bracket that only names another unit stays:
 * `1100处(个)`, `30家(次)`. A bracket that was never closed reaches to the end.
 */
export const splitRemark = (text: string): Split => {
  const remarks: string[] = [];
  const body = text.replace(BRACKETED, (_bracket, inside: string, at: number) => {
    const content = inside.trim();
    if (isKnownUnit(content))
      return /[\d万亿余多]\s*$/.test(text.slice(0, at)) ? content : `(${content})`;
    if (content !== '') remarks.push(content);
    return '';
  });
  return { body: body.trim(), remark: remarks.join('；') };
};
