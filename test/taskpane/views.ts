import type { Page } from 'playwright-core';
// For the names it puts on `window`.
import type {} from './gallery';
import type { FakeOptions } from './fake-services';

/** One view of the pane, and how to come to it from the first. */
export interface View {
  readonly name: string;
  readonly options?: FakeOptions;
  readonly walk?: (page: Page) => Promise<void>;
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

const unfold = (page: Page, name: string | RegExp): Promise<void> =>
  page.locator('summary').filter({ hasText: name }).first().click();

const said = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).first().waitFor();

const step = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab', { name: new RegExp(name) }).click();

const helpTab = async (page: Page, name: string): Promise<void> => {
  await press(page, '帮助');
  await page.getByRole('tab', { name }).click();
};

const audited = async (page: Page): Promise<void> => {
  await step(page, '审核');
  await press(page, /^审核$/);
  await said(page, /^审核完成/);
};

const REPORT = '全年行政处罚立案69276件，结案60551件，结案率为90%。年末在岗行政执法人员1020人。';

const pasted = async (page: Page, run: string): Promise<void> => {
  await page.getByText('粘贴文字', { exact: true }).first().click();
  await page.getByLabel('报告文字').first().fill(REPORT);
  await page.getByRole('button', { name: run, exact: true }).first().click();
};

const text = { kind: 'bad', text: '3590件(3145件为交通违停案件)', problem: 'unit' } as const;
const sentence = '正在编辑一个单元格。请按 Enter 结束编辑，再按一次。';

/** Two rows whose codes were exchanged by hand. */
export const exchangedCodes: FakeOptions = {
  questions: [
    {
      sheet: '表3 行政处罚',
      row: 9,
      readings: [
        { by: 'code', code: 'C04' },
        { by: 'indicator', code: 'C03' },
        { by: 'name', code: 'C03' },
      ],
    },
    {
      sheet: '表3 行政处罚',
      row: 10,
      readings: [
        { by: 'code', code: 'C03' },
        { by: 'indicator', code: 'C04' },
        { by: 'name', code: 'C04' },
      ],
    },
  ],
};

/** A note pushed beside another indicator. */
export const pushedNote: FakeOptions = {
  questions: [
    {
      sheet: '表3 行政处罚',
      row: 9,
      readings: [
        { by: 'order', code: 'C03' },
        { by: 'name', code: 'C04' },
      ],
      about: 'notes',
    },
  ],
};

/** Every view and every state of it: empty, busy, error, what is asked in place, help and settings. */
export const views: readonly View[] = [
  { name: 'opening', options: { hangs: 'identify' } },
  { name: 'first-run', options: { template: 'none' } },
  {
    name: 'first-run-missing',
    options: { template: 'none' },
    walk: async (page) => {
      await press(page, '插入统计模板');
      await said(page, '请填写单位名称。');
    },
  },
  { name: 'fill', walk: (page) => said(page, '各表进度') },
  {
    name: 'fill-pasted',
    options: { typed: { 'D40@cur': text } },
    walk: (page) => said(page, '数字格里的文字（1）'),
  },
  {
    name: 'fill-cell',
    walk: async (page) => {
      await said(page, '各表进度');
      await page.evaluate(() => window.fake.select('C04@cur'));
      await said(page, '处罚决定数');
      await said(page, /^与别的数核对/);
    },
  },
  {
    name: 'fill-damaged',
    options: { template: 'damaged' },
    walk: (page) => said(page, '模板有缺损'),
  },
  { name: 'fill-older', options: { template: 'older' }, walk: (page) => said(page, '模板是旧版') },
  {
    name: 'fill-newer',
    options: { template: 'newer' },
    walk: (page) => said(page, '模板比加载项新'),
  },
  {
    name: 'fill-question',
    options: exchangedCodes,
    walk: async (page) => {
      await press(page, '检查并修复模板');
      await page.getByRole('group', { name: '2 处说法不一，请认定' }).waitFor();
    },
  },
  {
    name: 'fill-last-year',
    walk: async (page) => {
      await page.getByText('上年数与下一年度').click();
      await page.getByLabel('上年的工作簿文件').setInputFiles({
        name: '2023.xlsx',
        mimeType: 'application/zip',
        buffer: Buffer.from('PK'),
      });
      await said(page, '2023 年工作簿已读出');
    },
  },
  {
    name: 'fill-next-year',
    walk: async (page) => {
      await page.getByText('上年数与下一年度').click();
      await press(page, '开始 2025 年度');
      await said(page, '开始 2025 年度会改动 300 格');
    },
  },
  {
    name: 'fill-extract',
    walk: async (page) => {
      await page.getByText('从报告文字取数', { exact: true }).click();
      await pasted(page, '取数');
      await page.getByRole('list', { name: '取得的数' }).waitFor();
    },
  },
  { name: 'audit-none', options: { template: 'none' }, walk: (page) => step(page, '审核') },
  { name: 'audit-empty', walk: (page) => step(page, '审核') },
  { name: 'audit', walk: audited },
  {
    name: 'audit-mend',
    walk: async (page) => {
      await audited(page);
      const mend = page.locator('button[aria-label^="改为 87.41"]');
      await page.locator('details', { has: mend }).locator('summary').first().click();
      await mend.click();
      await page.getByRole('group', { name: '这样改会改动 1 格' }).waitFor();
    },
  },
  {
    name: 'audit-none-match',
    walk: async (page) => {
      await audited(page);
      await page.getByRole('searchbox', { name: '查找问题' }).fill('绝没有这样的词');
      await said(page, '没有符合条件的问题。');
    },
  },
  {
    name: 'restore',
    walk: async (page) => {
      await audited(page);
      const mend = page.locator('button[aria-label^="改为 87.41"]');
      await page.locator('details', { has: mend }).locator('summary').first().click();
      await mend.click();
      await press(page, '确认改动');
      await said(page, '已改 1 格');
      for (const name of ['改好的', '标记与导出', '审核记录', '恢复列表']) {
        await unfold(page, name);
      }
      await press(page, /^恢复…/);
      await said(page, '将恢复 1 格：');
      await press(page, /^写说明/);
      await page.getByRole('textbox', { name: '说明' }).fill('因跨年办结');
      await page.locator('form li').first().waitFor();
    },
  },
  {
    name: 'clean',
    walk: async (page) => {
      await step(page, '报告');
      await press(page, '看看会清掉什么');
      await page.getByRole('group', { name: '报送前清理' }).waitFor();
    },
  },
  { name: 'report-none', options: { template: 'none' }, walk: (page) => step(page, '报告') },
  {
    name: 'report-empty',
    walk: async (page) => {
      await step(page, '报告');
      await said(page, '由数据写成年度报告');
    },
  },
  {
    name: 'report-draft',
    walk: async (page) => {
      await step(page, '报告');
      await press(page, /^生成草稿$/);
      await said(page, '草稿已生成');
    },
  },
  {
    name: 'report-check',
    walk: async (page) => {
      await step(page, '报告');
      await pasted(page, '核对');
      await said(page, '“粘贴的文字”核对完毕');
    },
  },
  {
    name: 'report-publish',
    walk: async (page) => {
      await step(page, '报告');
      await press(page, '生成发布表');
      await said(page, '发布表在“发布表”');
    },
  },
  {
    name: 'error',
    options: { fails: { act: 'audit', sentence } },
    walk: async (page) => {
      await step(page, '审核');
      await press(page, /^审核$/);
      await said(page, '“审核”没有完成');
    },
  },
  {
    name: 'busy',
    options: { hangs: 'audit' },
    walk: async (page) => {
      await step(page, '审核');
      await press(page, /^审核$/);
      await said(page, /^正在审核/);
      await page.waitForTimeout(700);
    },
  },
  {
    name: 'settings',
    walk: async (page) => {
      await press(page, '设置');
      await page.getByLabel('增减幅度').waitFor();
    },
  },
  {
    name: 'settings-fault',
    walk: async (page) => {
      await press(page, '设置');
      await page.getByLabel('增减幅度').fill('三成');
      await page.getByLabel('“大幅”起').fill('60');
      await press(page, '保存设置');
      await said(page, '“增减幅度”应为 1 到 1000 之间的整数。');
    },
  },
  {
    name: 'settings-import-refused',
    walk: async (page) => {
      await press(page, '设置');
      await page.getByLabel('增减幅度').waitFor();
      await page.getByLabel('设置文件（.json）').setInputFiles({
        name: '别的.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{"format":"nianbao-settings","version":1,"numbers":{"swing":3}}'),
      });
      await said(page, '“别的.json”没有读入，设置没有变');
    },
  },
  { name: 'help-pictures', walk: (page) => helpTab(page, '图解') },
  {
    name: 'help-rules',
    walk: async (page) => {
      await helpTab(page, '规则');
      await unfold(page, 'C-06');
      await unfold(page, '例子');
      await unfold(page, 'G-12');
    },
  },
  {
    name: 'help-indicators',
    walk: async (page) => {
      await helpTab(page, '指标');
      await unfold(page, 'A01');
      await unfold(page, 'R01');
    },
  },
  {
    name: 'help-about',
    walk: async (page) => {
      await helpTab(page, '关于');
      await unfold(page, /^react 18/);
    },
  },
  {
    name: 'help-search',
    walk: async (page) => {
      await press(page, '帮助');
      await page.getByRole('searchbox').fill('结案率');
      await said(page, /^“结案率”：规则/);
    },
  },
  {
    name: 'help-none',
    walk: async (page) => {
      await press(page, '帮助');
      await page.getByRole('searchbox').fill('绝没有这样的词');
      await said(page, /^没有找到/);
    },
  },
];
