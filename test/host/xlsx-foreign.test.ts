/** Files other programs write. */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { newWorkbook } from '../../src/host/model';
import type { Workbook } from '../../src/host/model';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { area, firstSheet, richWorkbook } from './xlsx-rich-workbook';

/** A part of exceljs its types leave out. */
interface WithValidations {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A new workbook's file with parts replaced. */
async function openWith(parts: Readonly<Record<string, string>>): Promise<Workbook> {
  const zip = await JSZip.loadAsync(await saveXlsx(newWorkbook()));
  for (const [path, text] of Object.entries(parts)) zip.file(path, text);
  return openXlsx(await zip.generateAsync({ type: 'uint8array' }));
}

const openSheet = async (inner: string): Promise<Workbook> =>
  openWith({ 'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${inner}</worksheet>` });

const cellsOf = (workbook: Workbook): readonly unknown[] =>
  [...firstSheet(workbook).rows].flatMap(([row, cells]) =>
    [...cells].map(([column, cell]) => [row, column, cell.formula ?? cell.value]),
  );

it('opens what exceljs writes', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表1', { views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }] });
  sheet.getCell('A1').value = new Date(Date.UTC(2025, 0, 8));
  sheet.getCell('A2').value = { formula: 'A1+1', result: 45666 };
  sheet.getCell('B1').value = { richText: [{ text: '粗', font: { bold: true } }, { text: '细' }] };
  sheet.getCell('B2').value = { text: '看', hyperlink: "#'表1'!A1" };
  sheet.getCell('C1').value = { error: '#N/A' };
  sheet.getCell('C1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  sheet.getCell('C2').protection = { locked: false };
  sheet.getColumn(3).width = 20;
  sheet.mergeCells('D1:E2');
  (sheet as unknown as WithValidations).dataValidations.add('G2:G200', {
    type: 'list',
    formulae: ['"是,否"'],
    allowBlank: true,
  });
  sheet.addConditionalFormatting({
    ref: 'A1:A9',
    rules: [
      { type: 'expression', priority: 1, formulae: ['A1>1'], style: { font: { bold: true } } },
    ],
  });
  book.definedNames.add("'表1'!$A$1", '日期');
  await sheet.protect('', { formatColumns: true });

  const workbook = await openXlsx(new Uint8Array(await book.xlsx.writeBuffer()));
  const opened = firstSheet(workbook);
  expect(opened.cell(0, 0)?.value).toBe(45665);
  expect(opened.cell(1, 0)?.formula).toBe('=A1+1');
  expect(opened.cell(0, 1)?.value).toBe('粗细');
  expect(opened.cell(0, 2)?.value).toEqual({ error: '#N/A' });
  expect(opened.cell(0, 2)?.style.fill).toBe('#FFFF00');
  expect(opened.cell(1, 2)?.style.locked).toBe(false);
  expect(opened.defaultStyle).toEqual({ fontName: 'Calibri' });
  // Calibri 11 has digits of 7 pixels: 20 of them are 140 pixels, 105 points.
  expect(opened.columnWidths.get(2)).toBe(105);
  expect(opened.merges).toEqual([area('D1:E2')]);
  expect(opened.freeze).toEqual({ rows: 2, columns: 1 });
  expect(opened.links).toEqual([{ area: area('B2'), place: "'表1'!A1" }]);
  expect(opened.validations).toHaveLength(1);
  expect(opened.validations[0]).toMatchObject({
    ranges: [area('G2:G200')],
    rule: { formula1: '是,否' },
  });
  expect(opened.conditionals[0]).toMatchObject({
    rule: { formula: '=A1>1' },
    style: { bold: true },
  });
  expect(opened.protection?.options).toMatchObject({
    allowFormatColumns: true,
    allowFormatRows: false,
  });
  expect(workbook.names).toMatchObject([{ name: '日期', formula: "='表1'!$A$1" }]);
});

it('is itself opened by exceljs', async () => {
  const book = new ExcelJS.Workbook();
  const bytes = await saveXlsx(richWorkbook());
  await book.xlsx.load(bytes.slice().buffer as unknown as ExcelJS.Buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    '表1 总量',
    '审核 结果',
    '名下',
    '内部',
  ]);
  expect(book.getWorksheet('表1 总量')?.getCell('C4').result).toBeCloseTo(25324.4252);
});

it('reads formulas shared among cells, moved to each of them', async () => {
  const workbook = await openSheet(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$1</f><v>1</v></c>' +
      '<c r="C1"><f t="shared" si="0"/><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row></sheetData>',
  );
  expect(cellsOf(workbook)).toEqual([
    [0, 0, 1],
    [0, 1, '=A1*$A$1'],
    [0, 2, '=B1*$A$1'],
    [1, 1, '=A2*$A$1'],
  ]);
});

it('reads cells and rows without addresses, texts in place, and entities', async () => {
  const workbook = await openSheet(
    '<sheetData><row><c t="inlineStr"><is><r><t>a&#10;</t></r><r><t xml:space="preserve"> &amp;lt;</t></r></is></c>' +
      '<c t="b"><v>0</v></c></row><row><c/><c t="str"><f>"x"</f><v>_x0041_</v></c></row></sheetData>',
  );
  expect(cellsOf(workbook)).toEqual([
    [0, 0, 'a\n &lt;'],
    [0, 1, false],
    [1, 1, '="x"'],
  ]);
});

it('takes true and false where Excel writes 1 and 0', async () => {
  const workbook = await openSheet(
    '<sheetViews><sheetView showGridLines="false"/></sheetViews><sheetData/>' +
      '<sheetProtection sheet="true" objects="true" formatCells="false" sort="true"/>',
  );
  const sheet = firstSheet(workbook);
  expect(sheet.showGridlines).toBe(false);
  expect(sheet.protection?.options).toMatchObject({
    allowEditObjects: false,
    allowFormatCells: true,
    allowSort: false,
  });
});

it('reads validations and formats Excel keeps in an extension when they look at another sheet', async () => {
  const workbook = await openSheet(
    '<sheetData/><extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting>' +
      '<x14:cfRule type="expression" priority="1"><xm:f>别处!$A$1&gt;A2</xm:f>' +
      '<x14:dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></x14:dxf></x14:cfRule>' +
      '<xm:sqref>A2:A5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
      '<ext><x14:dataValidations><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>别处!$A$1:$A$3</xm:f>' +
      '</x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
  );
  const sheet = firstSheet(workbook);
  expect(sheet.validations).toMatchObject([
    { ranges: [area('B2:B9')], rule: { type: 'List', formula1: '=别处!$A$1:$A$3' } },
  ]);
  expect(sheet.conditionals).toMatchObject([
    { ranges: [area('A2:A5')], rule: { formula: '=别处!$A$1>A2' }, style: { fill: '#FFC7CE' } },
  ]);
});

it('reads theme colours with tints, old palette colours and formats named by number', async () => {
  const styles = `<styleSheet ${MAIN}><fonts><font/><font><b val="false"/><color theme="4" tint="-0.25"/></font></fonts>
    <fills><fill/><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.15"/></patternFill></fill>
    <fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
    <borders><border/></borders><cellXfs><xf/><xf fontId="1" fillId="1" numFmtId="10"/><xf fillId="2" numFmtId="31"/></cellXfs></styleSheet>`;
  const sheet =
    '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c></row></sheetData>';
  const workbook = await openWith({
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${sheet}</worksheet>`,
  });
  const opened = firstSheet(workbook);
  expect(opened.cell(0, 0)?.style).toEqual({
    numberFormat: '0.00%',
    fontColor: '#376092',
    fill: '#D9D9D9',
  });
  expect(opened.cell(0, 1)?.style).toEqual({ numberFormat: 'yyyy"年"m"月"d"日"', fill: '#FFFF00' });
});

it('reads parts whose elements bear a prefix', async () => {
  const workbook = await openWith({
    'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="3"><x:c r="B3"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  });
  expect(cellsOf(workbook)).toEqual([[2, 1, 7]]);
});

it('passes over a sheet of macros from before 1997, which has no part', async () => {
  const sheets = `<sheet name="表" sheetId="1" r:id="rId1"/><sheet name="Module" sheetId="2" r:id=""/>`;
  const names = '<definedNames><definedName name="甲">表!$A$1</definedName></definedNames>';
  const workbook = await openWith({
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets>${names}</workbook>`,
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['表']);
  expect(workbook.names.map(({ name }) => name)).toEqual(['甲']);
});
