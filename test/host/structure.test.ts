import { failureOf, put, valuesAt, withHost } from './with-host';

const host = withHost();

/** A sheet with a formula, a name, a validation, a conditional format, a link and a comment. */
async function prepare(): Promise<void> {
  await put('A1:B4', [
    ['甲', 1],
    ['乙', 2],
    ['丙', 3],
    ['合计', '=SUM(B1:B3)'],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.names.add('乙数', sheet.getRange('B2'));
    context.workbook.names.add('全部', sheet.getRange('B1:B3'));
    sheet.getRange('B1:B3').dataValidation.rule = { custom: { formula: '=B1>=$B$1' } };
    const format = sheet.getRange('B1:B3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$B1>2';
    sheet.getRange('A4').hyperlink = { documentReference: 'Sheet1!B4', textToDisplay: '合计' };
    context.workbook.comments.add('Sheet1!A3', '注');
    sheet.pageLayout.setPrintArea('A1:B4');
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    context.workbook.worksheets.add('别的').getRange('A1').formulas = [['=Sheet1!B4+乙数']];
    await context.sync();
  });
}

const edit = (address: string, what: 'insert' | 'delete'): Promise<void> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
    if (what === 'insert') range.insert('Down');
    else range.delete('Up');
    await context.sync();
  });

const nameFormula = (name: string): string | undefined =>
  host().workbook.names.find((each) => each.name === name)?.formula;

describe('inserting rows', () => {
  it('moves formulas, names, rules, links, comments and print areas', async () => {
    await prepare();
    await edit('2:3', 'insert');
    const [sheet] = host().workbook.sheets;
    expect(await valuesAt('A1:B6', 'Sheet1')).toEqual([
      ['甲', 1],
      ['', ''],
      ['', ''],
      ['乙', 2],
      ['丙', 3],
      ['合计', 6],
    ]);
    expect(sheet?.cell(5, 1)?.formula).toBe('=SUM(B1:B5)');
    expect(nameFormula('乙数')).toBe('=Sheet1!$B$4');
    expect(nameFormula('全部')).toBe('=Sheet1!$B$1:$B$5');
    expect(sheet?.validations[0]).toMatchObject({ ranges: [{ top: 0, bottom: 4 }] });
    expect(sheet?.conditionals[0]).toMatchObject({
      ranges: [{ top: 0, bottom: 4 }],
      rule: { formula: '=$B1>2' },
    });
    expect(sheet?.links[0]?.area.top).toBe(5);
    expect(sheet?.comments[0]?.row).toBe(4);
    expect(sheet?.pageLayout.printArea[0]?.bottom).toBe(5);
    expect(await valuesAt('A1', '别的')).toEqual([[8]]);
  });

  it('above a rule moves its anchor and formula with it', async () => {
    await prepare();
    await edit('1:1', 'insert');
    const [sheet] = host().workbook.sheets;
    expect(sheet?.validations[0]).toMatchObject({
      anchor: { row: 1, column: 1 },
      rule: { formula1: '=B2>=$B$2' },
    });
    expect(sheet?.conditionals[0]?.rule).toEqual({ type: 'Custom', formula: '=$B2>2' });
  });

  it('gives new rows the look of the row above', async () => {
    await prepare();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B1:B3').format.protection.locked = false;
      sheet.getRange('B1:B3').format.fill.color = '#FFFF00';
      sheet.getRange('3:3').insert('Down');
      const fresh = sheet.getRange('B3').load('format/fill/color,format/protection/locked');
      await context.sync();
      expect([fresh.format.fill.color, fresh.format.protection.locked]).toEqual(['#FFFF00', false]);
    });
  });

  it('of some columns only moves what lies under them', async () => {
    await prepare();
    await edit('B2:B2', 'insert');
    expect(await valuesAt('A1:B5', 'Sheet1')).toEqual([
      ['甲', 1],
      ['乙', ''],
      ['丙', 2],
      ['合计', 3],
      ['', 6],
    ]);
    expect(nameFormula('乙数')).toBe('=Sheet1!$B$3');
  });
});

describe('deleting rows', () => {
  it('shrinks ranges and leaves #REF! where a single cell is gone', async () => {
    await prepare();
    await edit('2:2', 'delete');
    expect(await valuesAt('A1:B3', 'Sheet1')).toEqual([
      ['甲', 1],
      ['丙', 3],
      ['合计', 4],
    ]);
    expect(nameFormula('乙数')).toBe('=Sheet1!#REF!');
    expect(nameFormula('全部')).toBe('=Sheet1!$B$1:$B$2');
    expect(await valuesAt('A1', '别的')).toEqual([['#REF!']]);
    await Excel.run(async (context) => {
      const name = context.workbook.names.getItem('乙数').load('type,formula');
      const range = name.getRangeOrNullObject();
      await context.sync();
      expect([name.type, range.isNullObject]).toEqual(['Error', true]);
    });
  });

  it('re-anchors a rule whose first row goes', async () => {
    await prepare();
    await edit('1:1', 'delete');
    const [sheet] = host().workbook.sheets;
    expect(sheet?.conditionals[0]).toMatchObject({
      ranges: [{ top: 0, bottom: 1 }],
      anchor: { row: 0 },
      rule: { formula: '=$B1>2' },
    });
    expect(sheet?.validations[0]?.rule?.formula1).toBe('=B1>=#REF!');
  });

  it('takes a rule away with its whole range', async () => {
    await prepare();
    await edit('1:3', 'delete');
    const [sheet] = host().workbook.sheets;
    expect([sheet?.validations.length, sheet?.conditionals.length, sheet?.comments.length]).toEqual(
      [0, 0, 0],
    );
    expect(await valuesAt('B1', 'Sheet1')).toEqual([['#REF!']]);
  });
});

describe('columns', () => {
  it('move widths, references and names', async () => {
    await prepare();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('B:B').format.columnWidth = 200;
      sheet.getRange('B:B').insert('Right');
      const moved = sheet.getRange('C:C').load('format/columnWidth');
      await context.sync();
      expect(moved.format.columnWidth).toBe(200);
    });
    expect(nameFormula('乙数')).toBe('=Sheet1!$C$2');
    expect(await valuesAt('A1', '别的')).toEqual([[8]]);
  });
});

describe('sorting', () => {
  it('moves cells and their relative formulas, but not names', async () => {
    await put('A1:C3', [
      ['丙', 3, '=B1*10'],
      ['甲', 1, '=B2*10'],
      ['乙', 2, '=B3*10'],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('第一', sheet.getRange('B1'));
      sheet.getRange('A1:C3').sort.apply([{ key: 1, ascending: false }]);
      sheet.getRange('A1:C3').sort.apply([{ key: 1, ascending: true }]);
      await context.sync();
    });
    expect(await valuesAt('A1:C3')).toEqual([
      ['甲', 1, 10],
      ['乙', 2, 20],
      ['丙', 3, 30],
    ]);
    expect(nameFormula('第一')).toBe('=Sheet1!$B$1');
  });
});

describe('sheets', () => {
  it('are renamed everywhere they are named', async () => {
    await prepare();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').name = "表1 '总量'".replaceAll("'", '');
      context.workbook.worksheets.getItem('别的').getRange('A2').formulas = [['=SUM(全部)']];
      await context.sync();
    });
    expect(nameFormula('乙数')).toBe("='表1 总量'!$B$2");
    const other = host().workbook.sheetByName('别的');
    expect(other?.cell(0, 0)?.formula).toBe("='表1 总量'!B4+乙数");
    expect(await valuesAt('A1:A2', '别的')).toEqual([[8], [6]]);
  });

  it('leave #REF! behind in formulas and names when deleted', async () => {
    await prepare();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').delete();
      await context.sync();
    });
    expect(nameFormula('乙数')).toBe('=#REF!');
    expect(await valuesAt('A1', '别的')).toEqual([['#REF!']]);
  });

  it('copy with their names as names of the copy', async () => {
    await prepare();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const copy = sheet.copy('After', sheet).load('name,position');
      await context.sync();
      expect([copy.name, copy.position]).toEqual(['Sheet1 (2)', 1]);
      copy.getRange('B2').values = [[20]];
      const total = copy.getRange('B4').load('values');
      const own = copy.names.getItemOrNullObject('乙数').load('formula');
      await context.sync();
      expect(total.values).toEqual([[24]]);
      expect(own.formula).toBe("='Sheet1 (2)'!$B$2");
    });
    expect(await valuesAt('B4', 'Sheet1')).toEqual([[6]]);
  });

  it('take names by the rules of Excel', async () => {
    const add = (name: string): Promise<string> =>
      failureOf(async (context) => {
        context.workbook.worksheets.add(name);
      }).then(({ code }) => code);
    expect(await add('甲/乙')).toBe('InvalidArgument');
    expect(await add('a'.repeat(32))).toBe('InvalidArgument');
    expect(await add("'甲")).toBe('InvalidArgument');
    expect(await add('sheet1')).toBe('ItemAlreadyExists');
    expect(await add('（一）表：总量')).toBe('none');
    const rename = await failureOf(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').name = '（一）表：总量';
    });
    expect(rename).toMatchObject({ code: 'ItemAlreadyExists', location: 'Worksheet.name' });
  });

  it('keep at least one visible', async () => {
    const last = await failureOf(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().delete();
    });
    expect(last.code).toBe('InvalidOperation');
    const hidden = await failureOf(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().visibility = 'Hidden';
    });
    expect(hidden.code).toBe('InvalidOperation');
    const activate = await failureOf(async (context) => {
      const sheet = context.workbook.worksheets.add('隐');
      sheet.visibility = 'Hidden';
      sheet.activate();
    });
    expect(activate.code).toBe('InvalidOperation');
  });

  it('move and order', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add('二');
      worksheets.add('三');
      second.position = 0;
      worksheets.load('items/name');
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['二', 'Sheet1', '三']);
    });
  });
});
