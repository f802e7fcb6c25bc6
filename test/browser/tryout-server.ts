import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');

export interface RunningServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts what `npm start` starts, on a free port, and waits for the address it prints. */
export function startServer(): Promise<RunningServer> {
  const script = join(root, 'src', 'host', 'tryout', 'serve.mjs');
  const child = spawn(process.execPath, [script, '--port', '0', '--no-open'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (!url) return;
      resolve({
        url,
        stop: async () => {
          child.kill();
          await gone;
        },
      });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the server ended (${String(code)}):\n${said}`)));
  });
}
