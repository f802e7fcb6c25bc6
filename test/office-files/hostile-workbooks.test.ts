import { strToU8, zipSync } from 'fflate';
import { readSpreadsheet } from '../../src/spreadsheet';
import { listedTimes, lyingSize, withParts, workbookParts } from './hostile';

/** The first cell of a workbook, or the kind of its refusal. */
const outcome = (bytes: Uint8Array): unknown => {
  const read = readSpreadsheet(bytes);
  return read.ok ? read.book.sheets[0]?.values[0]?.[0] : read.kind;
};

const sheetOf = (cells: string, before = ''): string =>
  `<worksheet>${before}<sheetData><row r="1">${cells}</row></sheetData></worksheet>`;

const SOUND = sheetOf('<c r="A1"><v>7</v></c>');
const blanks = (megabytes: number): Uint8Array => {
  const bytes = new Uint8Array((megabytes << 20) + SOUND.length).fill(32);
  bytes.set(strToU8(SOUND.replace('</worksheet>', '')));
  bytes.set(strToU8('</worksheet>'), bytes.length - '</worksheet>'.length);
  return bytes;
};

/** Made when first wanted: filling them takes longer than refusing them. */
const once = (make: () => Uint8Array): (() => Uint8Array) => {
  let made: Uint8Array | undefined;
  return () => (made ??= make());
};
const large = once(() => zipSync(workbookParts(blanks(60)), { level: 1 }));
const huge = once(() => zipSync(workbookParts(blanks(140)), { level: 1 }));

describe('a workbook made to hurt ends soon, in its cells or one kind of refusal', () => {
  it.each<readonly [string, () => Uint8Array, unknown]>([
    ['nothing', () => zipSync(workbookParts(SOUND)), 7],
    ['60 MB of blanks listed 2,000 times', () => listedTimes(large(), 2000), 'doubled'],
    ['60 MB of blanks', () => large(), 7],
    ['140 MB of blanks', () => huge(), 'too-large'],
    [
      '140 MB announced as 2,000 bytes',
      () => lyingSize(huge(), 'xl/worksheets/sheet1.xml', 2000),
      'damaged',
    ],
    ['60,000 parts', () => withParts(workbookParts(SOUND), 60_000), 7],
    [
      'no character',
      () =>
        zipSync(workbookParts(sheetOf('<c r="A1" t="inlineStr"><is><t>&#x110000;</t></is></c>'))),
      '\ufffd',
    ],
    [
      'comments that do not end',
      () => zipSync(workbookParts(sheetOf('', '<!-- >'.repeat(300_000)))),
      'damaged',
    ],
    [
      '100,000 elements one in another',
      () =>
        zipSync(
          workbookParts(
            sheetOf('<c r="A1"><v>7</v></c>', '<a>'.repeat(100_000) + '</a>'.repeat(100_000)),
          ),
        ),
      7,
    ],
    [
      'a million rows',
      () =>
        zipSync(
          workbookParts(
            sheetOf('<c r="A1"><v>7</v></c>').replace(
              '</sheetData>',
              '<row><c s="1"/></row>'.repeat(1_000_000) + '</sheetData>',
            ),
          ),
        ),
      7,
    ],
    [
      'a text that is not there',
      () => zipSync(workbookParts(sheetOf('<c r="A1" t="s"><v>9999999</v></c>'))),
      '#REF!',
    ],
    [
      'a cell beyond the sheet',
      () =>
        zipSync(workbookParts(sheetOf('<c r="A1"><v>7</v></c><c r="ZZZZZZ99999999"><v>1</v></c>'))),
      7,
    ],
    [
      'brackets in a shared formula',
      () =>
        zipSync(
          workbookParts(
            sheetOf(`<c r="A1"><f t="shared" si="0">${'('.repeat(500_000)}</f><v>7</v></c>`),
          ),
        ),
      7,
    ],
    [
      '10 MB in a cell',
      () =>
        zipSync(
          workbookParts(
            sheetOf(`<c r="A1" t="str"><v>${'一'.repeat(3_000_000)}</v></c><c r="B1"><v>7</v></c>`),
          ),
        ),
      '一'.repeat(3_000_000),
    ],
  ])('%s', (_what, made, expected) => {
    expect(outcome(made())).toBe(expected);
  });
});
