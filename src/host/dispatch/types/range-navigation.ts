/** From a Range to other Ranges. */
import type { Rectangle } from '../../engine';
import { COLUMN_LIMIT, ROW_LIMIT, contains, intersect } from '../../engine';
import { HostError, invalidArgument, itemNotFound, surrounding } from '../../model';
import { integerArgument, optionalBoolean } from '../arguments';
import type { Arguments, Instance } from '../object-type';
import type { Cells, Session } from '../session';
import { rangeAreasType, rangeType } from './range';
import { areaNamed } from './worksheet';

type Move = (cells: Cells, args: Arguments, session: Session) => Instance;

const SHEET: Rectangle = { top: 0, left: 0, bottom: ROW_LIMIT - 1, right: COLUMN_LIMIT - 1 };

function checked(area: Rectangle): Rectangle {
  if (area.top > area.bottom || area.left > area.right || !contains(SHEET, area)) {
    throw invalidArgument('得到的区域超出工作表。');
  }
  return area;
}

/** A navigation that only computes with numbers. */
const to =
  (compute: (area: Rectangle, numbers: readonly number[]) => Rectangle): Move =>
  (cells, args, session) => {
    const numbers = args
      .filter((value) => value !== null && value !== undefined)
      .map((value) => integerArgument(value, 'index'));
    return rangeType(session.cells(cells.sheet, checked(compute(cells.area, numbers))));
  };

function other(cells: Cells, value: unknown, session: Session): Rectangle {
  const target = rangeType.targetOf(value);
  if (target && target.sheet !== cells.sheet) throw invalidArgument('两个区域不在同一张工作表上。');
  return target ? target.area : areaNamed(session, cells.sheet, String(value));
}

function common(cells: Cells, args: Arguments, session: Session): Instance | null {
  const area = intersect(cells.area, other(cells, args[0], session));
  return area ? rangeType(session.cells(cells.sheet, area)) : null;
}

function used(cells: Cells, args: Arguments, session: Session): Instance | null {
  const whole = cells.sheet.used(optionalBoolean(args[0], false));
  const inside = whole && intersect(whole, cells.area);
  if (!inside) return null;
  // Shrink to what is written inside this range.
  let found: Rectangle | undefined;
  for (const [row, column, cell] of cells.sheet.cellsIn(inside)) {
    const empty = cell.value === null && cell.formula === undefined;
    if (empty && (optionalBoolean(args[0], false) || Object.keys(cell.style).length === 0))
      continue;
    found = {
      top: Math.min(found?.top ?? row, row),
      left: Math.min(found?.left ?? column, column),
      bottom: Math.max(found?.bottom ?? row, row),
      right: Math.max(found?.right ?? column, column),
    };
  }
  return found ? rangeType(session.cells(cells.sheet, found)) : null;
}

function merged(cells: Cells, _: Arguments, session: Session): Instance | null {
  const areas = cells.sheet.merges.filter((merge) =>
    intersect(cells.area, { ...merge, bottom: merge.top, right: merge.left }),
  );
  return areas.length ? rangeAreasType(session.cells(cells.sheet, ...areas)) : null;
}

function required(instance: Instance | null, what: string): Instance {
  if (!instance) throw itemNotFound(what);
  return instance;
}

export const rangeNavigation = {
  GetCell: to((a, [row = 0, column = 0]) => ({
    top: a.top + row,
    left: a.left + column,
    bottom: a.top + row,
    right: a.left + column,
  })),
  GetRow: to((a, [row = 0]) => ({ ...a, top: a.top + row, bottom: a.top + row })),
  GetColumn: to((a, [column = 0]) => ({ ...a, left: a.left + column, right: a.left + column })),
  GetLastCell: to((a) => ({ ...a, top: a.bottom, left: a.right })),
  GetLastRow: to((a) => ({ ...a, top: a.bottom })),
  GetLastColumn: to((a) => ({ ...a, left: a.right })),
  GetEntireRow: to((a) => ({ ...a, left: 0, right: COLUMN_LIMIT - 1 })),
  GetEntireColumn: to((a) => ({ ...a, top: 0, bottom: ROW_LIMIT - 1 })),
  GetOffsetRange: to((a, [rows = 0, columns = 0]) => ({
    top: a.top + rows,
    left: a.left + columns,
    bottom: a.bottom + rows,
    right: a.right + columns,
  })),
  GetResizedRange: to((a, [rows = 0, columns = 0]) => ({
    ...a,
    bottom: a.bottom + rows,
    right: a.right + columns,
  })),
  GetAbsoluteResizedRange: to((a, [rows = 1, columns = 1]) => ({
    ...a,
    bottom: a.top + rows - 1,
    right: a.left + columns - 1,
  })),
  GetRowsAbove: to((a, [count = 1]) => ({ ...a, top: a.top - count, bottom: a.top - 1 })),
  GetRowsBelow: to((a, [count = 1]) => ({ ...a, top: a.bottom + 1, bottom: a.bottom + count })),
  GetColumnsBefore: to((a, [count = 1]) => ({ ...a, left: a.left - count, right: a.left - 1 })),
  GetColumnsAfter: to((a, [count = 1]) => ({ ...a, left: a.right + 1, right: a.right + count })),
  GetBoundingRect: (cells: Cells, args: Arguments, session: Session): Instance => {
    const [a, b] = [cells.area, other(cells, args[0], session)];
    return rangeType(
      session.cells(cells.sheet, {
        top: Math.min(a.top, b.top),
        left: Math.min(a.left, b.left),
        bottom: Math.max(a.bottom, b.bottom),
        right: Math.max(a.right, b.right),
      }),
    );
  },
  GetIntersection: (cells: Cells, args: Arguments, session: Session): Instance =>
    required(common(cells, args, session), '两个区域没有共同的单元格。'),
  GetIntersectionOrNullObject: common,
  GetUsedRange: (cells: Cells, args: Arguments, session: Session): Instance => {
    const { top, left } = cells.area;
    const corner = { top, left, bottom: top, right: left };
    return used(cells, args, session) ?? rangeType(session.cells(cells.sheet, corner));
  },
  GetUsedRangeOrNullObject: used,
  GetMergedAreas: (cells: Cells, args: Arguments, session: Session): Instance =>
    required(merged(cells, args, session), '区域里没有合并单元格。'),
  GetMergedAreasOrNullObject: merged,
  GetSurroundingRegion: (cells: Cells, _: Arguments, session: Session): Instance =>
    rangeType(
      session.cells(cells.sheet, surrounding(cells.sheet, cells.area.top, cells.area.left)),
    ),
  Find: (cells: Cells, args: Arguments, session: Session): Instance =>
    required(find(cells, args, session), '没有找到。'),
  FindOrNullObject: find,
};

/** Searches the shown values row by row; criteria completeMatch and matchCase are kept. */
function find(cells: Cells, [text, criteria]: Arguments, session: Session): Instance | null {
  if (typeof text !== 'string' || text === '')
    throw new HostError('InvalidArgument', '要找的文本为空。');
  const { completeMatch, matchCase } = (criteria ?? {}) as {
    readonly completeMatch?: boolean;
    readonly matchCase?: boolean;
  };
  const fold = (value: string): string => (matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  const found = [...cells.sheet.cellsIn(cells.area)]
    .filter(([row, column]) => {
      const value = session.workbook.valueAt(cells.sheet, row, column);
      const shown = fold(value === null || typeof value === 'object' ? '' : String(value));
      return completeMatch ? shown === wanted : shown.includes(wanted);
    })
    .sort(([r1, c1], [r2, c2]) => r1 - r2 || c1 - c2)[0];
  if (!found) return null;
  const [row, column] = found;
  return rangeType(
    session.cells(cells.sheet, { top: row, left: column, bottom: row, right: column }),
  );
}
