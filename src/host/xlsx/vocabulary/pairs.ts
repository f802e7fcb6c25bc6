/** A list of pairs read in both directions: Office.js's word on the left, the file's on the right. */
export interface Pairs {
  toFile(word: string | undefined): string | undefined;
  toModel(word: string | undefined): string | undefined;
}

export function pairs(list: readonly (readonly [string, string])[]): Pairs {
  const there = new Map(list);
  const back = new Map(list.map(([left, right]) => [right, left]));
  return {
    toFile: (word) => (word === undefined ? undefined : there.get(word)),
    toModel: (word) => (word === undefined ? undefined : back.get(word)),
  };
}
