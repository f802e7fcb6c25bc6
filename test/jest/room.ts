/**
 * Suites that share one registry of modules. Loading the code, and V8's learning it, costs as much as the
 * tests of most suites: with a registry each, a run takes a quarter more of the processor. One suite by
 * itself runs as ever: `npx jest -c .jest.config.cjs test/figures/format.test.ts`.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import rooms from './rooms.json';

const TESTS = path.resolve(__dirname, '..');

/** The longest any suite allows one of its tests; the last suite to say so would decide for all. */
const TIMEOUT = 480_000;

const suites = (): readonly string[] =>
  readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith('tryout/'))
    .sort();

/** The first room that names a suite has it; the last room names all. */
const roomOf = (suite: string): string | undefined =>
  rooms.find(({ suites: names }) => names.some((name) => suite.includes(name)))?.room;

/** Runs the suites of a room, each in a `describe` of its file's name. */
export const room = (name: string): void => {
  const own = suites().filter((suite) => roomOf(suite) === name);
  describe.each(own)('%s', (suite) => {
    jest.requireActual(path.join(TESTS, suite));
  });
  jest.setTimeout(TIMEOUT);
};
