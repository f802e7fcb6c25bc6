import type { Filing } from '../../catalog';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { parseTag } from '../tag';
import { expectedOf } from './by-tag';
import { nameOf } from './cell-name';
import { partsOfCell } from './part-of-cell';
import { partsVerdict } from './parts-verdict';
import { WHOLE, verdictOn } from './verdict';

/** In the annex a remark such as 概数：100余人 repeats the number of its row. */
export const byRow = (reading: Reading, stated: Stated, filing: Filing): Finding | null => {
  if (stated.control !== null || stated.recognised !== null) return null;
  const from = reading.plain.lastIndexOf('\n', stated.mention.from) + 1;
  if (!reading.plain.slice(from, stated.mention.from).includes('\t')) return null;
  const row = reading.stated
    .slice(Math.max(0, stated.index - 6), stated.index)
    .find(({ control, mention }) => control !== null && mention.from >= from);
  const tag = row?.control == null ? null : parseTag(row.control.tag);
  const first = tag?.codes[0];
  if (tag === null || first === undefined || !WHOLE.has(tag.format)) return null;
  const expected = expectedOf(filing, tag);
  if (expected === null) return null;
  const result = verdictOn(
    reading,
    stated,
    tag,
    expected,
    nameOf(filing, first.code, tag.period, first.row),
  );
  if (result.claim.verdict !== 'fails') return result;
  const parts = partsOfCell(reading, stated, expected.value);
  return parts === null
    ? null
    : partsVerdict(
        reading,
        stated,
        parts,
        expected.value,
        nameOf(filing, first.code, tag.period, first.row),
      );
};
