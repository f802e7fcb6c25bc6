/**
 * Computes formula cells when they are asked for, and keeps the results until anything changes.
 * There is no dependency graph: a template of some thousand formulas recalculates in milliseconds.
 */
import type { CellSource, CellValue, Rectangle } from '../engine';
import { FormulaSyntaxError, cellError, evaluateFormula } from '../engine';
import type { Sheet } from './sheet';

/** The part of the workbook a calculation reads. */
export interface Calculable {
  readonly version: number;
  readonly today: number;
  sheetById(id: string): Sheet | undefined;
  sheetByName(name: string): Sheet | undefined;
  nameSeenFrom(
    name: string,
    sheet: string,
    scope: string | undefined,
  ): { readonly formula: string; readonly scope?: string } | undefined;
}

export class Calculation implements CellSource {
  private readonly computing = new Set<string>();
  private readonly usedAreas = new Map<string, { version: number; area: Rectangle | undefined }>();

  constructor(private readonly workbook: Calculable) {}

  get today(): number {
    return this.workbook.today;
  }

  sheetId(name: string): string | undefined {
    return this.workbook.sheetByName(name)?.id;
  }

  used(sheet: string): Rectangle | undefined {
    const known = this.usedAreas.get(sheet);
    if (known?.version === this.workbook.version) return known.area;
    const area = this.workbook.sheetById(sheet)?.used(true);
    this.usedAreas.set(sheet, { version: this.workbook.version, area });
    return area;
  }

  definedName(
    name: string,
    from: string,
    scope: string | undefined,
  ): { formula: string; home: string } | undefined {
    const found = this.workbook.nameSeenFrom(name, from, scope);
    return found && { formula: found.formula, home: found.scope ?? from };
  }

  isFormula(sheet: string, row: number, column: number): boolean {
    return this.workbook.sheetById(sheet)?.cell(row, column)?.formula !== undefined;
  }

  value(sheetId: string, row: number, column: number): CellValue {
    const cell = this.workbook.sheetById(sheetId)?.cell(row, column);
    if (cell?.formula === undefined) return cell?.value ?? null;
    if (cell.computed === this.workbook.version) return cell.value;
    const key = `${sheetId}!${row},${column}`;
    // Excel shows 0 in a circle (and warns).
    if (this.computing.has(key)) return 0;
    this.computing.add(key);
    try {
      cell.value = this.compute(cell.formula, sheetId, row, column);
      cell.computed = this.workbook.version;
    } finally {
      this.computing.delete(key);
    }
    return cell.value;
  }

  /** The value of a formula that stands in no cell: of a name, a validation, a conditional format. */
  compute(formula: string, sheet: string, row: number, column: number): CellValue {
    try {
      return evaluateFormula(formula, this, { sheet, row, column });
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return cellError('#NAME?');
      throw error;
    }
  }
}
