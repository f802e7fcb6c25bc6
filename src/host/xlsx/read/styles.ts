/** The styles part: every cell format as a style of the model. */
import type { CellStyle } from '../../model';
import { DEFAULT_FONT, DEFAULT_FONT_SIZE, PLAIN_STYLE } from '../../model';
import { attributeOf, childOf, childrenOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { BUILT_IN_FORMATS } from '../vocabulary/built-in-formats';
import { digitPixels } from '../vocabulary/lengths';
import { readAlignment, readBorders, readFill, readFont, readProtection } from './style-parts';

export interface Styles {
  /** By the number cells give, `s="3"`; 0 is the workbook's own default. */
  cellStyle(index: number): CellStyle;
  /** What a conditional format lays over a cell. */
  differential(index: number | undefined): CellStyle;
  /** The same for a format written in place. */
  readDifferential(dxf: XmlElement | undefined): CellStyle;
  /** Pixels of a digit of the first font, the unit of column widths. */
  readonly digit: number;
}

export function readStyles(root: XmlElement | undefined, theme: readonly string[]): Styles {
  const formats = new Map(
    childrenOf(childOf(root, 'numFmts'), 'numFmt').map((format) => [
      numberOf(format, 'numFmtId') ?? -1,
      attributeOf(format, 'formatCode') ?? 'General',
    ]),
  );
  const parts = (list: string, item: string): readonly XmlElement[] =>
    childrenOf(childOf(root, list), item);
  const [fonts, fills, borders] = [
    parts('fonts', 'font'),
    parts('fills', 'fill'),
    parts('borders', 'border'),
  ];

  const readFormat = (id: number): CellStyle => {
    const numberFormat = formats.get(id) ?? BUILT_IN_FORMATS.get(id) ?? 'General';
    return /^general$/i.test(numberFormat) ? {} : { numberFormat };
  };
  const readStyle = (xf: XmlElement): CellStyle => {
    const at = (name: string): number => numberOf(xf, name) ?? 0;
    const style: CellStyle = {
      ...readFormat(at('numFmtId')),
      ...readFont(fonts[at('fontId')], theme),
      ...readFill(fills[at('fillId')], theme),
      ...readBorders(borders[at('borderId')], theme),
      ...readAlignment(childOf(xf, 'alignment')),
      ...readProtection(childOf(xf, 'protection')),
    };
    // A plain cell is known by this very object.
    return Object.keys(style).length ? style : PLAIN_STYLE;
  };
  const readDifferential = (dxf: XmlElement | undefined): CellStyle => {
    const format = childOf(dxf, 'numFmt');
    const code = attributeOf(format, 'formatCode');
    return {
      ...(code === undefined ? {} : { numberFormat: code }),
      ...readFont(childOf(dxf, 'font'), theme),
      ...readFill(childOf(dxf, 'fill'), theme, true),
      ...readBorders(childOf(dxf, 'border'), theme),
    };
  };

  const cellStyles = parts('cellXfs', 'xf').map(readStyle);
  const differentials = parts('dxfs', 'dxf').map(readDifferential);
  const first = fonts[0];
  return {
    cellStyle: (index) => cellStyles[index] ?? PLAIN_STYLE,
    differential: (index) => (index === undefined ? {} : (differentials[index] ?? {})),
    readDifferential,
    digit: digitPixels(
      attributeOf(childOf(first, 'name'), 'val') ?? DEFAULT_FONT,
      numberOf(childOf(first, 'sz'), 'val') ?? DEFAULT_FONT_SIZE,
    ),
  };
}
