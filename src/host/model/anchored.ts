/**
 * Rules that cover ranges and whose relative formulas are meant for one cell of them, the anchor:
 * data validations and conditional formats.
 */
import type { Rectangle, StructuralEdit } from '../engine';
import {
  cellRectangle,
  intersect,
  moveRelative,
  rewriteReferences,
  shiftFormula,
  shiftRectangle,
  subtract,
} from '../engine';

export interface Anchored {
  readonly ranges: readonly Rectangle[];
  readonly anchor: { readonly row: number; readonly column: number };
}

export type FormulaChange = (formula: string) => string;

export const anchorOf = (r: Rectangle): Anchored['anchor'] => ({ row: r.top, column: r.left });

export const covers = (rule: Anchored, row: number, column: number): boolean =>
  rule.ranges.some((r) => r.top <= row && row <= r.bottom && r.left <= column && column <= r.right);

export const touches = (rule: Anchored, area: Rectangle): boolean =>
  rule.ranges.some((r) => intersect(r, area) !== undefined);

/** A rule's formula as it reads in another cell of its range. */
export const formulaAt = (formula: string, rule: Anchored, row: number, column: number): string =>
  moveFormula(formula, row - rule.anchor.row, column - rule.anchor.column);

export const moveFormula = (formula: string, rows: number, columns: number): string =>
  rows === 0 && columns === 0
    ? formula
    : rewriteReferences(formula, (reference) => moveRelative(reference, rows, columns));

/** The rule without the part of its range that lies in `area`; undefined when nothing is left. */
export function withoutArea<R extends Anchored>(rule: R, area: Rectangle): R | undefined {
  if (!touches(rule, area)) return rule;
  const ranges = rule.ranges.flatMap((r) => subtract(r, area));
  return ranges.length ? { ...rule, ranges } : undefined;
}

/** A surviving cell of the rule, when the edit deletes its anchor. */
function newAnchor(rule: Anchored, edit: StructuralEdit): Anchored['anchor'] | undefined {
  const survives = (row: number, column: number): boolean =>
    shiftRectangle(cellRectangle(row, column), edit) !== undefined;
  if (survives(rule.anchor.row, rule.anchor.column)) return rule.anchor;
  for (const r of rule.ranges) {
    const next = edit.at - edit.count;
    const row = edit.axis === 'row' && r.top >= edit.at ? next : r.top;
    const column = edit.axis === 'column' && r.left >= edit.at ? next : r.left;
    if (row <= r.bottom && column <= r.right && survives(row, column)) return { row, column };
  }
  return undefined;
}

/**
 * The rule after an edit of the sheet it stands on; undefined when its whole range was deleted.
 * `reformulate` applies a change to every formula the rule holds.
 */
export function shiftRule<R extends Anchored>(
  rule: R,
  sheetName: string,
  edit: StructuralEdit,
  reformulate: (rule: R, change: FormulaChange) => R,
): R | undefined {
  const ranges = rule.ranges.flatMap((r) => shiftRectangle(r, edit) ?? []);
  if (!ranges.length) return undefined;
  const anchor = newAnchor(rule, edit) ?? rule.anchor;
  const [rows, columns] = [anchor.row - rule.anchor.row, anchor.column - rule.anchor.column];
  const placed = reformulate(rule, (formula) =>
    shiftFormula(moveFormula(formula, rows, columns), sheetName, sheetName, edit),
  );
  const moved = shiftRectangle(cellRectangle(anchor.row, anchor.column), edit);
  return { ...placed, ranges, anchor: moved ? anchorOf(moved) : anchor };
}
