import type { Place } from '../catalog';
import { runExcel } from './excel-run';
import type { StopWatching } from './watch';

/** `'表3 行政处罚'!D12` → D12. */
const local = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

const activeCell = (): Promise<Place> =>
  runExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    cell.load('address');
    sheet.load('name');
    await context.sync();
    return { sheet: sheet.name, address: local(cell.address) };
  });

/**
 * Tells where the active cell is, at once and whenever it moves, by one request each. Of several moves
 * while a request is under way only the last is asked for. While a cell is being edited Excel does not
 * answer; the next move tells again.
 * @throws WorkbookProblem
 */
export async function watchSelection(moved: (place: Place) => void): Promise<StopWatching> {
  let watching = true;
  let asking = false;
  let again = false;
  const ask = async (): Promise<void> => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      do {
        again = false;
        const place = await activeCell();
        if (watching) moved(place);
      } while (again && watching);
    } catch {
      // Told again at the next move.
    } finally {
      asking = false;
    }
  };
  const stop = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onSelectionChanged.add(ask), worksheets.onActivated.add(ask)];
    await context.sync();
    return async () => {
      if (!watching) return;
      watching = false;
      const [first] = handlers;
      if (first === undefined) return;
      await Excel.run(first.context, async (own) => {
        for (const handler of handlers) handler.remove();
        await own.sync();
      });
    };
  });
  await ask();
  return stop;
}
