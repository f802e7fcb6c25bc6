import { readSpreadsheet, writeTable } from '../../src/spreadsheet';

describe('a table written as a file', () => {
  it('is read back as it was, texts that look like formulas as texts', async () => {
    const rows = [
      ['序号', '问题', '差额'],
      [1, '=HYPERLINK("x")', -12.5],
      [2, '某表 D5“空白”', ''],
    ];
    const bytes = await writeTable({ name: '审核结果', rows, widths: [6, 40, 10] });
    const read = await readSpreadsheet(bytes);
    if (!read.ok) throw new Error(read.message.zh);
    const [sheet] = read.book.sheets;
    expect(sheet?.name).toBe('审核结果');
    expect(sheet?.values).toEqual(rows);
    expect(sheet?.formulas).toEqual(rows);
  });
});
