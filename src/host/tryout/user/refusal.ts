/** What Excel would answer in a message box: an edit it does not take, and why. */
export class Refusal extends Error {
  constructor(
    readonly title: string,
    message: string,
    /** Excel offers to type again when the input was invalid, and to keep it when the rule only warns. */
    readonly choice: 'understood' | 'retry' | 'keep' = 'understood',
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
