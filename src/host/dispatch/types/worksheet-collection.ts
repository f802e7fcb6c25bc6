/** Excel.WorksheetCollection. */
import type { Sheet, Workbook } from '../../model';
import { addSheet, itemNotFound } from '../../model';
import { optionalBoolean, optionalString } from '../arguments';
import { EVENT } from '../event-hub';
import type { Instance, ObjectType } from '../object-type';
import { defineType } from '../object-type';
import { eventMethods } from '../event-methods';
import { worksheetType } from './worksheet';

/** A sheet by name or id. */
export function findSheet(workbook: Workbook, key: unknown): Sheet | undefined {
  const text = String(key);
  return workbook.sheetById(text) ?? workbook.sheetByName(text);
}

function listed(workbook: Workbook, visibleOnly: unknown): readonly Sheet[] {
  return optionalBoolean(visibleOnly, false)
    ? workbook.sheets.filter((sheet) => sheet.visibility === 'Visible')
    : workbook.sheets;
}

const orNull = (sheet: Sheet | undefined): Instance | null => (sheet ? worksheetType(sheet) : null);

export const worksheetCollectionType: ObjectType<Workbook> = defineType<Workbook>({
  name: 'WorksheetCollection',
  scalars: {},
  items: (workbook) => workbook.sheets.map((sheet) => worksheetType(sheet)),
  item: (workbook, key) => {
    const sheet = findSheet(workbook, key);
    if (!sheet) throw itemNotFound(`没有名为“${String(key)}”的工作表。`);
    return worksheetType(sheet);
  },
  methods: {
    Add: (workbook, [name]) => worksheetType(addSheet(workbook, optionalString(name, 'name'))),
    GetActiveWorksheet: (workbook) => worksheetType(workbook.activeSheet),
    GetCount: (workbook, [visibleOnly]) => listed(workbook, visibleOnly).length,
    GetItemOrNullObject: (workbook, [key]) => orNull(findSheet(workbook, key)),
    GetFirst: (workbook, [visibleOnly]) => orNull(listed(workbook, visibleOnly)[0]),
    GetLast: (workbook, [visibleOnly]) => orNull(listed(workbook, visibleOnly).at(-1)),
    ...eventMethods<Workbook>(
      {
        ActivatedEvent: EVENT.activated,
        DeactivatedEvent: EVENT.deactivated,
        AddedEvent: EVENT.added,
        DeletedEvent: EVENT.deleted,
        DataChangedEvent: EVENT.changed,
        SelectionChangedEvent: EVENT.selectionChanged,
        FormatChangedEvent: EVENT.formatChanged,
        RowSortedEvent: EVENT.rowSorted,
        ProtectionChangedEvent: EVENT.protectionChanged,
        EventNameChanged: EVENT.nameChanged,
        EventVisibilityChanged: EVENT.visibilityChanged,
      },
      () => 'Workbook',
    ),
  },
});
