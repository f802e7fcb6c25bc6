/** A report that cannot be read: one Chinese sentence saying what and what to do. */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport';

  /** What is wrong and what to do, for the person. */
  get sentence(): string {
    return this.message;
  }
}
