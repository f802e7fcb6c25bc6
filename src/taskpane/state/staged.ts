/**
 * Runs work that names its parts, with a breath before each: long work is told and can be stopped there.
 * What `begins` throws ends it.
 */
export const staged = async <Stage, Result>(
  parts: Generator<Stage, Result>,
  begins: (stage: Stage) => Promise<void>,
): Promise<Result> => {
  let part = parts.next();
  while (part.done !== true) {
    await begins(part.value);
    part = parts.next();
  }
  return part.value;
};
