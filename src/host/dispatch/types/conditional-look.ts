/** Excel.ConditionalRangeFormat: font, fill and number format a conditional format lays on. */
import { booleanArgument, colorArgument, stringArgument, wordArgument } from '../arguments';
import type { ObjectType } from '../object-type';
import { defineType } from '../object-type';
import type { FormatHandle } from './conditional-handle';
import { styled } from './conditional-handle';

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

export const conditionalLookType: ObjectType<FormatHandle> = defineType<FormatHandle>({
  name: 'ConditionalRangeFormat',
  scalars: {
    NumberFormat: styled(
      (style) => style.numberFormat ?? '',
      (value) => ({ numberFormat: stringArgument(value, 'numberFormat') }),
    ),
  },
  children: { Font: (handle) => fontType(handle), Fill: (handle) => fillType(handle) },
});
