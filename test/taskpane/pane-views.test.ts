import { mkdirSync, readFileSync } from 'node:fs';
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

/** Where pictures of every view go, when they are asked for (`npm run screenshots`). */
const folder = process.env['SCREENSHOTS'] ?? '';
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let gallery: Gallery;
beforeAll(async () => {
  gallery = await startGallery();
  if (folder !== '') mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await gallery.close();
});

const looks = {
  light: { options: {}, media: {} },
  dark: { options: { dark: true }, media: { colorScheme: 'dark' } },
  forced: { options: {}, media: { forcedColors: 'active' } },
} as const;
type Look = keyof typeof looks;

const show = async ({ options, walk }: View, look: Look, width = 350): Promise<Page> => {
  const page = await gallery.open(
    { ...options, ...looks[look].options },
    { width, height: 760 },
    { reducedMotion: 'reduce', ...looks[look].media },
  );
  page.setDefaultTimeout(20_000);
  await walk?.(page);
  return page;
};

/** What axe finds, by rule and place; the tags are those of WCAG 2.2 AA and axe's own good practice. */
const violations = async (page: Page): Promise<readonly string[]> => {
  // What is still on its way in is measured against what stands behind it.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished),
    ),
  );
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    window.axe.run({
      runOnly: [
        'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice',
      ], // prettier-ignore
      resultTypes: ['violations'],
    }),
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

describe.each(Object.keys(looks) as readonly Look[])('axe finds nothing, %s', (look) => {
  it.each(views)('in $name', async (view) => {
    const page = await show(view, look);
    expect(await violations(page)).toEqual([]);
    await picture(page, `${view.name}-zh-${look}`);
    await page.close();
  });
});

describe('in English, without loading anew', () => {
  it.each(views)('$name', async (view) => {
    const page = await show(view, 'light');
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.getByRole('button', { name: '中文', exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, `${view.name}-en-light`);
    await page.close();
  });
});

/** 320 px is 1280 px at 400 %; 175 px is a pane of 350 px at 200 %. */
describe.each([320, 175])('at %i px nothing has to be scrolled sideways', (width) => {
  it.each(views)('in $name', async (view) => {
    const page = await show(view, 'light', width);
    const beyond = await page.evaluate(() => {
      const across = document.documentElement.clientWidth;
      return [...document.querySelectorAll('#pane *')]
        .filter((element) => element.getBoundingClientRect().right > across + 0.5)
        .filter((element) => {
          // What scrolls or is cut within its own box is not the page's affair.
          for (let box = element.parentElement; box !== null; box = box.parentElement) {
            if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return false;
          }
          return true;
        })
        .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`);
    });
    expect(beyond).toEqual([]);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
    await picture(page, `${view.name}-zh-${String(width)}`);
    await page.close();
  });
});

describe('the views', () => {
  it('have said no error, broken no policy and asked no other server', () => {
    expect(gallery.complaints).toEqual([]);
  });
});
