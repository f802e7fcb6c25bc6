/** Excel.TableCollection: the template uses no tables, so a workbook here never holds any. */
import type { Workbook } from '../../model';
import { itemNotFound } from '../../model';
import type { ObjectType } from '../object-type';
import { defineType, read } from '../object-type';

export const tableCollectionType: ObjectType<Workbook> = defineType<Workbook>({
  name: 'TableCollection',
  scalars: { Count: read(() => 0) },
  items: () => [],
  item: (_, key) => {
    throw itemNotFound(`没有表格“${String(key)}”。`);
  },
  methods: { GetCount: () => 0, GetItemOrNullObject: () => null },
});
