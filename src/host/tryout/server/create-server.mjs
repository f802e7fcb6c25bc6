import { createServer } from 'node:http';
import { join } from 'node:path';
import { findFile, sendFiles } from './respond.mjs';

/**
 * The try-out server's routes. `/` is the page; `/tryout/…` its own scripts; everything else is the
 * task pane's build as it ships. One file of the shipped set is answered differently:
 * `/office/office.js` is preceded by our host's entry, the way Excel for Windows injects its own
 * before a page's first script. The loader and the library behind it stay Microsoft's, unmodified.
 */
export function createTryoutServer({ root, pageFolder, paneFolder }) {
  const library = join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
  return createServer((request, response) => {
    if (!isLocal(request.headers.host)) {
      response.writeHead(421, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('只能用 localhost 或 127.0.0.1 打开。\n');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const path = readPath(request.url ?? '/');
    if (path === undefined) {
      response.writeHead(400).end();
    } else if (path === '/') {
      sendFiles(request, response, [join(pageFolder, 'index.html')]);
    } else if (path === '/office/office.js') {
      const office = findFile([paneFolder], 'office/office.js') ?? join(library, 'office.js');
      sendFiles(request, response, [join(pageFolder, 'office-host.js'), office]);
    } else {
      const file = path.startsWith('/tryout/')
        ? findFile([pageFolder], path.slice('/tryout/'.length))
        : path === '/favicon.ico'
          ? findFile([paneFolder, root], 'assets/icon-32.png')
          : (findFile([paneFolder], path.slice(1)) ??
            (path.startsWith('/office/')
              ? findFile([library], path.slice('/office/'.length))
              : undefined));
      if (file === undefined) {
        response
          .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
          .end(`没有这个文件：${path}\n`);
      } else {
        sendFiles(request, response, [file]);
      }
    }
  });
}

/** A page of another name that leads to this machine (DNS rebinding) must not read from here. */
function isLocal(host) {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host ?? '');
}

function readPath(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** Listens on loopback only; a taken port gives way to the next, twenty times. 0 lets the system choose. */
export async function listen(server, port) {
  const last = port === 0 ? 0 : Math.min(port + 20, 65535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    try {
      return await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, '127.0.0.1', () => {
          server.removeListener('error', reject);
          resolve(server.address().port);
        });
      });
    } catch (problem) {
      if (problem.code !== 'EADDRINUSE') throw problem;
    }
  }
  throw new Error(`端口 ${port} 到 ${last} 都被占用；请用 --port 另选一个。`);
}
