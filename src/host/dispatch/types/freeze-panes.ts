/** Excel.WorksheetFreezePanes. */
import type { Rectangle } from '../../engine';
import { COLUMN_LIMIT, ROW_LIMIT } from '../../engine';
import type { Sheet } from '../../model';
import { integerArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType } from '../object-type';
import type { Session } from '../session';
import { rangeType } from './range';
import { cellsArgument } from './worksheet';

function freeze(sheet: Sheet, rows: number, columns: number, session: Session): null {
  sheet.freeze = { rows, columns };
  session.workbook.changed({ type: 'freeze', sheet: sheet.id });
  return null;
}

function frozen(sheet: Sheet): Rectangle | undefined {
  const { rows, columns } = sheet.freeze;
  if (!rows && !columns) return undefined;
  return {
    top: 0,
    left: 0,
    bottom: (rows || ROW_LIMIT) - 1,
    right: (columns || COLUMN_LIMIT) - 1,
  };
}

export const freezePanesType: ObjectType<Sheet> = defineType<Sheet>({
  name: 'WorksheetFreezePanes',
  scalars: {},
  methods: {
    FreezeAt: (sheet, [range], session) => {
      const { bottom, right } = cellsArgument(session, sheet, range, 'frozenRange').area;
      const rows = bottom === ROW_LIMIT - 1 ? 0 : bottom + 1;
      const columns = right === COLUMN_LIMIT - 1 ? 0 : right + 1;
      return freeze(sheet, rows, columns, session);
    },
    FreezeRows: (sheet, [count], session) =>
      freeze(sheet, integerArgument(count ?? 1, 'count'), 0, session),
    FreezeColumns: (sheet, [count], session) =>
      freeze(sheet, 0, integerArgument(count ?? 1, 'count'), session),
    Unfreeze: (sheet, _, session) => freeze(sheet, 0, 0, session),
    GetLocation: (sheet, _, session) => {
      const area = frozen(sheet);
      return rangeType(session.cells(sheet, area ?? { top: 0, left: 0, bottom: 0, right: 0 }));
    },
    GetLocationOrNullObject: (sheet, _, session) => {
      const area = frozen(sheet);
      return area ? rangeType(session.cells(sheet, area)) : null;
    },
  },
});
