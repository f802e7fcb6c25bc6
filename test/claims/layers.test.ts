import { readReport } from '../../src/claims';
import { docxOf, paragraph, run } from './docx-file';

const textOf = (body: string): string => readReport(docxOf(body)).text;
const notesOf = (body: string): string =>
  readReport(docxOf(body))
    .notes.map(({ zh }) => zh)
    .join();

describe('what stands over, within and between the paragraphs of a .docx', () => {
  const box = `<w:txbxContent>${paragraph(run('处罚12件'))}</w:txbxContent>`;
  const twins = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it('a text box is read once, after the sentence it is anchored in, and is no picture', () => {
    const body = paragraph(run('全年'), twins, run('办理许可8件。')) + paragraph(run('完。'));
    expect(textOf(body)).toBe('全年办理许可8件。\n处罚12件\n完。\n');
    expect(notesOf(body)).toBe('');
  });

  it('a deleted paragraph mark joins what follows, tracked as it is', () => {
    const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('立案6')}</w:p>`;
    expect(textOf(joined + paragraph(run('9276件。')))).toBe('立案69276件。\n');
    expect(notesOf(joined)).toContain('修订');
  });

  it('a deleted row is gone, and the first cell of an inner table is not glued', () => {
    const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const inner = `<w:tbl>${row(cell(paragraph(run('处罚'))), cell(paragraph(run('5'))))}</w:tbl>`;
    const gone = `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${cell(paragraph(run('7')))}</w:tr>`;
    const table = `<w:tbl>${row(cell(paragraph(run('外')) + inner), cell(paragraph(run('3'))))}${gone}</w:tbl>`;
    expect(textOf(table)).toBe('外 处罚\t5\t3\n');
  });
});
