/** Exit code of a fault of the program itself; nothing else ends in it. */
export const FAULT: 3;

/**
 * Says the fault in one sentence; the stack only when it was asked for with `--debug`.
 * @returns the exit code
 */
export function tellFault(problem: unknown, words: readonly string[]): 3;
