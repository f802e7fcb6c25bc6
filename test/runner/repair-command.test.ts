import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openNodeHost } from '../../src/host/node';
import { inFolder } from './run';
import { say } from './say';

jest.setTimeout(240_000);
const OLD = path.join(__dirname, '../fixtures/workbooks/lanshan-2024-template-1.0.xlsx');

/** The old book with the codes of two rows of 表3 exchanged; its sheet's name and the two codes. */
async function exchanged(file: string): Promise<readonly [string, string, string]> {
  const host = await openNodeHost({ xlsx: readFileSync(OLD) });
  const sheet = host.workbook.sheets.find(({ name }) => name.startsWith('表3'));
  const [nine, ten] = [sheet?.cell(8, 0), sheet?.cell(9, 0)];
  if (sheet === undefined || nine === undefined || ten === undefined) throw new Error('no cells');
  const codes = [String(nine.value), String(ten.value)] as const;
  [nine.value, ten.value] = [ten.value, nine.value];
  writeFileSync(file, await host.save());
  await host.dispose();
  return [sheet.name, ...codes];
}

describe('repair', () => {
  it('asks, follows the answer, and then finds nothing to do', async () => {
    await inFolder(async (folder) => {
      const [book, one, two] = ['book', 'one', 'two'].map((name) =>
        path.join(folder, `${name}.xlsx`),
      ) as [string, string, string];
      const [sheet, code, other] = await exchanged(book);
      const bytes = readFileSync(book);
      const asked = await say('repair', book, '--out', one, '--json');
      const first = JSON.parse(asked.out) as { questions: readonly unknown[] };
      expect(asked.code).toBe(1);
      expect(first).toMatchObject({ kept: [], changed: true });
      expect(first.questions).toContainEqual({
        sheet,
        row: 9,
        readings: expect.arrayContaining([
          { by: 'code', code: other },
          { by: 'name', code },
        ]) as unknown,
      });
      expect(readFileSync(book)).toEqual(bytes);
      const answer = `${sheet}!9=${code}`;
      const settled = await say('repair', one, '--out', two, '--answer', answer, '--json');
      expect([settled.code, JSON.parse(settled.out)]).toMatchObject([
        0,
        { questions: [], kept: [], recoveries: 1, changed: true },
      ]);
      const again = await say('repair', two, '--out', one, '--json');
      expect([again.code, JSON.parse(again.out)]).toEqual([
        0,
        { repaired: [], kept: [], questions: [], recoveries: 0, changed: false },
      ]);
    });
  });

  it('refuses an answer to what is not asked, and one that is none', async () => {
    await inFolder(async (folder) => {
      const out = path.join(folder, 'out.xlsx');
      for (const answer of ['表3 行政处罚!9=C03', '表3 行政处罚 9 C03']) {
        const { code, said } = await say('repair', OLD, '--out', out, '--answer', answer);
        expect([code, said]).toEqual([2, expect.stringMatching(/没有改动|不成样子/)]);
        expect(() => readFileSync(out)).toThrow();
      }
    });
  });
});
