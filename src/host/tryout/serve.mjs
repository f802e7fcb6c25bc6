import { spawn } from 'node:child_process';
import { readOptions } from './server/options.mjs';
import { startTryout } from './start.mjs';

/** `npm start`: the embedded workbook and the real task pane, side by side in a browser. */
try {
  const options = readOptions(process.argv.slice(2), process.env);
  console.log('正在准备试用页（首次需要构建，约一分钟）……  Preparing the try-out page…');
  const { url } = await startTryout(options);
  console.log(
    `\n  试用页已就绪：${url}\n  The try-out page is at ${url}\n  按 Ctrl+C 结束。 Press Ctrl+C to stop.\n`,
  );
  if (options.open && process.stdout.isTTY) openInBrowser(url);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exitCode = 1;
}

function openInBrowser(url) {
  const [command, ...words] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  const child = spawn(command, words, { stdio: 'ignore', detached: true });
  // No browser to open is no failure: the address is on the screen.
  child.on('error', () => undefined);
  child.unref();
}
