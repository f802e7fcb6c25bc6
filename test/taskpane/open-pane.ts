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

/** A pane as Excel opens it, in pixels. */
const SIZE = { width: 350, height: 760 };

/** Hears what no page may do, for as long as the page lives. */
const listen = (page: Page, origin: string, complaints: string[]): void => {
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text());
  });
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('request', (request) => {
    const to = request.url();
    if (!to.startsWith(origin) && !to.startsWith('data:') && !to.startsWith('blob:')) {
      complaints.push(`request to ${to}`);
    }
  });
};

/** As it came: nothing remembered, no routes, the mouse away, the media of the browser. */
const asNew = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
    window.scrollTo(0, 0);
  });
  await page.unrouteAll();
  await page.mouse.move(0, 0);
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
  });
  page.setDefaultTimeout(30_000);
};

/**
 * Each page is in a context of its own, as if on another machine. In one that a test closed the next pane is
 * set up anew, with nothing remembered: half the time of loading the page, a sixth of another context and
 * process. One that a failed test left open is never used again.
 */
export const startGallery = async (): Promise<Gallery> => {
  const browser = await sharedBrowser();
  const origin = galleryUrl();
  const complaints: string[] = [];
  const idle: Page[] = [];
  const fresh = async (): Promise<Page> => {
    const page = await browser.newPage({ viewport: SIZE, acceptDownloads: true });
    listen(page, origin, complaints);
    page.close = async () => {
      await asNew(page);
      idle.push(page);
    };
    return page;
  };
  return {
    complaints,
    open: async (options = {}, size = SIZE, media = {}) => {
      const used = idle.pop();
      const opened = used ?? (await fresh());
      await opened.setViewportSize(size);
      await opened.emulateMedia(media);
      if (used === undefined) {
        await opened.goto(origin);
        await opened.waitForFunction(() => 'startGallery' in window);
      }
      await opened.evaluate((wanted) => window.startGallery(wanted), options);
      return opened;
    },
    close: () => browser.close(),
  };
};
