import type { Page } from 'playwright-core';
import { fromDecimal } from '../../src/figures';
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

const filed = async (): Promise<Page> => {
  const page = await gallery.open();
  await page.getByText('各表进度').waitFor();
  return page;
};
const card = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

describe('the card of the selected cell', () => {
  it('says in words what the cell counts, last year’s figure and what holds', async () => {
    const page = await filed();
    await page.getByText(/^选中表里的一个数字格/).waitFor();
    await page.evaluate(() => window.fake.select('C02@cur'));
    const cell = card(page, '处罚结案数');
    await cell.getByText('60551', { exact: false }).first().waitFor();
    expect(await cell.getByRole('definition').count()).toBe(3);
    const check = cell.locator('summary').filter({ hasText: '≤ 处罚立案数' }).first();
    expect(await check.textContent()).toMatch(/^✓ .*成立$/);
    await check.click();
    await cell
      .getByRole('button', { name: /^处罚立案数 69276/ })
      .first()
      .click();
    await page.waitForFunction(() => window.fake.journal.went.length === 1);
    expect(await page.evaluate(() => window.fake.journal.went[0])).toMatchObject({
      code: 'C01',
      period: 'cur',
    });
    await page.close();
  });

  it('tells a check that stops holding as soon as the figure was read again', async () => {
    const page = await filed();
    await page.evaluate(() => window.fake.select('C02@cur'));
    await card(page, '处罚结案数').waitFor();
    const seventy = fromDecimal('70000');
    await page.evaluate(
      ([numerator]) => {
        const stated = {
          value: { numerator: BigInt(numerator ?? ''), denominator: 1n },
          decimals: 0,
          approximation: '',
        } as const;
        window.fake.type('C02@cur', { kind: 'number', stated });
        window.dispatchEvent(new Event('focus'));
      },
      [String(seventy.numerator)],
    );
    const check = card(page, '处罚结案数').locator('summary').filter({ hasText: '不成立' }).first();
    await check.waitFor();
    expect(await check.textContent()).toMatch(/^✗ .*不成立$/);
    await page.close();
  });

  it('names what a ratio is computed from, and the period of the cell', async () => {
    const page = await filed();
    await page.evaluate(() => window.fake.select('R01@pub'));
    const cell = card(page, /结案率/);
    await cell.getByText('由这些数算出').waitFor();
    await cell
      .getByRole('button', { name: /^处罚结案数 60551/ })
      .first()
      .waitFor();
    await page.close();
  });

  it('fills the cell in, goes on to the next, and keeps the focus in its box', async () => {
    const page = await filed();
    await page.evaluate(() => window.fake.select('C40@cur'));
    const box = page.getByRole('textbox', { name: /^填入/ });
    await box.fill('1,250');
    await box.press('Enter');
    await page
      .getByText(/已填：1,250$/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.getByRole('textbox', { name: /^填入(?!简易)/ }).waitFor();
    expect(await box.inputValue()).toBe('');
    // Nothing typed goes on and changes nothing.
    await page.evaluate(() => window.fake.select('C40@cur'));
    await page.getByText('1250', { exact: false }).first().waitFor();
    await box.press('Enter');
    await page.getByRole('textbox', { name: /^填入(?!简易)/ }).waitFor();
    await page.evaluate(() => window.fake.select('C40@cur'));
    await page.getByText('1250', { exact: false }).first().waitFor();
    await page.close();
  });

  it('refuses what is no figure, says why, and changes nothing', async () => {
    const page = await filed();
    await page.evaluate(() => window.fake.select('C40@cur'));
    const box = page.getByRole('textbox', { name: /^填入/ });
    for (const [typed, sentence] of [
      ['-5', /小于0，数量和金额不能为负/],
      ['12.5', /不是整数，件、次、人等只能填整数/],
      ['很多', /是文字，不是一个可以统计的数/],
    ] as const) {
      await box.fill(typed);
      await box.press('Enter');
      await page.getByText(sentence).first().waitFor();
      expect(await box.inputValue()).toBe(typed);
    }
    await page.getByRole('region', { name: /^简易程序/ }).waitFor();
    await page.close();
  });

  it('is quiet where no figure is selected', async () => {
    const page = await filed();
    await page.evaluate(() => window.fake.move({ sheet: '封面', address: 'A1' }));
    await page.getByText(/^选中表里的一个数字格/).waitFor();
    await page.close();
  });
});

const seventyThousand = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const stated = {
      value: { numerator: 70000n, denominator: 1n },
      decimals: 0,
      approximation: '',
    } as const;
    window.fake.type('C02@cur', { kind: 'number', stated });
    window.dispatchEvent(new Event('focus'));
  });
const audited = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: /审核/ }).click();
  await page.getByRole('button', { name: '审核', exact: true }).first().click();
  await page
    .getByText(/^审核完成/)
    .first()
    .waitFor();
};
const STALE = '审核之后数据有改动，下面的结果可能已过时。';

describe('findings and changed figures', () => {
  it('become stale at once, and are looked at again on leaving the table', async () => {
    const page = await filed();
    await page.evaluate(() => window.fake.select('C02@cur'));
    await audited(page);
    await seventyThousand(page);
    await page.getByText(STALE).first().waitFor();
    expect(await page.getByText(/处罚结案数.*70000/).count()).toBe(0);
    await page.evaluate(() => window.fake.select('D40@cur'));
    await page
      .getByText(/处罚结案数.*70000/)
      .first()
      .waitFor();
    expect(await page.getByText(STALE).count()).toBe(0);
    await page.close();
  });

  it('follow at once with the person’s leave', async () => {
    const page = await filed();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('checkbox', { name: '改数后随时重新审核' }).check();
    await audited(page);
    await seventyThousand(page);
    await page
      .getByText(/处罚结案数.*70000/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('checkbox', { name: '改数后随时重新审核' }).uncheck();
    await page.close();
  });
});

it('has complained of nothing', () => {
  expect(gallery.complaints).toEqual([]);
});
