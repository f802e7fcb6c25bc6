import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { cachedBuild } from './cached-build.mjs';
import { fingerprint } from './fingerprint.mjs';

const sources = [
  ...['figures', 'catalog', 'rules', 'template', 'report', 'workbook', 'taskpane', 'commands'].map(
    (room) => `src/${room}`,
  ),
  'src/host/build',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'tsconfig.json',
  'package-lock.json',
];

/** The task pane as it ships: webpack's production build, unchanged. */
export function buildPane(root, cache) {
  return cachedBuild(cache, 'pane', fingerprint(root, sources), (folder) =>
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
