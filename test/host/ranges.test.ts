import { failureOf, put, valuesAt, withHost } from './with-host';

withHost();

describe('writing values', () => {
  it('reads strings as typed: numbers, percents, dates, text, blanks', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C3');
      range.values = [
        ['1,234', '50%', '2025-01-01'],
        ["'007", '许可', ''],
        [5, true, '=A1*2'],
      ];
      range.load({
        values: true,
        formulas: true,
        text: true,
        numberFormat: true,
        valueTypes: true,
      });
      await context.sync();
      expect(range.values).toEqual([
        [1234, 0.5, 45658],
        ['007', '许可', ''],
        [5, true, 2468],
      ]);
      expect(range.formulas[2]).toEqual([5, true, '=A1*2']);
      expect(range.text[0]).toEqual(['1,234', '50%', '2025/1/1']);
      expect(range.numberFormat[0]).toEqual(['#,##0', '0%', 'yyyy/m/d']);
      expect(range.valueTypes[1]).toEqual(['String', 'String', 'Empty']);
    });
  });

  it('keeps text in cells of the text format, even a formula', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['007', '=1+1']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['007', '=1+1']]);
    });
  });

  it('takes full-width digits, units and dashes as text', async () => {
    await put('A1:D1', [['１２３４', '28886件', '—', '40余']]);
    expect(await valuesAt('A1:D1')).toEqual([['１２３４', '28886件', '—', '40余']]);
  });

  it('leaves a cell alone at null and fills a range from a single value', async () => {
    await put('A1:B1', [[1, 2]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').values = [[null, 9]];
      // Excel takes one value for all cells; the type of the library knows only arrays.
      Object.assign(sheet.getRange('A2:B3'), { values: 7 });
      await context.sync();
    });
    expect(await valuesAt('A1:B3')).toEqual([
      [1, 9],
      [7, 7],
      [7, 7],
    ]);
  });

  it('refuses a block of another shape and a broken formula, and writes none of it', async () => {
    const shape = await failureOf(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2]];
    });
    expect(shape).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
    const broken = await failureOf(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [[1, '=SUM(']];
    });
    expect(broken.code).toBe('InvalidArgument');
    expect(await valuesAt('A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('writes a block too large for one piece, as the library cuts it', async () => {
    const values = Array.from({ length: 500 }, (_, row) => [row, row * 2, `t${row}`, '=1', 0]);
    await put('A1:E500', values);
    expect((await valuesAt('A500:D500'))[0]).toEqual([499, 998, 't499', 1]);
  });
});

describe('finding ranges', () => {
  it('moves, resizes, intersects and names them', async () => {
    await put('B2:C3', [
      [1, 2],
      [3, 4],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('表1 总量');
      const home = context.workbook.worksheets.getItem('Sheet1');
      const used = home.getUsedRange().load('address');
      const none = sheet.getUsedRangeOrNullObject();
      const ranges = [
        sheet.getRange('B2').getOffsetRange(1, 1),
        sheet.getRange('B2').getResizedRange(2, 0),
        sheet.getRange('A1:C3').getIntersection('B2:D9'),
        sheet.getRange('B2:C3').getEntireRow(),
        sheet.getRange('B2:C3').getLastRow(),
        sheet.getCell(4, 2),
        sheet.getRangeByIndexes(0, 0, 2, 3),
        sheet.getRange('A:B'),
      ].map((range) => range.load('address'));
      const far = sheet.getRange('A1').getIntersectionOrNullObject('C3');
      await context.sync();
      expect(used.address).toBe('Sheet1!B2:C3');
      expect(none.isNullObject).toBe(true);
      expect(far.isNullObject).toBe(true);
      expect(ranges.map((range) => range.address.split('!')[1])).toEqual([
        'C3',
        'B2:B4',
        'B2:C3',
        '2:3',
        'B3:C3',
        'C5',
        'A1:C2',
        'A:B',
      ]);
      expect(ranges[0]?.address).toBe("'表1 总量'!C3");
    });
  });

  it('reads whole columns as null and refuses places off the sheet', async () => {
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A:A')
        .load('values');
      await context.sync();
      expect(column.values).toBeNull();
    });
    const off = await failureOf(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .getRange('A1')
        .getOffsetRange(-1, 0)
        .load('values');
    });
    expect(off).toMatchObject({ code: 'InvalidArgument', location: 'Range.getOffsetRange' });
    const odd = await failureOf(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('甲乙').load('values');
    });
    expect(odd.code).toBe('InvalidArgument');
  });
});

describe('looks', () => {
  it('reads back what is set, and null where cells differ', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.format.font.bold = true;
      range.format.font.name = '宋体';
      range.format.fill.color = 'yellow';
      range.getCell(0, 0).format.fill.color = '#00ff00';
      range.format.horizontalAlignment = 'Center';
      range.format.borders.getItem('EdgeTop').style = 'Double';
      range.format.columnWidth = 100;
      range.load({
        format: {
          fill: { color: true },
          font: { name: true, bold: true, size: true },
          horizontalAlignment: true,
          columnWidth: true,
          protection: { locked: true },
        },
      });
      const top = range.format.borders.getItem('EdgeTop').load('style');
      const inside = range.getCell(1, 0).format.borders.getItem('EdgeTop').load('style');
      const corner = range.getCell(0, 0).load('format/fill/color');
      await context.sync();
      expect(range.format.fill.color).toBeNull();
      expect(corner.format.fill.color).toBe('#00FF00');
      expect(range.format.font.toJSON()).toMatchObject({ name: '宋体', bold: true, size: 11 });
      expect(range.format.columnWidth).toBe(100);
      expect(range.format.protection.locked).toBe(true);
      expect([top.style, inside.style]).toEqual(['Double', 'None']);
    });
  });

  it('holds the looks of whole columns and sheets, for cells written later too', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange().format.font.name = '仿宋';
      sheet.getRange('B:B').format.font.color = '#FF0000';
      sheet.getRange('B5').values = [['x']];
      const cell = sheet.getRange('B5').load('format/font/name,format/font/color');
      await context.sync();
      expect(cell.format.font.toJSON()).toMatchObject({ name: '仿宋', color: '#FF0000' });
    });
  });

  it('merges, clears and copies', async () => {
    await put('A1:B1', [[1, '=A1+1']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A3').copyFrom('A1:B1');
      sheet.getRange('A5:B5').values = [['标题', '没了']];
      sheet.getRange('A5:B5').merge();
      sheet.getRange('A1').clear('Contents');
      const merged = sheet.getRange('A5:B5').getMergedAreasOrNullObject().load('address');
      const copy = sheet.getRange('A3:B3').load('values,formulas');
      const rest = sheet.getRange('A5:B5').load('values');
      await context.sync();
      expect(copy.formulas).toEqual([[1, '=A3+1']]);
      expect(copy.values).toEqual([[1, 2]]);
      expect(merged.address).toBe('Sheet1!A5:B5');
      expect(rest.values).toEqual([['标题', '']]);
    });
  });
});
