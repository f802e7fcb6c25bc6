import type { Reading, Stated } from '../stated';

/** Where figures of each code stand, in reading order. */
export interface Lookup {
  /** Figures of a code that may be compared with one: same period and table row, nearest first. */
  near(code: string, about: Stated): readonly Stated[];
  all(code: string): readonly Stated[];
  readonly codes: readonly string[];
}

/** The figures around a position; they are in reading order. */
const nearest = (figures: readonly Stated[], index: number, reach: number): readonly Stated[] => {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.index ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return figures.slice(Math.max(0, low - reach), low + reach);
};

export const lookupOf = (reading: Reading): Lookup => {
  const byCode = new Map<string, Stated[]>();
  for (const stated of reading.stated) {
    const code = stated.recognised?.code;
    if (code === undefined || stated.role !== 'figure' || stated.mention.range !== undefined)
      continue;
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [stated]);
    else known.push(stated);
  }
  const distance = (one: Stated, about: Stated): number => {
    const away = Math.abs(one.index - about.index) + (one.index > about.index ? 0.5 : 0);
    if (one.sentence.index === about.sentence.index) return away;
    return away + (one.sentence.paragraph === about.sentence.paragraph ? 1000 : 100000);
  };
  return {
    all: (code) => byCode.get(code) ?? [],
    codes: [...byCode.keys()],
    near(code, about) {
      const figures = byCode.get(code) ?? [];
      // A report repeats a figure a few times, not thousands: the nearest few decide.
      const fit = figures.length > 40 ? nearest(figures, about.index, 20) : figures;
      return fit
        .filter((one) => one !== about && one.period === about.period && one.scope === about.scope)
        .sort((left, right) => distance(left, about) - distance(right, about));
    },
  };
};
