/** Excel.RangeFormat: alignment, sizes, protection; font, fill and borders stand beside it. */
import { invalidArgument, requireAllowed } from '../../model';
import { booleanArgument, integerArgument, wordArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType } from '../object-type';
import type { Cells } from '../session';
import { autofitColumns, autofitRows } from './autofit';
import { bordersType } from './range-borders';
import { fillType, fontType } from './range-font';
import { resize, sharedSize } from './range-size';
import { restyle, shared, styled } from './styled';

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
