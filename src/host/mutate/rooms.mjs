// What is mutated, room by room, and the test files that must notice. Only pure suites: a mutant is
// judged by rerunning them many times, so none of them opens the embedded workbook.
// A file that is missing here is not mutated; a test file that is missing here kills nothing.

export const rooms = [
  {
    name: 'figures',
    mutate: ['src/figures/'],
    tests: ['test/figures/'],
  },
  {
    name: 'verdict',
    mutate: ['src/rules/verdict/'],
    tests: ['test/rules/kleene.test.ts', 'test/rules/verdict/'],
  },
];

/** The rooms that are asked for, by name; all of them when none is. */
export const chosenRooms = () => {
  const names = (process.env.NIANBAO_MUTATE ?? '').split(',').filter((name) => name !== '');
  return names.length === 0 ? rooms : rooms.filter(({ name }) => names.includes(name));
};
