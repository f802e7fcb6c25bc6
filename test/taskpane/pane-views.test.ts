import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { startGallery } from './open-pane';
import type { Gallery } from './open-pane';
import { views } from './views';
import type { View } from './views';
// For the names it puts on `window`.
import type {} from './gallery';

declare global {
  interface Window {
    axe: { readonly run: (options: object) => Promise<AxeResults> };
  }
}

jest.setTimeout(300_000);

/** Where pictures of every view go, when they are asked for (`SCREENSHOTS=folder`). */
const folder = process.env['SCREENSHOTS'] ?? '';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await startGallery();
  if (folder !== '') mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await gallery.close();
});

/** What axe finds, by rule and place; the tags are those of WCAG 2.2 AA and axe's own good practice. */
const EVERY_RULE = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const;
const CONTRAST = { runOnly: { type: 'rule', values: ['color-contrast'] } } as const;

const violations = async (
  page: Page,
  rules: typeof EVERY_RULE | typeof CONTRAST,
): Promise<readonly string[]> => {
  // What is still on its way in is measured against what stands behind it.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(async (animation) => {
          // One that is broken off has come to its end too.
          await animation.finished.catch(() => undefined);
        }),
    ),
  );
  // What has been scrolled halfway below the heading is no target of its full size.
  await page.evaluate(() => window.scrollTo(0, 0));
  const results = await page.evaluate(
    (options) => window.axe.run({ ...options, resultTypes: ['violations'] }),
    rules,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target, any }) =>
      [id, target.join(' '), html.slice(0, 160), any[0]?.message ?? ''].join(' | '),
    ),
  );
};

const picture = async (page: Page, name: string): Promise<void> => {
  if (folder !== '') {
    await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
  }
};

/** What reaches beyond the right edge. What scrolls or is cut within its own box is not the page's affair. */
const beyondEdge = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const across = document.documentElement.clientWidth;
    const parts = [...document.querySelectorAll('#pane *')]
      .filter((element) => element.getBoundingClientRect().right > across + 0.5)
      .filter((element) => {
        for (let box = element.parentElement; box !== null; box = box.parentElement) {
          if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return false;
        }
        return true;
      })
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
    return document.documentElement.scrollWidth > across ? ['the page', ...parts] : parts;
  });

/** 320 px is 1280 px at 400 %; 175 px is a pane of 350 px at 200 %. */
const NARROW = [320, 175] as const;

/**
 * One pane goes through every look, as it does when Office changes its theme. Axe looks where looks differ:
 * the colours are those of light, forced and dark, the words those of Chinese and English, and no colour
 * depends on the language; so three of the five have every colour and every word. Forced colours change
 * nothing but colours.
 */
const inEveryLook = async (view: View): Promise<Readonly<Record<string, readonly string[]>>> => {
  const page = await gallery.open(
    view.options,
    { width: 350, height: 760 },
    { reducedMotion: 'reduce' },
  );
  page.setDefaultTimeout(20_000);
  await view.walk?.(page);
  const found: Record<string, readonly string[]> = {};
  const pictured = (name: string): Promise<void> => picture(page, `${view.name}-${name}`);
  const judged = async (name: string, rules: Parameters<typeof violations>[1]): Promise<void> => {
    found[name] = await violations(page, rules);
    await pictured(name);
  };
  await page.addScriptTag({ url: 'axe.js' });
  await judged('light', EVERY_RULE);
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 760 });
    found[`${String(width)} px`] = await beyondEdge(page);
  }
  await page.setViewportSize({ width: 350, height: 760 });
  await page.emulateMedia({ forcedColors: 'active' });
  await judged('forced', CONTRAST);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.evaluate(() => window.setDark(true));
  await pictured('dark');
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.getByRole('button', { name: '中文', exact: true }).waitFor();
  await judged('dark-english', EVERY_RULE);
  await page.evaluate(() => window.setDark(false));
  await pictured('light-english');
  await page.setViewportSize({ width: 320, height: 760 });
  found['320 px in English'] = await beyondEdge(page);
  await page.close();
  return found;
};

describe('axe and the right edge', () => {
  it.each(views)('find nothing in $name', async (view) => {
    const found = await inEveryLook(view);
    expect(
      Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0)),
    ).toEqual({});
  });
});

describe('the views', () => {
  it('have said no error, broken no policy and asked no other server', () => {
    expect(gallery.complaints).toEqual([]);
  });
});
