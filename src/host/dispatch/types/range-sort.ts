/** Excel.RangeSort. */
import type { SortField } from '../../model';
import { HostError, invalidArgument, requireAllowed, requireWritable, sortRows } from '../../model';
import { integerArgument, optionalBoolean, recordArgument, wordArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType } from '../object-type';
import type { Cells } from '../session';

function field(value: unknown): SortField {
  const { key, ascending, sortOn } = recordArgument(value, 'fields');
  if (sortOn !== undefined && sortOn !== 'Value') {
    throw new HostError('ApiNotFound', '内嵌工作簿只按值排序。');
  }
  return { key: integerArgument(key, 'key'), ascending: optionalBoolean(ascending, true) };
}

export const rangeSortType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeSort',
  scalars: {},
  methods: {
    Apply: (cells, [fields, , hasHeaders, orientation], session) => {
      const { sheet, area } = cells;
      requireAllowed(sheet, 'allowSort');
      requireWritable(sheet, area);
      if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument('没有排序的列。');
      if (wordArgument(orientation ?? 'Rows', ['Rows', 'Columns'], 'orientation') === 'Columns') {
        throw new HostError('ApiNotFound', '内嵌工作簿没有实现按行方向的排序。');
      }
      const list = fields.map(field);
      sortRows(session.workbook, sheet, area, list, optionalBoolean(hasHeaders, false));
      return null;
    },
  },
});
