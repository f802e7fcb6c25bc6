/** What the model tells its listeners: the dispatcher's events and the grid's drawing. */
import type { Rectangle, StructuralEdit } from '../engine';

/** Who caused a change. Loading a file raises no Excel events. */
export type Origin = 'add-in' | 'user' | 'file';

export type ModelChange =
  | {
      readonly type: 'values';
      readonly sheet: string;
      readonly area: Rectangle;
      readonly single?: SingleChange;
    }
  | { readonly type: 'styles'; readonly sheet: string; readonly area: Rectangle }
  | { readonly type: 'structure'; readonly sheet: string; readonly edit: StructuralEdit }
  | { readonly type: 'sorted'; readonly sheet: string; readonly area: Rectangle }
  | { readonly type: 'sizes'; readonly sheet: string }
  | { readonly type: 'merges'; readonly sheet: string }
  | { readonly type: 'freeze'; readonly sheet: string }
  | { readonly type: 'validations'; readonly sheet: string }
  | { readonly type: 'conditionals'; readonly sheet: string }
  | { readonly type: 'links'; readonly sheet: string }
  | { readonly type: 'notes'; readonly sheet: string }
  | { readonly type: 'protection'; readonly sheet: string }
  | { readonly type: 'appearance'; readonly sheet: string }
  | {
      readonly type: 'names';
      /** The workbook's index of names is up to date. */ readonly indexed?: boolean;
    }
  | { readonly type: 'sheet-added'; readonly sheet: string }
  | { readonly type: 'sheet-deleted'; readonly sheet: string }
  | {
      readonly type: 'sheet-renamed';
      readonly sheet: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly type: 'sheet-moved'; readonly sheet: string }
  | {
      readonly type: 'sheet-visibility';
      readonly sheet: string;
      readonly before: string;
      readonly after: string;
    }
  | { readonly type: 'activated'; readonly sheet: string; readonly before: string | undefined }
  | { readonly type: 'selected'; readonly sheet: string; readonly area: Rectangle }
  | { readonly type: 'workbook-protection' };

/** Before and after of a one-cell edit, as `onChanged` reports it in `details`. */
export interface SingleChange {
  readonly before: string | number | boolean;
  readonly after: string | number | boolean;
}

export type ChangeListener = (change: ModelChange, origin: Origin) => void;
