/** A person at the try-out page: looks, presses, types. Cells stand on a canvas, so they are found by place. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { TryoutHandle } from '../../src/host/tryout/page/test-handle';

declare global {
  interface Window {
    __tryout?: TryoutHandle;
  }
}

type Calls = {
  readonly [K in keyof TryoutHandle]: (
    ...words: Parameters<TryoutHandle[K]>
  ) => Promise<ReturnType<TryoutHandle[K]>>;
};

export interface Person extends Calls {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Presses a cell of the shown sheet. */
  readonly press: (address: string) => Promise<void>;
  /** Goes to a cell, on whatever sheet, without the mouse. */
  readonly goTo: (sheet: string, address: string) => Promise<void>;
  /** Types into the selected cell and confirms. */
  readonly type: (text: string) => Promise<void>;
  readonly copyToClipboard: (text: string) => Promise<void>;
  /** Waits until a cell holds a value. */
  readonly sees: (
    sheet: string,
    address: string,
    value: string | number | boolean,
  ) => Promise<void>;
  /** Waits for what the pane says. */
  readonly told: (words: string | RegExp) => Promise<void>;
  readonly shot: (name: string) => Promise<void>;
}

const PATIENCE = 20000;
const DOUBLE_PRESS = 600;
/** Milliseconds after which two clicks are two clicks. */
const DOUBLE_CLICK = 900;

export function personAt(page: Page): Person {
  const call = <K extends keyof TryoutHandle>(name: K): Calls[K] =>
    ((...words: readonly unknown[]) =>
      page.evaluate(
        ([method, given]) => {
          const handle = window.__tryout;
          if (!handle) throw new Error('the page has no workbook yet');
          const act = handle[method as keyof TryoutHandle] as (...parts: unknown[]) => unknown;
          return act(...(given as unknown[]));
        },
        [name, words] as const,
      )) as Calls[K];
  const cellBox = call('cellBox');
  const select = call('select');
  const value = call('value');
  const folder = process.env.NIANBAO_SHOTS ?? '';
  const frames = (): Promise<void> =>
    page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done())),
        ),
    );
  let pressed = { address: '', at: 0 };
  let lastPress = 0;
  const press = async (address: string): Promise<void> => {
    await frames();
    // Two presses on one cell in quick succession would be a double click, which opens the cell's editor.
    const wait = pressed.address === address ? pressed.at + DOUBLE_CLICK - Date.now() : 0;
    if (wait > 0) await page.waitForTimeout(wait);
    pressed = { address, at: Date.now() };
    const box = await cellBox(address);
    if (!box) throw new Error(`${address} is out of sight`);
    // Two presses in quick succession would be a double one, which opens the cell's editor.
    await page.waitForTimeout(Math.max(0, lastPress + DOUBLE_PRESS - Date.now()));
    lastPress = Date.now();
    await page.mouse.click(box.left + Math.min(box.width, 60) / 2, box.top + box.height / 2);
  };
  const pane = page.frameLocator('iframe[title="执法年报任务窗格"]');
  return {
    page,
    pane,
    // The words stand twice: in the message, and in the region read out to those who do not see it.
    told: (words) => pane.getByText(words).last().waitFor(),
    sheets: call('sheets'),
    active: call('active'),
    selection: call('selection'),
    editing: call('editing'),
    value,
    text: call('text'),
    formula: call('formula'),
    fill: call('fill'),
    named: call('named'),
    select,
    cellBox,
    press,
    async goTo(sheet, address) {
      await select(sheet, address);
      await frames();
      await press(address);
    },
    async type(text) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    copyToClipboard: (text) => page.evaluate((words) => navigator.clipboard.writeText(words), text),
    async sees(sheet, address, wanted) {
      const until = Date.now() + PATIENCE;
      for (;;) {
        const found = await value(sheet, address);
        if (found === wanted) return;
        if (Date.now() > until)
          throw new Error(`${sheet}!${address} holds ${String(found)}, not ${String(wanted)}`);
        await page.waitForTimeout(50);
      }
    },
    async shot(name) {
      if (!folder) return;
      mkdirSync(folder, { recursive: true });
      await frames();
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
  };
}
