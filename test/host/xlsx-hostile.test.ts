/** Files made to mislead or to stop the reader; each is read or refused by its reason. */
import JSZip from 'jszip';
import { openXlsx, saveXlsx, UnreadableWorkbook } from '../../src/host/xlsx';
import { newWorkbook } from '../../src/host/model';
import type { Workbook } from '../../src/host/model';
import { isCellError } from '../../src/host/engine';

const SHEET = 'xl/worksheets/sheet1.xml';

type Parts = Readonly<Record<string, string>>;

/** A new workbook's file, some of its parts replaced or added. */
async function fileWith(parts: Parts, bytes?: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes ?? (await saveXlsx(newWorkbook())));
  for (const [path, content] of Object.entries(parts)) zip.file(path, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const sheet = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

const cell = (inner: string, attributes = ''): string =>
  sheet(`<row r="1"><c r="A1" ${attributes}>${inner}</c></row>`);

function first(book: Workbook): unknown {
  const value = book.valueAt(book.activeSheet, 0, 0);
  return isCellError(value) ? value.error : value;
}

const firstOf = async (parts: Parts): Promise<unknown> =>
  first(await openXlsx(await fileWith(parts)));

async function reasonOf(bytes: Uint8Array): Promise<string> {
  try {
    await openXlsx(bytes);
    return 'opened';
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error.reason;
    throw error;
  }
}

it.each(['&#x110000;', '&#99999999999;', '&#xD800;', '&#0;'])(
  'a reference to no character (%s) is no digit of the figure',
  async (reference) => {
    const text = cell(`<is><t>69${reference}276</t></is>`, 't="inlineStr"');
    expect(await firstOf({ [SHEET]: text })).toBe('69\ufffd276');
  },
);

it('a part that stands twice in the file is not chosen between', async () => {
  const bytes = await fileWith({
    [SHEET]: cell('<v>1</v>'),
    'xl/worksheets/sheetX.xml': cell('<v>2</v>'),
  });
  // Both names have one length, so the second can be renamed in place, in its header and the directory.
  const text = Buffer.from(bytes).toString('latin1').replaceAll('sheetX.xml', 'sheet1.xml');
  expect(await reasonOf(Buffer.from(text, 'latin1'))).toBe('doubled');
});

it('a part that unpacks to more than it says is damaged, and costs no more than it says', async () => {
  const bytes = await fileWith({ [SHEET]: `${cell('<v>1</v>')}${' '.repeat(8_000_000)}` });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 8_000_000)
      view.setUint32(at + 24, 2000, true);
  }
  expect(await reasonOf(bytes)).toBe('damaged');
});

it('parts nobody asks for are not unpacked', async () => {
  const extra = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`xl/media/x${String(index)}.xml`, '<a']),
  );
  expect(await firstOf({ ...extra, [SHEET]: cell('<v>5</v>') })).toBe(5);
});

it('a sheet is read without styles, shared texts, or the text it points to', async () => {
  // As in the pane's reader: an error is seen, a blank would pass for nothing filed.
  expect(await firstOf({ [SHEET]: cell('<v>9999999</v>', 't="s"') })).toBe('#REF!');
  expect(await firstOf({ [SHEET]: cell('<v></v>', 't="s"') })).toBe('');
  expect(await firstOf({ [SHEET]: cell('<v>5</v>', 's="7"') })).toBe(5);
});

it('tags within tags a hundred thousand deep, and a tag of a million letters', async () => {
  const deep = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
  const long = `<b ${'x'.repeat(1_000_000)}/>`;
  expect(
    await firstOf({
      [SHEET]: cell('<v>5</v>').replace('</worksheet>', `${deep}${long}</worksheet>`),
    }),
  ).toBe(5);
});

it('a text no cell can hold is refused by its place, wherever it stands', async () => {
  const long = '一'.repeat(32_768);
  const inline = cell(`<is><t>${long}</t></is>`, 't="inlineStr"');
  await expect(openXlsx(await fileWith({ [SHEET]: inline }))).rejects.toThrow(
    /“Sheet1”A1，文字 32768 字/,
  );
  const formula = cell(`<f>A2</f><v>${long}</v>`, 't="str"');
  expect(await reasonOf(await fileWith({ [SHEET]: formula }))).toBe('too-long');
  const sum = cell(`<f>1${'+1'.repeat(9000)}</f><v>9001</v>`);
  expect(await reasonOf(await fileWith({ [SHEET]: sum }))).toBe('too-long');
  const fits = cell(`<is><t>${long.slice(1)}</t></is>`, 't="inlineStr"');
  expect(await firstOf({ [SHEET]: fits })).toHaveLength(32_767);
});

it('of blank cells only so many are kept, and the rest are counted', async () => {
  const blank = '<c s="0"/>'.repeat(10_000);
  const rows = `<row>${blank}</row>`.repeat(8);
  const book = await openXlsx(
    await fileWith({ [SHEET]: sheet(`${rows}<row><c r="B9"><v>7</v></c></row>`) }),
  );
  expect(book.valueAt(book.activeSheet, 8, 1)).toBe(7);
  expect([...book.passedOver]).toEqual([['Sheet1', 30_000]]);
});

it.each([
  ['NaN', 'NaN'],
  ['1e999', '1e999'],
  ['0x10', '0x10'],
  [' 1.5E1 ', 15],
  ['-0.5', -0.5],
  [' ', null],
])('a number that is none (%s) stays to be seen', async (written, read) => {
  expect(await firstOf({ [SHEET]: cell(`<v>${written}</v>`) })).toBe(read);
});

it('dates are days, written out or counted from 1900 or 1904', async () => {
  const day = 45418; // 2024-05-06
  const book = await openXlsx(
    await fileWith({ [SHEET]: cell('<v>2024-05-06T00:00:00</v>', 't="d"') }),
  );
  expect([first(book), book.activeSheet.styleAt(0, 0).numberFormat]).toEqual([day, 'yyyy/m/d']);

  const made = newWorkbook();
  const dated = made.activeSheet.ensureCell(0, 0);
  dated.value = day - 1462;
  dated.style = { numberFormat: 'yyyy/m/d' };
  made.activeSheet.ensureCell(0, 1).value = day;
  const bytes = await saveXlsx(made);
  const part = await (await JSZip.loadAsync(bytes)).file('xl/workbook.xml')?.async('string');
  const since1904 = (part ?? '').replace(/<workbookPr\b/, '<workbookPr date1904="1"');
  const counted = since1904.includes('date1904')
    ? since1904
    : (part ?? '').replace(/(<workbook\b[^>]*>)/, '$1<workbookPr date1904="1"/>');
  const old = await openXlsx(await fileWith({ 'xl/workbook.xml': counted }, bytes));
  expect(first(old)).toBe(day);
  // A plain number is no day.
  expect(old.valueAt(old.activeSheet, 0, 1)).toBe(day);
});
