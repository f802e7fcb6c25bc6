import { failureOf, put, valuesAt, withHost } from './with-host';

const host = withHost();

describe('errors', () => {
  it('stop at the failing action, name the place, and keep what was done before', async () => {
    const failure = await failureOf(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [[2]];
      sheet.getRange('A2').values = [[3]];
    });
    expect(failure).toMatchObject({
      code: 'ItemNotFound',
      location: 'WorksheetCollection.getItem',
    });
    expect(await valuesAt('A1:A2')).toEqual([[1], ['']]);
  });

  it('name what is not implemented', async () => {
    const property = await failureOf(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('formulasR1C1');
    });
    expect(property).toMatchObject({ code: 'ApiNotFound' });
    expect(property.message).toContain('Range.formulasR1C1');
    const child = await failureOf(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.load('items/name');
    });
    expect(child.message).toContain('Worksheet.charts');
    const method = await failureOf(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A1:B2')
        .removeDuplicates([0], true);
    });
    expect(method.message).toContain('Range.removeDuplicates');
    const setter = await failureOf(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').formulasR1C1 = [['=R1C2']];
    });
    expect(setter.code).toBe('ApiNotFound');
  });

  it('come from the library where a property was not loaded', async () => {
    await expect(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        await context.sync();
        return range.values;
      }),
    ).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });
});

describe('null objects', () => {
  it('are null all along the chain, and their methods do nothing', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const name = context.workbook.names.getItemOrNullObject('没有');
      const range = name.getRangeOrNullObject();
      const cell = sheet.getRange('A1').load('values');
      sheet.load('name');
      sheet.delete();
      cell.values = [[1]];
      const setting = context.workbook.settings.getItemOrNullObject('没有').load('value');
      await context.sync();
      expect([sheet, name, range, cell, setting].map((each) => each.isNullObject)).toEqual(
        Array(5).fill(true),
      );
    });
  });
});

describe('loading', () => {
  it('answers collections with nested paths, counts and items', async () => {
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const first = worksheets.getActiveWorksheet();
      worksheets.add('表 2');
      names.add('乙', first.getRange('B2'));
      names.add('甲', '=1');
      worksheets.load('items/name,items/visibility,items/protection/protected,items/names/name');
      names.load('items/name,items/formula,items/type,items/scope,items/visible,items/value');
      const count = worksheets.getCount();
      first.load('name,position,tabColor');
      await context.sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.protection.protected])).toEqual([
        ['Sheet1', false],
        ['表 2', false],
      ]);
      expect(count.value).toBe(2);
      expect(first.toJSON()).toMatchObject({ name: 'Sheet1', position: 0, tabColor: '' });
      expect(names.items.map((name) => [name.name, name.formula, name.type, name.scope])).toEqual([
        ['乙', '=Sheet1!$B$2', 'Range', 'Workbook'],
        ['甲', '=1', 'Integer', 'Workbook'],
      ]);
    });
  });

  it('takes $top and $skip', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('二');
      worksheets.add('三');
      worksheets.load({ $top: 1, $skip: 1, name: true });
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['二']);
    });
  });
});

describe('objects across syncs', () => {
  it('stay on their cells when rows are inserted, and on their sheet when it is renamed', async () => {
    await put('A5', [['这里']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('新');
      const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A5');
      sheet.load('name');
      cell.load('values');
      await context.sync();
      host().asUser((workbook) => {
        const home = workbook.sheetByName('新');
        if (home) home.name = '改名了';
      });
      context.workbook.worksheets.getItem('Sheet1').getRange('1:2').insert('Down');
      await context.sync();
      sheet.load('name');
      cell.load('address,values');
      await context.sync();
      expect(sheet.name).toBe('改名了');
      expect(cell.address).toBe('Sheet1!A7');
      expect(cell.values).toEqual([['这里']]);
    });
  });

  it('are gone when their cells are deleted', async () => {
    const failure = await failureOf(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cell = sheet.getRange('A5').load('address');
      await context.sync();
      sheet.getRange('5:5').delete('Up');
      cell.load('values');
    });
    expect(failure.code).toBe('InvalidReference');
  });

  it('can be tracked beyond the run, and are released', async () => {
    await put('A1', [[1]]);
    const { workbook } = host();
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    await Excel.run(kept, async (context) => {
      kept.load('values');
      await context.sync();
      expect(kept.values).toEqual([[1]]);
      context.trackedObjects.remove(kept);
      await context.sync();
    });
    await new Promise((done) => setTimeout(done, 20));
    expect(workbook.tracked.size).toBe(0);
  });
});

describe('the switches for tests', () => {
  it('count the syncs, and what Excel.run cleans up apart', async () => {
    host().resetCounters();
    await put('A1', [[1]]);
    await new Promise((done) => setTimeout(done, 20));
    const { requests, requestBytes, responseBytes } = host().counters;
    expect(requests).toBe(1);
    expect(requestBytes).toBeGreaterThan(100);
    expect(responseBytes).toBeGreaterThan(10);
  });

  it('fail a request as a whole, or midway', async () => {
    const write = async (context: Excel.RequestContext): Promise<void> => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [[1]];
      sheet.getRange('A2').values = [[2]];
    };
    host().failAt(1, 'GeneralException');
    expect((await failureOf(write)).code).toBe('GeneralException');
    expect(await valuesAt('A1:A2')).toEqual([[''], ['']]);
    host().failActionAt(1, -2);
    expect((await failureOf(write)).code).toBe('GeneralException');
    expect(await valuesAt('A1:A2')).toEqual([[1], ['']]);
    expect((await failureOf(write)).code).toBe('none');
    host().failAt(2);
    expect((await failureOf(write)).code).toBe('none');
    expect((await failureOf(write)).code).toBe('GeneralException');
  });

  it('refuse everything while a cell is being edited', async () => {
    host().cellEditMode = true;
    const failure = await failureOf(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    });
    expect(failure.code).toBe('InvalidOperationInCellEditMode');
    host().cellEditMode = false;
    expect(await valuesAt('A1')).toEqual([['']]);
  });

  it('refuse a request above 5 MB', async () => {
    const failure = await failureOf(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const text = '文'.repeat(30000);
      for (let row = 1; row <= 60; row++) sheet.getRange(`A${row}`).values = [[text]];
    });
    expect(failure.code).toBe('RequestPayloadSizeLimitExceeded');
  });
});

describe('several hosts', () => {
  it('do not see each other', async () => {
    const { openNodeHost } = await import('../../src/host/node');
    const first = host();
    await put('A1:B1', [['甲', '=A1&"!"']]);
    const second = await openNodeHost();
    await put('A1', [['乙']]);
    await first.Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A1:B1')
        .load('values');
      await context.sync();
      expect(range.values).toEqual([['甲', '甲!']]);
    });
    await second.dispose();
    first.install();
    expect(await valuesAt('A1')).toEqual([['甲']]);
  });
});
