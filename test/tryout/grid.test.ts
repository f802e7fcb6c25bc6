/**
 * The grid and the frame of the page `npm start` serves, which never ship: typing, undo and redo, prompts,
 * refusals, lists, the clipboard, files. In a browser. `npm run test:tryout`.
 */
import type { Browser } from 'playwright-core';
import { nothingHeard, openTryout } from '../browser/open-tryout';
import type { Person } from '../browser/tryout-person';
import type { RunningServer } from '../browser/tryout-server';
import { startServer } from '../browser/tryout-server';
import { sharedBrowser } from '../jest/shared-browser';

jest.setTimeout(480_000);

const T3 = '表3 行政处罚';

let server: RunningServer;
let browser: Browser;
let person: Person;
const heard = nothingHeard();

beforeAll(async () => {
  server = await startServer();
  browser = await sharedBrowser();
  person = await openTryout(browser, server, heard);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
afterEach(() => {
  expect(heard.complaints.splice(0)).toEqual([]);
  expect(heard.strangers.splice(0)).toEqual([]);
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
  expect(await person.value(T3, 'D7')).toBe(69276);
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
