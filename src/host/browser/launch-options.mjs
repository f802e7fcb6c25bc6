import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** No request of its own: nothing is fetched, synchronized or updated behind the page's back. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--lang=zh-CN',
];

/**
 * What the Chromium that npm brings needs beyond that; it is built to run on bare systems. The package's own
 * arguments are left out: they put everything into one process, which dies with the first page closed,
 * and switch off the very protection that is tested here.
 */
const BUNDLED = ['--no-zygote', '--in-process-gpu', '--font-render-hinting=none'];

/**
 * How Playwright is to start a headless Chromium; `wanted` stands for CHROMIUM_PATH (see chromium-path.mjs).
 * Throws, with a Chinese sentence, when there is none.
 */
export function launchOptions(root, wanted = process.env.CHROMIUM_PATH ?? '') {
  const script = join(root, 'src', 'host', 'browser', 'chromium-path.mjs');
  const { path, environment, bundled } = JSON.parse(
    execFileSync(process.execPath, [script], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CHROMIUM_PATH: wanted },
    }),
  );
  return {
    executablePath: path,
    args: bundled ? [...QUIET, ...BUNDLED] : QUIET,
    env: { ...process.env, ...environment },
  };
}
