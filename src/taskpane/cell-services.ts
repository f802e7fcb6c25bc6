import type { FiledFigure, Filing, Place, Told } from '../catalog';
import type { CellChange } from '../workbook';
import type { Finding, FindingCell, Severity, Verdict } from '../rules';

import type { Language } from './language/translate';
import type { TypedFigure } from './state/typed-figure';

/** One check of a cell, in words of both languages. */
export interface CellCheckShown {
  /** Unique among the checks of a cell. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly words: { readonly 'zh-CN': string; readonly 'en-US': string };
  /** The other cells it reads. */
  readonly cells: readonly FindingCell[];
}

/** What the card of a selected cell shows. */
export interface CellFacts {
  readonly cell: FindingCell;
  /** The same row a year before; null for what is no figure of this year. */
  readonly last: FindingCell | null;
  readonly checks: readonly CellCheckShown[];
  /** What the audit says of this cell now. */
  readonly findings: readonly Finding[];
  /** The cells a ratio is computed from. */
  readonly from: readonly FindingCell[];
}

/** What typing into the card came to. */
export interface PutReport {
  readonly changes: readonly CellChange[];
  /** Why nothing was written. */
  readonly refused: readonly Told[];
  /** The cell to go on with. */
  readonly next: FiledFigure | null;
}

/** What the card of the selected cell asks for. */
export interface CellServices {
  /** Calls back with the active cell, at once and when it moves; returns how to stop. */
  readonly watchSelection: (moved: (place: Place) => void) => () => void;
  /** The workbook is not asked. */
  readonly cellFacts: (filing: Filing, figure: FiledFigure) => Promise<CellFacts>;
  /** What a text typed for a cell would be; the workbook is not asked. */
  readonly typedFigure: (
    figure: FiledFigure,
    text: string,
    language: Language,
  ) => Promise<TypedFigure>;
  /** Writes it, unless the cell was changed since it was read. */
  readonly put: (figure: FiledFigure, text: string) => Promise<PutReport>;
}
