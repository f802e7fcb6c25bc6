/** Areas as files write them: `A1:B2 D4`, without `$` or sheet names. */
import type { Rectangle } from '../../engine';
import { cellName, parseRectangle } from '../../engine';

const areaText = (r: Rectangle): string =>
  r.top === r.bottom && r.left === r.right
    ? cellName(r.top, r.left)
    : `${cellName(r.top, r.left)}:${cellName(r.bottom, r.right)}`;

export const areasText = (areas: readonly Rectangle[]): string => areas.map(areaText).join(' ');

export const readAreas = (text: string | undefined): readonly Rectangle[] =>
  (text ?? '').split(/\s+/).flatMap((part) => (part && parseRectangle(part)) || []);

export const readArea = (text: string | undefined): Rectangle | undefined => readAreas(text)[0];
