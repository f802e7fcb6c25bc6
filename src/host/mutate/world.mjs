// One evaluation of a bundled test file in a realm of its own: modules, caches and all.
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { build } from 'esbuild';
import { expect } from 'expect';
import { newHarness, stepsOf } from './harness.mjs';

const require = createRequire(import.meta.url);

/** Properties draw the same cases every time and stop at the first that fails: the score repeats. */
const prelude =
  "import fc from 'fast-check'; fc.configureGlobal({ seed: 20240101, endOnFailure: true });";

/** Compiles a test file (path from the sandbox's root) with everything it imports. */
export async function compile(root, file) {
  const { outputFiles } = await build({
    stdin: {
      contents: `import 'nianbao:prelude'; import './${file}';`,
      resolveDir: root,
      loader: 'js',
    },
    bundle: true,
    platform: 'node',
    format: 'iife',
    target: 'node20',
    write: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'prelude',
        setup(within) {
          within.onResolve({ filter: /^nianbao:prelude$/ }, () => ({
            path: 'prelude',
            namespace: 'nianbao',
          }));
          within.onLoad({ filter: /.*/, namespace: 'nianbao' }, () => ({
            contents: prelude,
            resolveDir: root,
          }));
        },
      },
    ],
  });
  return new vm.Script(outputFiles[0].text, { filename: file });
}

/** What the language itself does not have and a new realm therefore lacks. */
const lent = Object.fromEntries(
  [
    'console',
    'process',
    'Buffer',
    'URL',
    'TextDecoder',
    'TextEncoder',
    'AbortController',
    'structuredClone',
    'queueMicrotask',
    'performance',
    'setTimeout',
    'clearTimeout',
    'setImmediate',
  ].map((name) => [name, globalThis[name]]),
);

const callStep = new vm.Script('__step()');

/**
 * Evaluates a compiled test file; `activeMutant` is then active from the first line on.
 * A hang of code that does not wait ends after `timeout` ms in ERR_SCRIPT_EXECUTION_TIMEOUT.
 */
export function newWorld(script, timeout, activeMutant) {
  const { globals, tests } = newHarness();
  const stryker = { activeMutant };
  const realm = vm.createContext({ ...lent, require, ...globals, expect, __stryker__: stryker });
  script.runInContext(realm, { timeout });
  return {
    stryker,
    tests,
    /** Runs one test; rejects with what it failed by. */
    async run(id, limit) {
      for (const step of stepsOf(tests.get(id))) {
        realm.__step = step;
        await callStep.runInContext(realm, { timeout: limit });
      }
    },
  };
}
