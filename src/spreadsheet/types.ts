import type { Told } from '../catalog';

/** What a cell holds: '' when it is empty; an Excel error is its text, `#DIV/0!`, a date its day. */
export type PlainValue = string | number | boolean;

/** One sheet as a rectangle from A1 to the last cell in use, without looks, macros or links. */
export interface PlainSheet {
  readonly name: string;
  readonly visible: boolean;
  /** Rows from the first; every row has the same length. */
  readonly values: readonly (readonly PlainValue[])[];
  /** Formulas (beginning `=`) where there are any, else the values. Nothing is computed. */
  readonly formulas: readonly (readonly PlainValue[])[];
}

/** A workbook file as plain cells. */
export interface PlainBook {
  readonly sheets: readonly PlainSheet[];
  /** Names of the whole workbook and what they refer to: `'表2 行政许可'!$D$6`. */
  readonly names: ReadonlyMap<string, string>;
}

export type UnreadableKind =
  | 'empty'
  | 'not-a-workbook'
  | 'old-xls'
  | 'binary-xlsb'
  | 'web-page'
  | 'xml-workbook'
  | 'open-document'
  | 'other-office-file'
  | 'encrypted'
  | 'damaged'
  | 'doubled'
  | 'part-missing'
  | 'too-large';

/** Why a file could not be read: one Chinese sentence with what is wrong and what to do. */
export interface UnreadableFile {
  readonly ok: false;
  readonly kind: UnreadableKind;
  readonly message: Told;
}

export type SpreadsheetRead = { readonly ok: true; readonly book: PlainBook } | UnreadableFile;
