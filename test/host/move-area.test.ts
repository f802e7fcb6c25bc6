import { moveArea, newWorkbook, writeBlock } from '../../src/host/model';

const cell = (row: number, column: number) => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
});

it('cells moved together keep pointing to each other, and to what stayed', () => {
  const book = newWorkbook();
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const area = { top: 0, bottom: 0, left: 0, right: 2 };
  writeBlock(book, sheet, area, [[1, 2, '=A1-$B$1+D1']]);
  writeBlock(book, sheet, cell(0, 3), [['=A1']]);
  moveArea(book, { sheet, area }, { sheet, area: { ...area, top: 4, bottom: 4 } });
  expect(sheet.cell(4, 2)?.formula).toBe('=A5-$B$5+D1');
  expect(sheet.cell(0, 3)?.formula).toBe('=A5');
});
