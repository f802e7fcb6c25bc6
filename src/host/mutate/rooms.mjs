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
  {
    // Which cell's figure is read under which indicator, and what is said of the rest. Whole books are
    // read by few of these tests: that takes a hundred times as long as one table.
    name: 'reading',
    remembers: true,
    mutate: [
      'src/workbook/witness/',
      'src/workbook/read-logic.ts',
      'src/workbook/recognise-logic.ts',
      'src/workbook/identity-logic.ts',
      'src/workbook/reconcile-logic.ts',
      'src/workbook/names-logic.ts',
      'src/workbook/figures-logic.ts',
      'src/workbook/cover-logic.ts',
      'src/workbook/formula-logic.ts',
      'src/workbook/lines-logic.ts',
      'src/workbook/columns-logic.ts',
      'src/workbook/texts-logic.ts',
      'src/workbook/findings-read-logic.ts',
      'src/workbook/hidden-damages.ts',
      'src/workbook/grid-labels.ts',
    ],
    tests: [
      'test/workbook/witness/settle.test.ts',
      'test/workbook/witness/columns-found.test.ts',
      'test/workbook/witness/row-words.test.ts',
      'test/workbook/witness/grid.test.ts',
      'test/workbook/pure/parts-read.test.ts',
      'test/workbook/pure/cover-read.test.ts',
      'test/workbook/pure/figures-read.test.ts',
      'test/workbook/pure/identity.test.ts',
      'test/workbook/pure/whole-book.test.ts',
    ],
  },
  {
    // What a press of repair writes, and what it must not write over.
    name: 'repair',
    remembers: true,
    mutate: [
      'src/workbook/repair/',
      'src/workbook/grid-damages.ts',
      'src/workbook/grid-layout-logic.ts',
      'src/workbook/apply-repair-logic.ts',
    ],
    tests: ['test/workbook/repair/'],
  },
];

/** The rooms that are asked for, by name; all of them when none is. */
export const chosenRooms = () => {
  const names = (process.env.NIANBAO_MUTATE ?? '').split(',').filter((name) => name !== '');
  return names.length === 0 ? rooms : rooms.filter(({ name }) => names.includes(name));
};
