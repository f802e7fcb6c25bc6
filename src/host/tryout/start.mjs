import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage } from './server/build-page.mjs';
import { buildPane } from './server/build-pane.mjs';
import { createTryoutServer, listen } from './server/create-server.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** Builds what is missing, then serves the try-out page. Resolves to its address and how to stop it. */
export async function startTryout({ port }) {
  const cache = join(root, 'node_modules', '.cache', 'nianbao');
  // One after the other: both builds are hungry, and a small machine has two cores.
  const pageFolder = await buildPage(root, cache);
  const paneFolder = await buildPane(root, cache);
  const server = createTryoutServer({ root, pageFolder, paneFolder });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
