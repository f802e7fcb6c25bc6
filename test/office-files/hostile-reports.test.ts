import { strToU8, zipSync } from 'fflate';
import { checkReport, readReport, textReport, UnreadableReport } from '../../src/claims';
import { docxOf, paragraph, run } from '../claims/docx-file';
import {
  changedDigit,
  listedTimes,
  lyingSize,
  nested,
  repeated,
  reportOf,
  wideReport,
} from './hostile';

/** The text of a report, or the sentence it is refused with. */
const outcome = (bytes: Uint8Array): string => {
  try {
    return readReport(bytes).text;
  } catch (error) {
    if (error instanceof UnreadableReport) return error.sentence;
    throw error;
  }
};

const READ = /^\s*行政处罚立案69276件。\s*$/;

describe('a .docx made to hurt ends soon, in its text or one sentence', () => {
  it.each<readonly [string, () => Uint8Array, RegExp]>([
    ['comments that do not end', () => repeated('<!-- >', 300_000), /不完整.*。$/],
    ['CDATA that does not end', () => repeated('<![CDATA[ >', 300_000), /不完整.*。$/],
    ['comments within a comment', () => repeated('<!-- > -->', 300_000), READ],
    ['quotes that do not end', () => repeated('<a "', 200_001), /不完整.*。$/],
    ['tags that do not end', () => repeated('<a ', 300_000), /不完整.*。$/],
    ['attributes without end', () => reportOf(`<a ${'b '.repeat(500_000)}=/>`), /^\s*$/],
    [
      'controls within controls',
      () => nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 100_000),
      READ,
    ],
    [
      'choices within choices',
      () =>
        nested('<mc:AlternateContent><mc:Choice>', '</mc:Choice></mc:AlternateContent>', 50_000),
      READ,
    ],
    [
      'tables within tables',
      () => nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 50_000),
      READ,
    ],
    ['UTF-16 with its mark', () => wideReport(true), READ],
    ['UTF-16 without', () => wideReport(false), READ],
    ['a changed digit', changedDigit, /损坏.*。$/],
    ['a part listed 2,000 times', () => listedTimes(reportOf('<document/>'), 2000), /两份.*。$/],
    ['80 MB of blanks', () => reportOf(new Uint8Array(80 << 20).fill(32)), /64MB.*。$/],
    [
      '80 MB announced as 5,000 bytes',
      () => lyingSize(reportOf(new Uint8Array(80 << 20).fill(32)), 'word/document.xml', 5000),
      /损坏.*。$/,
    ],
  ])('%s', (_what, made, words) => {
    expect(outcome(made())).toMatch(words);
  });

  it('takes a reference to no character for none, not for its digits', () => {
    const text = outcome(docxOf(paragraph(run('立案&#x110000;&#99999999999;&#xD800;&#0;件'))));
    expect(text).toBe('立案\ufffd\ufffd\ufffd\ufffd件\n');
  });

  it('says a file of many parts what it is', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [`a/${String(at)}.xml`, strToU8('<x/>')]),
    );
    expect(outcome(zipSync(parts, { level: 0 }))).toMatch(/不是 Word 文档.*。$/);
  });
});

describe('a text made to hurt is read to its end', () => {
  it.each([
    ['80,000 digits', '9'.repeat(80_000)],
    ['a million digits', '1'.repeat(1_000_000)],
    ['100,000 times 一', '一'.repeat(100_000)],
    ['一百二十三万 without end', '一百二十三万'.repeat(80_000)],
    ['digits and commas', '1,'.repeat(300_000)],
    ['brackets', '（'.repeat(100_000)],
    ['commas', '，'.repeat(500_000)],
    ['a million blanks', `${' '.repeat(1_000_000)}1`],
    ['growth without end', '同比增长'.repeat(60_000)],
  ])('%s', (_what, text) => {
    const { headline, summary } = checkReport(textReport(text));
    expect(headline.zh).toMatch(/。$/);
    expect(summary.fails).toBe(0);
  });
});

describe('a file of another kind is named for what it is', () => {
  it.each<readonly [string, Uint8Array, RegExp]>([
    ['.rtf', strToU8('{\\rtf1\\ansi 1}'), /RTF.*另存为 \.docx/],
    [
      '.mht',
      strToU8('From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'),
      /\.mht.*另存为/,
    ],
    ['.html', strToU8('<!DOCTYPE html><html><body>立案12件</body></html>'), /网页.*另存为/],
    ['Word 2003 XML', strToU8('<?xml version="1.0"?><w:wordDocument/>'), /XML.*另存为/],
    ['.pdf', strToU8('%PDF-1.4\n'), /PDF.*粘贴/],
    ['.ofd', zipSync({ 'OFD.xml': strToU8('<OFD/>') }), /OFD.*粘贴/],
    ['.odt', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }), /OpenDocument/],
  ])('%s', (_what, bytes, words) => {
    expect(outcome(bytes)).toMatch(words);
  });
});

describe('the encoding of a text', () => {
  const text = '行政处罚立案69276件，结案10件。\n';
  const wide = new Uint8Array(Buffer.from(text, 'utf16le'));
  // 執法年報 (Big5), written by hand: no encoder is at hand.
  const big5 = Uint8Array.from([
    0xb0, 0xf5, 0xaa, 0x6b, 0xa6, 0x7e, 0xb3, 0xf8, 0xa7, 0x40, 0xa4, 0x40, 0xa5, 0x40,
  ]);

  it('is told without a mark', () => {
    expect(outcome(wide)).toBe(text);
    expect(outcome(wide.map((_, at) => wide[at ^ 1] ?? 0))).toBe(text);
    expect(outcome(big5)).toMatch(/^執法年報/);
  });

  it('stays UTF-8 when a byte is bad, and the place is said', () => {
    const bad = Buffer.concat([
      strToU8(text),
      strToU8('收案12件'),
      Uint8Array.of(0xed, 0xa0, 0x80),
    ]);
    const report = readReport(bad);
    expect(report.text).toMatch(/^行政处罚立案69276件，结案10件。\n收案12件\ufffd+$/);
    expect(report.notes.map(({ zh }) => zh).join()).toContain('第2行第6个字');
  });
});
