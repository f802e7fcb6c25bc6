/** The look of a cell. Absent parts mean Excel's default. */

export type BorderSide =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'DiagonalDown' | 'DiagonalUp';

export interface Border {
  /** Excel.BorderLineStyle: Continuous, Dash, DashDot, DashDotDot, Dot, Double, SlantDashDot. */
  readonly style: string;
  /** Excel.BorderWeight: Hairline, Thin, Medium, Thick. */
  readonly weight: string;
  /** `#RRGGBB`. */
  readonly color: string;
}

export interface CellStyle {
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  /** `#RRGGBB`; absent means no fill. */
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly textOrientation?: number;
  readonly borders?: Readonly<Partial<Record<BorderSide, Border>>>;
  /** Excel locks every cell unless told otherwise. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export const PLAIN_STYLE: CellStyle = Object.freeze({});

export const DEFAULT_FONT = '等线';
export const DEFAULT_FONT_SIZE = 11;

export const isLocked = (style: CellStyle): boolean => style.locked !== false;

export const numberFormatOf = (style: CellStyle): string => style.numberFormat ?? 'General';

/** Lays `change` over `style`; a part set to undefined goes back to the default. */
export function changeStyle(style: CellStyle, change: CellStyle): CellStyle {
  const merged: Record<string, unknown> = { ...style, ...change };
  for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key];
  return merged as CellStyle;
}
