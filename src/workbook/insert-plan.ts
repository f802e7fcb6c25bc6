import type { PackId, Told } from '../catalog';
import type {
  Blueprint,
  ConditionalSpec,
  FormulaSpec,
  SheetBlueprint,
  ValidationSpec,
} from '../template';
import type { GridRepair } from './repair/repair-grid';
import type { RepairOutcome } from './repair/outcome';
import type { CellWrite, RowHeight } from './reuse-logic';
import type { CellChange } from './write-plan';

/** What the person asked for. */
export interface InsertRequest {
  readonly pack: PackId;
  readonly year: number;
  readonly unitName: string;
  readonly level: string;
}

/** What pressing insert did, in sentences for the person. */
export interface InsertReport {
  /** Titles of new sheets. */
  readonly created: readonly string[];
  /** One sentence for each thing put right. */
  readonly repaired: readonly string[];
  /** Titles of our sheets that were there already. */
  readonly kept: readonly string[];
  /** Version of the template that was brought up to the present one. */
  readonly upgradedFrom?: string;
  /** The same cell by cell: what was put right, what was left, what a person is asked. */
  readonly outcome: RepairOutcome;
  /** All of it, to be shown as it stands. */
  readonly sentences: readonly Told[];
}

export interface NameWrite {
  readonly name: string;
  /** Sheet name. */
  readonly sheet: string;
  readonly address: string;
  /** A name of this kind is there and points elsewhere. */
  readonly replace: boolean;
}

/** What is done to one sheet that is there already. */
export interface SheetRepair {
  readonly sheet: string;
  readonly protected: boolean;
  readonly structure: Pick<GridRepair, 'insertColumns' | 'insertRows'>;
  /** Inserted rows that must not look like the row above them. */
  readonly plainRows: readonly number[];
  readonly cells: readonly CellWrite[];
  readonly merges: readonly string[];
  readonly links: SheetBlueprint['links'];
  readonly heights: readonly RowHeight[];
  readonly formulas: readonly FormulaSpec[];
  readonly validations: readonly ValidationSpec[];
  readonly unlocked: readonly string[];
  /** The template's live signals, written anew over an area; null leaves them. */
  readonly conditionals: {
    readonly area: string;
    readonly specs: readonly ConditionalSpec[];
  } | null;
  /** What is printed from now on; null leaves it. */
  readonly printArea: string | null;
}

export interface InsertPlan {
  readonly blueprint: Blueprint;
  /** Whether nothing of ours was there: then a failure takes everything away again. */
  readonly fresh: boolean;
  readonly newSheets: readonly {
    readonly blueprint: SheetBlueprint;
    /** A blank sheet left by an insert that failed; its place is used. */
    readonly adopt: boolean;
    /** That sheet is protected. */
    readonly locked: boolean;
    /** Sheet it is to stand behind; null for the end. */
    readonly after: string | null;
  }[];
  readonly repairs: readonly SheetRepair[];
  readonly names: readonly NameWrite[];
  /** What is written over, for the recovery record that goes before it. */
  readonly changes: readonly CellChange[];
  readonly report: InsertReport;
}
