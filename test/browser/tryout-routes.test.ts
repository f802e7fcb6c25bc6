/** @file What the try-out server answers, and to whom; no browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const script: string = path.join(__dirname, '../../src/host/tryout/server/create-server.mjs');

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'nianbao-tryout-'));
  for (const name of ['index.html', 'taskpane.html', '.complete', 'pane.js'])
    writeFileSync(path.join(folder, name), 'x');
  const { createTryoutServer } = (await import(script)) as {
    createTryoutServer: (folders: Readonly<Record<string, string>>) => Server;
  };
  server = createTryoutServer({ root: folder, pageFolder: folder, paneFolder: folder });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (at: string, host: string): Promise<{ status: number; headers: IncomingHttpHeaders }> =>
  new Promise((done, fail) => {
    const { port } = server.address() as AddressInfo;
    request({ host: '127.0.0.1', port, path: at, headers: { host } }, (answer) => {
      answer.resume();
      done({ status: answer.statusCode ?? 0, headers: answer.headers });
    })
      .on('error', fail)
      .end();
  });

it.each(['localhost:3000', '127.0.0.1', '[::1]:3000', 'LOCALHOST'])('answers %s', async (host) => {
  expect((await ask('/', host)).status).toBe(200);
});

it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000'])(
  'refuses to answer a page that calls itself %s',
  async (host) => {
    expect((await ask('/', host)).status).toBe(421);
  },
);

it('sends the policy with every page, and no file of the build’s own', async () => {
  for (const page of ['/', '/taskpane.html', '/index.html'])
    expect((await ask(page, 'localhost')).headers['content-security-policy']).toContain(
      "default-src 'self'",
    );
  expect((await ask('/pane.js', 'localhost')).status).toBe(200);
  for (const hidden of ['/.complete', '/tryout/.complete', '/%2ecomplete'])
    expect((await ask(hidden, 'localhost')).status).toBe(404);
});
