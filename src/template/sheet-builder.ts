import { areaAddress, cellAddress } from './address';
import { fonts, palette } from './palette';
import { joinStyles } from './join-styles';
import type {
  CellStyle,
  ConditionalSpec,
  PrintSpec,
  SheetBlueprint,
  SheetKind,
  ValidationSpec,
} from './types';

/** Collects one sheet cell by cell and yields the plain blueprint. */
export class SheetBuilder {
  readonly #cells = new Map<string, string | number>();
  readonly #styles: { address: string; style: CellStyle }[] = [];
  readonly #widths: { columns: string; points: number }[] = [];
  readonly #heights: { rows: string; points: number }[] = [];
  readonly #merges: string[] = [];
  readonly #validations: ValidationSpec[] = [];
  readonly #conditionals: ConditionalSpec[] = [];
  readonly #unlocked: string[] = [];
  readonly #links: { address: string; target: string; text: string }[] = [];
  #rows = 1;
  #columns = 1;

  put(row: number, column: number, value: string | number): this {
    this.#cells.set(cellAddress(row, column), value);
    return this.reach(row, column);
  }
  putRow(row: number, values: readonly (string | number)[]): this {
    values.forEach((value, index) => this.put(row, index + 1, value));
    return this;
  }
  /** Makes the written area at least this large. */
  reach(row: number, column: number): this {
    this.#rows = Math.max(this.#rows, row);
    this.#columns = Math.max(this.#columns, column);
    return this;
  }
  /** Rows that hold a formula. */
  formulaRows(): readonly number[] {
    const formulas = [...this.#cells].filter(([, value]) => String(value).startsWith('='));
    return [...new Set(formulas.map(([address]) => Number(address.replace(/^[A-Z]+/, ''))))];
  }
  style(address: string, style: CellStyle): this {
    this.#styles.push({ address, style });
    return this;
  }
  /** Widths in points of columns A, B, C … */
  widths(points: readonly number[]): this {
    points.forEach((width, index) => {
      const letter = cellAddress(1, index + 1).slice(0, -1);
      this.#widths.push({ columns: `${letter}:${letter}`, points: width });
    });
    return this;
  }
  height(row: number, points: number, last = row): this {
    const previous = this.#heights.at(-1);
    const [first = '', until = ''] = previous?.rows.split(':') ?? [];
    if (previous?.points === points && Number(until) === row - 1) {
      this.#heights[this.#heights.length - 1] = { rows: `${first}:${String(last)}`, points };
    } else {
      this.#heights.push({ rows: `${String(row)}:${String(last)}`, points });
    }
    return this;
  }
  /** Points from one row to another, both included. */
  heightOf(first: number, last: number): number {
    const inside = (rows: string): number => {
      const [from = 0, until = 0] = rows.split(':').map(Number);
      return Math.max(0, Math.min(until, last) - Math.max(from, first) + 1);
    };
    return this.#heights.reduce((sum, { rows, points }) => sum + inside(rows) * points, 0);
  }
  merge(top: number, left: number, bottom: number, right: number): this {
    this.#merges.push(areaAddress(top, left, bottom, right));
    return this;
  }
  validate(validation: ValidationSpec): this {
    this.#validations.push(validation);
    return this;
  }
  highlight(conditional: ConditionalSpec): this {
    this.#conditionals.push(conditional);
    return this;
  }
  unlock(address: string): this {
    this.#unlocked.push(address);
    return this;
  }
  link(row: number, column: number, target: string, text: string): this {
    this.put(row, column, text);
    this.#links.push({ address: cellAddress(row, column), target, text });
    return this;
  }

  build(sheet: {
    readonly key: string;
    readonly kind: SheetKind;
    readonly title: string;
    readonly tabColor: string;
    readonly freeze: { readonly rows: number; readonly columns: number };
    readonly print: PrintSpec;
  }): SheetBlueprint {
    const contents = Array.from({ length: this.#rows }, (_, row) =>
      Array.from(
        { length: this.#columns },
        (__, column) => this.#cells.get(cellAddress(row + 1, column + 1)) ?? '',
      ),
    );
    return {
      ...sheet,
      contents,
      styles: [
        { address: areaAddress(1, 1, this.#rows, this.#columns), style: BASE_STYLE },
        ...joinStyles(this.#styles),
      ],
      widths: this.#widths,
      heights: this.#heights,
      merges: this.#merges,
      validations: this.#validations,
      conditionals: this.#conditionals,
      unlocked: this.#unlocked,
      links: this.#links,
    };
  }
}

const BASE_STYLE: CellStyle = {
  fontName: fonts.body,
  fontSize: 10.5,
  color: palette.ink,
  vertical: 'Center',
};
