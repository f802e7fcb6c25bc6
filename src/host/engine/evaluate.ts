/** Evaluates a formula's tree against a source of cells. */
import type { Rectangle } from './address';
import { intersect } from './address';
import { functions } from './functions';
import type { Matrix, Operand } from './matrix';
import { arrayMatrix, broadcast, isMatrix, single } from './matrix';
import { applyOperator, applySign } from './operators';
import type { Node } from './syntax';
import { parseFormula } from './syntax';
import type { CellValue } from './values';
import { cellError, isCellError } from './values';
import { BeyondEngine } from './work';

/** What a calculation may ask of the workbook. Sheets are known by their id. */
export interface CellSource {
  sheetId(name: string): string | undefined;
  value(sheet: string, row: number, column: number): CellValue;
  used(sheet: string): Rectangle | undefined;
  /** The formula of a defined name seen from a sheet, and the sheet its bare references mean. */
  definedName(
    name: string,
    from: string,
    scope: string | undefined,
  ): { readonly formula: string; readonly home: string } | undefined;
  isFormula(sheet: string, row: number, column: number): boolean;
  /** Serial of the day that TODAY() answers. */
  readonly today: number;
}

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a function gets: its arguments unevaluated, since IF must not touch the other branch. */
export interface Call {
  readonly items: readonly Node[];
  readonly place: Place;
  readonly source: CellSource;
  /** Evaluates an argument; absent ones give blank. */
  item(index: number): Operand;
  evaluate(node: Node): Operand;
  area(sheet: string, area: Rectangle): Matrix;
}

export function cellsOf(source: CellSource, sheet: string, area: Rectangle): Matrix {
  const used = source.used(sheet);
  const inside = used && intersect(used, area);
  return {
    rows: area.bottom - area.top + 1,
    columns: area.right - area.left + 1,
    at: (row, column) => source.value(sheet, area.top + row, area.left + column),
    cells: { sheet, area, used: inside },
    reach: {
      rows: inside ? inside.bottom - area.top + 1 : 0,
      columns: inside ? inside.right - area.left + 1 : 0,
    },
  };
}

type Binary = Extract<Node, { kind: 'binary' }>;

/** `[1]Sheet1!A1` means a sheet of another workbook, which is not at hand. */
function requireInside(sheet: string | undefined): void {
  if (sheet?.includes('[')) throw new BeyondEngine('another workbook');
}

class Evaluation {
  constructor(
    private readonly source: CellSource,
    private readonly place: Place,
    private readonly depth = 0,
  ) {}

  operand(node: Node): Operand {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'missing':
        return null;
      case 'array':
        return arrayMatrix(node.rows);
      case 'area': {
        requireInside(node.sheet);
        const sheet = node.sheet === undefined ? this.place.sheet : this.source.sheetId(node.sheet);
        return sheet === undefined ? cellError('#REF!') : cellsOf(this.source, sheet, node.area);
      }
      case 'name':
        return this.name(node.name, node.sheet);
      case 'sign':
        return broadcast([this.operand(node.item)], (value = null) => applySign(node.sign, value));
      case 'binary':
        return this.chain(node);
      case 'call':
        return this.call(node.name, node.items);
    }
  }

  /** A long sum is a tree that leans to the left; it is walked and not descended into. */
  private chain(node: Binary): Operand {
    const links: Binary[] = [];
    let first: Node = node;
    for (; first.kind === 'binary'; first = first.left) links.push(first);
    return links.reduceRight(
      (sofar: Operand, { operator, right }) =>
        broadcast([sofar, this.operand(right)], (a = null, b = null) =>
          applyOperator(operator, a, b),
        ),
      this.operand(first),
    );
  }

  private name(name: string, scope: string | undefined): Operand {
    requireInside(scope);
    const found = this.source.definedName(name, this.place.sheet, scope);
    // A name that is defined through itself would never end.
    if (!found || this.depth > 20) return cellError('#NAME?');
    const place = { ...this.place, sheet: found.home };
    return new Evaluation(this.source, place, this.depth + 1).operand(parseFormula(found.formula));
  }

  private call(name: string, items: readonly Node[]): Operand {
    const run = functions.get(name);
    if (!run) throw new BeyondEngine(`no function ${name}`);
    const evaluate = (node: Node): Operand => this.operand(node);
    return run({
      items,
      place: this.place,
      source: this.source,
      item: (index) => {
        const node = items[index];
        return node ? evaluate(node) : null;
      },
      evaluate,
      area: (sheet, area) => cellsOf(this.source, sheet, area),
    });
  }
}

const operandOf = (formula: string, source: CellSource, place: Place): Operand =>
  new Evaluation(source, place).operand(parseFormula(formula));

/** The operand a formula gives, arrays kept whole; #NAME? for one this engine cannot compute. */
export function evaluateOperand(formula: string, source: CellSource, place: Place): Operand {
  try {
    return operandOf(formula, source, place);
  } catch (error) {
    if (error instanceof BeyondEngine) return cellError('#NAME?');
    throw error;
  }
}

/**
 * The value a formula gives in its cell. A formula that gives blank shows 0, as in Excel; an array
 * gives its first value (the host does not spill).
 * @throws BeyondEngine for a formula this engine cannot compute, FormulaSyntaxError for none
 */
export function evaluateFormula(formula: string, source: CellSource, place: Place): CellValue {
  const operand = operandOf(formula, source, place);
  if (isMatrix(operand) && operand.cells) {
    const { area } = operand.cells;
    // Implicit intersection, for a whole column or row meant in one cell.
    const row = area.top <= place.row && place.row <= area.bottom ? place.row - area.top : 0;
    const column =
      area.left <= place.column && place.column <= area.right ? place.column - area.left : 0;
    return (
      operand.at(area.top === area.bottom ? 0 : row, area.left === area.right ? 0 : column) ?? 0
    );
  }
  const value = single(operand);
  return isCellError(value) ? value : (value ?? 0);
}
