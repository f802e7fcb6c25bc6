import { FormulaSyntaxError, parseFormula } from '../engine';
import type { Rectangle } from '../engine';

type Node = ReturnType<typeof parseFormula>;

/** A cell a formula cannot do without. */
interface NeededCell {
  /** Absent for the formula's own sheet. */
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
}

const isOne = ({ top, bottom, left, right }: Rectangle): boolean =>
  top === bottom && left === right;

/** Arguments of functions are not looked at: IF may not need them. */
function firstCell(node: Node): NeededCell | undefined {
  if (node.kind === 'sign') return firstCell(node.item);
  if (node.kind === 'area' && isOne(node.area)) {
    const { top: row, left: column } = node.area;
    return { row, column, ...(node.sheet === undefined ? {} : { sheet: node.sheet }) };
  }
  let first: Node = node;
  while (first.kind === 'binary') first = first.left;
  return first === node ? undefined : firstCell(first);
}

/** The cell a formula begins with, as those of running totals do; undefined where it is not so simple. */
export function chainedCell(formula: string): NeededCell | undefined {
  try {
    return firstCell(parseFormula(formula));
  } catch (error) {
    if (error instanceof FormulaSyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
