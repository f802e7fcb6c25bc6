/** Two ways to work the pane: by mouse, and by nothing but keys. Both find things by role and name. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

export interface Hands {
  readonly press: (target: Locator) => Promise<void>;
  readonly tab: (target: Locator) => Promise<void>;
  readonly fill: (target: Locator, text: string) => Promise<void>;
  /** From the pane to the selected cell of the grid. */
  readonly toGrid: () => Promise<void>;
  readonly toPane: () => Promise<void>;
}

export const byMouse = (): Hands => ({
  press: (target) => target.click(),
  tab: (target) => target.click(),
  fill: (target, text) => target.fill(text),
  toGrid: () => Promise.resolve(),
  toPane: () => Promise.resolve(),
});

/** More stops than the longest view has. */
const STOPS = 400;

/**
 * Nothing but keys: Tab to what is wanted, Enter or Space to press it, arrows among tabs, F6 between the
 * pane and the grid. What cannot be reached fails.
 */
export const byKeyboard = (page: Page, pane: FrameLocator): Hands => {
  const has = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === element.ownerDocument.activeElement);
  const inPane = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  /**
   * How many stops the target lies ahead in the pane, roughly (of a group of radio buttons only one is a
   * stop); 0 on it, 1 where it lies behind, null when the keys are with the page around the pane.
   */
  const ahead = (target: Locator): Promise<number | null> =>
    target.evaluate((element) => {
      const document = element.ownerDocument;
      const at = document.activeElement;
      if (element === at) return 0;
      if (!document.hasFocus()) return null;
      const stops = [
        ...document.querySelectorAll<HTMLElement>(
          'a, button, input, select, textarea, summary, [tabindex]',
        ),
      ].filter((each) => each.tabIndex >= 0 && each.checkVisibility());
      const [from, to] = [stops.indexOf(at as HTMLElement), stops.indexOf(element as HTMLElement)];
      return from >= 0 && to > from ? to - from : 1;
    });
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let stops = 0; stops < STOPS;) {
      const way = await ahead(target);
      if (way === 0) return;
      // Off the last stop the keys are with the page around the pane.
      if (way === null) await page.keyboard.press('F6');
      // Two thirds of the way at a time, so that nothing is passed by.
      const presses = Math.max(1, Math.floor(((way ?? 1) * 2) / 3));
      for (let press = 0; press < presses; press += 1) await page.keyboard.press('Tab');
      stops += presses;
    }
    throw new Error(`not reached by ${String(STOPS)} stops: ${String(target)}`);
  };
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    tab: async (target) => {
      await reach(pane.locator('[role="tab"][tabindex="0"]').first());
      for (let turn = 0; turn < 3 && !(await has(target)); turn += 1) {
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Enter');
    },
    fill: async (target, text) => {
      await reach(target);
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
    },
    toGrid: async () => {
      if (await inPane()) await page.keyboard.press('F6');
    },
    toPane: async () => {
      if (!(await inPane())) await page.keyboard.press('F6');
    },
  };
};
