import type { Page } from 'playwright-core';
import type { FakeOptions } from './fake-services';
import { savedBytes } from '../jest/shared-browser';
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

const settings = async (options: FakeOptions = {}): Promise<Page> => {
  const page = await gallery.open(options);
  await page.getByText('各表进度').waitFor();
  await page.getByRole('button', { name: '设置' }).click();
  await page.getByLabel('增减幅度').waitFor();
  return page;
};
const stated = {
  value: { numerator: 30000n, denominator: 1n },
  decimals: 0,
  approximation: '',
} as const;
const thirtyThousand = { kind: 'number', stated } as const;
const kept = (page: Page) => page.evaluate(() => window.fake.journal.settings);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();
const file = (text: string) => ({
  name: '设置.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const swings = async (page: Page): Promise<number> => {
  await page.getByRole('tab', { name: /审核/ }).click();
  await page
    .getByRole('button', { name: /^(重新)?审核$/ })
    .first()
    .click();
  await said(page, /^审核完成/);
  await page.getByRole('searchbox', { name: '查找问题' }).fill('G-12');
  await page.waitForTimeout(200);
  return page.getByRole('heading', { level: 4 }).count();
};

describe('settings', () => {
  it('are kept on a press, and the audit goes by them', async () => {
    const page = await settings({ typed: { 'C02@prev': thirtyThousand } });
    const before = await swings(page);
    expect(before).toBeGreaterThan(0);
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByLabel('增减幅度').fill('1000');
    await said(page, '有改动还没有保存。');
    await press(page, '保存设置');
    await said(page, '设置已保存');
    expect(await kept(page)).toEqual({ numbers: { swingPercent: 1000 }, counting: {} });
    expect(await swings(page)).toBe(before - 1);
    await page.close();
  });

  it('refuse what is no number of that kind, and say which and why', async () => {
    const page = await settings();
    await page.getByLabel('增减幅度').fill('三成');
    await press(page, '保存设置');
    await said(page, '“增减幅度”应为 1 到 1000 之间的整数。');
    expect(await kept(page)).toEqual({ numbers: {}, counting: {} });
    await page.getByLabel('增减幅度').fill('40');
    await page.getByLabel('“明显”起').fill('90');
    await press(page, '保存设置');
    await said(page, /^程度词的三个界限应由小到大/);
    expect(await kept(page)).toEqual({ numbers: {}, counting: {} });
    await page.close();
  });

  it('go back to the usual', async () => {
    const page = await settings();
    await page.getByLabel('增减幅度').fill('45');
    await press(page, '保存设置');
    await said(page, '设置已保存');
    await press(page, '恢复默认值');
    expect(await page.getByLabel('增减幅度').inputValue()).toBe('30');
    await press(page, '保存设置');
    await page.waitForFunction(
      () => Object.keys(window.fake.journal.settings.numbers).length === 0,
    );
    await page.close();
  });

  it('are exported, and read in again in another workbook', async () => {
    const page = await settings();
    await page.getByLabel('增减幅度').fill('45');
    await page.getByLabel('处罚总数口径').selectOption({ index: 1 });
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, '导出设置')]);
    const text = (await savedBytes(download)).toString();
    await page.close();
    const other = await settings();
    await other.getByLabel('设置文件（.json）').setInputFiles(file(text));
    await said(other, '已读入“设置.json”，按“保存设置”生效。');
    expect(await other.getByLabel('增减幅度').inputValue()).toBe('45');
    await press(other, '保存设置');
    await said(other, '设置已保存');
    const { counting, numbers } = await kept(other);
    expect(numbers).toEqual({ swingPercent: 45 });
    expect(Object.keys(counting)).toEqual(['penalties']);
    await other.close();
  });

  it.each([
    ['no JSON', '{', /^文件内容不是 JSON/],
    ['another file', '{"a":1}', /^这不是执法年报的设置文件/],
    [
      'a later version',
      '{"format":"nianbao-settings","version":99,"numbers":{},"counting":{}}',
      /^设置文件来自更新的版本/,
    ],
    [
      'an unknown name',
      '{"format":"nianbao-settings","version":1,"numbers":{"swing":3},"counting":{}}',
      '没有名为“swing”的设置。请去掉这一项。',
    ],
    [
      'a value out of bounds',
      '{"format":"nianbao-settings","version":1,"numbers":{"swingPercent":0},"counting":{}}',
      '“增减幅度”应为 1 到 1000 之间的整数。',
    ],
    [
      'a choice there is not',
      '{"format":"nianbao-settings","version":1,"numbers":{},"counting":{"penalties":"all"}}',
      /没有“all”这个选项/,
    ],
  ])('refuse a file with %s, and change nothing', async (_kind, text, sentence) => {
    const page = await settings();
    await page.getByLabel('增减幅度').fill('45');
    await page.getByLabel('设置文件（.json）').setInputFiles(file(text));
    await said(page, '“设置.json”没有读入，设置没有变');
    await said(page, sentence);
    expect(await page.getByLabel('增减幅度').inputValue()).toBe('45');
    await page.close();
  });

  it('change the language at once, keep it, and follow Office again', async () => {
    const page = await settings();
    await page.getByLabel('语言', { exact: true }).selectOption('en-US');
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-US');
    await page.getByLabel('Language', { exact: true }).selectOption('');
    await page.getByRole('heading', { name: '设置' }).waitFor();
    await page.close();
  });

  it('are left by Escape, with the focus where they were opened', async () => {
    const page = await settings();
    await page.keyboard.press('Escape');
    await page.getByText('各表进度').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      '设置',
    );
    await page.close();
  });
});

describe('help', () => {
  it('finds rules and indicators by words of either, and leads from one to the other', async () => {
    const page = await gallery.open();
    await page.getByText('各表进度').waitFor();
    await page.getByRole('button', { name: '帮助' }).click();
    const search = page.getByRole('searchbox');
    await search.fill('许可决定');
    await said(page, /^“许可决定”：规则 [1-9]\d* 条，指标 [1-9]\d* 项$/);
    await search.fill('C-06');
    await page.locator('summary').filter({ hasText: 'C-06' }).first().click();
    await page.getByRole('button', { name: /^查看 C40/ }).click();
    expect(await search.inputValue()).toBe('C40');
    await page.locator('summary').filter({ hasText: /^C40/ }).first().click();
    await page.locator('dt', { hasText: '口径' }).filter({ visible: true }).first().waitFor();
    await page.close();
  });

  it('has every relation and every indicator of the catalogue', async () => {
    const page = await gallery.open();
    await page.getByText('各表进度').waitFor();
    await page.getByRole('button', { name: '帮助' }).click();
    await page.getByRole('tab', { name: '规则' }).click();
    expect(await page.locator('#help-part > details').count()).toBe(96);
    await page.getByRole('tab', { name: '指标' }).click();
    const told = await page.getByText(/^共 \d+ 项。$/).textContent();
    expect(await page.locator('#help-part details').count()).toBe(Number(told?.match(/\d+/)?.[0]));
    await page.close();
  });
});

it('has complained of nothing', () => {
  expect(gallery.complaints).toEqual([]);
});
