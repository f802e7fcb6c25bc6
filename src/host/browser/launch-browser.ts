import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

interface Found {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly bundled: boolean;
}

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

/** What the Chromium that npm brings needs beyond that; it is built to run on bare systems. */
const BUNDLED = ['--no-zygote', '--in-process-gpu', '--font-render-hinting=none'];

/** A headless Chromium for tests and screenshots. Throws, with a Chinese sentence, when there is none. */
export async function launchBrowser(root: string): Promise<Browser> {
  const script = join(root, 'src', 'host', 'browser', 'chromium-path.mjs');
  const { path, environment, bundled } = JSON.parse(
    execFileSync(process.execPath, [script], { cwd: root, encoding: 'utf8' }),
  ) as Found;
  return chromium.launch({
    executablePath: path,
    args: bundled ? [...QUIET, ...BUNDLED] : QUIET,
    env: { ...process.env, ...environment } as Record<string, string>,
  });
}
