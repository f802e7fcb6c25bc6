/** How rectangles move when rows or columns are inserted or deleted. */
import type { Rectangle } from './address';
import { COLUMN_LIMIT, ROW_LIMIT } from './address';
import { mayName, rewriteReferences, withRectangle } from './references';

/**
 * An insertion (count > 0) or deletion (count < 0) of cells at `at` along an axis, over the span
 * `from`..`to` of the other axis (the whole sheet for entire rows and columns).
 */
export interface StructuralEdit {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

function shiftSpan(
  start: number,
  end: number,
  edit: StructuralEdit,
  limit: number,
): readonly [number, number] | undefined {
  const { at, count } = edit;
  if (count >= 0) {
    const first = start >= at ? start + count : start;
    // An end at the limit of the sheet (a whole column) stays there.
    const last = end >= at && end < limit - 1 ? end + count : end;
    return first >= limit ? undefined : [first, Math.min(last, limit - 1)];
  }
  const gone = at - count; // first line after the deleted ones
  if (start >= at && end < gone) return undefined;
  const move = (line: number): number => (line < at ? line : Math.max(at, line + count));
  const first = start >= at && start < gone ? at : move(start);
  const last = end === limit - 1 ? end : end >= at && end < gone ? at - 1 : move(end);
  return [first, last];
}

/** Where a rectangle is after the edit; undefined when it was deleted. */
export function shiftRectangle(r: Rectangle, edit: StructuralEdit): Rectangle | undefined {
  if (edit.axis === 'row') {
    if (r.left < edit.from || r.right > edit.to) return r;
    const span = shiftSpan(r.top, r.bottom, edit, ROW_LIMIT);
    return span && { ...r, top: span[0], bottom: span[1] };
  }
  if (r.top < edit.from || r.bottom > edit.to) return r;
  const span = shiftSpan(r.left, r.right, edit, COLUMN_LIMIT);
  return span && { ...r, left: span[0], right: span[1] };
}

/**
 * The formula after an edit on sheet `edited`; `home` is the sheet the formula stands on (empty for
 * workbook names, where every reference names its sheet).
 */
export function shiftFormula(
  formula: string,
  home: string,
  edited: string,
  edit: StructuralEdit,
): string {
  const wanted = edited.toLowerCase();
  const meant = (sheet: string): boolean => sheet === edited || sheet.toLowerCase() === wanted;
  const atHome = meant(home);
  if (!atHome && !mayName(formula, edited)) return formula;
  return rewriteReferences(formula, (reference, before) => {
    if (!before || !(reference.sheet === undefined ? atHome : meant(reference.sheet))) {
      return reference;
    }
    const after = shiftRectangle(before, edit);
    return after === before ? reference : withRectangle(reference, after);
  });
}
