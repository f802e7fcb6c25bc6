import { readPlain } from './read-plain';
import type { ReadingOptions } from './read-plain';
import type { StatedNumber } from './types';
import { isKnownUnit } from './unit-table';

/** Sub-figures of a remark that can stand in the same unit; years, shares and ordinals are passed over. */
export const innerFigures = (remark: string, options: ReadingOptions): readonly StatedNumber[] =>
  [
    ...remark.matchAll(
      /(第|[-/])?(\d[\d,]*(?:\.\d+)?)(余|多)?([十百千万亿]*)([^\d\s,，、;；。:：()]{0,2})/g,
    ),
  ].flatMap(([, ordinal, number = '', about = '', scale = '', words = '']) => {
    if (ordinal !== undefined) return [];
    const unit = [words, words.slice(0, 1), ''].find((word) => word === '' || isKnownUnit(word));
    if (/^[年月日号%‰]/.test(words)) return [];
    const reading = readPlain(`${number}${about}${scale}${unit ?? ''}`, options);
    return typeof reading === 'string' ? [] : [reading.stated];
  });
