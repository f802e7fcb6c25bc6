import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import JSZip from 'jszip';
import { cellError } from '../../src/host/engine';
import type { CellValue } from '../../src/host/engine';
import { newWorkbook } from '../../src/host/model';
import type { CellStyle, Workbook } from '../../src/host/model';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { describeWorkbook } from './xlsx-description';
import { area, firstSheet, richWorkbook } from './xlsx-rich-workbook';

const reopened = async (workbook: Workbook): Promise<Workbook> =>
  openXlsx(await saveXlsx(workbook));

async function partsOf(workbook: Workbook): Promise<(path: string) => Promise<string>> {
  const zip = await JSZip.loadAsync(await saveXlsx(workbook));
  return async (path) => (await zip.file(path)?.async('string')) ?? '';
}

describe('a saved and reopened workbook', () => {
  it('is the workbook it was', async () => {
    const workbook = richWorkbook();
    expect(describeWorkbook(await reopened(workbook))).toEqual(describeWorkbook(workbook));
  });

  it('saves to the same bytes again', async () => {
    const bytes = Buffer.from(await saveXlsx(richWorkbook()));
    expect(Buffer.from(await saveXlsx(richWorkbook())).equals(bytes)).toBe(true);
    expect(Buffer.from(await saveXlsx(await openXlsx(bytes))).equals(bytes)).toBe(true);
  });

  it('gives new things ids that meet none that came with the file', async () => {
    const workbook = await reopened(richWorkbook());
    const known = [
      ...workbook.xmlParts.map(({ id }) => id),
      ...workbook.sheets.flatMap((sheet) => sheet.comments.map(({ id }) => id)),
    ];
    expect(known).toHaveLength(2);
    expect(known).not.toContain(workbook.freshId());
  });

  it('keeps the results of formulas in the file', async () => {
    const text = await partsOf(richWorkbook());
    const sheet = await text('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<c r="C4"[^>]*><f>C2\*0.8741<\/f><v>25324.425199999998<\/v>/);
    expect(sheet).toMatch(/<c r="B5"[^>]* t="e"[^>]*><f>C2\/0<\/f><v>#DIV\/0!<\/v>/);
    expect(sheet).toContain('<f>_xlfn.IFS(C2&gt;1,&quot;多&quot;,TRUE,&quot;少&quot;)</f>');
    // What our calculator does not know, others may: no result stands in their way.
    expect(sheet).toMatch(/<c r="C8"[^>]*><f>_xlfn.STDEV.S\(C2,C3\)<\/f><\/c>/);
  });

  it('writes what exceljs cannot', async () => {
    const text = await partsOf(richWorkbook());
    const sheet = await text('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('sqref="D2:D1000"');
    expect(sheet).toContain('location="\'审核 结果\'!C2"');
    expect(await text('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('审核');
    const book = await text('xl/workbook.xml');
    expect(book).toContain('<definedName name="税率">0.13</definedName>');
    expect(book).toContain('<definedName name="税率" localSheetId="0">0.06</definedName>');
    expect(book).toContain('<definedName name="坏了">#REF!</definedName>');
    expect(book).toContain('<workbookProtection workbookPassword="CBEB" lockStructure="1"/>');
  });

  it('is well-formed in every part', async () => {
    const zip = await JSZip.loadAsync(await saveXlsx(richWorkbook()));
    const paths = Object.keys(zip.files);
    expect(paths.length).toBeGreaterThan(25);
    for (const path of paths) {
      const text = (await zip.file(path)?.async('string')) ?? '';
      expect([path, XMLValidator.validate(text)]).toEqual([path, true]);
    }
  });

  it('has the elements of a sheet in the order the schema asks, for Excel refuses any other', async () => {
    // CT_Worksheet, ECMA-376 part 1, 18.3.1.99; only what is written here.
    const order =
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells ' +
      'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter legacyDrawing';
    const text = await partsOf(richWorkbook());
    const parser = new XMLParser({ preserveOrder: true });
    const [, root] = parser.parse(await text('xl/worksheets/sheet1.xml')) as Record<
      string,
      object[]
    >[];
    const found = (root?.worksheet ?? []).map((child) => Object.keys(child)[0]);
    expect([...new Set(found)].join(' ')).toBe(order);
  });

  it('moves relative rules to the corner of their areas, where every program looks', async () => {
    const workbook = newWorkbook();
    const sheet = firstSheet(workbook);
    sheet.conditionals = [
      {
        id: '1',
        ranges: [area('B5:B6'), area('A9')],
        anchor: { row: 4, column: 1 },
        rule: { type: 'Custom', formula: '=B5>$A$1' },
        style: { bold: true },
        stopIfTrue: false,
      },
      {
        id: '2',
        ranges: [area('D3:D4'), area('D1')],
        anchor: { row: 2, column: 3 },
        rule: { type: 'Custom', formula: '=D3>E3' },
        style: {},
        stopIfTrue: false,
      },
    ];
    const written = await (await partsOf(workbook))('xl/worksheets/sheet1.xml');
    const rules = [...written.matchAll(/sqref="([^"]*)"><cfRule[^>]*><formula>([^<]*)/g)];
    expect(rules.map(([, areas, formula]) => [areas, formula])).toEqual([
      ['B5:B6', 'B5&gt;$A$1'],
      ['A9', 'A9&gt;$A$1'],
      ['D1 D3:D4', 'D1&gt;E1'],
    ]);
  });
});

const values = fc.oneof<fc.Arbitrary<CellValue>[]>(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '\n',
      '\r',
      '\t',
      ' ',
      '_',
      'x',
      '0',
      '4',
      '1',
      '&',
      '<',
      '"',
      '\u0007',
      '数',
    ),
  }),
  fc.constantFrom(cellError('#N/A'), cellError('#REF!'), cellError('#DIV/0!')),
);

const color = fc.constantFrom('#FF0000', '#12AB9F', '#FFFFFF');
const styles: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom('0.00', '#,##0', '@', 'yyyy/m/d', '0.0"%"', '[Red]-0;0;"—"'),
    fontName: fc.constantFrom('宋体', 'Arial'),
    fontSize: fc.constantFrom(9, 10.5, 16),
    fontColor: color,
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constantFrom('Single', 'Double', 'SingleAccountant', 'DoubleAccountant'),
    strikethrough: fc.constant(true),
    fill: color,
    horizontal: fc.constantFrom('Left', 'Center', 'Right', 'Fill', 'Justify', 'Distributed'),
    vertical: fc.constantFrom('Top', 'Center', 'Justify', 'Distributed'),
    wrap: fc.constant(true),
    indent: fc.integer({ min: 1, max: 15 }),
    textOrientation: fc.integer({ min: -90, max: 90 }).filter((turn) => turn !== 0),
    locked: fc.constant(false),
    formulaHidden: fc.constant(true),
    borders: fc.record({
      EdgeLeft: fc.record({
        style: fc.constantFrom('Continuous', 'Dash', 'DashDot', 'DashDotDot'),
        weight: fc.constantFrom('Thin', 'Medium'),
        color,
      }),
    }),
  },
  { requiredKeys: [] },
);

it('keeps any value and any style of any cell', async () => {
  const cell = fc.record({ row: fc.nat(40), column: fc.nat(30), value: values, style: styles });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 25 }), async (cells) => {
      const workbook = newWorkbook();
      const sheet = firstSheet(workbook);
      for (const { row, column, value, style } of cells) {
        const target = sheet.ensureCell(row, column);
        target.value = value === '' ? null : value;
        target.style = style;
      }
      expect(describeWorkbook(await reopened(workbook))).toEqual(describeWorkbook(workbook));
    }),
    { numRuns: 40 },
  );
});
