import JSZip from 'jszip';
import { newWorkbook } from '../../src/host/model';
import { UnreadableWorkbook, openXlsx, saveXlsx } from '../../src/host/xlsx';

async function refusal(bytes: Uint8Array): Promise<UnreadableWorkbook> {
  try {
    await openXlsx(bytes);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error;
    throw error;
  }
  throw new Error('the file was opened');
}

const reasonOf = async (bytes: Uint8Array): Promise<string> => (await refusal(bytes)).reason;

/** A compound file as programs write it: header sector, then a directory of 128-byte entries. */
function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 1024);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + 128 * index;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
  });
  return bytes;
}

async function zipOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, text] of Object.entries(parts)) zip.file(path, text);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

async function savedWith(path: string, text: string | null): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await saveXlsx(newWorkbook()));
  if (text === null) zip.remove(path);
  else zip.file(path, text);
  return zip.generateAsync({ type: 'uint8array' });
}

describe('a file that cannot be opened is refused by its reason', () => {
  it('when it is empty', async () => {
    expect(await reasonOf(new Uint8Array())).toBe('empty');
  });

  it('when it is no workbook', async () => {
    expect(await reasonOf(Buffer.from('姓名,数\n甲,1'))).toBe('not-a-workbook');
    expect(await reasonOf(Buffer.from('<html><table></table></html>'))).toBe('not-a-workbook');
    expect(await reasonOf(compoundFile('Something'))).toBe('not-a-workbook');
  });

  it('when it is an .xls', async () => {
    expect(await reasonOf(compoundFile('Workbook'))).toBe('old-xls');
    expect(await reasonOf(compoundFile('\u0005SummaryInformation', 'Book'))).toBe('old-xls');
    expect(await reasonOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]))).toBe('old-xls');
  });

  it('when it is an .xlsb', async () => {
    expect(await reasonOf(await zipOf({ 'xl/workbook.bin': 'x' }))).toBe('binary-xlsb');
  });

  it('when it is encrypted', async () => {
    const bytes = compoundFile('EncryptionInfo', 'EncryptedPackage');
    expect(await reasonOf(bytes)).toBe('encrypted');
  });

  it('when it is another document', async () => {
    expect(await reasonOf(await zipOf({ 'word/document.xml': '<a/>' }))).toBe('other-office-file');
    expect(await reasonOf(await zipOf({ 'ppt/presentation.xml': '<a/>' }))).toBe(
      'other-office-file',
    );
    const openDocument = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' };
    expect(await reasonOf(await zipOf(openDocument))).toBe('other-office-file');
    expect(await reasonOf(compoundFile('WordDocument'))).toBe('other-office-file');
  });

  it('when it is a zip without a workbook', async () => {
    expect(await reasonOf(await zipOf({ 'a.txt': 'x' }))).toBe('no-workbook-part');
    expect(await reasonOf(await savedWith('xl/workbook.xml', null))).toBe('no-workbook-part');
  });

  it('when it is damaged', async () => {
    const whole = await saveXlsx(newWorkbook());
    expect(await reasonOf(whole.slice(0, whole.length - 300))).toBe('damaged');
    expect(await reasonOf(whole.slice(0, 60))).toBe('damaged');
    const flipped = Uint8Array.from(whole);
    for (let at = 100; at < 160; at++) flipped[at] = 255 - (flipped[at] ?? 0);
    expect(await reasonOf(flipped)).toBe('damaged');
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(await reasonOf(await savedWith(sheet, '<worksheet><sheetData><row'))).toBe('damaged');
    expect(await reasonOf(await savedWith(sheet, '<worksheet><sheetData></worksheet>'))).toBe(
      'damaged',
    );
    expect(await reasonOf(await savedWith(sheet, null))).toBe('damaged');
    expect((await refusal(await savedWith(sheet, null))).message).toContain('Sheet1');
  });

  it('when it would unpack to more than a workbook can be, before it is unpacked', async () => {
    const bytes = await zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/big.xml': 'x' });
    // The sizes the directory announces are all that is changed: nothing that large exists.
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x3fffffff, true);
    }
    expect(await reasonOf(bytes)).toBe('too-large');
  });

  it('with a Chinese sentence that says what to do', async () => {
    const files = [new Uint8Array(), compoundFile('Workbook'), compoundFile('EncryptedPackage')];
    for (const bytes of files) {
      const { message } = await refusal(bytes);
      expect(message).toMatch(/[一-鿿]{4,}.*请/);
    }
  });
});
