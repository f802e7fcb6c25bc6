import type { Place } from '../../src/catalog';
import { watchSelection } from '../../src/workbook';
import { withHost } from '../host/with-host';

withHost();

const later = (): Promise<void> => new Promise((done) => setTimeout(done, 60));

const select = (sheet: string, address: string): Promise<void> =>
  Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet);
    found.activate();
    found.getRange(address).select();
    await context.sync();
  });

it('tells the active cell at once, at every move and on another sheet, until it is stopped', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('表 二');
    await context.sync();
  });
  const seen: Place[] = [];
  const stop = await watchSelection((place) => seen.push(place));
  expect(seen).toEqual([{ sheet: 'Sheet1', address: 'A1' }]);
  await select('Sheet1', 'C5');
  await later();
  expect(seen.at(-1)).toEqual({ sheet: 'Sheet1', address: 'C5' });
  await select('表 二', 'B2:D4');
  await later();
  expect(seen.at(-1)).toEqual({ sheet: '表 二', address: 'B2' });
  await stop();
  const told = seen.length;
  await select('Sheet1', 'A3');
  await later();
  expect(seen).toHaveLength(told);
});
