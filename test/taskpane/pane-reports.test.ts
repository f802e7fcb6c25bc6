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

const open = async (name: string): Promise<Page> => {
  const page = await gallery.open();
  await page.getByRole('tab', { name: new RegExp(name) }).click();
  return page;
};
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();

const REPORT = [
  '蓝山县2024年行政执法工作报告',
  '全年行政处罚立案69276件，结案60551件，结案率为90%。',
  '收到行政许可申请28972件，受理28830件。',
  '年末在岗行政执法人员1020人。',
].join('\n');

/** Pastes a text into the box of the card and runs it. */
const paste = async (page: Page, run: string, text: string): Promise<void> => {
  await page.getByText('粘贴文字', { exact: true }).first().click();
  await page.getByLabel('报告文字').first().fill(text);
  await page.getByRole('button', { name: run, exact: true }).first().click();
};

describe('核对改过的报告', () => {
  it('lists what disagrees with its arithmetic and sentence, and leads to the cell', async () => {
    const page = await open('报告');
    await paste(page, '核对', REPORT);
    await page.getByText('“粘贴的文字”核对完毕').first().waitFor();
    await page.getByText(/共 \d+ 个数，\d+ 个已核对/).waitFor();
    const list = page.getByRole('list', { name: '核对结果' });
    await list.getByText('90%', { exact: true }).first().waitFor();
    const wrong = list.getByRole('article').filter({ hasText: '1020' });
    await wrong.getByText('不一致').waitFor();
    await wrong.getByRole('button', { name: /前往在岗执法人员数（A06）的单元格/ }).click();
    await page.waitForFunction(() => window.fake.journal.went.length === 1);
    expect(await page.evaluate(() => window.fake.journal.went[0])).toMatchObject({ code: 'A06' });
    await page.close();
  });

  it('shows the others by verdict, and takes another report', async () => {
    const page = await open('报告');
    await paste(page, '核对', REPORT);
    const filter = page.getByRole('combobox', { name: '显示哪些' });
    await filter.selectOption('holds');
    await page.getByRole('article').filter({ hasText: '69276' }).first().waitFor();
    expect(await page.getByRole('article').filter({ hasText: '不一致' }).count()).toBe(0);
    await press(page, '换一份');
    await page.getByRole('button', { name: '选择文件…' }).first().waitFor();
    await page.close();
  });

  it('says after 20 seconds, and not before, that it still reads and the sheets are free', async () => {
    const page = await gallery.open({ hangs: 'check' });
    await page.clock.install();
    await page.getByRole('tab', { name: /报告/ }).click();
    await paste(page, '核对', REPORT);
    await page.getByRole('status').filter({ hasText: '第 1 步' }).waitFor();
    const remark = page.getByRole('status').filter({ hasText: '还在读取、核对，表格照常可用' });
    await page.clock.fastForward(16_000);
    expect(await remark.count()).toBe(0);
    await page.clock.fastForward(5_000);
    await remark.waitFor({ timeout: 3_000 });
    await page.getByRole('button', { name: '停止', exact: true }).waitFor();
    // Its clock is no longer the machine's: no other test may have it.
    await page.context().close();
  });

  it('takes a dropped file, and says what is wrong with one it cannot read', async () => {
    const page = await open('报告');
    await page.getByRole('button', { name: '选择文件…' }).first().waitFor();
    const drop = (name: string, content: number[]) =>
      page.evaluate(
        ([file, bytes]) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], file));
          const zone = document.querySelector('#check-heading ~ div div');
          zone?.dispatchEvent(
            new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
          );
        },
        [name, content] as const,
      );
    await drop('旧版.doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    await page.getByText('“核对报告”没有完成').first().waitFor();
    expect(await page.getByRole('alert').first().textContent()).toMatch(/\.doc/);
    await drop('报告.txt', [...new TextEncoder().encode(REPORT)]);
    await page.getByText('“报告.txt”核对完毕').first().waitFor();
    await page.close();
  });

  it.each([
    ['中文', '报告', '粘贴文字', '报告文字', '核对', '显示哪些', '要看的', '无出处'],
    [
      'English',
      'Report',
      'Paste text',
      'Text of the report',
      'Check',
      'What to show',
      'To look at',
      'No source',
    ],
  ])(
    'has what is without a source in the first view, and counts it: %s',
    async (language, tab, open_, box, run, filter, shown, verdict) => {
      const page = await gallery.open();
      if (language !== '中文') await press(page, language);
      await page.getByRole('tab', { name: new RegExp(tab) }).click();
      await page.getByText(open_, { exact: true }).first().click();
      // One number that nothing in the workbook or the text is about.
      await page
        .getByLabel(box)
        .first()
        .fill('蓝山县2024年行政执法工作报告\n全年栽种行道树4127棵。');
      await page.getByRole('button', { name: run, exact: true }).first().click();
      const list = page.getByRole('combobox', { name: filter });
      await list.waitFor();
      expect(await list.inputValue()).toBe('open');
      expect(await list.getByRole('option', { selected: true }).textContent()).toMatch(
        new RegExp(`^${shown} ?[（(]1[）)]$`),
      );
      const claim = page.getByRole('article').filter({ hasText: '4127' });
      await claim.getByText(verdict, { exact: true }).waitFor();
      expect(await page.getByRole('article').count()).toBe(1);
      await page.close();
    },
  );

  it('works before there is a template', async () => {
    const page = await gallery.open({ template: 'none' });
    await page.getByRole('tab', { name: /报告/ }).click();
    await page.getByRole('heading', { name: '核对改过的报告' }).waitFor();
    await page.close();
  });

  it('names the parts of a long check, and stops between them', async () => {
    const page = await open('报告');
    await page.getByText('粘贴文字', { exact: true }).first().click();
    // Typed at once: the browser's own insertion of ten thousand lines takes longer than checking them.
    await page
      .getByLabel('报告文字')
      .first()
      .evaluate((box, text) => {
        const { set } =
          Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
        set?.call(box, text);
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }, `${REPORT}\n`.repeat(2500));
    // Pressed in the breath between two parts, as a press waits for it while a part runs.
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((_, observer) => {
        const step = /正在核对报告（第 \d 步：[^）]+）/.exec(document.body.textContent)?.[0];
        if (step !== undefined && seen.at(-1) !== step) seen.push(step);
        const buttons = [...document.querySelectorAll('button')];
        if (seen.length < 3) return;
        observer.disconnect();
        buttons.find(({ textContent }) => textContent === '停止')?.click();
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await press(page, /^核对$/);
    await page.getByText('已停止“核对报告”').first().waitFor();
    await page.getByText('工作簿没有改动。').first().waitFor();
    expect(await page.getByText('“粘贴的文字”核对完毕').count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
      '正在核对报告（第 1 步：读取文件、文字）',
      '正在核对报告（第 2 步：找出文中的数）',
      '正在核对报告（第 3 步：核对文中各数的关系）',
    ]);
    await page.close();
  });

  it('speaks English', async () => {
    const page = await open('报告');
    await press(page, 'English');
    await page.getByText('Paste text', { exact: true }).click();
    await page.getByLabel('Text of the report').fill(REPORT);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('“Pasted text” has been checked').first().waitFor();
    await page
      .getByText(/\d+ numbers: \d+ checked/)
      .last()
      .waitFor();
    const verdicts = page.getByRole('list', { name: /^(Results|核对结果)$/ }).getByRole('article');
    const spoken = async (): Promise<string> =>
      (await verdicts.locator('p:first-child').allTextContents()).join('\n');
    expect(await spoken()).toMatch(/please check|add up|Agrees/i);
    expect((await spoken()).replace(/"[^"]*"|“[^”]*”|\d[\d.,]*[一-龥]*/g, '')).not.toMatch(
      /[一-龥]/,
    );
    await press(page, '中文');
    await page.getByText('核对改过的报告').waitFor();
    expect(await spoken()).toMatch(/请核对|相等|一致。/);
    await page.close();
  });
});

describe('从报告文字取数', () => {
  const LAST = [
    '蓝山县2023年行政执法工作报告',
    '收到行政许可申请27100件，受理27000件。行政处罚立案70001件。',
    '移送公安机关涉嫌犯罪案件6件。放流鱼苗300只。',
  ].join('\n');

  it('fills only what is ticked, and shows what would be replaced', async () => {
    const page = await open('填报');
    await page.getByText('从报告文字取数', { exact: true }).click();
    await paste(page, '取数', LAST);
    const list = page.getByRole('list', { name: '取得的数' });
    await list.waitFor();
    const fill = page.getByRole('button', { name: /^填入 \d+ 格$/ });
    expect(await fill.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('没有对应格的数', { exact: false }).waitFor();
    await press(page, /勾选把握大的 \d+ 个/);
    const ticked = await list.getByRole('checkbox', { checked: true }).count();
    expect(ticked).toBeGreaterThan(0);
    await page.getByRole('button', { name: `填入 ${String(ticked)} 格` }).click();
    await page
      .getByText(`已填入 ${String(ticked)} 格`)
      .first()
      .waitFor();
    const filled = await page.evaluate(() =>
      window.fake.journal.filled.map(({ here, write }) => [write.period, here]),
    );
    expect(filled.every(([period, here]) => period === 'prev' && here === '')).toBe(true);
    expect(await page.getByRole('button', { name: '恢复原值' }).count()).toBe(1);
    await page.close();
  });

  it('never ticks a cell that holds something by itself', async () => {
    const page = await open('填报');
    await page.getByText('从报告文字取数', { exact: true }).click();
    await paste(page, '取数', REPORT.replace('1020', '1021'));
    const list = page.getByRole('list', { name: '取得的数' });
    const taken = list.getByRole('checkbox', { name: /在岗执法人员数 1021 .*现为 1002/ });
    await taken.waitFor();
    expect(await page.getByRole('radio', { name: '本年（2024）' }).isChecked()).toBe(true);
    await press(page, /勾选把握大的/);
    expect(await taken.isChecked()).toBe(false);
    await taken.check();
    await press(page, /^填入 \d+ 格$/);
    await page.waitForFunction(() =>
      window.fake.journal.filled.some(({ value }) => value === '1021'),
    );
    await page.close();
  });
});

describe('报告', () => {
  it('remembers style and signature only on a press', async () => {
    const page = await open('报告');
    await page.getByRole('combobox', { name: '报告样式' }).selectOption('county-overview');
    await page.getByRole('textbox', { name: '落款单位' }).fill('蓝山县司法局');
    await press(page, '生成草稿');
    await page.getByText('草稿已生成').first().waitFor();
    expect(await page.evaluate(() => window.fake.journal.remembered.length)).toBe(0);
    await press(page, '记入工作簿');
    await page.getByText('已记入 2 格').first().waitFor();
    expect(await page.evaluate(() => window.fake.journal.remembered[0])).toEqual({
      style: 'county-overview',
      signature: '蓝山县司法局',
    });
    await page.close();
  });

  it('marks the numbers that have changed since, with their sentences', async () => {
    const page = await open('报告');
    await press(page, '生成草稿');
    await page.getByText('草稿已生成').first().waitFor();
    await page.evaluate(() => {
      const stated = {
        value: { numerator: 28973n, denominator: 1n },
        decimals: 0,
        approximation: '',
      } as const;
      window.fake.type('B01@cur', { kind: 'number', stated });
      window.dispatchEvent(new Event('focus'));
    });
    await page.getByText(/生成之后有 \d+ 个数变了/).click();
    await page
      .getByRole('button', { name: '许可申请数量：草稿 28972，现在 28973' })
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: /^28972，现为 28973/ })
      .first()
      .waitFor();
    await page.close();
  });

  it('puts the draft on a sheet, and leads from a gap to where it is written', async () => {
    const page = await open('报告');
    await press(page, '生成草稿');
    await press(page, '写到工作表');
    await page.getByText('草稿已写入“报告草稿”').first().waitFor();
    await page.getByText(/^待补文字/).click();
    expect(await page.getByText(/^【请补充：/).count()).toBeGreaterThan(3);
    await page.close();
  });

  it('lists the figures others contradict, apart from what is to be written, and leads to each', async () => {
    const page = await open('报告');
    await press(page, '生成草稿');
    await page
      .locator('summary')
      .filter({ hasText: /^待核对的数（\d+）/ })
      .click();
    const list = page.locator('details').filter({ hasText: /^待核对的数/ });
    const before = await page.evaluate(() => window.fake.journal.went.length);
    await list.getByRole('button').first().click();
    await page.waitForFunction((was) => window.fake.journal.went.length === was + 1, before);
    const written = page.locator('details').filter({ hasText: /^待补文字/ });
    expect(await written.textContent()).not.toContain('请核对：');
    await page.close();
  });
});

it('has said no error, broken no policy and asked no other server', () => {
  expect(gallery.complaints).toEqual([]);
});

describe('保存 Word 文件', () => {
  it('leaves the hidden list of numbers out where that is ticked, and says what ticking means', async () => {
    const page = await open('报告');
    await press(page, '生成草稿');
    await page.getByRole('region', { name: '草稿预览' }).waitFor();
    const saved = async (): Promise<unknown> => {
      const before = await page.evaluate(() => window.fake.journal.written.length);
      await press(page, '保存 Word 文件');
      await page.waitForFunction((count) => window.fake.journal.written.length > count, before);
      return page.evaluate(() => window.fake.journal.written.at(-1));
    };
    expect(await saved()).toBe(true);
    await page.getByRole('checkbox', { name: /不带看不见的数字清单/ }).check();
    expect(await saved()).toBe(false);
    await page.close();
  });
});

describe('说明 in the help', () => {
  it('tells what is printed of it', async () => {
    const page = await gallery.open();
    await press(page, '帮助');
    await page.getByRole('tab', { name: /指标/ }).click();
    await page.getByText(/写在“公开：”之后的随附表印出，写在“内部：”之后的不印/).waitFor();
    await page.close();
  });
});
