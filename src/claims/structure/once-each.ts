/**
 * What `read` says of each thing, read once: a number stands in the lists of sixty others, and each of
 * them asks anew.
 */
export const onceEach = <Thing extends object, Answer>(
  read: (thing: Thing) => Answer,
): ((thing: Thing) => Answer) => {
  const known = new WeakMap<Thing, { readonly answer: Answer }>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before.answer;
    const answer = read(thing);
    known.set(thing, { answer });
    return answer;
  };
};
