/** Steps after which neighbouring seeds have nothing in common any more. */
const WARM_UP = 8;

/** Numbers from 0 to 1, the same in every run (Park–Miller). */
export const randomFrom = (seed: number): (() => number) => {
  let state = (seed % 2147483646) + 1;
  const next = (): number => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  for (let step = 0; step < WARM_UP; step += 1) next();
  return next;
};
