// A Stryker test runner for suites that touch nothing but values. Stryker's runner for jest loads
// every suite anew for every mutant (about 2 s on an idle machine); here the tests that reach a
// mutant are called in a realm that is already there.
//
// A realm keeps what modules remember (memo tables), so a verdict given in a used one is checked:
// killed counts only if the same test passes there without the mutant, else the mutant is judged
// again in a fresh realm; survived counts only in a fresh one where the room has such memory at all.
import { chosenRooms } from './rooms.mjs';
import { filesOf, testIdOf } from './test-files.mjs';
import { compile, newWorld } from './world.mjs';

/** How long one test may take beside ten times its usual time, in ms; it covers a busy machine. */
const PATIENCE = 5000;

const message = (error) => String(error?.message ?? error).slice(0, 400);
const isHang = (error) =>
  error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ||
  /Hit count limit reached/.test(String(error?.message));

export class PureRunner {
  #root = process.cwd();
  /** Test file → compiled script. */
  #scripts = new Map();
  #worlds = new Map();
  /** Test → its time in ms, and the mutants each test reaches, as the first run found them. */
  #cost = new Map();
  #reached = {};
  /** Mutated file → suite → mutants it has noticed. */
  #kills = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const files = chosenRooms().flatMap(({ tests }) => filesOf(this.#root, tests, '.test.ts'));
    for (const file of new Set(files)) this.#scripts.set(file, await compile(this.#root, file));
  }

  /** Every test once, with what each of them reaches. */
  async dryRun({ timeout: given }) {
    const timeout = Math.ceil(given);
    const tests = [];
    const mutantCoverage = { static: {}, perTest: {} };
    for (const [file, script] of this.#scripts) {
      const world = newWorld(script, timeout, undefined);
      for (const name of world.tests.keys()) {
        const id = testIdOf(file, name);
        const start = performance.now();
        world.stryker.currentTestId = id;
        const failure = await world.run(name, timeout).then(() => null, message);
        world.stryker.currentTestId = undefined;
        const timeSpentMs = Math.round(performance.now() - start);
        this.#cost.set(id, timeSpentMs);
        const result = failure === null ? { status: 0 } : { status: 1, failureMessage: failure };
        tests.push({ id, name: id, timeSpentMs, fileName: `${this.#root}/${file}`, ...result });
      }
      const reached = world.stryker.mutantCoverage ?? { static: {}, perTest: {} };
      for (const [id, hits] of Object.entries(reached.static)) {
        mutantCoverage.static[id] = (mutantCoverage.static[id] ?? 0) + hits;
      }
      Object.assign(mutantCoverage.perTest, reached.perTest);
      this.#worlds.set(file, world);
    }
    this.#reached = mutantCoverage.perTest;
    return { status: 'complete', tests, mutantCoverage };
  }

  async mutantRun(asked) {
    // After a mutant that hung, Stryker goes on in a new process, which has seen no test yet.
    if (this.#cost.size === 0) await this.dryRun(asked);
    const slowest = Math.max(...this.#cost.values());
    const options = { ...asked, timeout: PATIENCE + 10 * slowest };
    let nrOfTests = 0;
    const chosen = this.#chosen(options);
    const again = options.mutantActivation === 'static' || this.#roomOf(options).remembers;
    const judges = [
      (file, names) => this.#judgeUsed(file, names, options),
      ...(again ? [(file, names) => this.#judgeFresh(file, names, options)] : []),
    ];
    for (const judged of judges) {
      for (const [file, names] of chosen) {
        const verdict = await judged(file, names);
        nrOfTests += verdict.run;
        if (verdict.hang) {
          this.#worlds.delete(file);
          return { status: 'timeout', reason: verdict.failure };
        }
        if (verdict.failed === undefined) continue;
        this.#learn(options.activeMutant.fileName, file);
        const killedBy = [testIdOf(file, verdict.failed)];
        return { status: 'killed', killedBy, failureMessage: verdict.failure, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  /** Which suite has noticed most in a file is asked first about the next mutant of it. */
  #learn(source, file) {
    const kills = this.#kills.get(source) ?? new Map();
    this.#kills.set(source, kills.set(file, (kills.get(file) ?? 0) + 1));
  }

  #roomOf({ sandboxFileName }) {
    const inside = sandboxFileName.slice(this.#root.length + 1);
    return chosenRooms().find(({ mutate }) => filesOf(this.#root, mutate, '.ts').includes(inside));
  }

  /** Test files of the mutant's room with the tests to run, those that take least time first. */
  #chosen({ testFilter, sandboxFileName, activeMutant }) {
    const room = this.#roomOf({ sandboxFileName });
    const cost = (id) => this.#cost.get(id) ?? 0;
    const reaching = (id) => (this.#reached[id]?.[activeMutant.id] === undefined ? 1 : 0);
    const kills = (file) => this.#kills.get(activeMutant.fileName)?.get(file) ?? 0;
    const filter = testFilter === undefined ? null : new Set(testFilter);
    return filesOf(this.#root, room.tests, '.test.ts')
      .map((file) => {
        const start = testIdOf(file, '');
        const ids = [...this.#cost.keys()].filter(
          (id) => id.startsWith(start) && (filter === null || filter.has(id)),
        );
        ids.sort((one, other) => reaching(one) - reaching(other) || cost(one) - cost(other));
        const names = ids.map((id) => id.slice(start.length));
        return { file, names, first: ids[0] };
      })
      .filter(({ names }) => names.length > 0)
      .sort(
        (one, other) =>
          kills(other.file) - kills(one.file) ||
          reaching(one.first) - reaching(other.first) ||
          cost(one.first) - cost(other.first),
      )
      .map(({ file, names }) => [file, names]);
  }

  /** In the realm that is there; a mutant that works while modules load cannot be judged in it. */
  async #judgeUsed(file, names, options) {
    if (options.mutantActivation === 'static') return { run: 0 };
    const used = this.#worlds.get(file);
    // A mutant that hung has taken its realm with it.
    if (used === undefined) return this.#judgeFresh(file, names, options);
    const verdict = await judge(used, names, options);
    if (verdict.hang || verdict.failed === undefined) return verdict;
    if (await holds(used, verdict.failed, options)) return verdict;
    this.#worlds.delete(file);
    return this.#judgeFresh(file, names, options);
  }

  async #judgeFresh(file, names, options) {
    const { activeMutant, mutantActivation, timeout } = options;
    const early = mutantActivation === 'static' ? activeMutant.id : undefined;
    let world;
    try {
      world = newWorld(this.#scripts.get(file), timeout, early);
    } catch (error) {
      // Only a mutant that is active while modules load can keep them from loading.
      if (early === undefined) throw error;
      return { run: 1, failed: '', failure: message(error), hang: isHang(error) };
    }
    // A line behind a memo is credited to the test that came first: then all get a turn.
    const fair = names.length > 1 ? names : [...new Set([...names, ...world.tests.keys()])];
    const verdict = await judge(world, fair, options);
    if (early === undefined) this.#worlds.set(file, world);
    return verdict;
  }
}

/** Runs tests with the mutant active until one fails; `failed` is its name. */
async function judge(world, names, { activeMutant, timeout, hitLimit }) {
  const { stryker } = world;
  Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
  let run = 0;
  try {
    for (const name of names.filter((each) => world.tests.has(each))) {
      run += 1;
      const error = await world.run(name, timeout).then(
        () => null,
        (reason) => ({ reason }),
      );
      if (error !== null) {
        const { reason } = error;
        return { run, failed: name, failure: message(reason), hang: isHang(reason) };
      }
    }
    return { run };
  } finally {
    stryker.activeMutant = undefined;
  }
}

/** Whether a test passes in this realm without the mutant. */
async function holds(world, name, { timeout }) {
  return world.run(name, timeout).then(
    () => true,
    () => false,
  );
}
