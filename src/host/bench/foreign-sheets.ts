import { sampleFigures } from '../../catalog';
import { audit } from '../../rules';
import { fillWorkbook, insertTemplate, readFiling } from '../../workbook';
import { Sheet } from '../model';
import type { Workbook } from '../model';
import { openNodeHost } from '../node';

const SHEETS = 60;
const ROWS = 334;
const COLUMNS = 10;
const NAMES = ['行政检查台账', '明细', '数据'] as const;

/** Ledgers and lists of the office's own beside our sheets: 60 sheets, 200,400 cells. */
function addForeignSheets(book: Workbook): void {
  for (let index = 0; index < SHEETS; index += 1) {
    const sheet = new Sheet(
      book.freshId(),
      `${NAMES[index % NAMES.length] ?? ''}${String(index + 1)}`,
    );
    for (let row = 0; row < ROWS; row += 1)
      for (let column = 0; column < COLUMNS; column += 1)
        sheet.ensureCell(row, column).value =
          row === 0 ? `栏目${String(column + 1)}` : column === 0 ? row : (row * 7 + column) % 997;
    book.sheets.push(sheet);
  }
}

/** Reading, repairing and auditing the sample county among 60 foreign sheets: processor time, once each. */
export async function measureForeignSheets(): Promise<readonly Record<string, string>[]> {
  const figures = sampleFigures('lanshan');
  const { year, unitName, level } = figures.cover;
  const request = { pack: figures.pack, year, unitName, level };
  let host = await openNodeHost();
  await insertTemplate(request);
  await fillWorkbook(figures, { overwrite: 'replace' });
  host.asUser(addForeignSheets);
  const rows: Record<string, string>[] = [];
  const row = async (act: string, run: () => Promise<unknown>): Promise<void> => {
    host.resetCounters();
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    const { requests, requestBytes, responseBytes } = host.counters;
    rows.push({
      act,
      'cpu s': ((user + system) / 1e6).toFixed(2),
      syncs: String(requests),
      'bytes out': String(requestBytes),
      'bytes in': String(responseBytes),
      'MB resident': (process.memoryUsage().rss / 2 ** 20).toFixed(0),
    });
  };
  let xlsx = new Uint8Array();
  await row('save as .xlsx', async () => (xlsx = new Uint8Array(await host.save())));
  await host.dispose();
  await row('open the .xlsx', async () => (host = await openNodeHost({ xlsx })));
  await row('read', () => readFiling());
  await row('repair (nothing damaged)', () => insertTemplate(request));
  host.asUser((book) => {
    book.names.splice(0, book.names.length, ...book.names.filter(({ name }) => name !== 'NB_T3'));
    book.changed({ type: 'names' });
  });
  await row('read with one name lost', () => readFiling());
  await row('repair of the name', () => insertTemplate(request));
  await row('read and audit', async () => audit((await readFiling()).filing));
  await host.dispose();
  return rows;
}
