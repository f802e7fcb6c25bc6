import { textAt } from '../../src/workbook/snapshot';

const reads = (text: string): string =>
  textAt({ sheet: '封面', top: 1, left: 1, values: [[text]], formulas: [[text]] }, 1, 1);

describe('characters nobody sees', () => {
  it.each([
    ['\u202E青溪县司法局', '青溪县司法局'],
    ['\uFEFF青溪\u200B县 ', '青溪县'],
    ['青\u2066溪\u2069县', '青溪县'],
    ['青溪\uD83D县', '青溪县'],
    ['𠮷林\uDC00县', '𠮷林县'],
  ])('are not read from %j', (text, read) => {
    expect(reads(text)).toBe(read);
  });

  it('leave what is seen as it was typed', () => {
    expect(reads('青溪县（A区）·𠮷 1—2\n第二行')).toBe('青溪县（A区）·𠮷 1—2\n第二行');
  });
});
