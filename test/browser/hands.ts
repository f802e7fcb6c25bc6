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
  /** Where the keys are: on the target, elsewhere in the pane, or with the page around it. */
  const keysAt = (target: Locator): Promise<'target' | 'pane' | 'page'> =>
    target.evaluate((element) => {
      const document = element.ownerDocument;
      if (element === document.activeElement) return 'target';
      return document.hasFocus() ? 'pane' : 'page';
    });
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let stop = 0; stop < STOPS; stop += 1) {
      const at = await keysAt(target);
      if (at === 'target') return;
      // Off the last stop the keys are with the page around the pane.
      if (at === 'page') await page.keyboard.press('F6');
      await page.keyboard.press('Tab');
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
