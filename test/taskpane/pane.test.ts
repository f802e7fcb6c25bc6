import type { Page } from 'playwright-core';
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

const step = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(name) });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();
const went = (page: Page) => page.evaluate(() => window.fake.journal.went);

const audited = async (page: Page): Promise<void> => {
  await step(page, '审核').click();
  await press(page, /^审核$/);
  await page
    .getByText(/^审核完成/)
    .first()
    .waitFor();
};

const GOOD = '含以前年度结转案件30件，因跨年办结，口径与上年一致。';

describe('填报', () => {
  it('asks for the unit, then inserts', async () => {
    const page = await gallery.open({ template: 'none' });
    await press(page, '插入统计模板');
    await page.getByText('请填写单位名称。').waitFor();
    await page.getByLabel('单位名称').fill('蓝山县');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '蓝山县 · 2024 年度' }).waitFor();
    expect(await page.getByRole('status').first().textContent()).toContain('统计模板已插入');
    await page.close();
  });

  it('leads from one required blank to the next', async () => {
    const page = await gallery.open();
    await press(page, '下一空格');
    await page.waitForFunction(() => window.fake.journal.went.length === 1);
    await press(page, '下一空格');
    await page.waitForFunction(() => window.fake.journal.went.length === 2);
    const [first, second] = await went(page);
    expect(first).not.toEqual(second);
    await page.close();
  });

  it('shows pasted text with its number and note, and applies it on a press', async () => {
    const text = '3590件(3145件为交通违停案件)';
    const page = await gallery.open({
      typed: { 'D40@cur': { kind: 'bad', text, problem: 'unit' } },
    });
    const card = page.getByRole('region', { name: '数字格里的文字（1）' });
    expect(await card.textContent()).toContain(text);
    expect(await card.textContent()).toContain('3590');
    expect(await page.getByRole('button', { name: /行政强制.*有误 1/ }).count()).toBe(1);
    await press(page, /^采用/);
    await card.waitFor({ state: 'detached' });
    expect(await page.getByRole('status').first().textContent()).toContain('已更正 1 格');
    await page.close();
  });

  it('says what is wrong with a damaged and with a newer template', async () => {
    const damaged = await gallery.open({ template: 'damaged' });
    await damaged.getByText('工作表“表3”不见了。按“检查并修复模板”可补回空表。').waitFor();
    await damaged.close();
    const newer = await gallery.open({ template: 'newer' });
    await newer.getByText('模板比加载项新，没有读取。请更新加载项。').waitFor();
    expect(await newer.getByRole('button', { name: /修复|插入/ }).count()).toBe(0);
    await newer.close();
  });
});

describe('the pack', () => {
  it('follows from the level, with a sample of its own kind', async () => {
    const page = await gallery.open({ template: 'none' });
    await page.getByLabel('单位名称').fill('某某镇人民政府');
    await page.getByLabel('级别').selectOption('township');
    await press(page, '插入统计模板');
    await page.waitForFunction(() => window.fake.journal.inserted.length === 1);
    const [request] = await page.evaluate(() => window.fake.journal.inserted);
    expect(request).toMatchObject({ pack: 'township', level: 'township' });
    await page.close();
  });

  it('offers an older template to be brought up', async () => {
    const page = await gallery.open({ template: 'older' });
    await page.getByText('模板是 1.0 版，可以升级。').waitFor();
    await press(page, '升级到 1.1 版');
    await page.waitForFunction(() => window.fake.journal.inserted.length === 1);
    await page.getByText('模板检查完毕').first().waitFor();
    await page.close();
  });
});

describe('from year to year', () => {
  it('shows where last year’s file differs and takes over only what is ticked', async () => {
    const page = await gallery.open();
    await page.getByText('上年数与下一年度').click();
    await page
      .getByLabel('上年的工作簿文件')
      .setInputFiles({ name: '2023.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK') });
    const offer = page.getByRole('group', { name: '2023 年工作簿已读出' });
    await offer.getByText('有 1 格与已填的上年数不同', { exact: false }).waitFor();
    expect(
      await offer.getByRole('button', { name: '填入 0 格' }).getAttribute('aria-disabled'),
    ).toBe('true');
    await offer.getByRole('checkbox', { name: /许可申请数量：现为 27000/ }).check();
    await offer.getByRole('button', { name: '填入 1 格' }).click();
    await page.getByText('已填入 1 格上年数').first().waitFor();
    await page.close();
  });

  it('says how many cells the next year changes before it begins, and can take it back', async () => {
    const page = await gallery.open();
    await page.getByText('上年数与下一年度').click();
    await press(page, '开始 2025 年度');
    const offer = page.getByRole('group', { name: '开始 2025 年度会改动 300 格' });
    await offer.getByText('2024 年的数先存入“2024年存档”。').waitFor();
    await offer.getByRole('button', { name: '确认，开始 2025 年度' }).click();
    await page.getByText('已转入 2025 年度').first().waitFor();
    await press(page, '恢复原值');
    await page.getByText('已恢复原值').first().waitFor();
    await page.close();
  });
});

describe('审核', () => {
  it('proposes which figure may be wrong, changes it on a press, and can put it back', async () => {
    const page = await gallery.open();
    await audited(page);
    const mend = page.locator('button[aria-label^="改为 87.41"]');
    await page
      .locator('details', { has: mend })
      .getByText(/^可能是哪个数错了/)
      .click();
    await mend.click();
    const preview = page.getByRole('group', { name: '这样改会改动 1 格' });
    expect(await preview.getByRole('row').last().textContent()).toContain('87.41');
    await preview.getByRole('button', { name: '确认改动' }).click();
    await page.getByText('已改 1 格').first().waitFor();
    expect(await page.getByRole('button', { name: '恢复原值' }).count()).toBe(1);
    await page.close();
  });

  it('lists every finding under its severity with the counts above', async () => {
    const page = await gallery.open();
    await audited(page);
    const counts = await page.locator('dl dd').allTextContents();
    const headings = await page
      .getByRole('button', { name: /^(强制|核实|提示)（\d+）/ })
      .allTextContents();
    expect(headings.map((heading) => /（(\d+)）/.exec(heading)?.[1])).toEqual(counts.slice(0, 3));
    expect(await page.getByRole('row', { name: /结案率/ }).textContent()).toContain('87.41%');
    expect(await page.getByRole('row', { name: /结案率/ }).textContent()).toContain('90%');
    await page.close();
  });

  it('goes to the cell that is pressed', async () => {
    const page = await gallery.open();
    await audited(page);
    await page
      .getByRole('button', { name: /按下前往/ })
      .first()
      .click();
    await page.waitForFunction(() => window.fake.journal.went.length === 1);
    await page.close();
  });

  it('takes a reason for a query, and only a reason', async () => {
    const page = await gallery.open();
    await audited(page);
    await press(page, /^写说明/);
    const box = page.getByRole('textbox', { name: '说明' });
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.fill('核实无误');
    await page.getByText(/说明太短/).waitFor();
    await press(page, '保存说明');
    expect(await page.evaluate(() => window.fake.journal.explained.length)).toBe(0);
    await box.fill(GOOD);
    await page.getByText(/说明太短/).waitFor({ state: 'detached' });
    await press(page, '保存说明');
    await page.getByRole('button', { name: '已说明（1）' }).waitFor();
    await page.close();
  });

  it('Escape leaves the box and gives the focus back', async () => {
    const page = await gallery.open();
    await audited(page);
    await press(page, /^写说明/);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => /写说明/.test(document.activeElement?.textContent ?? ''));
    await page.close();
  });

  it('says that the list is out of date once a figure was typed', async () => {
    const page = await gallery.open();
    await audited(page);
    expect(await page.getByText('审核之后数据有改动').count()).toBe(0);
    await page.evaluate(() => {
      window.fake.type('B01@cur', { kind: 'blank' });
      window.dispatchEvent(new Event('focus'));
    });
    await page.getByText('审核之后数据有改动').waitFor();
    await page.close();
  });
});

describe('发布表', () => {
  it('makes the chosen layout and says what it cannot show', async () => {
    const page = await gallery.open();
    await step(page, '报告').click();
    const card = page.getByRole('region', { name: '发布表' });
    await card.getByLabel('发布样式').selectOption('ZJ5');
    await card.getByRole('button', { name: '生成发布表' }).click();
    await page.getByText('发布表在“发布表”').first().waitFor();
    await card.getByText(/^这种样式里缺的和看不到的（\d+）/).click();
    expect(await card.getByRole('listitem').count()).toBeGreaterThan(0);
    await card.getByRole('button', { name: '复制到网页' }).click();
    await page.getByText('已复制发布表').first().waitFor();
    await page.close();
  });
});

describe('报告', () => {
  it('drafts, leads from a number to its cell, and hands the file over', async () => {
    const page = await gallery.open();
    await step(page, '报告').click();
    await press(page, '生成草稿');
    await page.getByRole('region', { name: '草稿预览' }).waitFor();
    await page.getByText(/条强制性问题没有改正/).waitFor();
    await page
      .getByRole('button', { name: /^125550，/ })
      .first()
      .click();
    await page.waitForFunction(() => window.fake.journal.went.length === 1);
    expect(await went(page)).toEqual([{ code: 'N01', period: 'cur', row: 0 }]);
    const download = page.waitForEvent('download');
    await press(page, '保存 Word 文件');
    expect((await download).suggestedFilename()).toMatch(/^蓝山县.*\.docx$/);
    await page
      .getByText(/^已交给浏览器/)
      .first()
      .waitFor();
    await page.close();
  });

  it('opens a page to save from where the pane cannot download', async () => {
    const page = await gallery.open({ browser: 'opens' });
    await step(page, '报告').click();
    await press(page, '生成草稿');
    await page.getByText('草稿已生成').first().waitFor();
    await press(page, '保存 Word 文件');
    await page
      .getByText(/^已在浏览器里打开保存页：.*\.docx$/)
      .first()
      .waitFor();
    const [address = ''] = await page.evaluate(() => window.fake.journal.opened);
    const { hash, pathname } = new URL(address);
    expect(pathname).toBe('/save.html');
    const file = new URLSearchParams(hash.slice(1)).get('file') ?? '';
    expect(Buffer.from(file, 'base64url').toString('latin1').slice(0, 2)).toBe('PK');
    await page.close();
  });

  it('says what else can be done where no browser opens either', async () => {
    const page = await gallery.open({ browser: 'stays' });
    await step(page, '报告').click();
    await press(page, '生成草稿');
    await page.getByText('草稿已生成').first().waitFor();
    await press(page, '保存 Word 文件');
    await page.getByText('请按“复制全文”，到 Word 里粘贴后保存。').first().waitFor();
    await page.close();
  });

  it('asks for the template first', async () => {
    const page = await gallery.open({ template: 'none' });
    await step(page, '报告').click();
    await press(page, '去填报');
    await page.getByLabel('单位名称').waitFor();
    await page.close();
  });
});

describe('a failure', () => {
  it('is told in one place, with what to do, and can be tried again', async () => {
    const sentence = 'Excel 正在编辑单元格。请按 Enter 结束编辑后再试。';
    const page = await gallery.open({ fails: { act: 'audit', sentence } });
    await step(page, '审核').click();
    await press(page, /^审核$/);
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    expect(await page.getByRole('button', { name: '复制详情' }).count()).toBe(1);
    await press(page, '再试一次');
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    await press(page, '关闭');
    expect(await page.getByRole('button', { name: '再试一次' }).count()).toBe(0);
    await page.close();
  });

  it('of the first look leaves a way on', async () => {
    const page = await gallery.open({ fails: { act: 'identify', sentence: '没有读到工作簿。' } });
    await page.getByRole('alert').filter({ hasText: '没有读到工作簿。' }).waitFor();
    expect(await page.getByRole('button', { name: '再试一次' }).count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe('an answer', () => {
  it('stands in sight wherever the person has scrolled to', async () => {
    const sentence = '示例是 2024 年度的，这个工作簿是 2025 年度的。';
    const page = await gallery.open(
      { fails: { act: 'fillSample', sentence } },
      { width: 350, height: 500 },
    );
    await press(page, '用示例数据试填');
    const said = page.getByText(sentence).last();
    await said.waitFor();
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
    const box = await said.boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(500);
    await page.close();
  });

  it('that asks takes the focus to the question', async () => {
    const page = await gallery.open({ filledAlready: true }, { width: 350, height: 500 });
    await press(page, '用示例数据试填');
    const question = page.getByRole('heading', { name: '有 1 个格已填了别的内容' });
    await question.waitFor();
    expect(await question.evaluate((element) => element === document.activeElement)).toBe(true);
    const box = await question.boundingBox();
    // Below the heading with the tabs, which stays where it is.
    expect(box?.y).toBeGreaterThan(60);
    expect(box?.y).toBeLessThan(400);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('已填入 110 格示例数据').first().waitFor();
    await page.close();
  });
});

describe('busy', () => {
  it('names what is being done, keeps the focus and takes no second press', async () => {
    const page = await gallery.open({ hangs: 'audit' });
    await step(page, '审核').click();
    await press(page, /^审核$/);
    await page.getByText('正在审核').waitFor();
    const button = page.getByRole('button', { name: /^审核$/ });
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });
});

describe('the pane as a whole', () => {
  it('is walked by keyboard alone', async () => {
    const page = await gallery.open();
    await page.getByRole('heading', { name: /蓝山县/ }).waitFor();
    // Settings, help, then the three steps as one stop.
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^审核$/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .getByText(/^审核完成/)
      .first()
      .waitFor();
    await page.close();
  });

  it('speaks English throughout when asked, without loading anew', async () => {
    const page = await gallery.open();
    await press(page, 'English');
    await page.getByRole('tab', { name: 'Audit' }).waitFor();
    const said = await page.locator('header, #panel, footer').allTextContents();
    const chinese = said
      .join('')
      .replace(/蓝山县|中文/g, '')
      .match(/\p{Script=Han}+/gu);
    expect(chinese).toBeNull();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-US');
    await page.close();
  });

  it.each([350, 320])('never scrolls sideways at %i px', async (width) => {
    const page = await gallery.open({}, { width, height: 600 });
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await page.getByRole('heading', { name: /蓝山县/ }).waitFor();
    expect(await overflow()).toBe(0);
    await audited(page);
    expect(await overflow()).toBe(0);
    await step(page, '报告').click();
    await press(page, '生成草稿');
    await page.getByRole('region', { name: '草稿预览' }).waitFor();
    expect(await overflow()).toBe(0);
    const fresh = await gallery.open({ template: 'none' }, { width, height: 600 });
    await fresh.getByLabel('单位名称').waitFor();
    expect(
      await fresh.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    await fresh.close();
    await page.close();
  });

  // Stands last: it speaks for all that was done above.
  it('has said no error, broken no policy and asked no other server', () => {
    expect(gallery.complaints).toEqual([]);
  });
});
