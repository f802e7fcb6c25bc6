import { indicator } from '../../src/catalog';
import { startGallery } from './open-pane';
import type { Gallery } from './open-pane';
import { exchangedCodes, press, pushedNote } from './views';
// For the names it puts on `window`.
import type {} from './gallery';

jest.setTimeout(120_000);

let gallery: Gallery;
beforeAll(async () => {
  gallery = await startGallery();
});
afterAll(async () => {
  expect(gallery.complaints).toEqual([]);
  await gallery.close();
});

const words = {
  'zh-CN': {
    repair: '检查并修复模板',
    group: '2 处说法不一，请认定',
    row: (row: number) => `“表3 行政处罚”第 ${String(row)} 行`,
    option: (code: string) => `${code} ${indicator(code).zh}（指标、口径、单元格名称）`,
    allByNames: '“表3 行政处罚”都按单元格名称',
    note: '“表3 行政处罚”第 9 行的说明是哪一项的',
    noteOf: [`C03 ${indicator('C03').zh}（所在的行）`, `C04 ${indicator('C04').zh}（单元格名称）`],
    apply: '按所选改正',
    later: '以后再说',
    switchTo: null,
  },
  'en-US': {
    repair: 'Check and repair template',
    group: '2 places contradict themselves; please decide',
    row: (row: number) => `"表3 行政处罚", row ${String(row)}`,
    option: (code: string) =>
      `${code} ${indicator(code).en} (indicator and definition, cell names)`,
    allByNames: 'All of "表3 行政处罚" by cell names',
    note: '"表3 行政处罚", row 9: whose note stands there',
    noteOf: [
      `C03 ${indicator('C03').en} (the row it stands in)`,
      `C04 ${indicator('C04').en} (cell names)`,
    ],
    apply: 'Put right as chosen',
    later: 'Later',
    switchTo: 'English',
  },
} as const;

describe.each(Object.keys(words) as (keyof typeof words)[])('the question in %s', (language) => {
  const say = words[language];

  const asked = async () => {
    const page = await gallery.open(exchangedCodes);
    page.setDefaultTimeout(20_000);
    if (say.switchTo !== null) await press(page, say.switchTo);
    await press(page, say.repair);
    const group = page.getByRole('group', { name: say.group });
    await group.waitFor();
    return { page, group };
  };

  it('shows each reading with its witnesses and sends what is chosen', async () => {
    const { page, group } = await asked();
    const apply = group.getByRole('button', { name: say.apply });
    expect(await apply.getAttribute('aria-disabled')).toBe('true');
    const first = group.getByRole('radiogroup', { name: say.row(9) });
    await first.getByRole('radio', { name: say.option('C03') }).check();
    await apply.click();
    // The other row stays in question.
    await group.waitFor({ state: 'detached' });
    await page.getByRole('radiogroup', { name: say.row(10) }).waitFor();
    expect(await page.getByRole('radiogroup', { name: say.row(9) }).count()).toBe(0);
    expect(await page.evaluate(() => window.fake.journal.answered)).toEqual([
      { sheet: '表3 行政处罚', row: 9, code: 'C03' },
    ]);
    await page.close();
  });

  it('names the note where it is the note that is in question', async () => {
    const page = await gallery.open(pushedNote);
    page.setDefaultTimeout(20_000);
    if (say.switchTo !== null) await press(page, say.switchTo);
    await press(page, say.repair);
    const radios = page.getByRole('radiogroup', { name: say.note });
    await radios.waitFor();
    for (const name of say.noteOf)
      expect(await radios.getByRole('radio', { name }).count()).toBe(1);
    await page.close();
  });

  it('takes one witness for a whole sheet, and can be left for later', async () => {
    const { page, group } = await asked();
    await group.getByRole('button', { name: say.allByNames }).click();
    for (const [row, code] of [
      [9, 'C03'],
      [10, 'C04'],
    ] as const) {
      const radios = group.getByRole('radiogroup', { name: say.row(row) });
      expect(await radios.getByRole('radio', { name: say.option(code) }).isChecked()).toBe(true);
    }
    await group.getByRole('button', { name: say.later }).click();
    await group.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => window.fake.journal.answered)).toEqual([]);
    await page.close();
  });
});
