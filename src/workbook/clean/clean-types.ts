/** What a clean workbook no longer holds. */
export type RemovedKind =
  /** Records of what acts overwrote, with the values of before. */
  | 'recoveries'
  | 'auditRuns'
  /** Notes of acts that broke off. */
  | 'unfinishedActs'
  /** Explanations on the list of findings that answer no finding of now. */
  | 'settledExplanations'
  | 'archivedExplanations'
  | 'archivedContacts'
  /** Notes of closed years, but for the part that may be published. */
  | 'archivedNotes'
  | 'documentProperties';

/** What it goes on holding, because the receiving office needs it or a person has to decide. */
export type KeptKind =
  | 'unit'
  | 'coverContacts'
  | 'figures'
  | 'notes'
  /** Notes of this year with a part marked 内部. */
  | 'internalNotes'
  | 'explanations'
  | 'archivedFigures'
  /** Comments people have put on cells. */
  | 'cellComments';

export interface CleanCount<Kind extends string> {
  readonly kind: Kind;
  readonly count: number;
}

/** Kinds with nothing in them are left out. */
export interface CleanReport {
  readonly removed: readonly CleanCount<RemovedKind>[];
  readonly kept: readonly CleanCount<KeptKind>[];
}

/** Counts by kind, in the order given, without those that are nothing. */
export const countsOf = <Kind extends string>(
  ...counts: readonly (readonly [Kind, number])[]
): readonly CleanCount<Kind>[] =>
  counts.flatMap(([kind, count]) => (count === 0 ? [] : [{ kind, count }]));
