import { readReport } from '../../src/claims';
import { docxOf, paragraph, run } from './docx-file';

const formatted = (format: string, text: string): string =>
  `<w:r><w:rPr><w:b/>${format}</w:rPr><w:t>${text}</w:t></w:r>`;

const reads = (format: string): { readonly text: string; readonly notes: number } => {
  const struck = formatted(format, '5127');
  const { text, notes } = readReport(docxOf(paragraph(run('立案'), struck, run('5136件'))));
  return { text: text.trim(), notes: notes.length };
};

it.each(['<w:strike/>', '<w:dstrike w:val="true"/>', '<w:vanish w:val="1"/>'])(
  'text formatted %s is left out and named',
  (format) => {
    expect(reads(format)).toEqual({ text: '立案5136件', notes: 1 });
  },
);

it.each(['<w:strike w:val="0"/>', '<w:vanish w:val="false"/>', '<w:i/>'])(
  'text formatted %s is read',
  (format) => {
    expect(reads(format)).toEqual({ text: '立案51275136件', notes: 0 });
  },
);

it('names footnotes with numbers as not read, and passes over a page number', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${kind}/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="${kind}/footer" Target="footer1.xml"/></Relationships>`,
    'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${W}><w:footnote>${paragraph(run('其中简易程序917件'))}</w:footnote></w:footnotes>`,
    'word/footer1.xml': `<?xml version="1.0"?><w:ftr ${W}>${paragraph(run('第3页 共12页'))}</w:ftr>`,
  };
  const { notes } = readReport(docxOf(paragraph(run('立案5136件')), parts));
  expect(notes.map(({ zh }) => zh)).toEqual([
    '文档的脚注里有数字：没有读取，也没有核对，请自行核对。',
  ]);
});
