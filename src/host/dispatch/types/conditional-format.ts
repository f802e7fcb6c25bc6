/** Excel.ConditionalFormat and its collection. */
import type { ConditionalFormat, ConditionalRule } from '../../model';
import {
  HostError,
  addConditional,
  clearConditionals,
  invalidArgument,
  itemNotFound,
  prioritize,
  requireAllowed,
  touches,
} from '../../model';
import { booleanArgument, integerArgument } from '../arguments';
import type { Instance, ObjectType } from '../object-type';
import { defineType, read } from '../object-type';
import type { Cells } from '../session';
import type { FormatHandle } from './conditional-handle';
import { change, format } from './conditional-handle';
import { cellValueType, customType, textType } from './conditional-kinds';
import { rangeAreasType, rangeType } from './range';

const ofKind =
  (type: ConditionalRule['type'], make: (handle: FormatHandle) => Instance) =>
  (handle: FormatHandle): Instance | null =>
    format(handle).rule.type === type ? make(handle) : null;

const needs =
  (type: ConditionalRule['type'], make: (handle: FormatHandle) => Instance) =>
  (handle: FormatHandle): Instance => {
    if (format(handle).rule.type === type) return make(handle);
    throw invalidArgument('条件格式不是这一种。');
  };

const conditionalFormatType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: read(({ id }) => id),
    Type: read((handle) => format(handle).rule.type),
    Priority: {
      get: (handle) => handle.cells.sheet.conditionals.indexOf(format(handle)),
      set: (handle, value, session) =>
        prioritize(
          session.workbook,
          handle.cells.sheet,
          handle.id,
          integerArgument(value, 'priority'),
        ),
    },
    StopIfTrue: {
      get: (handle) => format(handle).stopIfTrue,
      set: (handle, value, session) =>
        change(handle, session, (before) => ({
          ...before,
          stopIfTrue: booleanArgument(value, 'stopIfTrue'),
        })),
    },
  },
  children: {
    Custom: needs('Custom', customType),
    CustomOrNullObject: ofKind('Custom', customType),
    CellValue: needs('CellValue', cellValueType),
    CellValueOrNullObject: ofKind('CellValue', cellValueType),
    TextComparison: needs('ContainsText', textType),
    TextComparisonOrNullObject: ofKind('ContainsText', textType),
  },
  methods: {
    Delete: (handle, _, session) => {
      requireAllowed(handle.cells.sheet, 'nothing');
      const { sheet } = handle.cells;
      format(handle);
      sheet.conditionals = sheet.conditionals.filter(({ id }) => id !== handle.id);
      session.workbook.changed({ type: 'conditionals', sheet: sheet.id });
      return null;
    },
    GetRange: (handle, _, session) => {
      const [area, second] = format(handle).ranges;
      if (!area || second) throw new HostError('InvalidArgument', '条件格式不止一个区域。');
      return rangeType(session.cells(handle.cells.sheet, area));
    },
    GetRanges: (handle, _, session) =>
      rangeAreasType(session.cells(handle.cells.sheet, ...format(handle).ranges)),
  },
});

const EMPTY_RULES: readonly ConditionalRule[] = [
  { type: 'Custom', formula: '=FALSE' },
  { type: 'CellValue', operator: 'EqualTo', formula1: '=0' },
  { type: 'ContainsText', operator: 'Contains', text: '' },
];

const formatsOf = (cells: Cells): readonly ConditionalFormat[] =>
  cells.sheet.conditionals.filter((each) => cells.areas.some((area) => touches(each, area)));

export const conditionalFormatCollectionType: ObjectType<Cells> = defineType<Cells>({
  name: 'ConditionalFormatCollection',
  scalars: {},
  items: (cells) => formatsOf(cells).map(({ id }) => conditionalFormatType({ cells, id })),
  item: (cells, key) => {
    const found = formatsOf(cells).find(({ id }) => id === key);
    if (!found) throw itemNotFound('没有这个条件格式。');
    return conditionalFormatType({ cells, id: found.id });
  },
  methods: {
    Add: (cells, [type], session) => {
      requireAllowed(cells.sheet, 'nothing');
      const rule = EMPTY_RULES.find((each) => each.type === type);
      if (!rule) {
        throw new HostError('ApiNotFound', `内嵌工作簿没有实现 ${String(type)} 类型的条件格式。`);
      }
      const added = addConditional(session.workbook, cells.sheet, cells.areas, {
        rule,
        style: {},
        stopIfTrue: false,
      });
      return conditionalFormatType({ cells, id: added.id });
    },
    ClearAll: (cells, _, session) => {
      requireAllowed(cells.sheet, 'nothing');
      for (const area of cells.areas) clearConditionals(session.workbook, cells.sheet, area);
      return null;
    },
    GetCount: (cells) => formatsOf(cells).length,
    GetItemAt: (cells, [index]) => {
      const found = formatsOf(cells)[integerArgument(index, 'index')];
      if (!found) throw itemNotFound('没有这个条件格式。');
      return conditionalFormatType({ cells, id: found.id });
    },
    GetItemOrNullObject: (cells, [key]) => {
      const found = formatsOf(cells).find(({ id }) => id === key);
      return found ? conditionalFormatType({ cells, id: found.id }) : null;
    },
  },
});
