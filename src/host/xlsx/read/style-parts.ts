/** The parts a style is made of: font, fill, border, alignment. Only what differs from the default. */
import type { Border, BorderSide, CellStyle } from '../../model';
import { DEFAULT_FONT, DEFAULT_FONT_SIZE } from '../../model';
import { attributeOf, booleanOf, childOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { borderWords, horizontalWords, underlineWords, verticalWords } from '../vocabulary/words';
import { readColor } from './colors';

/** `<b/>` means true, `<b val="0"/>` false. */
const flag = (font: XmlElement | undefined, name: string): boolean => {
  const found = childOf(font, name);
  return found !== undefined && booleanOf(found, 'val', true);
};

export function readFont(font: XmlElement | undefined, theme: readonly string[]): CellStyle {
  const name = attributeOf(childOf(font, 'name') ?? childOf(font, 'rFont'), 'val');
  const size = numberOf(childOf(font, 'sz'), 'val');
  const color = readColor(childOf(font, 'color'), theme);
  const underline = childOf(font, 'u');
  const underlined = underline && underlineWords.toModel(attributeOf(underline, 'val') ?? 'single');
  return {
    ...(name !== undefined && name !== DEFAULT_FONT ? { fontName: name } : {}),
    ...(size !== undefined && size !== DEFAULT_FONT_SIZE ? { fontSize: size } : {}),
    ...(color !== undefined && color !== '#000000' ? { fontColor: color } : {}),
    ...(flag(font, 'b') ? { bold: true } : {}),
    ...(flag(font, 'i') ? { italic: true } : {}),
    ...(underlined ? { underline: underlined } : {}),
    ...(flag(font, 'strike') ? { strikethrough: true } : {}),
  };
}

/** A differential fill has its solid colour in the background, a cell's in the foreground. */
export function readFill(
  fill: XmlElement | undefined,
  theme: readonly string[],
  differential = false,
): CellStyle {
  const pattern = childOf(fill, 'patternFill');
  const kind = attributeOf(pattern, 'patternType') ?? (differential ? 'solid' : 'none');
  if (kind === 'none' || kind === 'gray125') return {};
  const [first, second] = differential ? ['bgColor', 'fgColor'] : ['fgColor', 'bgColor'];
  const color =
    readColor(childOf(pattern, first ?? ''), theme) ??
    readColor(childOf(pattern, second ?? ''), theme);
  return color === undefined ? {} : { fill: color };
}

function readSide(side: XmlElement | undefined, theme: readonly string[]): Border | undefined {
  const word = borderWords.toModel(attributeOf(side, 'style'));
  if (word === undefined) return undefined;
  const [style = '', weight = ''] = word.split(' ');
  return { style, weight, color: readColor(childOf(side, 'color'), theme) ?? '#000000' };
}

export function readBorders(border: XmlElement | undefined, theme: readonly string[]): CellStyle {
  const diagonal = readSide(childOf(border, 'diagonal'), theme);
  const sides: readonly (readonly [BorderSide, Border | undefined])[] = [
    ['EdgeTop', readSide(childOf(border, 'top'), theme)],
    ['EdgeBottom', readSide(childOf(border, 'bottom'), theme)],
    ['EdgeLeft', readSide(childOf(border, 'left') ?? childOf(border, 'start'), theme)],
    ['EdgeRight', readSide(childOf(border, 'right') ?? childOf(border, 'end'), theme)],
    ['DiagonalDown', booleanOf(border, 'diagonalDown') ? diagonal : undefined],
    ['DiagonalUp', booleanOf(border, 'diagonalUp') ? diagonal : undefined],
  ];
  const borders = Object.fromEntries(sides.filter(([, side]) => side !== undefined));
  return Object.keys(borders).length ? { borders } : {};
}

/** 1 to 90 turn upwards, 91 to 180 downwards from 0; 255 stacks the letters, 180 in Office.js. */
function orientation(turn: number): number {
  if (turn === 255) return 180;
  return turn > 90 ? 90 - turn : turn;
}

export function readAlignment(alignment: XmlElement | undefined): CellStyle {
  const horizontal = horizontalWords.toModel(attributeOf(alignment, 'horizontal'));
  const vertical = verticalWords.toModel(attributeOf(alignment, 'vertical'));
  const indent = numberOf(alignment, 'indent') ?? 0;
  const turn = numberOf(alignment, 'textRotation') ?? 0;
  return {
    ...(horizontal !== undefined && horizontal !== 'General' ? { horizontal } : {}),
    ...(vertical !== undefined && vertical !== 'Bottom' ? { vertical } : {}),
    ...(booleanOf(alignment, 'wrapText') ? { wrap: true } : {}),
    ...(booleanOf(alignment, 'shrinkToFit') ? { shrink: true } : {}),
    ...(indent ? { indent } : {}),
    ...(turn ? { textOrientation: orientation(turn) } : {}),
  };
}

export const readProtection = (protection: XmlElement | undefined): CellStyle => ({
  ...(booleanOf(protection, 'locked', true) ? {} : { locked: false }),
  ...(booleanOf(protection, 'hidden') ? { formulaHidden: true } : {}),
});
