/** Excel.Range and Excel.RangeAreas. Both stand for cells; a Range for exactly one area. */
import {
  coversAllColumns,
  coversAllRows,
  intersect,
  rectangleName,
  sheetAddress,
} from '../../engine';
import { HostError, itemNotFound } from '../../model';
import { integerArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType, read } from '../object-type';
import type { Cells } from '../session';
import { conditionalFormatCollectionType } from './conditional-format';
import { dataValidationType } from './data-validation';
import { rangeFormatType } from './range-format';
import { rangeActions } from './range-actions';
import { rangeNavigation } from './range-navigation';
import { rangeScalars } from './range-scalars';
import { rangeSortType } from './range-sort';
import { worksheetType } from './worksheet';

const identity = (cells: Cells): Readonly<Record<string, unknown>> =>
  cells.referenceId === undefined ? {} : { _ReferenceId: cells.referenceId };

export const rangeType: ObjectType<Cells> = defineType<Cells>({
  name: 'Range',
  identity,
  scalars: { _ReferenceId: read((cells) => cells.referenceId ?? ''), ...rangeScalars },
  children: {
    Worksheet: (cells) => worksheetType(cells.sheet),
    Format: (cells) => rangeFormatType(cells),
    DataValidation: (cells) => dataValidationType(cells),
    ConditionalFormats: (cells) => conditionalFormatCollectionType(cells),
    Sort: (cells) => rangeSortType(cells),
  },
  methods: {
    _KeepReference: (cells, _, session) => {
      session.keep(rangeType(cells), cells);
      return null;
    },
    _ValidateArraySize: (cells, [rows, columns]) => {
      const { top, left, bottom, right } = cells.area;
      const fits =
        integerArgument(rows, 'rows') === bottom - top + 1 &&
        integerArgument(columns, 'columns') === right - left + 1;
      if (!fits) throw new HostError('InvalidArgument', '数组的行列数与区域不符。');
      return null;
    },
    ...rangeNavigation,
    ...rangeActions,
  },
});

const rangeCollectionType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeCollection',
  scalars: {},
  items: (cells, session) => cells.areas.map((area) => rangeType(session.cells(cells.sheet, area))),
  item: (cells, index, session) => {
    const area = cells.areas[Number(index)];
    if (!area) throw itemNotFound('没有这个区域。');
    return rangeType(session.cells(cells.sheet, area));
  },
  methods: {
    GetCount: (cells) => cells.areas.length,
    GetItemAt: (cells, [index], session) => {
      const area = cells.areas[integerArgument(index, 'index')];
      if (!area) throw itemNotFound('没有这个区域。');
      return rangeType(session.cells(cells.sheet, area));
    },
  },
});

export const rangeAreasType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeAreas',
  identity,
  scalars: {
    _ReferenceId: read((cells) => cells.referenceId ?? ''),
    Address: read((cells) =>
      cells.areas.map((area) => sheetAddress(cells.sheet.name, area)).join(','),
    ),
    AddressLocal: read((cells) => cells.areas.map(rectangleName).join(',')),
    AreaCount: read((cells) => cells.areas.length),
    CellCount: read((cells) =>
      cells.areas.reduce((sum, r) => sum + (r.bottom - r.top + 1) * (r.right - r.left + 1), 0),
    ),
    IsEntireColumn: read((cells) => cells.areas.every(coversAllRows)),
    IsEntireRow: read((cells) => cells.areas.every(coversAllColumns)),
  },
  children: {
    Areas: (cells) => rangeCollectionType(cells),
    Worksheet: (cells) => worksheetType(cells.sheet),
    Format: (cells) => rangeFormatType(cells),
    DataValidation: (cells) => dataValidationType(cells),
    ConditionalFormats: (cells) => conditionalFormatCollectionType(cells),
  },
  methods: {
    _KeepReference: (cells, _, session) => {
      session.keep(rangeAreasType(cells), cells);
      return null;
    },
    Clear: (cells, args, session) => rangeActions.Clear(cells, args, session),
    GetIntersectionOrNullObject: (cells, [other], session) => {
      const with_ = rangeType.targetOf(other) ?? rangeAreasType.targetOf(other);
      const common = cells.areas.flatMap((a) =>
        (with_?.areas ?? []).flatMap((b) => intersect(a, b) ?? []),
      );
      return common.length ? rangeAreasType(session.cells(cells.sheet, ...common)) : null;
    },
  },
});
