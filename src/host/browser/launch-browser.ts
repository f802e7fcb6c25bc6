import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { launchOptions } from './launch-options.mjs';

/** A headless Chromium for pictures and benchmarks. Throws, with a Chinese sentence, when there is none. */
export const launchBrowser = (root: string): Promise<Browser> =>
  chromium.launch(launchOptions(root));
