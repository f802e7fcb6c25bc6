import { failureOf, put, valuesAt, withHost } from './with-host';

const host = withHost();

/** A1 unlocked, the rest locked, the sheet protected. */
async function protect(options: Excel.WorksheetProtectionOptions = {}): Promise<void> {
  await put('A1:B2', [
    [1, '=A1*2'],
    [3, 4],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  });
}

const on = (work: (sheet: Excel.Worksheet) => void): Promise<string> =>
  failureOf(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet());
  }).then(({ code }) => code);

describe('a protected sheet', () => {
  it('takes values only in unlocked cells, and still recalculates', async () => {
    await protect();
    expect(await on((sheet) => Object.assign(sheet.getRange('B2'), { values: [[9]] }))).toBe(
      'AccessDenied',
    );
    expect(await on((sheet) => Object.assign(sheet.getRange('A1:B1'), { values: [[9, 9]] }))).toBe(
      'AccessDenied',
    );
    expect(await on((sheet) => Object.assign(sheet.getRange('A1'), { values: [[9]] }))).toBe(
      'none',
    );
    expect(await valuesAt('A1:B2')).toEqual([
      [9, 18],
      [3, 4],
    ]);
  });

  it('refuses formats, rows, rules, merges, sorting and links, unless allowed', async () => {
    await protect();
    const attempts: ((sheet: Excel.Worksheet) => void)[] = [
      (sheet) => Object.assign(sheet.getRange('A1').format.fill, { color: '#FF0000' }),
      (sheet) => Object.assign(sheet.getRange('A1'), { numberFormat: [['0']] }),
      (sheet) => Object.assign(sheet.getRange('A:A').format, { columnWidth: 90 }),
      (sheet) => sheet.getRange('1:1').insert('Down'),
      (sheet) => sheet.getRange('1:1').delete('Up'),
      (sheet) => sheet.getRange('A1:B1').merge(),
      (sheet) => sheet.getRange('A1').dataValidation.clear(),
      (sheet) => sheet.getRange('A1').conditionalFormats.clearAll(),
      (sheet) => sheet.getRange('A1:B2').sort.apply([{ key: 0 }]),
      (sheet) => sheet.getRange('A1:B2').clear(),
      (sheet) => Object.assign(sheet.getRange('A1').format.protection, { locked: true }),
    ];
    const codes = [];
    for (const attempt of attempts) codes.push(await on(attempt));
    expect(codes).toEqual(attempts.map(() => 'AccessDenied'));
  });

  it('lets through what its options allow', async () => {
    await protect({ allowFormatColumns: true, allowInsertRows: true });
    expect(
      await on((sheet) => Object.assign(sheet.getRange('A:A').format, { columnWidth: 90 })),
    ).toBe('none');
    expect(await on((sheet) => sheet.getRange('2:2').insert('Down'))).toBe('none');
    expect(await on((sheet) => sheet.getRange('2:2').delete('Up'))).toBe('AccessDenied');
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getActiveWorksheet();
      protection.load('protected,options');
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowInsertRows: true, allowSort: false });
    });
  });

  it('is not protected twice, and opens with its password only', async () => {
    await protect();
    expect(await on((sheet) => sheet.protection.protect())).toBe('AccessDenied');
    expect(await on((sheet) => sheet.protection.unprotect())).toBe('none');
    expect(await on((sheet) => sheet.protection.protect({}, '暗号'))).toBe('none');
    expect(await on((sheet) => sheet.protection.unprotect('错'))).toBe('AccessDenied');
    expect(await on((sheet) => sheet.protection.unprotect('暗号'))).toBe('none');
  });
});

describe('a protected structure', () => {
  it('keeps its sheets as they are, while cells can be written', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('二');
      context.workbook.protection.protect();
      await context.sync();
    });
    const codes = [
      await failureOf(async (context) => void context.workbook.worksheets.add('三')),
      await failureOf(async (context) => void context.workbook.worksheets.getItem('二').delete()),
      await failureOf(async (context) => {
        context.workbook.worksheets.getItem('二').name = '改';
      }),
      await failureOf(async (context) => {
        context.workbook.worksheets.getItem('二').visibility = 'Hidden';
      }),
      await failureOf(async (context) => {
        context.workbook.worksheets.getItem('二').position = 0;
      }),
      await failureOf(async (context) => void context.workbook.worksheets.getItem('二').copy()),
    ].map(({ code }) => code);
    expect(codes).toEqual(Array(6).fill('AccessDenied'));
    await put('A1', [[1]]);
    expect(host().workbook.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', '二']);
    await Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      context.workbook.worksheets.getItem('二').delete();
      await context.sync();
    });
  });
});
