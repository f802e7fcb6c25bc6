/** A report too long to wait for is stopped in the midst of it, and the next one is checked; no request leaves. */
import type { Browser, Page } from 'playwright-core';
import { sharedBrowser } from '../jest/shared-browser';
import { personAt } from './tryout-person';
import type { RunningServer } from './tryout-server';
import { startServer } from './tryout-server';

jest.setTimeout(240_000);

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const GOOD = '青溪县2029年行政执法工作报告\n全年立案820件，结案779件，结案率为90%。\n';
const LONG = GOOD.repeat(15_000);

/** As most people read; English too with `npm run test:tryout`, which walks every way. */
const ways = (
  [
    {
      language: 'zh-CN',
      tab: /报告/,
      file: '报告文件',
      step: /正在核对报告（第 \d 步：找出文中的数）/,
      stop: '停止',
      stopped: '已停止“核对报告”',
      done: '“报告.txt”核对完毕',
    },
    {
      language: 'en-US',
      tab: /Report/,
      file: 'Report file',
      step: /\(step \d: finding the numbers/,
      stop: 'Stop',
      stopped: /was stopped/,
      done: /“报告.txt” has been checked/,
    },
  ] as const
).filter(({ language }) => language === 'zh-CN' || process.env['NIANBAO_WALKS'] === 'all');

/** The worker is gone; a test that waits for ever fails by its time. */
const ended = async (page: Page): Promise<void> => {
  while (page.workers().length > 0) await page.waitForTimeout(50);
};

it.each(ways)('is stopped by a press, $language', async (words) => {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const to = request.url();
    if (!to.startsWith(server.url) && !/^(data|blob):/.test(to)) strangers.push(to);
  });
  // A broken content security policy is an error of the console, too.
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text());
  });
  await page.goto(server.url);
  const { pane } = personAt(page);
  const button = (name: string) => pane.getByRole('button', { name, exact: true });
  await pane.getByRole('tab', { name: /报告/ }).click();
  if (words.language === 'en-US') await button('English').click();
  await pane.getByRole('tab', { name: words.tab }).click();
  const choose = (text: string) =>
    pane.getByLabel(words.file).setInputFiles({
      name: '报告.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
  await choose(LONG);
  await pane.getByText(words.step).first().waitFor();
  expect(page.workers()).toHaveLength(1);
  // The pane is at hand meanwhile.
  await pane.getByRole('tab', { name: words.tab }).press('Home');
  await pane.getByRole('tab', { name: words.tab }).click();
  await button(words.stop).click();
  await pane.getByText(words.stopped).first().waitFor();
  expect(await pane.getByText(words.done).count()).toBe(0);
  await ended(page);
  await choose(GOOD);
  await pane.getByText(words.done).first().waitFor();
  await pane.getByRole('article').filter({ hasText: '90%' }).first().waitFor();
  await ended(page);
  expect([strangers, complaints]).toEqual([[], []]);
  await page.context().close();
});
