/**
 * A person's first sitting on the embedded workbook, from the first screen to a checked report: by mouse,
 * by keyboard alone, and in English.
 */
import type { Browser } from 'playwright-core';
import { loadEnglish } from '../../src/rules';
import english from '../../src/taskpane/language/en-US.json';
import { chinese } from '../../src/taskpane/language/translate';
import { sharedBrowser } from '../jest/shared-browser';
import { byKeyboard, byMouse } from './hands';
import type { Hands } from './hands';
import { nothingHeard, openTryout, until } from './open-tryout';
import type { Person } from './tryout-person';
import type { RunningServer } from './tryout-server';
import { startServer } from './tryout-server';

jest.setTimeout(480_000);

let server: RunningServer;
let browser: Browser;
const heard = nothingHeard();

beforeAll(async () => {
  server = await startServer();
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const T3 = '表3 行政处罚';
const pasted = '3590件(3145件为交通违停案件,未在平台)';
const reason = '本年新增3个执法领域，案件数因此与上年不可比，多出的12件已由法制科核对。';
const edited = '蓝山县2024年行政执法工作报告\n行政处罚立案69267件，结案60551件。';

/** A key of the language files as a pattern: its fixed words, anything where its parts go. */
const pattern = (text: string): RegExp =>
  new RegExp(
    text
      .split(/\{[a-zA-Z]+\}/)
      .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.+'),
  );

/** As most people work; each hand in each language with `npm run test:tryout`. */
const ways = (
  [
    { way: 'by mouse', language: 'zh-CN', keys: false, always: true },
    { way: 'by keyboard alone', language: 'zh-CN', keys: true, always: false },
    { way: 'in English', language: 'en-US', keys: false, always: false },
    { way: 'in English, by keyboard alone', language: 'en-US', keys: true, always: false },
  ] as const
).filter(({ always }) => always || process.env['NIANBAO_WALKS'] === 'all');

describe.each(ways)('the first sitting, $way', ({ keys, language }) => {
  const words: Readonly<Record<string, string>> = language === 'zh-CN' ? chinese : english;
  const said = (key: string): RegExp => {
    const text = words[key];
    if (text === undefined) throw new Error(`no such words: ${key}`);
    return pattern(text);
  };
  const exactly = (key: string): string => words[key] ?? `no such words: ${key}`;
  let person: Person;
  let hands: Hands;
  const button = (name: string | RegExp) =>
    person.pane.getByRole('button', { name, exact: true }).first();
  const told = (key: string): Promise<void> => person.pane.getByText(said(key)).last().waitFor();
  const summary = (key: string) =>
    person.pane
      .locator('summary')
      .filter({ hasText: exactly(key) })
      .first();
  const go = async (sheet: string, address: string): Promise<void> => {
    await hands.toGrid();
    if (keys) await person.select(sheet, address);
    else await person.goTo(sheet, address);
  };

  beforeAll(async () => {
    person = await openTryout(browser, server, heard);
    hands = keys ? byKeyboard(person.page, person.pane) : byMouse();
    await person.pane.getByLabel(chinese['fill.unit']).waitFor();
    if (language === 'en-US') {
      await hands.press(person.pane.getByRole('button', { name: 'English', exact: true }));
      await person.pane.getByRole('button', { name: '中文', exact: true }).waitFor();
    }
  });
  afterAll(() => person.page.context().close());

  it('begins with what it is, and inserts', async () => {
    await person.pane.getByRole('heading', { name: exactly('first.title') }).waitFor();
    await hands.fill(person.pane.getByLabel(exactly('fill.unit')), '蓝山县');
    await hands.fill(person.pane.getByLabel(exactly('fill.year')), '2024');
    await hands.press(button(exactly('fill.insert')));
    await told('done.insert');
  });

  it('is filled in by the grid and by the card', async () => {
    // A press on the table's line goes to its first cell.
    await hands.press(
      person.pane.getByRole('button', { name: /^3\s*(行政处罚|Penalties)/ }).first(),
    );
    await until(async () => (await person.active()) === T3);
    const { sheet, address } = (await person.named('NB_C01')) ?? { sheet: T3, address: 'D7' };
    await go(sheet, address);
    await person.type('69270');
    await person.sees(sheet, address, 69270);
    const card = await person.named('NB_C02');
    if (card === undefined) throw new Error('no cell for C02');
    await go(card.sheet, card.address);
    const box = person.pane.getByRole('textbox', { name: said('cell.entry') });
    await person.pane.getByRole('region', { name: /处罚结案数|Penalty cases closed/ }).waitFor();
    await hands.fill(box, '60,551');
    await person.page.keyboard.press('Enter');
    await person.sees(card.sheet, card.address, 60551);
    await told('done.put');
    // Enter went on to the cell below, as it does in a sheet.
    await until(async () => (await person.selection()).top > Number(card.address.slice(1)) - 1);
  });

  it('takes a pasted remark apart', async () => {
    const place = await person.named('NB_C36');
    const { sheet, address } = place ?? { sheet: T3, address: 'D9' };
    await go(sheet, address);
    await person.copyToClipboard(pasted);
    await person.page.keyboard.press('Control+v');
    await person.sees(sheet, address, pasted);
    await told('fill.pasted');
    await hands.press(
      person.pane
        .getByRole('button', { name: new RegExp(`^${exactly('fill.pasted.apply')}`) })
        .first(),
    );
    await person.sees(sheet, address, 3590);
    await told('done.paste');
  });

  it('asks before the sample overwrites anything', async () => {
    await hands.press(button(exactly('fill.sample')));
    await told('fill.overwrite.title');
    await hands.press(button(exactly('fill.overwrite.replace')));
    await told('done.sample');
    await person.sees(T3, 'D7', 69276);
  });

  it('is audited, and a finding leads to its cell', async () => {
    await hands.tab(person.pane.getByRole('tab', { name: said('step.audit') }));
    await hands.press(button(exactly('audit.run')));
    await told('done.audit');
    const spoken = language === 'zh-CN' ? T3 : (await loadEnglish()).englishSheet(T3);
    const named = new RegExp(`${spoken} (D\\d+)`);
    const cell = person.pane.getByRole('button', { name: named }).first();
    const place = named.exec((await cell.textContent()) ?? '')?.[1] ?? '';
    await person.select('封面', 'A1');
    await hands.press(cell);
    await until(async () => (await person.active()) === T3);
    const { left, top } = await person.selection();
    expect(`${String.fromCharCode(65 + left)}${String(top + 1)}`).toBe(place);
  });

  it('keeps an explanation', async () => {
    const write = person.pane.getByRole('button', {
      name: new RegExp(`^${exactly('explain.write')}[:：]`),
    });
    const count = await write.count();
    await hands.press(write.first());
    await hands.fill(person.pane.getByRole('textbox', { name: exactly('explain.label') }), reason);
    await hands.press(button(exactly('explain.save')));
    await told('done.explain');
    expect(await write.count()).toBeLessThan(count);
  });

  it('is mended by a suggestion, and put back from the list', async () => {
    const before = await person.named('NB_R01_PUB');
    const mend = person.pane
      .getByRole('button', { name: /87\.41/, includeHidden: true })
      .filter({ hasText: /87\.41/ })
      .first();
    const list = person.pane.locator('details').filter({ has: mend }).last();
    await hands.press(list.locator('> summary'));
    await hands.press(mend);
    await hands.press(button(exactly('mend.confirm')));
    await told('done.mend');
    if (before !== undefined) await person.sees(before.sheet, before.address, 87.41);
    await hands.press(summary('restore.title'));
    await hands.press(
      person.pane
        .getByRole('button', { name: new RegExp(`^${exactly('restore.preview')}`) })
        .first(),
    );
    await hands.press(button(said('restore.confirm')));
    await told('restore.done');
    if (before !== undefined) await person.sees(before.sheet, before.address, 90);
  });

  it('is drafted, and a press on a number of the preview leads to its cell', async () => {
    await hands.tab(person.pane.getByRole('tab', { name: said('step.report') }));
    await hands.press(button(exactly('report.draft')));
    await told('done.draft');
    await person.select('封面', 'A1');
    const number = person.pane.getByRole('button', { name: /^69276/ }).first();
    await hands.press(number);
    await until(async () => (await person.active()) === T3);
  });

  it('checks a report that was edited', async () => {
    await hands.press(
      person.pane
        .locator('summary')
        .filter({ hasText: exactly('check.paste') })
        .first(),
    );
    await hands.fill(person.pane.getByLabel(exactly('check.text')), edited);
    await hands.press(button(exactly('check.run')));
    await told('check.done');
    const wrong = person.pane.getByRole('article').filter({ hasText: '69267' }).first();
    await wrong.waitFor();
    await person.select('封面', 'A1');
    await hands.press(wrong.getByRole('button').first());
    await until(async () => (await person.active()) === T3);
  });

  it('asked no other server, and the console is clean', () => {
    expect(heard.requests).toBeGreaterThan(10);
    expect(heard.strangers).toEqual([]);
    expect(heard.complaints).toEqual([]);
  });
});
