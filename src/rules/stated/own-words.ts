import { levels } from '../../catalog';

/** Words by which an office of another level speaks of itself, beside those of the levels. */
const more: Readonly<Record<string, readonly string[]>> = {
  township: ['我乡'],
  subdistrict: ['我街'],
  department: ['我委', '我厅'],
};

const wordsOf = (id: string, we: string): readonly string[] => [we, ...(more[id] ?? [])];

/**
 * G-09: the words in a text by which an office of another level would speak of itself, each once, in
 * order: 我区 in a township's report. Empty when the level is not known.
 */
export const foreignWords = (text: string, level: string): readonly string[] => {
  const own = levels.find(({ id, zh }) => id === level || zh === level);
  if (own === undefined) return [];
  const mine = wordsOf(own.id, own.we);
  const others = levels
    .flatMap(({ id, we }) => wordsOf(id, we))
    .filter((word) => !mine.includes(word));
  const found = new Set(others.filter((word) => text.includes(word)));
  return [...found].sort((left, right) => text.indexOf(left) - text.indexOf(right));
};

/**
 * G-03: years a text speaks of as its own period that are not the year filed: `2023年共有…` in a
 * report on 2024. Years a sentence only refers to (以来, 至, 底前, 结转, 较, 比) are not meant.
 */
export const foreignYears = (text: string, year: number): readonly string[] => {
  const pattern = /(20\d\d)年(?:度)?(?:共|全年|累计|，|,|全县|全市|全区|全局|全镇|我)/g;
  const found = new Set<string>();
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    if (match[1] !== String(year) && !/[较比自从与和至到]$/.test(before)) found.add(match[1] ?? '');
  }
  return [...found];
};
