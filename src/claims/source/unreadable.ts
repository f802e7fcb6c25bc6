/** A report that cannot be read: one Chinese sentence saying what and what to do. */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport';
}
