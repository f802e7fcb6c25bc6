// The try-out page in a headless browser, for measuring the pane as people meet it.
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from '../runner/load-typescript.mjs';
import { startTryout } from '../tryout/start.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs `work` with a way to open pages; everything is closed afterwards. */
export async function withTryout(work) {
  const { launchBrowser } = await loadTypeScript('src/host/browser/index.ts');
  const server = await startTryout({ port: 0 });
  const browser = await launchBrowser(root);
  /** @param prepare called with the page before it is loaded */
  const open = async (prepare = async () => {}) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await prepare(page);
    await page.goto(server.url);
    await page.locator('canvas[id^="univer-sheet-main-canvas"]').waitFor();
    const pane = page.frameLocator('iframe[title="执法年报任务窗格"]');
    return { page, pane, close: () => context.close() };
  };
  try {
    return await work(open);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Fills the open workbook with the sample county. */
export async function fillSample(pane) {
  await pane.getByLabel('单位名称').fill('蓝山县');
  await pane.getByLabel('统计年度').fill('2024');
  await pane.getByRole('button', { name: '插入统计模板' }).click();
  await pane.getByRole('button', { name: '用示例数据试填' }).click();
  await pane
    .getByText(/已填入 \d+ 格示例数据/)
    .last()
    .waitFor();
}

export const median = (numbers) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
