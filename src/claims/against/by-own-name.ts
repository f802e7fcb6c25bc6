import type { Filing } from '../../catalog';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { nameOf } from './cell-name';
import { expectedFigure } from './expected';
import { ownRowOf } from './own-row';
import type { NamedRow, ValueIndex } from './value-index';
import { verdictOn } from './verdict';

const onRow = (
  reading: Reading,
  stated: Stated,
  filing: Filing,
  { code, period, row }: NamedRow,
): Finding | null => {
  const expected = expectedFigure(filing, code, period, row);
  if (expected === null) return null;
  return verdictOn(
    reading,
    stated,
    { codes: [{ code, row }], period, format: 'count', decimals: 0 },
    expected,
    nameOf(filing, code, period, row),
  );
};

/** A free row: by its name as filed, or by most of its name together with its value. */
export const byOwnName = (
  reading: Reading,
  stated: Stated,
  filing: Filing,
  values: ValueIndex,
): Finding | null => {
  const { near } = stated.words;
  const row = values.named.find(
    ({ name, unit }) =>
      near.includes(name) &&
      (unit === '' ||
        stated.mention.unit === '' ||
        unit.endsWith(stated.mention.unit) ||
        unit === stated.mention.unit),
  );
  return row === undefined ? null : onRow(reading, stated, filing, row);
};

/** A row of the office's own that most of the words and the value agree on. */
export const byNameAndValue = (
  reading: Reading,
  stated: Stated,
  filing: Filing,
  values: ValueIndex,
): Finding | null => {
  const row =
    stated.role === 'figure' && stated.column === null ? ownRowOf(reading, stated, values) : null;
  return row === null ? null : onRow(reading, stated, filing, row);
};
