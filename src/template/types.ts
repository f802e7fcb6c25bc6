/** The sheets as plain data: what to write, nothing of how. Addresses are A1 without sheet. */
import type { FigureKey, PackId } from '../catalog';
import type { BookGeometry } from './geometry';

export interface CellStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right' | 'General';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  /** Long numbers are printed smaller instead of as ####; only where `wrap` is not set. */
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Thin borders of this colour on all edges and inside. */
  readonly border?: string;
  /** Set to false to take away the lines between columns, e.g. of a heading row. */
  readonly columnLines?: false;
  /** Thin line of this colour under the area only. */
  readonly underline?: string;
  readonly numberFormat?: string;
}

export type ValidationRule =
  | { readonly kind: 'whole' | 'decimal'; readonly min: number }
  | { readonly kind: 'list'; readonly source: string }
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'date' }
  | { readonly kind: 'any' };

export interface ValidationSpec {
  readonly address: string;
  readonly rule: ValidationRule;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly error?: { readonly title: string; readonly message: string };
}

export interface ConditionalSpec {
  readonly address: string;
  /** Relative to the first cell of `address`; true means the style applies. */
  readonly formula: string;
  readonly color?: string;
  readonly fill?: string;
}

export interface PrintSpec {
  readonly area: string;
  readonly orientation: 'portrait' | 'landscape';
  /** The whole sheet on one page; else only as wide as one page. */
  readonly onePage?: boolean;
  /** Rows repeated on each page, e.g. `$4:$5`. */
  readonly titleRows?: string;
  /** Header and footer texts with Excel's own marks (&P page, &N pages). */
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
}

export type SheetKind =
  | 'cover'
  | 'table'
  | 'ratios'
  | 'texts'
  | 'findings'
  | 'publication'
  | 'archive'
  | 'draft'
  | 'charts';

export interface SheetBlueprint {
  /** cover, T1…, ratios, texts, findings: stable identity, kept in names. */
  readonly key: string;
  readonly kind: SheetKind;
  /** The name it is first given. */
  readonly title: string;
  readonly tabColor: string;
  /** Everything from A1; strings beginning `=` are formulas, '' is empty. */
  readonly contents: readonly (readonly (string | number)[])[];
  readonly styles: readonly { readonly address: string; readonly style: CellStyle }[];
  readonly widths: readonly { readonly columns: string; readonly points: number }[];
  readonly heights: readonly { readonly rows: string; readonly points: number }[];
  readonly merges: readonly string[];
  readonly validations: readonly ValidationSpec[];
  readonly conditionals: readonly ConditionalSpec[];
  readonly unlocked: readonly string[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintSpec;
  /** `target` is a defined name or a reference within the workbook. */
  readonly links: readonly {
    readonly address: string;
    readonly target: string;
    readonly text: string;
  }[];
}

export interface NameSpec {
  readonly name: string;
  /** Key of the sheet. */
  readonly sheet: string;
  readonly address: string;
}

/** What to build. `existingNames` are the sheets the workbook has already. */
export interface TemplateRequest {
  readonly pack: PackId;
  readonly year: number;
  readonly unitName: string;
  readonly level: string;
  readonly existingNames?: readonly string[];
  /** Titles of sheets that are there already, by key; the others are chosen. */
  readonly titles?: ReadonlyMap<string, string>;
}

export interface Blueprint {
  readonly pack: PackId;
  readonly version: string;
  readonly year: number;
  readonly sheets: readonly SheetBlueprint[];
  readonly names: readonly NameSpec[];
  /** Where each figure stands in this blueprint; `sheet` is the title. */
  readonly places: ReadonlyMap<FigureKey, { readonly sheet: string; readonly address: string }>;
  readonly geometry: BookGeometry;
}

/** One native formula and where it belongs. */
export interface FormulaSpec {
  /** Key of the sheet. */
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
}
