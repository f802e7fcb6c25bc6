import type { Page } from 'playwright-core';
import { galleryUrl, sharedBrowser } from '../jest/shared-browser';
import type { FakeOptions } from './fake-services';

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

/** Each page is in a context of its own, as if on another machine, and ends with it. */
export const startGallery = async (): Promise<Gallery> => {
  const browser = await sharedBrowser();
  const origin = galleryUrl();
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
      await opened.goto(origin);
      await opened.waitForFunction(() => 'startGallery' in window);
      await opened.evaluate((wanted) => window.startGallery(wanted), options);
      return opened;
    },
    close: () => browser.close(),
  };
};
