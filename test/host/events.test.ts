import { writeBlock, cellRectangleOf } from './user-edits';
import { put, withHost } from './with-host';

const host = withHost();
const later = (): Promise<void> => new Promise((done) => setTimeout(done, 30));

interface Seen {
  readonly kind: string;
  readonly address?: string;
  readonly details?: unknown;
}

/** Listens to everything on the sheets and gives the list it fills. */
async function listen(): Promise<Seen[]> {
  const seen: Seen[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    sheet.load('id');
    await context.sync();
    worksheets.onChanged.add(async ({ changeType, address, source, details }) => {
      seen.push({ kind: `${source} ${changeType}`, address, details });
    });
    sheet.onSelectionChanged.add(
      async ({ address }) => void seen.push({ kind: 'selected', address }),
    );
    worksheets.onActivated.add(async () => void seen.push({ kind: 'activated' }));
    worksheets.onAdded.add(async () => void seen.push({ kind: 'added' }));
    worksheets.onDeleted.add(async () => void seen.push({ kind: 'deleted' }));
    worksheets.onNameChanged.add(async ({ nameBefore, nameAfter }) => {
      seen.push({ kind: `${nameBefore} → ${nameAfter}` });
    });
    await context.sync();
  });
  return seen;
}

describe('events', () => {
  it("tell of the add-in's own writes, without the computed cells", async () => {
    await put('B1', [['=A1*2']]);
    const seen = await listen();
    await put('A1', [[5]]);
    await later();
    expect(seen).toEqual([
      {
        kind: 'Local RangeEdited',
        address: 'A1',
        details: {
          valueBefore: '',
          valueAfter: 5,
          valueTypeBefore: 'Empty',
          valueTypeAfter: 'Double',
        },
      },
    ]);
  });

  it("tell of the user's writes, row edits and selections", async () => {
    const seen = await listen();
    host().asUser((workbook) => {
      writeBlock(workbook, workbook.activeSheet, cellRectangleOf('A1:A2'), [[1], [2]]);
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('B2').select();
      await context.sync();
    });
    await later();
    expect(seen.map(({ kind, address }) => [kind, address])).toEqual([
      ['Local RangeEdited', 'A1:A2'],
      ['Local RowInserted', '1:1'],
      ['selected', 'B2'],
    ]);
  });

  it('tell of sheets added, renamed, activated and deleted', async () => {
    const seen = await listen();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('新');
      sheet.name = '更新';
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await later();
    expect(seen.map(({ kind }) => kind)).toEqual([
      'added',
      '新 → 更新',
      'activated',
      'activated',
      'deleted',
    ]);
  });

  it('are silent while switched off and after the handler is taken away', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const handle = context.workbook.worksheets.onChanged.add(async ({ address }) => {
        seen.push(address);
      });
      await context.sync();
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getActiveWorksheet().getRange('A2').values = [[2]];
      await context.sync();
      await later();
      handle.remove();
      await context.sync();
      context.workbook.worksheets.getActiveWorksheet().getRange('A3').values = [[3]];
      await context.sync();
    });
    await later();
    expect(seen).toEqual(['A2']);
  });
});
