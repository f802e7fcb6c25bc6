import { equal } from '../../figures';
import type { Reading, Stated } from '../stated';
import type { NamedRow, ValueIndex } from './value-index';

/** How far in front of a number the words stand that name it, in characters. */
const REACH = 60;
/** Share of a name's pairs of characters that must stand there. */
const ENOUGH = 0.6;

const bare = (text: string): string => text.replace(/[^\p{Letter}\p{Number}]/gu, '');

const pairsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

const fits = (row: NamedRow, unit: string): boolean =>
  row.unit === '' || unit === '' || row.unit.endsWith(unit) || unit.endsWith(row.unit);

/**
 * The row an office named itself that a number speaks of: most of its name stands in front, and value
 * and unit are the filed ones. Names are retold freely, so words alone would not do, nor value alone.
 */
export const ownRowOf = (reading: Reading, stated: Stated, values: ValueIndex): NamedRow | null => {
  const { mention, sentence } = stated;
  const said = bare(
    reading.plain.slice(Math.max(sentence.from, mention.from - REACH), mention.from),
  );
  const same = values.named.filter(
    (row) =>
      equal(row.value, mention.stated.value) &&
      row.approximation === mention.stated.approximation &&
      fits(row, mention.unit),
  );
  return (
    same.find(({ name }) => {
      const pairs = pairsOf(bare(name));
      const found = pairs.filter((pair) => said.includes(pair)).length;
      return pairs.length >= 3 && found >= pairs.length * ENOUGH;
    }) ?? null
  );
};
