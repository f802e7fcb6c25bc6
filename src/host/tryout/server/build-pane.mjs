import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { cachedBuild } from './cached-build.mjs';
import { fingerprint } from './fingerprint.mjs';

/** No list of rooms, which a new room would be missing from; the packages are in the lock file. */
const SOURCES = [
  'src',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** The settings of webpack.config.js. */
const SETTINGS = ['NIANBAO_URL', 'OFFICE_JS'];

/**
 * A digest of everything the pane is made of. The host is no part of it (lint keeps it out of what ships),
 * but for the folder that webpack is set up by.
 */
export function paneDigest(root, environment = process.env) {
  const digest = createHash('sha256')
    .update(fingerprint(root, SOURCES, ['src/host/']))
    .update(fingerprint(root, ['src/host/build']));
  for (const name of SETTINGS) digest.update(`${name}=${environment[name] ?? ''}\0`);
  return digest.digest('hex').slice(0, 16);
}

/** The task pane as it ships: webpack's production build, unchanged. */
export function buildPane(root, cache) {
  return cachedBuild(cache, 'pane', paneDigest(root), (folder) =>
    webpack(root, ['--mode', 'production', '--output-path', folder, '--stats', 'errors-only']),
  );
}

function webpack(root, options) {
  const command = join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else
        reject(new Error(`任务窗格构建失败（webpack 退出码 ${code}）：\n${Buffer.concat(said)}`));
    });
  });
}
