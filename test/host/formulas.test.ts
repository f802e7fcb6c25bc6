import fc from 'fast-check';
import { put, valuesAt, withHost } from './with-host';

const host = withHost();

/** The value of each formula, with some figures in A1:B6 to work on. */
async function results(formulas: readonly string[]): Promise<unknown[]> {
  await put('A1:B6', [
    [5, '许可'],
    [3, '处罚'],
    ['', '许可'],
    ['12', ''],
    [-2, '强制'],
    [true, '=1/0'],
  ]);
  await put(
    `D1:D${formulas.length}`,
    formulas.map((formula) => [formula]),
  );
  return (await valuesAt(`D1:D${formulas.length}`)).map(([value]) => value);
}

async function expectResults(table: Readonly<Record<string, unknown>>): Promise<void> {
  const formulas = Object.keys(table);
  const found = await results(formulas);
  expect(Object.fromEntries(formulas.map((formula, i) => [formula, found[i]]))).toEqual(table);
}

describe('the functions the template uses', () => {
  it('count and add as Excel does', async () => {
    await put('A4', [["'12"]]);
    await expectResults({
      '=SUM(A1:A6)': 18,
      '=SUM("3",TRUE,2)': 6,
      '=COUNT(A1:A6)': 4,
      '=COUNTA(A1:B6)': 10,
      '=COUNTBLANK(A1:B6)': 2,
      '=MAX(A1:A6)': 12,
      '=MIN(A1:A6)': -2,
      '=SUMPRODUCT((A1:A5>2)*(B1:B5="许可"))': 1,
      '=SUMPRODUCT(A1:A2,A1:A2)': 34,
      '=SUMIF(B1:B5,"许可",A1:A5)': 5,
      '=COUNTIF(A1:A5,">=3")': 3,
      '=COUNTIF(B1:B5,"*罚")': 1,
      '=ABS(-3.5)': 3.5,
      '=N("x")+N(TRUE)': 1,
    });
  });

  it('treat blank, text and errors apart', async () => {
    await expectResults({
      '=ISBLANK(A3)': true,
      '=A3=0': true,
      '=A3=""': true,
      '=ISNUMBER(B1)': false,
      '=IFERROR(B6,"—")': '—',
      '=IF(A3,1,2)': 2,
      '=IF(N(A3)=0,"—",A1/A3)': '—',
      '=B6': '#DIV/0!',
      '=A1/A3': '#DIV/0!',
      '=1+"x"': '#VALUE!',
      '="a"&A3&1.5': 'a1.5',
      '=A3': 0,
      '=AND(A1>1,A2>1)': true,
      '=OR(A1>9,A2>9)': false,
      '=NOT(A1>9)': true,
      '=没有的名称+1': '#NAME?',
      '=NOSUCH(1)': '#NAME?',
      "='没有'!A1": '#REF!',
    });
  });

  it('compute with the precedence and comparison of Excel', async () => {
    await expectResults({
      '=-2^2': 4,
      '=2^3^2': 64,
      '=50%*2': 1,
      '=1+2&3': '33',
      '="abc"="ABC"': true,
      '=1<"a"': true,
      '=0.1+0.2=0.3': true,
      '=0.1+0.2-0.3': 0,
      '=10-3-2': 5,
    });
  });

  it('format text', async () => {
    await expectResults({
      '=TEXT(0.87405,"0.00%")': '87.41%',
      '=TEXT(1234567.891,"#,##0.00")': '1,234,567.89',
      '=TEXT(45658,"yyyy年m月d日")': '2025年1月1日',
      '=TEXT("5","0.0")': '5.0',
      '=LEFT("行政许可",2)&LEN("许可")': '行政2',
      '=TEXTJOIN("、",TRUE,B1:B3)': '许可、处罚、许可',
      '=SUBSTITUTE("a-b-c","-","",2)': 'a-bc',
    });
  });

  it('look up', async () => {
    await expectResults({
      '=VLOOKUP(3,A1:B2,2,FALSE)': '处罚',
      '=INDEX(B1:B5,MATCH("强制",B1:B5,0))': '强制',
      '=INDIRECT("A"&2)': 3,
      '=SUM(OFFSET(A1,0,0,2,1))': 8,
      '=ROW(A5)&COLUMN(B1)': '52',
      '=IFS(A1>9,"大",TRUE,"小")': '小',
    });
  });

  it('round half away from zero on the decimal digits', async () => {
    await expectResults({
      '=ROUND(2.5,0)': 3,
      '=ROUND(-2.5,0)': -3,
      '=ROUND(1.005,2)': 1.01,
      '=ROUND(52925/60551*100,2)': 87.41,
      '=ROUND(1234.5,-2)': 1200,
      '=ROUND(1.005*1000,0)': 1005,
      '=INT(-1.5)': -2,
    });
  });

  it('round any two-place decimal to itself', () => {
    const { workbook } = host();
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
        const text = (cents / 100).toFixed(2);
        const value = workbook.calculation.compute(
          `=ROUND(${text},2)`,
          workbook.activeSheetId,
          0,
          0,
        );
        return value === Number(text);
      }),
    );
  });
});

describe('recalculation', () => {
  it('follows changed cells through chains and other sheets', async () => {
    await put('A1:A3', [[1], ['=A1*2'], ['=A2*2']]);
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('表 2');
      other.getRange('A1').formulas = [['=Sheet1!A3+1']];
      await context.sync();
    });
    expect(await valuesAt('A1', '表 2')).toEqual([[5]]);
    await put('A1', [[10]]);
    expect(await valuesAt('A1', '表 2')).toEqual([[41]]);
  });

  it('sees names defined after the formula, and redefined ones', async () => {
    await put('A1:A2', [[3], [4]]);
    await put('B1', [['=甲*10']]);
    expect(await valuesAt('B1')).toEqual([['#NAME?']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('甲', sheet.getRange('A1'));
      await context.sync();
    });
    expect(await valuesAt('B1')).toEqual([[30]]);
    await Excel.run(async (context) => {
      context.workbook.names.getItem('甲').formula = '=Sheet1!$A$2';
      await context.sync();
    });
    expect(await valuesAt('B1')).toEqual([[40]]);
    await Excel.run(async (context) => {
      context.workbook.names.getItem('甲').delete();
      await context.sync();
    });
    expect(await valuesAt('B1')).toEqual([['#NAME?']]);
  });

  it('takes the sheet-scoped name before the workbook one', async () => {
    await put('A1:A2', [[1], [2]]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add('数', sheet.getRange('A1'));
      sheet.names.add('数', sheet.getRange('A2'));
      context.workbook.worksheets.add('别处').getRange('A1').formulas = [['=数']];
      sheet.getRange('C1').formulas = [['=数']];
      await context.sync();
    });
    expect(await valuesAt('C1', 'Sheet1')).toEqual([[2]]);
    expect(await valuesAt('A1', '别处')).toEqual([[1]]);
  });

  it('ends in a circle', async () => {
    await put('A1:A2', [['=A2+1'], ['=A1+1']]);
    expect((await valuesAt('A1')).flat().every((value) => typeof value === 'number')).toBe(true);
  });
});
