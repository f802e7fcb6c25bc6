import { audit } from '../../src/rules';
import * as english from '../../src/rules/english';
import { insertPublication, readFiling } from '../../src/workbook';
import { hiddenIn } from '../../src/workbook/unseen-characters';
import { textAt } from '../../src/workbook/snapshot';
import { filledHost, figuresOf } from './publication-books';

const reads = (text: string): string =>
  textAt({ sheet: '封面', top: 1, left: 1, values: [[text]], formulas: [[text]] }, 1, 1);

describe('characters nobody sees', () => {
  it.each([
    ['\u202E青溪县司法局', '青溪县司法局'],
    ['\uFEFF青溪\u200B县 ', '青溪县'],
    ['青\u2066溪\u2069县', '青溪县'],
    ['青溪\uD83D县', '青溪县'],
    ['𠮷林\uDC00县', '𠮷林县'],
    ['青\u0007溪\u0085县', '青溪县'],
  ])('are not read from %j', (text, read) => {
    expect(reads(text)).toBe(read);
  });

  it('leave what is seen as it was typed', () => {
    expect(reads('青溪县（A区）·𠮷 1—2\n第二行')).toBe('青溪县（A区）·𠮷 1—2\n第二行');
  });
});

describe('characters nobody sees in a workbook', () => {
  it('reach no sheet of the workbook but the cell they were pasted into', async () => {
    const host = await filledHost(figuresOf('dawan'));
    try {
      for (const layout of ['GD2018', 'SD', 'CQ'] as const) await insertPublication(layout);
      const shown = await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load('items/name');
        await context.sync();
        const cover = sheets.getItem('封面');
        cover.protection.unprotect();
        cover.getRange('B5').values = [['青\u2066石\u2069镇\u202E人民\uFEFF政府\u200B']];
        const ranges = sheets.items.map((sheet) => sheet.getUsedRange().load('values,address'));
        await context.sync();
        return ranges.flatMap(({ values, address }) =>
          values.flat().filter((value) => typeof value === 'string' && hiddenIn(value).length > 0)
            .map(() => address.split('!')[0]),
        );
      }); // prettier-ignore
      expect(shown).toEqual(['封面']);
    } finally {
      await host.dispose();
    }
  });

  it('are named by a finding with their cell and what they are', async () => {
    const host = await filledHost(figuresOf('dawan'));
    try {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('封面');
        const table = context.workbook.worksheets.getItem('表3 行政处罚');
        for (const each of [sheet, table]) each.protection.unprotect();
        sheet.getRange('B5').values = [['青石镇\u202E人民政府\u200B']];
        await context.sync();
      });
      const { filing } = await readFiling();
      const hidden = audit(filing).findings.filter(({ rule }) => rule === 'T-14');
      expect(hidden.map(({ severity, message }) => [severity, message])).toEqual([
        [
          '核实',
          '“封面”B5的文字里有看不见的文字方向控制符（U+202E）、零宽字符（U+200B），读取时已略去，报告和要印出的表里都没有；这一格本身还带着，复制它会一并复制，请重新键入这一格。',
        ],
      ]);
      const [finding] = hidden;
      if (finding === undefined) throw new Error('no finding');
      expect(english.englishFinding(finding, filing).message).toMatch(/B5.*U\+202E, U\+200B/);
    } finally {
      await host.dispose();
    }
  });
});
