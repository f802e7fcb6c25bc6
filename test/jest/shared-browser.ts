/** The one Chromium of this run (see gallery-server.mjs). Each caller has contexts of its own in it. */
import { chromium } from 'playwright-core';
import type { Browser, Download } from 'playwright-core';

/** Where jest's own process serves the pane over the fake. */
export const galleryUrl = (): string => {
  const url = process.env['NIANBAO_TEST_GALLERY'];
  if (url === undefined) throw new Error('no gallery: jest runs without its global setup');
  return url;
};

/** Its `close` closes the caller's contexts and leaves the browser to the others. */
export const sharedBrowser = async (): Promise<Browser> => {
  const answer = await fetch(`${galleryUrl()}chromium`);
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return chromium.connect(said);
};

/** What a page saved. (A browser that is connected to has no `path` for it.) */
export const savedBytes = async (download: Download): Promise<Buffer> =>
  Buffer.concat((await (await download.createReadStream()).toArray()) as Buffer[]);
