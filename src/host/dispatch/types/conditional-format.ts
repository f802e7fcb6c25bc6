/** Excel.ConditionalFormat of the kinds Custom, CellValue and ContainsText. */
import { FormulaSyntaxError, parseFormula } from '../../engine';
import type { CellStyle, ConditionalFormat, ConditionalRule } from '../../model';
import {
  HostError,
  addConditional,
  changeConditional,
  changeStyle,
  clearConditionals,
  invalidArgument,
  itemNotFound,
  prioritize,
  requireAllowed,
  touches,
} from '../../model';
import {
  booleanArgument,
  colorArgument,
  integerArgument,
  recordArgument,
  stringArgument,
  wordArgument,
} from '../arguments';
import type { Instance, ObjectType, Scalar } from '../object-type';
import { defineType, read } from '../object-type';
import type { Cells, Session } from '../session';
import { rangeAreasType, rangeType } from './range';

interface FormatHandle {
  readonly cells: Cells;
  readonly id: string;
}

function format({ cells, id }: FormatHandle): ConditionalFormat {
  const found = cells.sheet.conditionals.find((each) => each.id === id);
  if (!found) throw itemNotFound('条件格式已不存在。');
  return found;
}

function change(
  handle: FormatHandle,
  session: Session,
  apply: (before: ConditionalFormat) => ConditionalFormat,
): void {
  requireAllowed(handle.cells.sheet, 'nothing');
  changeConditional(session.workbook, handle.cells.sheet, handle.id, apply);
}

const styled = (
  pick: (style: CellStyle) => unknown,
  lay: (value: unknown) => CellStyle,
): Scalar<FormatHandle> => ({
  get: (handle) => pick(format(handle).style),
  set: (handle, value, session) =>
    change(handle, session, (before) => ({
      ...before,
      style: changeStyle(before.style, lay(value)),
    })),
});

const fontType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'ConditionalRangeFont',
  scalars: {
    Color: styled(
      (style) => style.fontColor ?? '',
      (value) => ({ fontColor: colorArgument(value, 'font.color') }),
    ),
    Bold: styled(
      (style) => style.bold ?? null,
      (value) => ({ bold: booleanArgument(value, 'font.bold') }),
    ),
    Italic: styled(
      (style) => style.italic ?? null,
      (value) => ({ italic: booleanArgument(value, 'font.italic') }),
    ),
    Strikethrough: styled(
      (style) => style.strikethrough ?? null,
      (value) => ({ strikethrough: booleanArgument(value, 'font.strikethrough') }),
    ),
    Underline: styled(
      (style) => style.underline ?? 'None',
      (value) => ({
        underline: wordArgument(value, ['None', 'Single', 'Double'], 'font.underline'),
      }),
    ),
  },
});

const fillType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'ConditionalRangeFill',
  scalars: {
    Color: styled(
      (style) => style.fill ?? '',
      (value) => ({ fill: colorArgument(value, 'fill.color') }),
    ),
  },
});

const rangeFormatType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'ConditionalRangeFormat',
  scalars: {
    NumberFormat: styled(
      (style) => style.numberFormat ?? '',
      (value) => ({ numberFormat: stringArgument(value, 'numberFormat') }),
    ),
  },
  children: { Font: (handle) => fontType(handle), Fill: (handle) => fillType(handle) },
});

function checkedFormula(value: unknown, what: string): string {
  const text = typeof value === 'number' ? String(value) : stringArgument(value, what);
  const whole = text.startsWith('=') ? text : `=${text}`;
  try {
    parseFormula(whole);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) throw invalidArgument(`条件格式的公式有误：${text}`);
    throw error;
  }
  return whole;
}

function setRule(handle: FormatHandle, rule: ConditionalRule, session: Session): void {
  change(handle, session, (before) => ({ ...before, rule }));
}

const customRuleType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'ConditionalFormatRule',
  scalars: {
    Formula: {
      get: (handle) => {
        const { rule } = format(handle);
        return rule.type === 'Custom' ? rule.formula : '';
      },
      set: (handle, value, session) =>
        setRule(handle, { type: 'Custom', formula: checkedFormula(value, 'formula') }, session),
    },
  },
});

const customType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'CustomConditionalFormat',
  scalars: {},
  children: {
    Format: (handle) => rangeFormatType(handle),
    Rule: (handle) => customRuleType(handle),
  },
});

const COMPARISONS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

const cellValueType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'CellValueConditionalFormat',
  scalars: {
    Rule: {
      get: (handle) => {
        const { rule } = format(handle);
        if (rule.type !== 'CellValue') return null;
        const { formula1, formula2, operator } = rule;
        return { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
      },
      set: (handle, value, session) => {
        const given = recordArgument(value, 'rule');
        const operator = wordArgument(given.operator, COMPARISONS, 'operator');
        const two = operator === 'Between' || operator === 'NotBetween';
        const rule: ConditionalRule = {
          type: 'CellValue',
          operator,
          formula1: checkedFormula(given.formula1, 'formula1'),
          ...(two ? { formula2: checkedFormula(given.formula2, 'formula2') } : {}),
        };
        setRule(handle, rule, session);
      },
    },
  },
  children: { Format: (handle) => rangeFormatType(handle) },
});

const textType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'TextConditionalFormat',
  scalars: {
    Rule: {
      get: (handle) => {
        const { rule } = format(handle);
        return rule.type === 'ContainsText' ? { operator: rule.operator, text: rule.text } : null;
      },
      set: (handle, value, session) => {
        const given = recordArgument(value, 'rule');
        const operator = wordArgument(
          given.operator,
          ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'],
          'operator',
        );
        const text = stringArgument(given.text, 'text');
        setRule(handle, { type: 'ContainsText', operator, text }, session);
      },
    },
  },
  children: { Format: (handle) => rangeFormatType(handle) },
});

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
