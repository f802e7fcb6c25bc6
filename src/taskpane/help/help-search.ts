/** Half-width, lower case, without spaces: `Ｃ04`, `c04` and `C 04` are one. */
export const plainWords = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** What can be found: an entry with all the words it is found by. */
export interface Findable<Entry> {
  readonly entry: Entry;
  /** Code or number and names: a hit here stands before others. */
  readonly names: string;
  readonly words: string;
}

/**
 * Entries with every word asked for (parted by spaces), those that have it in their names first, in the
 * order of the list otherwise. Nothing asked for finds nothing.
 */
export const found = <Entry>(
  entries: readonly Findable<Entry>[],
  asked: string,
): readonly Entry[] => {
  const wanted = asked.trim().split(/\s+/).map(plainWords).filter(Boolean);
  if (wanted.length === 0) return [];
  const hits = entries.filter(({ words }) => wanted.every((word) => words.includes(word)));
  const named = ({ names }: Findable<Entry>): boolean =>
    wanted.every((word) => names.includes(word));
  return [...hits.filter(named), ...hits.filter((hit) => !named(hit))].map(({ entry }) => entry);
};
