import type { Page } from 'playwright-core';
import { figureKey, sampleFiling } from '../../src/catalog';
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

/** Names and units of rows the office wrote itself, the longest first. */
const own = [
  ...new Set(
    [...sampleFiling('lanshan').figures.values()].flatMap((figure) =>
      figure.row > 0 ? [figure.name ?? '', figure.unit ?? ''] : [],
    ),
  ),
]
  .filter(Boolean)
  .sort((left, right) => right.length - left.length);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const fold = (page: Page, name: string | RegExp) =>
  page.locator('summary').filter({ hasText: name }).first();

const english = async (options: FakeOptions = {}): Promise<Page> => {
  const page = await gallery.open(options, { width: 350, height: 760 });
  page.setDefaultTimeout(20_000);
  await button(page, 'English').click();
  await page.getByRole('tab', { name: 'Audit' }).click();
  await button(page, /^Audit$/).click();
  await page
    .getByText(/^Audited: /)
    .first()
    .waitFor();
  await page.getByRole('heading', { name: 'Findings' }).waitFor();
  return page;
};

/**
 * Everything in a part of the pane that is read or read out, shown or folded away, except what is marked
 * as being in Chinese: quotations of a report and the wording of a standard.
 */
const readIn = (page: Page, part: string): Promise<readonly string[]> =>
  page
    .locator(part)
    .evaluateAll((parts) =>
      parts.flatMap((each) =>
        [each, ...each.querySelectorAll('*')]
          .filter((element) => element.closest('#panel [lang="zh-CN"]') === null)
          .flatMap((element) => [
            ...[...element.childNodes]
              .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
              .map(({ textContent }) => textContent ?? ''),
            ...['aria-label', 'title', 'placeholder'].map(
              (name) => element.getAttribute(name) ?? '',
            ),
          ]),
      ),
    );

const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

const chineseIn = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => CHINESE.test(own.reduce((rest, each) => rest.replaceAll(each, ''), text)));

describe('the audit in English', () => {
  it('has no Chinese in it but what the office wrote', async () => {
    const page = await english();
    const said = await readIn(page, '#panel');
    expect(said.length).toBeGreaterThan(200);
    expect(chineseIn(said)).toEqual([]);
    await page.getByText('K-01').first().waitFor();
    await page.getByText(/^First-offence waivers \(K01, Table 3 \w+\) = 1961 should not/).waitFor();
    await page.getByRole('combobox', { name: 'Arrange' }).selectOption('sheet');
    await page.getByRole('button', { name: /^Table 3 Penalties \(/ }).waitFor();
    expect(chineseIn(await readIn(page, '#panel'))).toEqual([]);
    await page.close();
  });

  it('says what text in number cells is, and quotes it', async () => {
    const text = '约三千九百件';
    const state = { kind: 'bad', text, problem: 'text' } as const;
    const page = await english({ typed: { [figureKey('C04', 'cur')]: state } });
    const said = await readIn(page, '#panel');
    expect(chineseIn(said.map((each) => each.replaceAll(text, '')))).toEqual([]);
    await page.getByText(/^Penalty decisions \(C04, .*: "约三千九百件" is text/).waitFor();
    await page.close();
  });

  it('changes with the language at once, there and back', async () => {
    const page = await english();
    await page.getByRole('heading', { name: /^First-offence waivers do not exceed/ }).waitFor();
    await button(page, '中文').click();
    await page.getByRole('heading', { name: '首违不罚不超过不予处罚' }).waitFor();
    expect(await page.getByText(/do not exceed/).count()).toBe(0);
    expect(chineseIn(await readIn(page, '#panel')).length).toBeGreaterThan(100);
    await button(page, 'English').click();
    await page.getByRole('heading', { name: /^First-offence waivers do not exceed/ }).waitFor();
    expect(chineseIn(await readIn(page, '#panel'))).toEqual([]);
    await page.close();
  });

  it('is searched in English', async () => {
    const page = await english();
    const cards = page.locator('section li h4');
    const all = await cards.count();
    await page.getByRole('searchbox', { name: 'Search the findings' }).fill('closure published');
    await page.getByText(/^\d+ of \d+ shown$/).waitFor();
    expect(await cards.allTextContents()).toContain(
      'A published ratio agrees with its recalculation',
    );
    expect(await cards.count()).toBeLessThan(all);
    await page.getByRole('searchbox', { name: 'Search the findings' }).fill('table 3 penalties');
    expect(await cards.count()).toBeGreaterThan(0);
    await page.close();
  });

  it('shows a suggestion, what it would change, what was mended and how to restore it', async () => {
    const page = await english();
    const mend = page.locator('button[aria-label^="Change to 87.41"]');
    await page.locator('details', { has: mend }).locator('summary').first().click();
    await page
      .getByText(/^If Closure rate, published \(R01.*is changed from 90% to 87\.41%/)
      .first()
      .waitFor();
    await mend.click();
    const preview = page.getByRole('group', { name: 'Cells this changes: 1' });
    await preview.getByText(/^After it: must fix/).waitFor();
    expect(chineseIn(await readIn(page, '#panel'))).toEqual([]);
    await preview.getByRole('button', { name: 'Change' }).click();
    await page.getByText('1 cells changed').first().waitFor();
    await fold(page, 'Mended (1)').click();
    await page.getByText('Mended: A published ratio agrees with its recalculation').waitFor();
    await fold(page, 'Restore list').click();
    await button(page, /^Restore… Apply suggestion/).click();
    await page.getByText('Cells to be restored: 1').waitFor();
    expect(chineseIn(await readIn(page, '#panel'))).toEqual([]);
    await page.close();
  });

  it('hands over the list in English', async () => {
    const page = await english();
    await fold(page, 'Mark and export').click();
    const csv = page.waitForEvent('download');
    await button(page, 'Download .csv').click();
    const lines = (await savedBytes(await csv)).toString().split('\r\n');
    expect(lines[0]).toContain('No.,Kind,Rule,Finding,Place,Difference,Explanation,Basis');
    expect(lines.length).toBeGreaterThan(10);
    expect(chineseIn(lines)).toEqual([]);
    await page.close();
  });
});

it('says what is found of the selected cell in English', async () => {
  const page = await gallery.open({}, { width: 350, height: 760 });
  page.setDefaultTimeout(20_000);
  await button(page, 'English').click();
  await page.evaluate(() => window.fake.select('K01@cur'));
  await page
    .getByText(/^First-offence waivers \(K01, .* should not exceed/)
    .first()
    .waitFor();
  const card = page.getByRole('region', { name: 'First-offence waivers' });
  await card.getByText(/^Of the cases without penalty, those not punished as first/).waitFor();
  await card.getByText('cases', { exact: true }).waitFor();
  expect(chineseIn(await readIn(page, 'section[aria-labelledby="cell-heading"]'))).toEqual([]);
  await card.getByRole('textbox').fill('5');
  await card.getByRole('textbox').press('Enter');
  await page.getByText('First-offence waivers filled in: 5').first().waitFor();
  await page.close();
});

it('offers last year’s figures and those of a text in English', async () => {
  const page = await gallery.open({}, { width: 350, height: 760 });
  page.setDefaultTimeout(20_000);
  await button(page, 'English').click();
  await page
    .locator('input[type=file][accept=".xlsx"]')
    .first()
    .setInputFiles({ name: '2023.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK') });
  const choice = /^Licence applications received: now 27000, .* has 27100 cases$/;
  await page.getByRole('checkbox', { name: choice }).waitFor();
  await page.getByText('Figures from a report’s text', { exact: true }).click();
  await page.getByText('Paste text', { exact: true }).first().click();
  const text =
    '蓝山县2023年行政执法工作报告。收到行政许可申请27100件，受理27000件。放流鱼苗300只。';
  await page.getByLabel('Text of the report').fill(text);
  await button(page, 'Read figures').click();
  await page
    .getByRole('checkbox', { name: /^Licence applications accepted 27000 cases/ })
    .waitFor();
  expect(chineseIn(await readIn(page, '#panel'))).toEqual(['蓝山县']);
  await page.close();
});

it('defines every indicator in English in the help, and finds it by that', async () => {
  const page = await gallery.open({}, { width: 350, height: 760 });
  page.setDefaultTimeout(20_000);
  await button(page, 'English').click();
  await button(page, 'Help').click();
  await page.getByRole('tab', { name: 'Indicators' }).click();
  await page.getByRole('searchbox').fill('absentees');
  await fold(page, /A15/).click();
  await page.getByText(/absentees are not counted\. The denominator/).waitFor();
  await page.getByText('person-times', { exact: true }).waitFor();
  await page.close();
});

it('calls every rule by an English name in the help, and finds it by that', async () => {
  const page = await gallery.open({}, { width: 350, height: 760 });
  page.setDefaultTimeout(20_000);
  await button(page, 'English').click();
  await button(page, 'Help').click();
  await page.getByRole('tab', { name: 'Rules' }).click();
  await page.getByText('C-12').first().waitFor();
  const names = await page.locator('#help-part summary').allTextContents();
  expect(names.length).toBeGreaterThanOrEqual(96);
  expect(chineseIn(names)).toEqual([]);
  await page.getByRole('searchbox').fill('hearings ordinary');
  await fold(page, /C-12/).click();
  await page
    .getByText('Penalty hearings do not exceed ordinary-procedure cases (Must fix)')
    .waitFor();
  await page.getByText('Check the hearings and the ordinary-procedure cases').waitFor();
  await page.close();
});
