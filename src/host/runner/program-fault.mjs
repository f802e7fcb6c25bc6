// A fault of the program itself, as opposed to input it cannot use. In plain JavaScript, because it
// must also be there when the program's own sources cannot be loaded.

/** Exit code of a fault of the program itself; nothing else ends in it. */
export const FAULT = 3;

/**
 * Says the fault in one sentence; the stack only when it was asked for with `--debug`.
 * @returns the exit code
 */
export function tellFault(problem, words) {
  console.error(
    '程序自身出错，这条命令没有做完，也不说明所用的文件有问题；请加上 --debug 再运行一次，把命令、屏幕上的内容和所用文件的副本交给本程序的维护者（交给谁、怎样交，见 README.md 的“报告程序错误”）。',
  );
  if (words.includes('--debug')) {
    console.error(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
    if (problem instanceof Error && problem.cause !== undefined) console.error(problem.cause);
  }
  return FAULT;
}
