import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync, strToU8 } from 'fflate';
import { Workbook } from 'exceljs';
import { readSpreadsheet } from '../../src/spreadsheet';
import type { PlainBook, UnreadableKind } from '../../src/spreadsheet';
import { withPart } from './zip-parts';

const OLD = readFileSync(
  path.join(__dirname, '../fixtures/workbooks/lanshan-2024-template-1.0.xlsx'),
);

async function bookOf(bytes: Uint8Array): Promise<PlainBook> {
  const read = await readSpreadsheet(bytes);
  if (!read.ok) throw new Error(read.message.zh);
  return read.book;
}

async function kindOf(bytes: Uint8Array): Promise<UnreadableKind | 'read'> {
  const read = await readSpreadsheet(bytes);
  if (!read.ok) expect(read.message.zh).toMatch(/^(文件|工作簿).+。$/);
  return read.ok ? 'read' : read.kind;
}

/** An OLE compound file whose directory names one stream. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => {
    bytes[512 + 2 * index] = letter.charCodeAt(0);
  });
  bytes[512 + 64] = 2 * stream.length + 2;
  return bytes;
}

describe('reading a workbook file', () => {
  it('gives values, formulas, names and hidden sheets, and computes nothing', async () => {
    const made = new Workbook();
    const sheet = made.addWorksheet('数 据');
    sheet.getCell('A1').value = '  两 端空白 ';
    sheet.getCell('B2').value = 0;
    sheet.getCell('C2').value = 12.5;
    sheet.getCell('D2').value = { formula: 'B2+C2', result: 99 };
    sheet.getCell('A3').value = { error: '#DIV/0!' };
    sheet.getCell('B3').value = true;
    sheet.getCell('C3').value = '3590';
    made.addWorksheet('隐').state = 'hidden';
    made.definedNames.add("'数 据'!$B$2", 'NB_B01');
    const book = await bookOf(new Uint8Array(await made.xlsx.writeBuffer()));
    const [first, second] = book.sheets;
    expect(first?.values).toEqual([
      ['  两 端空白 ', '', '', ''],
      ['', 0, 12.5, 99],
      ['#DIV/0!', true, '3590', ''],
    ]);
    expect(first?.formulas[1]?.[3]).toBe('=B2+C2');
    expect(book.names.get('NB_B01')).toBe("'数 据'!$B$2");
    expect([first?.visible, second?.visible]).toEqual([true, false]);
  });

  it('reads numbers and texts as they were saved', async () => {
    const value = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
      fc.string({ unit: fc.constantFrom(...'年报3590,.—/=@余（件）\n&<"\''), minLength: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 30 }), async (values) => {
        const made = new Workbook();
        const sheet = made.addWorksheet('表');
        values.forEach((each, index) => {
          sheet.getCell(index + 1, 1).value = each;
        });
        const book = await bookOf(new Uint8Array(await made.xlsx.writeBuffer()));
        const plain = (each: unknown): unknown => (Object.is(each, -0) ? 0 : each);
        expect(book.sheets[0]?.values.map(([each]) => plain(each))).toEqual(values.map(plain));
      }),
      { numRuns: 30 },
    );
  });

  it('reads a date as the day it is, in both calendars, and no number as a date', async () => {
    const made = new Workbook();
    const sheet = made.addWorksheet('表');
    sheet.getCell('A1').value = new Date(Date.UTC(2024, 4, 6));
    sheet.getCell('B1').value = 45418;
    sheet.getCell('B1').numFmt = '#,##0_);[Red]\\(#,##0\\)';
    sheet.getCell('C1').value = 45418;
    sheet.getCell('C1').numFmt = 'yyyy"年"m"月"d"日"';
    sheet.getCell('D1').value = 0.5;
    sheet.getCell('D1').numFmt = '[h]:mm';
    const bytes = new Uint8Array(await made.xlsx.writeBuffer());
    const first = async (file: Uint8Array) => (await bookOf(file)).sheets[0]?.values[0];
    expect(await first(bytes)).toEqual(['2024-05-06', 45418, '2024-05-06', '12:00:00']);
    const of1904 = withPart(bytes, 'xl/workbook.xml', (xml) =>
      xml.replace(/<workbookPr[^>]*>/, '<workbookPr date1904="1"/>'),
    );
    expect((await first(of1904))?.[0]).toBe('2028-05-07');
    const iso = withPart(bytes, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/<c r="B1"([^>]*)>.*?<\/c>/, '<c r="B1" t="d"><v>2024-05-06T00:00:00</v></c>'),
    );
    expect((await first(iso))?.[1]).toBe('2024-05-06');
  });

  it('reads a book with threaded comments, and one without styles or shared texts', async () => {
    const person = 'http://schemas.microsoft.com/office/2017/10/relationships/person';
    const threaded = withPart(
      zipSync({ ...unzipSync(OLD), 'xl/persons/person.xml': strToU8('<personList/>') }),
      'xl/_rels/workbook.xml.rels',
      (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rIdP" Type="${person}" Target="persons/person.xml"/></Relationships>`,
        ),
    );
    const announced = withPart(threaded, '[Content_Types].xml', (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/></Types>',
      ),
    );
    expect(await bookOf(announced)).toEqual(await bookOf(OLD));
    const plain = Object.entries(unzipSync(OLD)).filter(([name]) => name !== 'xl/styles.xml');
    expect((await bookOf(zipSync(Object.fromEntries(plain)))).sheets).toHaveLength(
      (await bookOf(OLD)).sheets.length,
    );
  });

  it('passes over a sheet of macros from before 1997, which has no part, and misses one it names', async () => {
    const module = (part: string) =>
      withPart(OLD, 'xl/workbook.xml', (xml) =>
        xml.replace('</sheets>', `<sheet name="Module" sheetId="99" r:id="${part}"/></sheets>`),
      );
    expect(await bookOf(module(''))).toEqual(await bookOf(OLD));
    expect(await kindOf(module('rIdNone'))).not.toBe('read');
  });

  it('moves a formula that cells share, as Excel does', async () => {
    const made = new Workbook();
    made.addWorksheet('表').getCell('A1').value = 1;
    const cells =
      '<row r="1"><c r="B1"><f t="shared" si="0" ref="B1:C2">SUM($A1,A$1,"A1",\'A1\'!A1)+LOG10(A1)</f><v>7</v></c><c r="C1"><f t="shared" si="0"/><v>8</v></c></row><row><c><v>1</v></c><c><f t="shared" si="0"/><v>9</v></c></row>';
    const bytes = withPart(
      new Uint8Array(await made.xlsx.writeBuffer()),
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${cells}</sheetData>`),
    );
    const [sheet] = (await bookOf(bytes)).sheets;
    expect(sheet?.formulas).toEqual([
      ['', '=SUM($A1,A$1,"A1",\'A1\'!A1)+LOG10(A1)', '=SUM($A1,B$1,"A1",\'A1\'!B1)+LOG10(B1)'],
      [1, '=SUM($A2,A$1,"A1",\'A1\'!A2)+LOG10(A2)', ''],
    ]);
    expect(sheet?.values[1]).toEqual([1, 9, '']);
  });

  it('unpacks neither macros nor links to other files nor pictures', async () => {
    const parts = unzipSync(OLD);
    const junk = strToU8('not what it says');
    const loaded = zipSync({
      ...parts,
      'xl/vbaProject.bin': junk,
      'xl/externalLinks/externalLink1.xml': junk,
      'xl/media/image1.png': junk,
    });
    expect(await bookOf(loaded)).toEqual(await bookOf(OLD));
  });

  it('names what a file is that is no workbook it can read', async () => {
    const zip = (path: string): Uint8Array => zipSync({ [path]: strToU8('<x/>') });
    const table: readonly (readonly [Uint8Array, UnreadableKind])[] = [
      [new Uint8Array(), 'empty'],
      [strToU8('代码,本年\nB01,3'), 'not-a-workbook'],
      [strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'web-page'],
      [strToU8('<?xml version="1.0"?><Workbook/>'), 'xml-workbook'],
      [strToU8('{\\rtf1\\ansi 1}'), 'other-office-file'],
      [zip('mimetype'), 'open-document'],
      [zip('readme.txt'), 'not-a-workbook'],
      [zip('word/document.xml'), 'other-office-file'],
      [zip('xl/workbook.bin'), 'binary-xlsb'],
      [compoundFile('EncryptedPackage'), 'encrypted'],
      [compoundFile('Workbook'), 'old-xls'],
      [compoundFile('WordDocument'), 'other-office-file'],
      [OLD.subarray(0, OLD.length - 400), 'damaged'],
      [withPart(OLD, 'xl/workbook.xml', (xml) => xml.slice(0, 40)), 'damaged'],
    ];
    for (const [bytes, kind] of table) expect(await kindOf(bytes)).toBe(kind);
  });

  it('does not take a figure from a part whose check sum does not agree', async () => {
    const stored = zipSync(unzipSync(OLD), { level: 0 });
    const text = Buffer.from(stored).indexOf('<v>28972</v>');
    expect(text).toBeGreaterThan(0);
    const flipped = stored.slice();
    flipped[text + 3] = '9'.charCodeAt(0);
    expect(await kindOf(stored)).toBe('read');
    expect(await kindOf(flipped)).toBe('damaged');
  });

  it('does not unpack a file that announces too much, nor one that announces too little', async () => {
    const parts = unzipSync(OLD);
    const large = zipSync({
      ...parts,
      'xl/worksheets/sheet1.xml': new Uint8Array(140 * 1024 * 1024),
    });
    expect(large.length).toBeLessThan(2_000_000);
    expect(await kindOf(large)).toBe('too-large');
    const lying = large.slice();
    const view = new DataView(lying.buffer);
    const name = Buffer.from(lying).lastIndexOf('xl/worksheets/sheet1.xml');
    view.setUint32(name - 46 + 24, 1000, true);
    expect(await kindOf(lying)).toBe('damaged');
  });
});
