/**
 * Computes formula cells when they are asked for, and keeps the results until anything changes.
 * There is no dependency graph: a template of some thousand formulas recalculates in milliseconds.
 *
 * A formula the engine cannot compute keeps the value that the program which saved the file gave it
 * (ECMA-376 part 1, 18.3.1.96: `v` is the result last calculated), and others are computed from that.
 */
import type { CellSource, CellValue, Rectangle } from '../engine';
import {
  BeyondEngine,
  FORMULA_STEPS,
  FormulaSyntaxError,
  cellError,
  evaluateFormula,
  onAllowance,
  spend,
} from '../engine';
import { chainedCell } from './chain';
import type { Cell, Sheet } from './sheet';

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

interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** Formulas computed inside one another before they are taken one by one; bounds the call stack. */
const NESTING = 96;
/** Values all formulas of one state of the workbook may visit. */
const WORKBOOK_STEPS = 30_000_000;

/** Stops a computation that has gone too deep; the formula it stopped at is computed first. */
class TooDeep extends Error {
  constructor(readonly spot: Spot) {
    super('formulas nested too deep');
  }
}

const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError && /call stack/i.test(error.message);

const keyOf = ({ sheet, row, column }: Omit<Spot, 'cell'>): string =>
  `${sheet}!${String(row)},${String(column)}`;

export class Calculation implements CellSource {
  private readonly computing = new Set<string>();
  /** Formulas that wait until one they depend on is computed. */
  private readonly waiting = new Set<string>();
  private readonly tooMuch = new Set<string>();
  private readonly usedAreas = new Map<string, { version: number; area: Rectangle | undefined }>();
  private steps = { version: -1, left: WORKBOOK_STEPS };

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

  value(sheet: string, row: number, column: number): CellValue {
    spend();
    const cell = this.workbook.sheetById(sheet)?.cell(row, column);
    if (cell?.formula === undefined) return cell?.value ?? null;
    if (cell.computed === this.workbook.version) return cell.value;
    const spot = { sheet, row, column, cell };
    if (this.computing.size === 0) this.settle(spot);
    else {
      const key = keyOf(spot);
      // Excel shows 0 in a circle (and warns).
      if (this.computing.has(key) || this.waiting.has(key)) return 0;
      if (this.computing.size >= NESTING) throw new TooDeep(spot);
      this.enter(spot);
    }
    return cell.value;
  }

  /** The value of a formula that stands in no cell: of a name, a validation, a conditional format. */
  compute(formula: string, sheet: string, row: number, column: number): CellValue {
    try {
      return evaluateFormula(formula, this, { sheet, row, column });
    } catch (error) {
      if (error instanceof FormulaSyntaxError || error instanceof BeyondEngine)
        return cellError('#NAME?');
      throw error;
    }
  }

  /**
   * Computes a formula, those it depends on first where the chain to them is long: a column of running
   * totals may be tens of thousands of formulas deep.
   */
  private settle(spot: Spot): void {
    const stack: Spot[] = [spot];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      try {
        this.enter(top);
        stack.pop();
        this.waiting.delete(keyOf(top));
      } catch (error) {
        this.computing.clear();
        if (!(error instanceof TooDeep)) {
          this.waiting.clear();
          throw error;
        }
        this.waiting.add(keyOf(top));
        stack.push(error.spot);
        this.follow(stack, error.spot);
      }
    }
  }

  /** Walks down a chain before anything of it is computed: what breaks off too deep was in vain. */
  private follow(stack: Spot[], from: Spot): void {
    for (let spot = from; ;) {
      const next = this.before(spot);
      if (next === undefined) return;
      this.waiting.add(keyOf(spot));
      stack.push(next);
      spot = next;
    }
  }

  /** The formula that is to be computed before this one, if it is one and not computed. */
  private before({ sheet, cell }: Spot): Spot | undefined {
    const needed = chainedCell(cell.formula ?? '');
    if (needed === undefined) return undefined;
    const home = needed.sheet === undefined ? sheet : this.sheetId(needed.sheet);
    if (home === undefined) return undefined;
    const { row, column } = needed;
    const found = this.workbook.sheetById(home)?.cell(row, column);
    if (found?.formula === undefined || found.computed === this.workbook.version) return undefined;
    const spot = { sheet: home, row, column, cell: found };
    return this.waiting.has(keyOf(spot)) ? undefined : spot;
  }

  private enter(spot: Spot): void {
    const { cell } = spot;
    const key = keyOf(spot);
    this.computing.add(key);
    try {
      cell.value = this.result(spot);
      cell.computed = this.workbook.version;
    } finally {
      this.computing.delete(key);
    }
  }

  /** The formula's result; the stored one, where there is one, for what the engine cannot compute. */
  private result({ sheet, row, column, cell }: Spot): CellValue {
    const formula = cell.formula ?? '';
    const stored = cell.value ?? cellError('#NAME?');
    if (this.tooMuch.has(formula)) return stored;
    const { version } = this.workbook;
    if (this.steps.version !== version) this.steps = { version, left: WORKBOOK_STEPS };
    const steps = Math.min(FORMULA_STEPS, this.steps.left);
    try {
      return onAllowance(
        steps,
        () => evaluateFormula(formula, this, { sheet, row, column }),
        (used) => (this.steps.left -= used),
      );
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return stored;
      if (!(error instanceof BeyondEngine) && !(isOverflow(error) && this.computing.size === 1))
        throw isOverflow(error) ? new TooDeep({ sheet, row, column, cell }) : error;
      if (steps === FORMULA_STEPS) this.tooMuch.add(formula);
      return stored;
    }
  }
}
