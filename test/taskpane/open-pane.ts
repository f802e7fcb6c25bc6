import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { FakeOptions } from './fake-services';

const root = path.join(__dirname, '../..');
const { contentSecurityPolicy, officeSource } = jest.requireActual<{
  officeSource: () => unknown;
  contentSecurityPolicy: (source: unknown) => string;
}>(path.join(root, 'src/host/build/office-source.cjs'));

/** The pane over the fake, served under the policy of the real page. */
export interface Gallery {
  readonly open: (
    options?: FakeOptions & { readonly dark?: boolean },
    size?: { width: number; height: number },
    media?: Parameters<Page['emulateMedia']>[0],
  ) => Promise<Page>;
  /** What no page may ever do: errors, policy violations, requests elsewhere. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Outside jest, because the package and esbuild both mind its realms. */
const run = (script: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });

/**
 * The Chromium that npm brings. Its own arguments are left out: they put everything into one process,
 * which dies with the first page closed, and switch off the very protection that is tested here.
 */
const launch = async (): Promise<Browser> => {
  const executablePath = run(
    "import c from '@sparticuz/chromium'; process.stdout.write(await c.executablePath());",
  );
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
};

const bundle = (folder: string): void => {
  const options = {
    entryPoints: [path.join(root, 'test/taskpane/gallery.tsx')],
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: folder,
    logLevel: 'error',
  };
  run(`import { build } from 'esbuild'; await build(${JSON.stringify(options)});`);
};

const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(officeSource())}">
<title>执法年报</title><link rel="icon" href="assets/icon-32.png"><link rel="stylesheet" href="floor.css">
</head><body><div id="pane"></div><script type="module" src="gallery.js"></script></body></html>`;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

const serve = (folder: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
      if (name === '') {
        response.setHeader('content-type', 'text/html').end(page);
        return;
      }
      const file =
        name === 'floor.css'
          ? path.join(root, 'src/taskpane/start', name)
          : path.join(name.startsWith('assets/') ? root : folder, name);
      if (!existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
      response.end(readFileSync(file));
    });
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

export const startGallery = async (): Promise<Gallery> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-gallery-'));
  bundle(folder);
  const [server, browser] = await Promise.all([serve(folder), launch()]);
  const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const complaints: string[] = [];
  return {
    complaints,
    open: async (options = {}, size = { width: 350, height: 760 }, media = {}) => {
      const opened = await browser.newPage({ viewport: size, acceptDownloads: true });
      await opened.emulateMedia(media);
      opened.on('console', (said) => {
        if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text());
      });
      opened.on('pageerror', (fault) => complaints.push(fault.message));
      opened.on('request', (request) => {
        const to = request.url();
        if (!to.startsWith(origin) && !to.startsWith('data:') && !to.startsWith('blob:')) {
          complaints.push(`request to ${to}`);
        }
      });
      await opened.goto(`${origin}/`);
      await opened.waitForFunction(() => 'startGallery' in window);
      await opened.evaluate((wanted) => window.startGallery(wanted), options);
      return opened;
    },
    close: async () => {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
