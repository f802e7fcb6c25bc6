// What is mutated, room by room, and the test files that must notice. Only pure suites: a mutant is
// judged by rerunning them many times, so none of them opens the embedded workbook.
// `remembers`: modules of the room keep what they have worked out (memo tables).
// A file that is missing here is not mutated; a test file that is missing here kills nothing.

export const rooms = [
  {
    name: 'figures',
    mutate: ['src/figures/'],
    // Not the one that reads whole prose as well: it is slow, and what it holds lies in claims.
    tests: [
      'test/figures/approximate.test.ts',
      'test/figures/chinese-numeral.test.ts',
      'test/figures/decimal.test.ts',
      'test/figures/filed-note.test.ts',
      'test/figures/format.test.ts',
      'test/figures/interval.test.ts',
      'test/figures/rational.test.ts',
      'test/figures/read-cell.test.ts',
      'test/figures/read-figure.test.ts',
    ],
  },
  {
    name: 'verdict',
    remembers: true,
    mutate: ['src/rules/verdict/'],
    tests: ['test/rules/kleene.test.ts', 'test/rules/verdict/'],
  },
  {
    name: 'writing',
    mutate: ['src/workbook/write-logic.ts', 'src/workbook/pasted-logic.ts'],
    tests: ['test/workbook/pure/write.test.ts'],
  },
  {
    name: 'cells',
    mutate: [
      'src/workbook/content-logic.ts',
      'src/workbook/day-number.ts',
      'src/workbook/marks-logic.ts',
      'src/workbook/recovery/part-text-logic.ts',
      'src/workbook/recovery/recovery-logic.ts',
      'src/workbook/runs/runs-logic.ts',
      'src/workbook/shown-percent.ts',
      'src/workbook/snapshot.ts',
      'src/workbook/unseen-characters.ts',
      'src/workbook/versions-logic.ts',
      'src/workbook/year/runs-logic.ts',
    ],
    tests: ['test/workbook/pure/small.test.ts', 'test/workbook/pure/recovery.test.ts'],
  },
];

/** The rooms that are asked for, by name; all of them when none is. */
export const chosenRooms = () => {
  const names = (process.env.NIANBAO_MUTATE ?? '').split(',').filter((name) => name !== '');
  return names.length === 0 ? rooms : rooms.filter(({ name }) => names.includes(name));
};
