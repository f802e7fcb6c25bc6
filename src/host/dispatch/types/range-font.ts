/** Excel.RangeFont and Excel.RangeFill. */
import { DEFAULT_FONT, DEFAULT_FONT_SIZE, invalidArgument } from '../../model';
import {
  booleanArgument,
  colorArgument,
  numberArgument,
  stringArgument,
  wordArgument,
} from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType, read } from '../object-type';
import type { Cells } from '../session';
import { restyle, shared, styled, without } from './styled';

export const fontType: ObjectType<Cells> = defineType<Cells>({
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

export const fillType: ObjectType<Cells> = defineType<Cells>({
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
