/** A cell's look in the grid's words. Lengths: points in the model, pixels here. */
import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { CellValue } from '../../engine';
import { isCellError } from '../../engine';
import type { Border, CellStyle } from '../../model';
import { DEFAULT_FONT, DEFAULT_FONT_SIZE } from '../../model';

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const weights: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

const borderLook = (border: Border | undefined): IBorderStyleData | undefined =>
  border && {
    s: lines[border.style] ?? weights[border.weight] ?? BorderStyleTypes.THIN,
    cl: { rgb: border.color },
  };

const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const verticals: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};

/** Where Excel puts a value that has no alignment of its own. */
function naturalAlign(value: CellValue): HorizontalAlign {
  if (typeof value === 'number') return HorizontalAlign.RIGHT;
  return typeof value === 'boolean' || isCellError(value)
    ? HorizontalAlign.CENTER
    : HorizontalAlign.LEFT;
}

/** One step of indent is as wide as three spaces of the default font. */
const INDENT = 9;

/** East Asian faces that a machine may lack, each with its like; the last always exists. */
const fallbacks: Readonly<Record<string, string>> = {
  等线: '等线, DengXian, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  微软雅黑: '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  黑体: 'SimHei, 黑体, "Heiti SC", "Noto Sans CJK SC", sans-serif',
  宋体: 'SimSun, 宋体, "Songti SC", "Noto Serif CJK SC", serif',
  仿宋: 'FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", serif',
  楷体: 'KaiTi, 楷体, "Kaiti SC", "Noto Serif CJK SC", serif',
};

/** The grid's style of a cell that shows `value`. */
export function cellLook(style: CellStyle, value: CellValue): IStyleData {
  const font = style.fontName ?? DEFAULT_FONT;
  const side = borderLook;
  const { EdgeTop, EdgeBottom, EdgeLeft, EdgeRight } = style.borders ?? {};
  const horizontal = horizontals[style.horizontal ?? ''] ?? naturalAlign(value);
  const indent = (style.indent ?? 0) * INDENT + 3;
  return {
    ff: fallbacks[font] ?? font,
    fs: style.fontSize ?? DEFAULT_FONT_SIZE,
    cl: { rgb: style.fontColor ?? '#000000' },
    ht: horizontal,
    vt: verticals[style.vertical ?? ''] ?? VerticalAlign.BOTTOM,
    tb: style.wrap
      ? WrapStrategy.WRAP
      : typeof value === 'number'
        ? WrapStrategy.CLIP
        : WrapStrategy.OVERFLOW,
    pd: {
      t: 1,
      b: 1,
      l: horizontal === HorizontalAlign.LEFT ? indent : 3,
      r: horizontal === HorizontalAlign.RIGHT ? indent : 3,
    },
    ...(style.bold ? { bl: 1 } : {}),
    ...(style.italic ? { it: 1 } : {}),
    ...(style.underline && style.underline !== 'None' ? { ul: { s: 1 } } : {}),
    ...(style.strikethrough ? { st: { s: 1 } } : {}),
    ...(style.fill ? { bg: { rgb: style.fill } } : {}),
    ...(style.borders
      ? { bd: { t: side(EdgeTop), b: side(EdgeBottom), l: side(EdgeLeft), r: side(EdgeRight) } }
      : {}),
  };
}
