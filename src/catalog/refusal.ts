/** Stops the reading of a figures file at its first fault; caught at the door. */
export class Refusal extends Error {}

/** @throws Refusal always: the path of the fault, then what is wrong and what to do, without a full stop. */
export const refuse = (path: string, sentence: string): never => {
  throw new Refusal(`${path}：${sentence}`);
};
