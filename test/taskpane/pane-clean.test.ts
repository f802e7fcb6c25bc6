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

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });

/** The pane after a figure was mended, so that the workbook keeps a record of it. */
async function mended(): Promise<Page> {
  const page = await gallery.open();
  await page.getByRole('tab', { name: /审核/ }).click();
  await button(page, '审核').first().click();
  const mend = page.locator('button[aria-label^="改为 87.41"]');
  await page.locator('details', { has: mend }).locator('summary').first().click();
  await mend.click();
  await button(page, '确认改动').click();
  await page.getByText('已改 1 格').first().waitFor();
  await page.getByRole('tab', { name: /报告/ }).click();
  return page;
}

describe('报送前清理', () => {
  it('says what goes and what stays, asks, and removes it, by the keyboard alone', async () => {
    const page = await mended();
    await button(page, '看看会清掉什么').focus();
    await page.keyboard.press('Enter');
    const question = page.getByRole('group', { name: '报送前清理' });
    const goes = question.getByRole('list', { name: /^将清掉这些/ });
    await goes.waitFor();
    expect(await goes.getByRole('listitem').allTextContents()).toEqual(['改动记录（恢复列表）：1']);
    const stays = question.getByRole('list', { name: /^这些留下/ });
    expect(await stays.getByRole('listitem').allTextContents()).toEqual([
      '填报单位：1',
      expect.stringMatching(/^本年写着“内部：”的说明.*：2$/),
    ]);

    // Escape leaves everything as it is.
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await page.locator('summary').filter({ hasText: '恢复列表' }).click();
    await button(page, /^恢复… 采用建议，1 格/).waitFor();

    await button(page, '看看会清掉什么').focus();
    await page.keyboard.press('Enter');
    await goes.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('已清掉 1 项，恢复列表已清空。').first().waitFor();
    await page.getByText('还没有可恢复的改动。').waitFor();
    await button(page, '看看会清掉什么').click();
    await question.getByText('没有要清掉的。').waitFor();
    expect(await button(page, '清掉这些').count()).toBe(0);
    await page.close();
  });

  it('speaks English', async () => {
    const page = await mended();
    await button(page, 'English').click();
    await button(page, 'See what would go').click();
    const question = page.getByRole('group', { name: 'Before sending: clean the workbook' });
    await question.waitFor();
    expect(await question.textContent()).not.toMatch(/\p{Script=Han}/u);
    await button(page, 'Remove these').click();
    await page.getByText('Removed: 1. The restore list is empty now.').first().waitFor();
    await page.close();
  });
});

// Stands last: it speaks for all that was done above.
it('has said no error, broken no policy and asked no other server', () => {
  expect(gallery.complaints).toEqual([]);
});
