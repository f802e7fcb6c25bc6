/** Input the runner cannot use: one Chinese sentence (which file, what, what to do), exit code 2. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput';
}
