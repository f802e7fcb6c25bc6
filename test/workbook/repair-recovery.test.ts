import { openNodeHost } from '../../src/host/node';
import { insertTemplate, listRecoveries, recover } from '../../src/workbook';

jest.setTimeout(240_000);

describe('what a repair writes over', () => {
  it('stands in the recovery list and comes back exactly, locks and all', async () => {
    const host = await openNodeHost();
    const request = { pack: 'township', year: 2024, unitName: '甲镇', level: 'township' } as const;
    await insertTemplate(request);
    const sheet = host.workbook.sheets.find(({ name }) => name.startsWith('表3'));
    if (sheet === undefined) throw new Error('no sheet');
    const written = (row: number, column: number) => sheet.cell(row, column);
    host.asUser((book) => {
      const definition = written(7, 8);
      const change = written(7, 5);
      if (definition === undefined || change === undefined) throw new Error('no cell');
      definition.value = '另一个口径';
      change.value = 3590;
      delete change.formula;
      book.changed({
        type: 'styles',
        sheet: sheet.id,
        area: { top: 7, bottom: 7, left: 5, right: 8 },
      });
    });
    const keeping = { at: '2025-01-02T03:04:05.678Z', act: 'repair' };
    const { outcome } = await insertTemplate(request, { keeping });
    expect(outcome.repaired.map(({ cell, was }) => [cell, was])).toEqual([
      ['I8', '另一个口径'],
      ['F8', '3590'],
    ]);
    expect(outcome).toMatchObject({ changed: true, recoveries: 1 });
    const [record] = await listRecoveries();
    if (record === undefined) throw new Error('no record');
    expect(record).toMatchObject(keeping);
    expect(await recover(record)).toEqual([]);
    expect(written(7, 8)?.value).toBe('另一个口径');
    expect([written(7, 5)?.value, written(7, 5)?.formula]).toEqual([3590, undefined]);
    expect(sheet.protection).toBeDefined();
    await host.dispose();
  });
});
