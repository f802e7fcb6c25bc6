/**
 * What the pane saves and reads in a browser, at a filled workbook: the Word file and its way back, the
 * draft on a sheet, last year's figures from a report's words, the workbook itself.
 */
import JSZip from 'jszip';
import type { Browser } from 'playwright-core';
import { filledBook } from '../books/saved-books';
import { savedBytes, sharedBrowser } from '../jest/shared-browser';
import { nothingHeard, openTryout, until } from './open-tryout';
import type { Person } from './tryout-person';
import type { RunningServer } from './tryout-server';
import { startServer } from './tryout-server';

jest.setTimeout(480_000);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const T3 = '表3 行政处罚';

const documentText = async (docx: Uint8Array): Promise<string> => {
  const archive = await JSZip.loadAsync(docx);
  const body = await archive.file('word/document.xml')?.async('string');
  return (body ?? '').replace(/<[^>]+>/g, '');
};

let server: RunningServer;
let browser: Browser;
let person: Person;
const heard = nothingHeard();

/** Opens a workbook by the page's own button, and waits until the pane has read it. */
const openBook = async (name: string, xlsx: Uint8Array): Promise<void> => {
  await person.page
    .getByLabel('选择本地 .xlsx 文件')
    .setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(xlsx) });
  await person.page.getByText(name).waitFor();
  await person.sees(T3, 'D7', 69276);
  await person.pane.getByText('蓝山县').first().waitFor();
};

beforeAll(async () => {
  server = await startServer();
  browser = await sharedBrowser();
  person = await openTryout(browser, server, heard);
  await openBook('蓝山县.xlsx', await filledBook('lanshan'));
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
afterEach(() => {
  expect(heard.complaints.splice(0)).toEqual([]);
  expect(heard.strangers.splice(0)).toEqual([]);
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
  const docx = await savedBytes(download);
  const text = await documentText(docx);
  expect(text).toContain('蓝山县');
  expect(text).toContain('69276');
  // The saved file goes back in as it is: every number of it agrees with the workbook.
  await person.pane.getByLabel('报告文件').setInputFiles({
    name: '送审稿.docx',
    mimeType: 'application/octet-stream',
    buffer: docx,
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
  await openBook('再打开.xlsx', await savedBytes(download));
  await person.goTo(T3, 'D7');
  await person.type('69277');
  await person.sees(T3, 'D7', 69277);
  await person.shot('12-reopened');
});
