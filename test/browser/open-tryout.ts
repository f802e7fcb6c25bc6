/** The page of `npm start` in a context of its own, and what goes wrong on it unseen. */
import type { Browser } from 'playwright-core';
import type { Person } from './tryout-person';
import { personAt } from './tryout-person';
import type { RunningServer } from './tryout-server';

/** What pages said and asked for. */
export interface Heard {
  /** Warnings and errors of the console, and errors nobody caught. */
  readonly complaints: string[];
  /** Addresses on other servers. */
  readonly strangers: string[];
  requests: number;
}

export const nothingHeard = (): Heard => ({ complaints: [], strangers: [], requests: 0 });

/** Opens the page and waits for its grid; what it says from then on is added to `heard`. */
export const openTryout = async (
  browser: Browser,
  server: RunningServer,
  heard: Heard,
): Promise<Person> => {
  const context = await browser.newContext({
    viewport: { width: 1120, height: 700 },
    locale: 'zh-CN',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      heard.complaints.push(message.text());
  });
  page.on('pageerror', (problem) => heard.complaints.push(String(problem)));
  page.on('request', (request) => {
    heard.requests += 1;
    const own = request.url().startsWith(server.url) || /^(data|blob):/.test(request.url());
    if (!own) heard.strangers.push(request.url());
  });
  await page.goto(server.url);
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').waitFor();
  return personAt(page);
};

/** Waits until something holds; fails after half a minute. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await holds()) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('it did not come about');
};
