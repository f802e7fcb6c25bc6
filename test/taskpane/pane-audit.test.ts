import type { Page } from 'playwright-core';
import { savedBytes } from '../jest/shared-browser';
import { startGallery } from './open-pane';
import type { Gallery } from './open-pane';
import type { FakeOptions } from './fake-services';
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

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const fold = (page: Page, name: string | RegExp) =>
  page.locator('summary').filter({ hasText: name }).first();

const audited = async (options: FakeOptions & { readonly dark?: boolean } = {}, width = 350) => {
  const page = await gallery.open(options, { width, height: 760 });
  page.setDefaultTimeout(20_000);
  await page.getByRole('tab', { name: /审核/ }).click();
  await button(page, /^审核$/).click();
  await page
    .getByText(/^审核完成/)
    .first()
    .waitFor();
  return page;
};

/** Opens the suggestion for the published ratio and shows what it would change. */
const previewed = async (page: Page) => {
  const mend = page.locator('button[aria-label^="改为 87.41"]');
  await page.locator('details', { has: mend }).locator('summary').first().click();
  await mend.click();
  return page.getByRole('group', { name: '这样改会改动 1 格' });
};

const mended = async (page: Page): Promise<void> => {
  await (await previewed(page)).getByRole('button', { name: '确认改动' }).click();
  await page.getByText('已改 1 格').first().waitFor();
};

const countOf = (text: string | null): number => Number(/（(\d+)）/.exec(text ?? '')?.[1]);

describe('the list of findings', () => {
  it('is searched and narrowed by kind and sheet, with the number shown', async () => {
    const page = await audited();
    const cards = page.locator('section li h4');
    const all = await cards.count();
    await page.getByRole('searchbox', { name: '查找问题' }).fill('结案率 已发布');
    const status = page.getByText(/^显示 \d+ 条，共 \d+ 条$/);
    await status.waitFor();
    const some = await cards.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    expect(await status.textContent()).toBe(`显示 ${String(some)} 条，共 ${String(all)} 条`);
    await button(page, '显示全部').click();
    expect(await cards.count()).toBe(all);
    await page.getByRole('combobox', { name: '类别' }).selectOption('hard');
    expect(await page.getByRole('button', { name: /^(核实|提示)（/ }).count()).toBe(0);
    const sheets = page.getByRole('combobox', { name: '表', exact: true });
    const sheet = await sheets.locator('option').nth(1).getAttribute('value');
    await sheets.selectOption(sheet);
    await page.getByRole('searchbox', { name: '查找问题' }).fill('绝没有这样的词');
    await page.getByText('没有符合条件的问题。').waitFor();
    // What was narrowed stays so while other steps are looked at.
    await page.getByRole('tab', { name: /填报/ }).click();
    await page.getByRole('tab', { name: /审核/ }).click();
    expect(await page.getByRole('searchbox', { name: '查找问题' }).inputValue()).toBe(
      '绝没有这样的词',
    );
    await page.close();
  });

  it('is arranged by sheet with a count in each heading', async () => {
    const page = await audited();
    const total = (await page.locator('dl dd').allTextContents())
      .map(Number)
      .reduce((sum, count) => sum + count, 0);
    await page.getByRole('combobox', { name: '排列' }).selectOption('sheet');
    const headings = await page.locator('section h3 button').allTextContents();
    expect(headings.length).toBeGreaterThan(2);
    expect(headings.map(countOf).reduce((sum, count) => sum + count, 0)).toBe(total);
    await page.close();
  });
});

describe('a suggestion', () => {
  it('shows what would change and what would come of it, and leaves no trace when left', async () => {
    const page = await audited();
    const preview = await previewed(page);
    expect(await preview.getByRole('row').last().allTextContents()).toEqual([
      expect.stringMatching(/90.*87\.41/) as unknown,
    ]);
    await preview.getByText(/^改后：强制 \d+ → \d+，核实/).waitFor();
    expect(
      await preview
        .getByRole('button', { name: '确认改动' })
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    await page.waitForFunction(() =>
      /^改为 87/.test(document.activeElement?.getAttribute('aria-label') ?? ''),
    );
    await page.close();
  });

  it('once taken leaves a quiet mark, and the focus where work goes on', async () => {
    const page = await audited();
    await mended(page);
    await page.waitForFunction(() => document.activeElement?.textContent === '审核结果');
    await fold(page, '改好的（1）').click();
    await page.getByText('已改好：已发布的比率须与复算一致').waitFor();
    await page.close();
  });
});

describe('an explanation', () => {
  it('has its rules ticked off as it is written', async () => {
    const page = await audited();
    await button(page, /^写说明/).click();
    const met = page.locator('form li').filter({ has: page.getByLabel('已做到') });
    await page.locator('form li').first().waitFor();
    expect(await met.count()).toBe(0);
    await page.keyboard.type('因跨年办结');
    await met.filter({ hasText: '写明原因' }).waitFor();
    await page.keyboard.type('，其中以前年度结转案件30件');
    await met.nth(2).waitFor();
    expect(await met.count()).toBe(3);
    await page.close();
  });
});

describe('marks, records and files', () => {
  it('marks the cells, renews the marks with the next audit, and takes them away', async () => {
    const page = await audited();
    await fold(page, '标记与导出').click();
    await button(page, '在表中标出').click();
    await page
      .getByText(/^已在 1 张表标出 \d+ 格/)
      .first()
      .waitFor();
    await button(page, '重新审核').click();
    await page
      .getByText(/^审核完成/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => window.fake.journal.marked.length)).toBe(2);
    await button(page, '去掉标记').click();
    await page
      .getByText(/^1 张表的标记已去掉/)
      .first()
      .waitFor();
    await button(page, '去掉标记').click();
    await page.getByText('表中没有标记').first().waitFor();
    await page.close();
  });

  it('hands over what is shown as .csv and .xlsx, and copies it', async () => {
    const page = await audited();
    await page.getByRole('combobox', { name: '类别' }).selectOption('hard');
    await fold(page, '标记与导出').click();
    const csv = page.waitForEvent('download');
    await button(page, '下载 .csv').click();
    const file = await csv;
    expect(file.suggestedFilename()).toBe('蓝山县 2024 审核结果.csv');
    const lines = (await savedBytes(file)).toString().trim().split('\r\n');
    const [hard] = await page.locator('dl dd').allTextContents();
    expect(lines).toHaveLength(Number(hard) + 1);
    const xlsx = page.waitForEvent('download');
    await button(page, '下载 .xlsx').click();
    expect((await xlsx).suggestedFilename()).toBe('蓝山县 2024 审核结果.xlsx');
    await button(page, '复制为表格').click();
    await page
      .getByText(/^已复制 \d+ 条/)
      .first()
      .waitFor();
    await button(page, '看“审核结果”表').click();
    await page.waitForFunction(() => window.fake.journal.went.length === 1);
    await page.close();
  });

  it('keeps a record of the audits', async () => {
    const page = await audited();
    await button(page, '重新审核').click();
    await page
      .getByText(/^审核完成/)
      .first()
      .waitFor();
    await fold(page, '审核记录').click();
    const rows = page.getByRole('row', { name: /2025年1月/ });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
    await page.close();
  });

  it('lets an audit stand that could not be put on record, and says so', async () => {
    const page = await audited({ fails: { act: 'recordRun', sentence: '没有记下。' } });
    await page.getByText('这次审核没有记入审核记录，结果不受影响。').first().waitFor();
    expect(await page.locator('dl dd').count()).toBe(4);
    await page.close();
  });
});

describe('the restore list', () => {
  it('says what restoring would change, then restores', async () => {
    const page = await audited();
    await fold(page, '恢复列表').click();
    await page.getByText('还没有可恢复的改动。').waitFor();
    await mended(page);
    await button(page, /^恢复… 采用建议，1 格/).click();
    const preview = page.getByRole('group', { name: /^恢复：采用建议，2025年1月/ });
    await preview.getByText('将恢复 1 格：').waitFor();
    expect(await preview.getByRole('row').last().textContent()).toMatch(/87\.41.*90/);
    await preview.getByRole('button', { name: '恢复这 1 格' }).click();
    await page.getByText('已恢复 1 格').first().waitFor();
    await page.getByText('还没有可恢复的改动。').waitFor();
    // The list of findings is out of date now, and says so.
    await page.getByText('审核之后数据有改动').waitFor();
    await page.close();
  });

  it('is there in every step and closes with Escape', async () => {
    const page = await audited();
    await mended(page);
    await page.getByRole('tab', { name: /报告/ }).click();
    await fold(page, '恢复列表').click();
    await button(page, /^恢复…/).click();
    const preview = page.getByRole('group', { name: /^恢复：/ });
    await preview.waitFor();
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('work under way', () => {
  it('names its step, can be stopped, and can be left when Excel does not answer', async () => {
    const page = await gallery.open({ hangs: 'audit' });
    await page.getByRole('tab', { name: /审核/ }).click();
    await button(page, /^审核$/).click();
    await page.getByText('正在审核（第 1 步：读取工作簿）').waitFor();
    await button(page, '停止').click();
    await page.getByText('这一步做完就停。').waitFor();
    await button(page, '不再等待').click();
    const alert = page.getByRole('alert').filter({ hasText: '不再等待“审核”' });
    await alert.waitFor();
    expect(await alert.textContent()).toContain('Excel 没有回应');
    // The pane works on.
    await page.getByRole('tab', { name: /填报/ }).click();
    await button(page, '下一空格').click();
    await page.waitForFunction(() => window.fake.journal.went.length === 1);
    await page.close();
  });
});

describe('what may go wrong', () => {
  it.each([
    ['cell-edit', /Press Enter/],
    ['structure-protected', /Protect Workbook/],
    ['protected', /Unprotect Sheet/],
    ['other-workbook', /Several workbooks are open/],
    ['lost', /connection to Excel was lost/],
    ['changed', /Someone else has just changed/],
  ])('%s has an English sentence of its own, with details and a retry', async (code, said) => {
    const page = await gallery.open({
      fails: { act: 'audit', sentence: '中文的一句话。请再按一次。', code, times: 1 },
    });
    await button(page, 'English').click();
    await page.getByRole('tab', { name: 'Audit' }).click();
    await button(page, /^Audit$/).click();
    const alert = page.getByRole('alert').filter({ hasText: said });
    await alert.waitFor();
    expect(await alert.textContent()).not.toMatch(/\p{Script=Han}/u);
    expect(await button(page, 'Copy details').count()).toBe(1);
    await button(page, 'Try again').click();
    await page
      .getByText(/^Audited/)
      .first()
      .waitFor();
    await page.close();
  });

  it.each([
    ['mark', '标记与导出', '在表中标出', /^已在 1 张表/],
    ['recoveries', '恢复列表', '', /还没有可恢复的改动/],
    ['showFindings', '标记与导出', '看“审核结果”表', /./],
    ['writeTable', '标记与导出', '下载 .xlsx', /已交给浏览器/],
  ] as const)(
    '%s can fail once and work when pressed again',
    async (act, folded, pressed, done) => {
      const sentence = '与 Excel 的连接中断。请再按一次。';
      const page = await audited({ fails: { act, sentence, code: 'lost', times: 1 } });
      await fold(page, folded).click();
      if (pressed !== '') await button(page, pressed).click();
      await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
      await button(page, '再试一次').click();
      if (act === 'showFindings') {
        await page.waitForFunction(() => window.fake.journal.went.length === 1);
      } else {
        await page.getByText(done).first().waitFor();
      }
      await page.close();
    },
  );
});

// Stands last: it speaks for all that was done above.
it('has said no error, broken no policy and asked no other server', () => {
  expect(gallery.complaints).toEqual([]);
});
