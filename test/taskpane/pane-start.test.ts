import { startGallery } from './open-pane';
import type { Gallery } from './open-pane';
// For the names it puts on `window`.
import type {} from './gallery';

jest.setTimeout(180_000);

let gallery: Gallery;
beforeAll(async () => {
  gallery = await startGallery();
});
afterAll(async () => {
  await gallery.close();
});

const TITLE = '一年的执法数字，报齐、报对、写成报告';

describe('the first run', () => {
  it('says in three lines what it does, once; then only when asked', async () => {
    const page = await gallery.open({ template: 'none' });
    const lines = page.getByRole('list').filter({ hasText: '填报' }).getByRole('listitem');
    await page.getByRole('heading', { name: TITLE }).waitFor();
    expect(await lines.count()).toBe(3);
    await page.getByLabel('单位名称').fill('蓝山县');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '蓝山县 · 2024 年度' }).waitFor();
    // The next empty workbook, on the same machine.
    await page.evaluate(() => {
      document
        .getElementById('pane')
        ?.replaceWith(Object.assign(document.createElement('div'), { id: 'pane' }));
      window.startGallery({ template: 'none' });
    });
    await page.getByRole('heading', { name: '这个工作簿里还没有统计模板' }).waitFor();
    expect(await page.getByRole('heading', { name: TITLE }).count()).toBe(0);
    await page.getByRole('button', { name: '这是做什么的？' }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.close();
  });
});

describe('a workbook that is opened again', () => {
  it('goes to the step where the person stopped, and offers the cell', async () => {
    const page = await gallery.open();
    await page.getByText('各表进度').waitFor();
    await page.evaluate(() => window.fake.select('C04@cur'));
    await page.getByRole('region', { name: '处罚决定数' }).waitFor();
    await page.getByRole('tab', { name: /审核/ }).click();
    await page.evaluate(() => {
      document
        .getElementById('pane')
        ?.replaceWith(Object.assign(document.createElement('div'), { id: 'pane' }));
      window.startGallery({});
    });
    await page.getByRole('tab', { name: /审核/, selected: true }).waitFor();
    await page.getByRole('tab', { name: /填报/ }).click();
    await page.getByRole('button', { name: /^接着上次：表3 行政处罚 D\d+$/ }).click();
    await page.waitForFunction(() => window.fake.journal.went.length === 1);
    await page.close();
  });

  it('starts at the beginning where the person has not been', async () => {
    const page = await gallery.open();
    await page.getByText('各表进度').waitFor();
    await page.getByRole('tab', { name: /填报/, selected: true }).waitFor();
    expect(await page.getByRole('button', { name: /^接着上次/ }).count()).toBe(0);
    await page.close();
  });
});

it('has complained of nothing', () => {
  expect(gallery.complaints).toEqual([]);
});
