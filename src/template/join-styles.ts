import { areaAddress, parseReference } from './address';
import type { Area } from './address';
import type { CellStyle } from './types';

interface Styled {
  readonly address: string;
  readonly style: CellStyle;
}

const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom &&
  other.top <= one.bottom &&
  one.left <= other.right &&
  other.left <= one.right;

/**
 * Joins equal styles of rows that follow each other into one: a third of the request. A style may move
 * up to an earlier one only when nothing in between touches its cells, because later styles win.
 */
export function joinStyles(styles: readonly Styled[]): readonly Styled[] {
  const joined: { area: Area; style: CellStyle; text: string; mergeable: boolean }[] = [];
  for (const { address, style } of styles) {
    const area = parseReference(address);
    if (area === null) continue;
    const text = JSON.stringify(style);
    // Border lines differ between the inside and the edge of an area.
    const mergeable = style.border === undefined && style.underline === undefined;
    const above = joined.findLastIndex(
      (each) =>
        each.mergeable &&
        each.text === text &&
        each.area.left === area.left &&
        each.area.right === area.right &&
        each.area.bottom === area.top - 1,
    );
    const target = above < 0 || !mergeable ? undefined : joined[above];
    const between = joined.slice(above + 1).some((each) => overlap(each.area, area));
    if (target === undefined || between) joined.push({ area, style, text, mergeable });
    else target.area = { ...target.area, bottom: area.bottom };
  }
  return joined.map(({ area, style }) => ({
    address: areaAddress(area.top, area.left, area.bottom, area.right),
    style,
  }));
}
