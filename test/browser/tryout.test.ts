/**
 * The whole job in a real browser, by role and name, at the page `npm start` serves: insert, type, paste,
 * repair, fill with the sample, audit, jump, explain, draft, save.
 */
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { launchBrowser } from '../../src/host/browser';
import type { Person } from './tryout-person';
import { personAt } from './tryout-person';
import type { RunningServer } from './tryout-server';
import { root, startServer } from './tryout-server';

jest.setTimeout(480000);

let server: RunningServer;
let browser: Browser;
const complaints: string[] = [];
const strangers: string[] = [];

async function openPage(): Promise<Person> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page: Page = await context.newPage();
  page.setDefaultTimeout(60000);
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (problem) => complaints.push(String(problem)));
  page.on('request', (request) => {
    const own = request.url().startsWith(server.url) || /^(data|blob):/.test(request.url());
    if (!own) strangers.push(request.url());
  });
  await page.goto(server.url);
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').waitFor();
  return personAt(page);
}

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser(root);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
  expect(strangers.splice(0)).toEqual([]);
});

const T3 = '表3 行政处罚';

describe('the whole job', () => {
  let person: Person;
  beforeAll(async () => {
    person = await openPage();
  });

  it('inserts the template into a workbook that had something in it', async () => {
    await person.press('A1');
    await person.type('原有内容');
    await person.sees('Sheet1', 'A1', '原有内容');
    await person.pane.getByLabel('单位名称').fill('蓝山县');
    await person.pane.getByLabel('统计年度').fill('2024');
    await person.pane.getByRole('button', { name: '插入统计模板' }).click();
    await person.told('统计模板已插入');
    const sheets = await person.sheets();
    expect(sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Sheet1', '封面', T3, '比率', '文字材料', '审核结果']),
    );
    expect(await person.value('Sheet1', 'A1')).toBe('原有内容');
    expect(await person.active()).toBe('封面');
    await person.shot('1-inserted');
  });

  it('takes figures typed into the grid, and the balance beside them answers', async () => {
    await person.goTo(T3, 'D7');
    await person.type('69276');
    await person.type('60551');
    await person.sees(T3, 'D7', 69276);
    await person.sees(T3, 'D8', 60551);
    expect(await person.text(T3, 'D8')).toBe('60,551');
    expect(await person.selection()).toMatchObject({ top: 8, left: 3 });
    await person.told(/2\/39/);
    await person.shot('2-typed');
  });

  it('shows the prompt of the selected cell', async () => {
    await person.goTo(T3, 'D8');
    const prompt = person.page.getByRole('note');
    await prompt.waitFor();
    expect(await prompt.textContent()).toContain('C02 处罚结案数');
  });

  it('undoes and redoes what was typed', async () => {
    await person.goTo(T3, 'D8');
    await person.page.keyboard.press('Control+z');
    await person.sees(T3, 'D8', '');
    await person.page.keyboard.press('Control+y');
    await person.sees(T3, 'D8', 60551);
    await person.page.getByRole('button', { name: '撤销' }).click();
    await person.sees(T3, 'D8', '');
    await person.page.getByRole('button', { name: '恢复' }).click();
    await person.sees(T3, 'D8', 60551);
  });

  it('refuses a negative count with the template’s own message and lets the person retry', async () => {
    await person.goTo(T3, 'D9');
    await person.type('-3');
    const message = person.page.getByRole('dialog');
    await message.waitFor();
    await person.shot('3-refused');
    await message.getByRole('button', { name: '重试' }).click();
    await message.waitFor({ state: 'hidden' });
    await person.page.keyboard.press('Escape');
    await person.goTo(T3, 'D9');
    await person.type('abc');
    await message.getByRole('button', { name: '取消' }).click();
    await message.waitFor({ state: 'hidden' });
    expect(await person.value(T3, 'D9')).toBe('');
    await person.goTo(T3, 'D9');
    await person.type('8725');
    await person.sees(T3, 'D9', 8725);
    await person.goTo(T3, 'D9');
    await person.page.keyboard.press('Delete');
    await person.sees(T3, 'D9', '');
  });

  it('copies and pastes inside the grid', async () => {
    await person.goTo(T3, 'D8');
    await person.page.keyboard.press('Control+c');
    await person.goTo(T3, 'E8');
    await person.page.keyboard.press('Control+v');
    await person.sees(T3, 'E8', 60551);
    await person.page.keyboard.press('Control+z');
    await person.sees(T3, 'E8', '');
  });

  it('offers the repair of a pasted remark and carries it out', async () => {
    const pasted = '3590件(3145件为交通违停案件,未在平台)';
    const place = await person.named('NB_C36');
    const { sheet, address } = place ?? { sheet: T3, address: 'D9' };
    await person.goTo(sheet, address);
    await person.copyToClipboard(pasted);
    await person.page.keyboard.press('Control+v');
    await person.sees(sheet, address, pasted);
    await person.told('数字格里的文字（1）');
    await person.shot('5-pasted');
    await person.pane.getByRole('button', { name: /^采用/ }).click();
    await person.sees(sheet, address, 3590);
    expect(String(await person.value(sheet, address.replace(/^[A-Z]+/, 'H')))).toContain('3145');
  });

  it('chooses from a drop-down list, by mouse and by keyboard', async () => {
    const place = await person.named('NB_C_licences');
    if (!place) throw new Error('the cover has no declaration');
    await person.goTo(place.sheet, place.address);
    await person.page.getByRole('button', { name: /可选项/ }).click();
    const list = person.page.getByRole('listbox', { name: '可选项' });
    const options = list.getByRole('option');
    const [first = '', second = ''] = await options.allTextContents();
    await person.shot('6-choices');
    await options.first().click();
    await person.sees(place.sheet, place.address, first);
    await person.page.keyboard.press('Alt+ArrowDown');
    await list.waitFor();
    await person.page.keyboard.press('ArrowDown');
    await person.page.keyboard.press('Enter');
    await person.sees(place.sheet, place.address, second);
    await person.page.keyboard.press('Control+z');
    await person.sees(place.sheet, place.address, first);
  });

  it('fills the sample county', async () => {
    await person.pane.getByRole('button', { name: '用示例数据试填' }).click();
    const done = person.pane.getByText(/已填入 \d+ 格示例数据/);
    const overwrite = person.pane.getByRole('button', { name: '全部改写' });
    await done.last().or(overwrite).first().waitFor();
    if (await overwrite.isVisible()) await overwrite.click();
    await person.told(/已填入 \d+ 格示例数据/);
    await person.sees(T3, 'D7', 69276);
    await person.shot('7-sample');
  });

  it('audits, and a press on a finding’s cell jumps there', async () => {
    await person.pane.getByRole('tab', { name: /审核/ }).click();
    await person.pane.getByRole('button', { name: '审核', exact: true }).click();
    await person.told(/审核完成：强制 \d+，核实 \d+，提示 \d+/);
    await person.shot('8-findings');
    const cell = person.pane.getByRole('button', { name: /表3 行政处罚 D\d+.*按下前往/ }).first();
    const place = /表3 行政处罚 (D\d+)/.exec((await cell.textContent()) ?? '')?.[1] ?? '';
    await person.select('封面', 'A1');
    await cell.click();
    await until(async () => (await person.active()) === T3);
    const { top, left } = await person.selection();
    expect(`${String.fromCharCode(65 + left)}${String(top + 1)}`).toBe(place);
    expect(await person.cellBox(place)).toBeDefined();
    await person.shot('9-jumped');
  });

  it('keeps the explanation of a query in the workbook', async () => {
    const write = person.pane.getByRole('button', { name: /^写说明/ });
    const count = await write.count();
    await write.first().click();
    const words = '本年新增3个执法领域，案件数因此与上年不可比，多出的12件已由法制科核对。';
    await person.pane.getByRole('textbox', { name: '说明' }).fill(words);
    await person.pane.getByRole('button', { name: '保存说明' }).click();
    await person.told('说明已保存在“审核结果”工作表');
    expect(await write.count()).toBeLessThan(count);
    await person.select('审核结果', 'A1');
    await person.shot('10-explained');
  });

  it('drafts the report and saves it as a Word file', async () => {
    await person.pane.getByRole('tab', { name: /报告/ }).click();
    await person.pane.getByRole('button', { name: '生成草稿' }).click();
    await person.told('草稿已生成');
    await person.shot('11-draft');
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      person.pane.getByRole('button', { name: '保存 Word 文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const text = await documentText(await download.path());
    expect(text).toContain('蓝山县');
    expect(text).toContain('69276');
    // The saved file goes back in as it is: every number of it agrees with the workbook.
    await person.pane.getByLabel('报告文件').setInputFiles({
      name: '送审稿.docx',
      mimeType: 'application/octet-stream',
      buffer: await readFile(await download.path()),
    });
    await person.told('“送审稿.docx”核对完毕');
    await person.pane.getByRole('combobox', { name: '显示哪些' }).selectOption('fails');
    await person.pane.getByText('没有这样的地方。').waitFor();
    await person.pane.getByRole('button', { name: '换一份' }).click();
  });

  it('finds the number that was changed in the report, and leads to its cell', async () => {
    await person.pane.getByText('粘贴文字', { exact: true }).click();
    await person.pane
      .getByLabel('报告文字')
      .fill('蓝山县2024年行政执法工作报告\n行政处罚立案69267件，结案60551件。');
    await person.pane.getByRole('button', { name: '核对', exact: true }).click();
    const wrong = person.pane.getByRole('article').filter({ hasText: '69267' }).first();
    await wrong.getByText('不一致').waitFor();
    await person.select('封面', 'A1');
    await wrong.getByRole('button', { name: /前往处罚立案数（C01）的单元格/ }).click();
    await until(async () => (await person.active()) === T3);
    await person.shot('13-checked');
  });

  it('puts the draft on a sheet of its own', async () => {
    await person.pane.getByRole('button', { name: '写到工作表' }).click();
    await person.told('草稿已写入“报告草稿”');
    expect(await person.active()).toBe('报告草稿');
    await person.shot('14-draft-sheet');
  });

  it('takes last year’s figures from the words of a report, and gives them back', async () => {
    await person.pane.getByRole('tab', { name: /填报/ }).click();
    await person.pane.getByText('从报告文字取数', { exact: true }).click();
    await person.pane.getByText('粘贴文字', { exact: true }).click();
    await person.pane
      .getByLabel('报告文字')
      .fill('蓝山县2023年行政执法工作报告\n行政处罚立案70001件，结案65002件。');
    await person.pane.getByRole('button', { name: '取数', exact: true }).click();
    await person.pane.getByRole('checkbox', { name: '处罚立案数 70001 件' }).check();
    await person.pane.getByRole('button', { name: '填入 1 格' }).click();
    await person.told('已填入 1 格');
    await person.sees(T3, 'E7', 70001);
    await person.pane.getByRole('button', { name: '恢复原值' }).click();
    await person.told('已恢复原值');
    await person.sees(T3, 'E7', '');
  });

  it('saves the workbook, and opens it again as it was', async () => {
    const [download] = await Promise.all([
      person.page.waitForEvent('download'),
      person.page.getByRole('button', { name: '另存为 .xlsx' }).click(),
    ]);
    const path = await download.path();
    const archive = await JSZip.loadAsync(await readFile(path));
    expect(Object.keys(archive.files)).toContain('xl/workbook.xml');
    await person.page.getByLabel('选择本地 .xlsx 文件').setInputFiles({
      name: '再打开.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await readFile(path),
    });
    await person.page.getByText('再打开.xlsx').waitFor();
    await person.sees(T3, 'D7', 69276);
    await person.pane.getByText('蓝山县').first().waitFor();
    await person.goTo(T3, 'D7');
    await person.type('69277');
    await person.sees(T3, 'D7', 69277);
    await person.shot('12-reopened');
  });

  it('says why a file cannot be opened', async () => {
    await person.page.getByLabel('选择本地 .xlsx 文件').setInputFiles({
      name: '坏的.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('这不是工作簿'),
    });
    const message = person.page.getByRole('dialog');
    await message.getByRole('button', { name: '放弃' }).click();
    await message.getByText('打不开这个文件').waitFor();
    await message.getByRole('button', { name: '确定' }).click();
    await message.waitFor({ state: 'hidden' });
    expect(await person.value(T3, 'D7')).toBe(69277);
  });

  it('refuses deleting, pasting and typing over a locked cell', async () => {
    const before = await person.value(T3, 'B8');
    const message = person.page.getByRole('dialog');
    const dismiss = async (): Promise<void> => {
      await message.getByText('单元格已锁定').waitFor();
      await message.getByRole('button', { name: '确定' }).click();
      await message.waitFor({ state: 'hidden' });
      await person.goTo(T3, 'B8');
    };
    await person.goTo(T3, 'B8');
    await person.page.keyboard.press('Delete');
    await dismiss();
    await person.copyToClipboard('改动');
    await person.page.keyboard.press('Control+v');
    await dismiss();
    await person.page.keyboard.press('x');
    await person.shot('4-locked');
    await dismiss();
    expect(await person.value(T3, 'B8')).toBe(before);
  });
});

async function documentText(path: string): Promise<string> {
  const archive = await JSZip.loadAsync(await readFile(path));
  const body = await archive.file('word/document.xml')?.async('string');
  return (body ?? '').replace(/<[^>]+>/g, '');
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('it did not come about');
}
