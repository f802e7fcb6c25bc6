import { strToU8, zipSync } from 'fflate';
import { readReport, UnreadableReport } from '../../src/claims';
import { control, docxOf, paragraph, run } from './docx-file';

const refusal = (bytes: Uint8Array): string => {
  try {
    readReport(bytes);
  } catch (error) {
    if (error instanceof UnreadableReport) return error.message;
    throw error;
  }
  return '';
};

const ole = (...more: readonly number[]): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...more]);

const utf16 = (text: string): readonly number[] =>
  [...text].flatMap((character) => [character.charCodeAt(0), 0]);

describe('reading a .docx', () => {
  it('keeps paragraphs, table cells and the places of controls', () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph(run('甲'))}</w:tc><w:tc>${paragraph(control('nb|C01|cur|count|1.1', '12'))}</w:tc></w:tr></w:tbl>`;
    const report = readReport(
      docxOf(paragraph(run('立案'), control('nb|C01|cur|count|1.1', '12'), run('件。')) + table),
    );
    expect(report.text).toBe('立案12件。\n甲\t12\n');
    expect(report.controls.map(({ from, to }) => report.text.slice(from, to))).toEqual(['12', '12']);
  });

  it('reads tracked changes as accepted and says so', () => {
    const body = paragraph(
      run('立案'),
      `<w:del><w:r><w:delText>10</w:delText></w:r></w:del>`,
      `<w:ins>${run('12')}</w:ins>`,
      run('件。'),
    );
    const report = readReport(docxOf(body));
    expect(report.text).toBe('立案12件。\n');
    expect(report.notes.map(({ zh }) => zh).join()).toContain('修订');
  });

  it('leaves comments and pictures unread and says so', () => {
    const body = paragraph(run('立案12件。'), '<w:r><w:drawing><a/></w:drawing></w:r>');
    const comments = '<w:comments><w:comment><w:p><w:r><w:t>共99件</w:t></w:r></w:p></w:comment></w:comments>';
    const report = readReport(docxOf(body, { 'word/comments.xml': comments }));
    expect(report.text).toBe('立案12件。\n');
    expect(report.notes.map(({ zh }) => zh).join()).toMatch(/批注.*图片/);
  });

  it('reads other prefixes, character references and field results', () => {
    const xml = '<x:document xmlns:x="w"><x:body><x:p><x:r><x:t>&#31435;&#x6848;</x:t></x:r><x:r><x:instrText>REF a</x:instrText></x:r><x:r><x:t>8件&amp;</x:t></x:r></x:p></x:body></x:document>';
    const report = readReport(zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(report.text).toBe('立案8件&\n');
  });

  it('finds the numbers of unchanged paragraphs again when a program has dropped the controls', () => {
    // FNV-1a of the paragraph, as the list of figures keeps it.
    const text = '立案12件，结案10件。';
    let hash = 0x811c9dc5;
    for (const byte of strToU8(text)) hash = Math.imul(hash ^ byte, 0x01000193);
    const print = (hash >>> 0).toString(16).padStart(8, '0');
    const list = `<figures xmlns="urn:nianbao:figures:1"><figure tag="nb|C01|cur|count|1.1" value="12" name="a" block="0" paragraph="${print}"/><figure tag="nb|C02|cur|count|1.1" value="10" name="b" block="0" paragraph="${print}"/></figures>`;
    const report = readReport(docxOf(paragraph(run(text)), { 'customXml/item1.xml': list }));
    expect(report.controls.map(({ from, to, tag }) => [report.text.slice(from, to), tag])).toEqual([
      ['12', 'nb|C01|cur|count|1.1'],
      ['10', 'nb|C02|cur|count|1.1'],
    ]);
    expect(report.notes.map(({ zh }) => zh).join()).toContain('控件已丢失');
  });
}); // prettier-ignore

describe('a file that cannot be read is refused in one sentence', () => {
  it.each([
    ['an old .doc', ole(0, 0, 0, 0), '.doc'],
    ['an encrypted .docx', ole(...utf16('EncryptedPackage'), 0), '密码'],
    ['a damaged .docx', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), '损坏'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), '不是 Word 文档'],
    ['an empty file', new Uint8Array(), '空'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 1, 2, 3]), '文'],
  ])('%s', (_what, bytes, word) => {
    const message = refusal(bytes);
    expect(message).toContain(word);
    expect(message).toMatch(/。$/);
  });

  it('a zip bomb, before it is unpacked', () => {
    const bomb = zipSync(
      { 'word/document.xml': new Uint8Array(64 * 1024 * 1024 + 1) },
      { level: 6 },
    );
    expect(bomb.length).toBeLessThan(200_000);
    expect(refusal(bomb)).toContain('64MB');
  });
});

describe('reading a .txt', () => {
  it('takes UTF-8 with and without its mark, UTF-16 and GBK', () => {
    const text = '立案12件。';
    const gbk = Uint8Array.from([0xc1, 0xa2, 0xb0, 0xb8, 0x31, 0x32, 0xbc, 0xfe, 0xa1, 0xa3]);
    const wide = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((each) => [each.charCodeAt(0) & 255, each.charCodeAt(0) >> 8])]);
    for (const bytes of [strToU8(text), strToU8(`\ufeff${text}`), gbk, wide])
      expect(readReport(bytes).text).toBe(text);
  });
}); // prettier-ignore
