import type { Told } from '../../catalog';

/** A report that cannot be read: one sentence, in both languages, saying what and what to do. */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport';
  /** The sentence in English; the message is the Chinese one. */
  readonly english: string;

  constructor({ zh, en }: Told) {
    super(zh);
    this.english = en;
  }

  /** What is wrong and what to do, for the person. */
  get sentence(): string {
    return this.message;
  }
}
