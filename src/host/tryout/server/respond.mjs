import { readFileSync, statSync } from 'node:fs';
import { basename, extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Everything from this page's own origin; styles inline, since grid and Fluent write style tags. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** A worker has the policy it is sent with, not its page's; the reader of files asks nobody. */
const readerPolicy = "default-src 'none'; script-src 'self'";

const packed = new Map();

/** The file a request's path names, looked for in the folders in turn; never outside of them, nor hidden. */
export function findFile(folders, path) {
  const wanted = normalize(path);
  // What begins with a dot is a mark of the build, not a part of it.
  if (wanted.split(sep).some((step) => step.startsWith('.'))) return undefined;
  for (const folder of folders) {
    const file = join(folder, wanted);
    try {
      if (statSync(file).isFile()) return file;
    } catch {
      // Not in this folder; the next one may hold it.
    }
  }
  return undefined;
}

/** Sends one file, or several joined by line ends, compressed when the browser can take it. */
export function sendFiles(request, response, files) {
  const key = files.map((file) => `${file}:${statSync(file).mtimeMs}`).join('|');
  let entry = packed.get(key);
  if (!entry) {
    const plain = Buffer.concat(
      files.flatMap((file, at) =>
        at === 0 ? [readFileSync(file)] : [Buffer.from('\n'), readFileSync(file)],
      ),
    );
    entry = { plain, small: plain.length > 1024 ? gzipSync(plain, { level: 6 }) : undefined };
    packed.set(key, entry);
  }
  response.setHeader(
    'Content-Type',
    types[extname(files[files.length - 1])] ?? 'application/octet-stream',
  );
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (extname(files[files.length - 1]) === '.html')
    response.setHeader('Content-Security-Policy', policy);
  if (basename(files[files.length - 1]).startsWith('reader.'))
    response.setHeader('Content-Security-Policy', readerPolicy);
  const compress =
    entry.small !== undefined && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (compress) response.setHeader('Content-Encoding', 'gzip');
  const body = compress ? entry.small : entry.plain;
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}
