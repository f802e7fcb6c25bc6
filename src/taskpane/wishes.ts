/** What a button on the ribbon asks of the pane. The pane may not be there yet: the wish then waits. */
export type Wish = 'insert' | 'audit' | 'report';

let waiting: Wish | null = null;
let listener: ((wish: Wish) => void) | null = null;

export const ask = (wish: Wish): void => {
  if (listener === null) waiting = wish;
  else listener(wish);
};

/** One pane listens; a wish made before it came is handed over at once. Returns how to stop. */
export const onWish = (heard: (wish: Wish) => void): (() => void) => {
  listener = heard;
  const wish = waiting;
  waiting = null;
  if (wish !== null) heard(wish);
  return () => {
    if (listener === heard) listener = null;
  };
};
