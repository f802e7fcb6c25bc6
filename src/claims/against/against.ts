import { told } from '../../catalog';
import type { Filing } from '../../catalog';
import { finding } from '../claim';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { byNameAndValue, byOwnName } from './by-own-name';
import { byRow } from './by-row';
import { byTag } from './by-tag';
import { byWords } from './by-words';
import { nameOf } from './cell-name';
import { changeByWords } from './change-by-words';
import { valueIndex } from './value-index';
import type { ValueIndex } from './value-index';

/** Third rung, never green: some figure happens to have this value. */
const byValue = (reading: Reading, stated: Stated, filing: Filing, values: ValueIndex): Finding => {
  const same = values.same(stated.mention).slice(0, 3);
  const names = same.map(({ code, period, row }) => nameOf(filing, code, period, row));
  const message =
    names.length === 0
      ? told(
          '工作簿中没有可以对应的数，请人工核对。',
          'The workbook has no number this could be. Please check it yourself.',
        )
      : told(
          `只有数值与${names.map(({ zh }) => zh).join('、')}相同，仅凭数值不能认定，请人工核对。`,
          `Only its value is that of ${names.map(({ en }) => en).join(', ')}; a value alone settles nothing. Please check it yourself.`,
        );
  return finding(
    reading,
    stated,
    { kind: 'figure', code: null, verdict: 'unmatched', message },
    [],
  );
};

/** Every number against the workbook: content control first, then words, then value. */
export const againstWorkbook = (reading: Reading, filing: Filing): readonly Finding[] => {
  const values = valueIndex(filing);
  return reading.stated.flatMap((stated) => {
    if (stated.mention.range !== undefined && stated.control === null) return [];
    const found =
      byTag(reading, stated, filing) ??
      changeByWords(reading, stated, filing) ??
      byNameAndValue(reading, stated, filing, values) ??
      byWords(reading, stated, filing) ??
      byOwnName(reading, stated, filing, values) ??
      byRow(reading, stated, filing);
    if (found !== null) return [found];
    return stated.role === 'target' ? [] : [byValue(reading, stated, filing, values)];
  });
};
