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
  return {
    rows: area.bottom - area.top + 1,
    columns: area.right - area.left + 1,
    at: (row, column) => source.value(sheet, area.top + row, area.left + column),
    cells: { sheet, area, used: used && intersect(used, area) },
  };
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
        const sheet = node.sheet === undefined ? this.place.sheet : this.source.sheetId(node.sheet);
        return sheet === undefined ? cellError('#REF!') : cellsOf(this.source, sheet, node.area);
      }
      case 'name':
        return this.name(node.name, node.sheet);
      case 'sign':
        return broadcast([this.operand(node.item)], (value = null) => applySign(node.sign, value));
      case 'binary':
        return broadcast(
          [this.operand(node.left), this.operand(node.right)],
          (left = null, right = null) => applyOperator(node.operator, left, right),
        );
      case 'call':
        return this.call(node.name, node.items);
    }
  }

  private name(name: string, scope: string | undefined): Operand {
    const found = this.source.definedName(name, this.place.sheet, scope);
    // A name that is defined through itself would never end.
    if (!found || this.depth > 20) return cellError('#NAME?');
    const place = { ...this.place, sheet: found.home };
    return new Evaluation(this.source, place, this.depth + 1).operand(parseFormula(found.formula));
  }

  private call(name: string, items: readonly Node[]): Operand {
    const run = functions.get(name);
    if (!run) return cellError('#NAME?');
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

/** The operand a formula gives, arrays kept whole. */
export const evaluateOperand = (formula: string, source: CellSource, place: Place): Operand =>
  new Evaluation(source, place).operand(parseFormula(formula));

/**
 * The value a formula gives in its cell. A formula that gives blank shows 0, as in Excel; an array
 * gives its first value (the host does not spill).
 */
export function evaluateFormula(formula: string, source: CellSource, place: Place): CellValue {
  const operand = evaluateOperand(formula, source, place);
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
