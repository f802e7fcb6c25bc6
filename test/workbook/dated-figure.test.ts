/** @file A figure's cell that shows a date holds no figure, in the open workbook as in its file. */
import type { NodeHost } from '../../src/host/node';
import { readFiling } from '../../src/workbook';
import { readFilingFile } from '../../src/workbook/year/read-filing-file';
import { openFilled } from '../books/saved-books';

let host: NodeHost;
beforeAll(async () => {
  host = await openFilled('dawan');
});
afterAll(async () => {
  await host.dispose();
});

const inBoth = async (): Promise<readonly [unknown, unknown]> => {
  const live = (await readFiling()).filing.figures.get('C04@cur');
  const file = await readFilingFile(await host.save());
  if (!file.ok) throw new Error(file.message.zh);
  return [live?.state, file.filing.figures.get('C04@cur')?.state];
};

it.each([
  ['yyyy/m/d', false],
  ['[$-804]yyyy"年"m"月"d"日"', false],
  ['#,##0', true],
  ['General', true],
])('45418 shown as %s', async (numberFormat, isFigure) => {
  const place = (await readFiling()).filing.figures.get('C04@cur')?.place;
  if (!place) throw new Error('no place');
  host.asUser((book) => {
    const sheet = book.sheets.find(({ name }) => name === place.sheet);
    const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(place.address) ?? [];
    const cell = sheet?.ensureCell(Number(row) - 1, column.charCodeAt(0) - 65);
    if (!cell) throw new Error('no cell');
    cell.value = 45418;
    cell.style = { ...cell.style, numberFormat };
  });
  const [live, file] = await inBoth();
  expect(live).toEqual(file);
  expect((live as { kind: string }).kind === 'number').toBe(isFigure);
});
