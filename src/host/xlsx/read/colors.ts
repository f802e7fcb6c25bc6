/** Colours of a file as `#RRGGBB`: written out, of the theme with a tint, or of the old palette. */
import { attributeOf, booleanOf, childOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';

/** The first 64 places of the palette (ECMA-376 part 1, 18.8.27); 0–7 repeat 8–15. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 ' +
  'C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF ' +
  '800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC ' +
  '99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** A theme's places in the order files number them: light before dark. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72'.split(' ');

/** The theme's colours as RRGGBB; Office's own when there is no theme. */
export function themeColors(theme: XmlElement | undefined): readonly string[] {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const color = childOf(scheme, name)?.children[0];
    const found =
      color?.name === 'sysClr' ? attributeOf(color, 'lastClr') : attributeOf(color, 'val');
    return found ?? OFFICE_THEME[index] ?? '000000';
  });
}

/** Lightens (above 0) or darkens a colour by moving its lightness, 18.8.19; the hue stays. */
function tinted(hex: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(...parts), Math.min(...parts)];
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = (at: number): number => (at < 0.5 ? at : 1 - at);
  // With hue and saturation kept, distances from the lightness scale with the room around it.
  const scale = spread(lightness) === 0 ? 0 : spread(wanted) / spread(lightness);
  return parts
    .map((part) => Math.round(Math.min(1, Math.max(0, wanted + (part - lightness) * scale)) * 255))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('');
}

/** Undefined for an automatic colour, or none. */
export function readColor(
  color: XmlElement | undefined,
  theme: readonly string[],
): string | undefined {
  if (!color || booleanOf(color, 'auto')) return undefined;
  const written = attributeOf(color, 'rgb');
  const place = numberOf(color, 'theme');
  const indexed = numberOf(color, 'indexed');
  const base =
    written !== undefined
      ? written.slice(-6)
      : place !== undefined
        ? theme[place]
        : indexed !== undefined
          ? PALETTE[indexed < 8 ? indexed : indexed - 8]
          : undefined;
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
  const tint = numberOf(color, 'tint') ?? 0;
  return `#${(tint ? tinted(base, tint) : base).toUpperCase()}`;
}
