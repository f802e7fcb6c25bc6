/**
 * Prints, as JSON, which Chromium to start: CHROMIUM_PATH, an installed one, or the one that npm
 * brought (@sparticuz/chromium, unpacked into the temporary folder). A process of its own, because that
 * package is an ES module and unpacks 60 MB.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const starts = (path, environment) =>
  spawnSync(path, ['--version', '--no-sandbox', '--headless'], {
    env: { ...process.env, ...environment },
    timeout: 30000,
  }).status === 0;

async function brought() {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  if (starts(path, {})) return { path, environment: {}, bundled: true };
  // A bare system may lack the libraries Chromium links to; the package carries them too.
  const packed = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'));
  await inflate(packed.pathname);
  const environment = {
    LD_LIBRARY_PATH: [join(tmpdir(), 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':'),
  };
  if (starts(path, environment)) return { path, environment, bundled: true };
  throw new Error(
    `没有可用的 Chromium：${path} 不能启动。请安装 Chromium，或用 CHROMIUM_PATH 指明。`,
  );
}

try {
  const wanted = process.env.CHROMIUM_PATH || undefined;
  if (wanted && wanted !== 'npm' && !existsSync(wanted)) {
    throw new Error(`CHROMIUM_PATH 指向的文件不存在：${wanted}`);
  }
  const installed =
    wanted === 'npm' ? undefined : (wanted ?? INSTALLED.find((path) => existsSync(path)));
  const found = installed ? { path: installed, environment: {}, bundled: false } : await brought();
  process.stdout.write(JSON.stringify(found));
} catch (problem) {
  process.stderr.write(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 1;
}
