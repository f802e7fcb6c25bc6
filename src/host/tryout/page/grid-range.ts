/** Areas in the grid's words and in the model's. A whole line is whole in both, however long it is. */
import type { IRange } from '@univerjs/core';
import { RANGE_TYPE } from '@univerjs/core';
import type { Rectangle } from '../../engine';
import { COLUMN_LIMIT, ROW_LIMIT, coversAllColumns, coversAllRows } from '../../engine';

export function rectangleOf(range: IRange): Rectangle {
  const { rangeType } = range;
  const rows = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL;
  const columns = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL;
  return {
    top: rows ? 0 : range.startRow,
    bottom: rows ? ROW_LIMIT - 1 : range.endRow,
    left: columns ? 0 : range.startColumn,
    right: columns ? COLUMN_LIMIT - 1 : range.endColumn,
  };
}

/** The part of an area that a grid of this size can show. */
export function rangeOf(area: Rectangle, size: { rows: number; columns: number }): IRange {
  const [rows, columns] = [coversAllRows(area), coversAllColumns(area)];
  const rangeType =
    rows && columns
      ? RANGE_TYPE.ALL
      : rows
        ? RANGE_TYPE.COLUMN
        : columns
          ? RANGE_TYPE.ROW
          : RANGE_TYPE.NORMAL;
  return {
    startRow: Math.min(area.top, size.rows - 1),
    endRow: Math.min(area.bottom, size.rows - 1),
    startColumn: Math.min(area.left, size.columns - 1),
    endColumn: Math.min(area.right, size.columns - 1),
    rangeType,
  };
}
