import type { CellValue } from '../snapshot';
import type { YearChange } from './next-year-changes-logic';
import { asText, textOf } from '../content-logic';
import { runsOf } from './runs-logic';

/** Figure cells are not formatted as text: a text there must be kept from being read as something else. */
export const entered = (value: CellValue, kind: YearChange['kind']): CellValue =>
  typeof value === 'string' && ['previous', 'current', 'published'].includes(kind)
    ? asText(value)
    : value;

/** What is written to bring a cell back: formulas as formulas, all else as it was. */
export const restored = ({ before, kind }: YearChange): CellValue =>
  entered(textOf(before) ?? before, textOf(before) === null ? 'note' : kind);

export interface Written {
  readonly range: Excel.Range;
  readonly values: readonly CellValue[];
}

/** Queues a write for each run of cells. */
export function queueWrites(
  context: Excel.RequestContext,
  changes: readonly YearChange[],
  valueOf: (change: YearChange) => CellValue,
): readonly Written[] {
  const { worksheets } = context.workbook;
  return runsOf(changes.map((change) => ({ ...change, value: valueOf(change) }))).map(
    ({ sheet, address, values }) => {
      const range = worksheets.getItem(sheet).getRange(address);
      range.values = values.map((value) => [value]);
      return { range, values };
    },
  );
}
