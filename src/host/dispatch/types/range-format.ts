/** Excel.RangeFormat with its font, fill, borders and protection. */
import type { Rectangle } from '../../engine';
import { coversAllColumns, coversAllRows } from '../../engine';
import type { CellStyle, Sheet } from '../../model';
import {
  DEFAULT_FONT,
  DEFAULT_FONT_SIZE,
  borderAt,
  invalidArgument,
  requireAllowed,
  styleArea,
  styleBorder,
} from '../../model';
import {
  booleanArgument,
  colorArgument,
  integerArgument,
  numberArgument,
  stringArgument,
  wordArgument,
} from '../arguments';
import type { ObjectType, Scalar } from '../object-type';
import { defineType, read } from '../object-type';
import type { Cells, Session } from '../session';
import { autofitColumns, autofitRows } from './autofit';

/** Every style an area shows; of whole rows and columns the common style and the written cells. */
function* stylesIn(sheet: Sheet, area: Rectangle): Generator<CellStyle> {
  if (coversAllRows(area) || coversAllColumns(area)) {
    yield coversAllRows(area) && !coversAllColumns(area)
      ? (sheet.columnStyles.get(area.left) ?? sheet.defaultStyle)
      : (sheet.rowStyles.get(area.top) ?? sheet.defaultStyle);
    for (const [, , cell] of sheet.cellsIn(area)) yield cell.style;
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield sheet.styleAt(row, column);
  }
}

/** The part of the style all cells share; null where they differ. */
function shared<Value>(cells: Cells, pick: (style: CellStyle) => Value): Value | null {
  let found: { value: Value } | undefined;
  for (const area of cells.areas) {
    for (const style of stylesIn(cells.sheet, area)) {
      const value = pick(style);
      if (!found) found = { value };
      else if (found.value !== value) return null;
    }
  }
  return found ? found.value : null;
}

function restyle(cells: Cells, change: CellStyle, session: Session): void {
  requireAllowed(cells.sheet, 'allowFormatCells');
  for (const area of cells.areas) styleArea(session.workbook, cells.sheet, area, change);
}

const styled = (
  pick: (style: CellStyle) => unknown,
  change: (value: unknown) => CellStyle,
): Scalar<Cells> => ({
  get: (cells) => shared(cells, pick),
  set: (cells, value, session) => restyle(cells, change(value), session),
});

/** A style part that is taken away again by undefined. */
const without = (part: keyof CellStyle): CellStyle => ({ [part]: undefined }) as CellStyle;

const fontType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeFont',
  scalars: {
    Name: styled(
      (style) => style.fontName ?? DEFAULT_FONT,
      (value) => ({ fontName: stringArgument(value, 'font.name') }),
    ),
    Size: styled(
      (style) => style.fontSize ?? DEFAULT_FONT_SIZE,
      (value) => {
        const fontSize = numberArgument(value, 'font.size');
        if (fontSize < 1 || fontSize > 409) throw invalidArgument('字号应在 1 到 409 之间。');
        return { fontSize };
      },
    ),
    Color: styled(
      (style) => style.fontColor ?? '#000000',
      (value) => ({ fontColor: colorArgument(value, 'font.color') }),
    ),
    Bold: styled(
      (style) => style.bold ?? false,
      (value) => ({ bold: booleanArgument(value, 'font.bold') }),
    ),
    Italic: styled(
      (style) => style.italic ?? false,
      (value) => ({ italic: booleanArgument(value, 'font.italic') }),
    ),
    Underline: styled(
      (style) => style.underline ?? 'None',
      (value) => ({
        underline: wordArgument(
          value,
          ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'],
          'font.underline',
        ),
      }),
    ),
    Strikethrough: styled(
      (style) => style.strikethrough ?? false,
      (value) => ({ strikethrough: booleanArgument(value, 'font.strikethrough') }),
    ),
  },
});

const fillType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeFill',
  scalars: {
    Color: styled(
      (style) => style.fill ?? '#FFFFFF',
      (value) => {
        const fill = colorArgument(value, 'fill.color');
        return fill === '' ? without('fill') : { fill };
      },
    ),
    Pattern: read((cells) =>
      shared(cells, (style) => (style.fill === undefined ? 'None' : 'Solid')),
    ),
  },
  methods: {
    Clear: (cells, _, session) => {
      restyle(cells, without('fill'), session);
      return null;
    },
  },
});

const protectionType: ObjectType<Cells> = defineType<Cells>({
  name: 'FormatProtection',
  scalars: {
    Locked: {
      get: (cells) => shared(cells, (style) => style.locked !== false),
      set: (cells, value, session) => {
        requireAllowed(cells.sheet, 'nothing');
        restyle(cells, { locked: booleanArgument(value, 'protection.locked') }, session);
      },
    },
    FormulaHidden: {
      get: (cells) => shared(cells, (style) => style.formulaHidden ?? false),
      set: (cells, value, session) => {
        requireAllowed(cells.sheet, 'nothing');
        restyle(cells, { formulaHidden: booleanArgument(value, 'formulaHidden') }, session);
      },
    },
  },
});

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

interface BorderHandle {
  readonly cells: Cells;
  readonly side: string;
}

const LINES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
];

function reborder(
  { cells, side }: BorderHandle,
  change: Parameters<typeof styleBorder>[4],
  session: Session,
): void {
  requireAllowed(cells.sheet, 'allowFormatCells');
  for (const area of cells.areas) styleBorder(session.workbook, cells.sheet, area, side, change);
}

const borderOf = ({ cells, side }: BorderHandle) => borderAt(cells.sheet, cells.area, side);

const borderType: ObjectType<BorderHandle> = defineType<BorderHandle>({
  name: 'RangeBorder',
  identity: ({ side }) => ({ SideIndex: side }),
  scalars: {
    SideIndex: read(({ side }) => side),
    Style: {
      get: (handle) => borderOf(handle)?.style ?? 'None',
      set: (handle, value, session) =>
        reborder(handle, { style: wordArgument(value, LINES, 'border.style') }, session),
    },
    Weight: {
      get: (handle) => borderOf(handle)?.weight ?? 'Thin',
      set: (handle, value, session) => {
        const weight = wordArgument(
          value,
          ['Hairline', 'Thin', 'Medium', 'Thick'],
          'border.weight',
        );
        reborder(handle, { weight }, session);
      },
    },
    Color: {
      get: (handle) => borderOf(handle)?.color ?? '#000000',
      set: (handle, value, session) =>
        reborder(handle, { color: colorArgument(value, 'border.color') }, session),
    },
  },
});

const bordersType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeBorderCollection',
  scalars: { Count: read(() => SIDES.length) },
  items: (cells) => SIDES.map((side) => borderType({ cells, side })),
  item: (cells, index) => borderType({ cells, side: wordArgument(index, SIDES, 'border') }),
  methods: {
    GetItemAt: (cells, [index]) => {
      const side = SIDES[integerArgument(index, 'index')];
      if (!side) throw invalidArgument('没有这个边框。');
      return borderType({ cells, side });
    },
  },
});

/** The size all lines share; null where they differ. */
function sharedSize(cells: Cells, axis: 'row' | 'column'): number | null {
  const { sheet } = cells;
  const sizes = new Set<number>();
  for (const area of cells.areas) {
    const whole = axis === 'row' ? coversAllRows(area) : coversAllColumns(area);
    const set = axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
    if (whole) {
      sizes.add(axis === 'row' ? sheet.standardHeight : sheet.standardWidth);
      for (const size of set.values()) sizes.add(size);
      continue;
    }
    const [from, to] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
    for (let line = from; line <= to; line++) {
      sizes.add(axis === 'row' ? sheet.rowHeight(line) : sheet.columnWidth(line));
    }
  }
  const [first] = sizes;
  return sizes.size === 1 && first !== undefined ? first : null;
}

function resize(cells: Cells, axis: 'row' | 'column', value: unknown, session: Session): void {
  const { sheet } = cells;
  requireAllowed(sheet, axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  const size = numberArgument(value, axis === 'row' ? 'rowHeight' : 'columnWidth');
  if (size < 0 || size > (axis === 'row' ? 409.5 : 1790))
    throw invalidArgument('行高或列宽超出范围。');
  for (const area of cells.areas) {
    const [from, to] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
    // A size for the whole sheet is held for the lines a sheet here can show.
    for (let line = from; line <= Math.min(to, from + 4999); line++) {
      (axis === 'row' ? sheet.rowHeights : sheet.columnWidths).set(line, size);
    }
  }
  session.workbook.changed({ type: 'sizes', sheet: sheet.id });
}

export const rangeFormatType: ObjectType<Cells> = defineType<Cells>({
  name: 'RangeFormat',
  scalars: {
    HorizontalAlignment: styled(
      (style) => style.horizontal ?? 'General',
      (value) => ({
        horizontal: wordArgument(
          value,
          [
            'General',
            'Left',
            'Center',
            'Right',
            'Fill',
            'Justify',
            'CenterAcrossSelection',
            'Distributed',
          ],
          'horizontalAlignment',
        ),
      }),
    ),
    VerticalAlignment: styled(
      (style) => style.vertical ?? 'Bottom',
      (value) => ({
        vertical: wordArgument(
          value,
          ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'],
          'verticalAlignment',
        ),
      }),
    ),
    WrapText: styled(
      (style) => style.wrap ?? false,
      (value) => ({ wrap: booleanArgument(value, 'wrapText') }),
    ),
    ShrinkToFit: styled(
      (style) => style.shrink ?? false,
      (value) => ({ shrink: booleanArgument(value, 'shrinkToFit') }),
    ),
    IndentLevel: styled(
      (style) => style.indent ?? 0,
      (value) => {
        const indent = integerArgument(value, 'indentLevel');
        if (indent < 0 || indent > 250) throw invalidArgument('缩进应在 0 到 250 之间。');
        return { indent };
      },
    ),
    TextOrientation: styled(
      (style) => style.textOrientation ?? 0,
      (value) => ({ textOrientation: integerArgument(value, 'textOrientation') }),
    ),
    ColumnWidth: {
      get: (cells) => sharedSize(cells, 'column'),
      set: (cells, value, session) => resize(cells, 'column', value, session),
    },
    RowHeight: {
      get: (cells) => sharedSize(cells, 'row'),
      set: (cells, value, session) => resize(cells, 'row', value, session),
    },
  },
  children: {
    Font: (cells) => fontType(cells),
    Fill: (cells) => fillType(cells),
    Borders: (cells) => bordersType(cells),
    Protection: (cells) => protectionType(cells),
  },
  methods: {
    AutofitColumns: (cells, _, session) => autofitColumns(cells, session),
    AutofitRows: (cells, _, session) => autofitRows(cells, session),
  },
});
