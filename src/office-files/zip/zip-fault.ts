/** What keeps a package from being read. */
export type ZipFaultKind =
  /** Cut short, or a part whose length or check sum is not what the directory says. */
  | 'damaged'
  /** More than a file of its kind can honestly hold. */
  | 'too-large'
  /** A part is encrypted by the zip itself. */
  | 'locked'
  /** Two parts bear one name: which of them counts would be a guess. */
  | 'doubled';

/** Thrown by the reader of packages; no sentence of its own, for the reader's caller knows the file. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';

  constructor(
    readonly kind: ZipFaultKind,
    /** The part concerned, '' when it is the package. */
    readonly part = '',
  ) {
    super(`${kind} ${part}`.trim());
  }
}
