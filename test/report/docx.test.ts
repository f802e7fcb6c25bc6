import { draftReport, numberRuns } from '../../src/report';
import type { ReportDocument } from '../../src/report';
import { writeDocx } from '../../src/report/write-docx';
import { audit } from '../../src/rules';
import { draftOf, lanshan } from './drafts';
import { all, attribute, childrenOf, first, nameOf, parse, partsOf, text } from './opened';
import type { XmlNode } from './opened';

const filing = lanshan();
const document: ReportDocument = draftReport(filing, { audit: audit(filing), date: '2025-01-10' });

let parts: Readonly<Record<string, string>> = {};
let nodes: readonly XmlNode[] = [];

beforeAll(async () => {
  parts = partsOf(await writeDocx(document));
  nodes = parse(parts['word/document.xml'] ?? '');
});

const paragraphWith = (words: string): XmlNode => {
  const found = all(nodes, 'w:p').find((node) => text(node).includes(words));
  if (found === undefined) throw new Error(`no paragraph with ${words}`);
  return found;
};

describe('the file', () => {
  it('makes every number a content control with tag, title and value, in order, ids unique', () => {
    const controls = all(nodes, 'w:sdt');
    const runs = numberRuns(document);
    expect(controls.map((node) => attribute(first([node], 'w:tag'), 'w:val'))).toEqual(
      runs.map((run) => run.tag),
    );
    expect(controls.map(text)).toEqual(runs.map((run) => run.printed));
    expect(controls.map((node) => attribute(first([node], 'w:alias'), 'w:val'))).toEqual(
      runs.map((run) => run.name),
    );
    const ids = controls.map((node) => attribute(first([node], 'w:id'), 'w:val'));
    expect(new Set(ids).size).toBe(runs.length);
    expect(runs.length).toBeGreaterThan(150);
  });

  it('orders the properties of a control as the schema does', () => {
    const names = childrenOf(first(nodes, 'w:sdtPr')).map(nameOf);
    expect(names).toEqual(['w:alias', 'w:tag', 'w:id', 'w:text']);
  });

  it('sets the page as GB/T 9704 does: A4, 37, 35, 28 and 26 mm', () => {
    const [upright, side] = all(nodes, 'w:sectPr');
    if (upright === undefined || side === undefined) throw new Error('two sections');
    const size = first([upright], 'w:pgSz');
    expect([attribute(size, 'w:w'), attribute(size, 'w:h')]).toEqual(['11906', '16838']);
    const margin = first([upright], 'w:pgMar');
    expect(
      ['w:top', 'w:bottom', 'w:left', 'w:right'].map((name) => attribute(margin, name)),
    ).toEqual(['2098', '1984', '1587', '1474']);
    expect(attribute(first([side], 'w:pgSz'), 'w:orient')).toBe('landscape');
    expect(attribute(first([side], 'w:pgSz'), 'w:w')).toBe('16838');
  });

  it('sets body text in 16 pt 仿宋, 28.95 pt lines, two characters in', () => {
    const paragraph = paragraphWith('结案率为');
    expect(attribute(first([paragraph], 'w:spacing'), 'w:line')).toBe('579');
    expect(attribute(first([paragraph], 'w:spacing'), 'w:lineRule')).toBe('exact');
    expect(attribute(first([paragraph], 'w:ind'), 'w:firstLine')).toBe('640');
    expect(attribute(first([paragraph], 'w:ind'), 'w:firstLineChars')).toBe('200');
    const fonts = first([paragraph], 'w:rFonts');
    expect(attribute(fonts, 'w:eastAsia')).toBe('仿宋_GB2312');
    expect(attribute(fonts, 'w:ascii')).toBe('Times New Roman');
    expect(attribute(first([paragraph], 'w:sz'), 'w:val')).toBe('32');
  });

  it.each([
    ['蓝山县2024年行政执法工作报告', '方正小标宋简体', '44'],
    ['一、基本情况', '黑体', '32'],
    ['（一）行政执法数据统计情况', '楷体_GB2312', '32'],
    ['1.行政执法公示制度。', '仿宋_GB2312', '32'],
  ])('sets %s in %s', (words, font, size) => {
    const paragraph = paragraphWith(words);
    expect(attribute(first([paragraph], 'w:rFonts'), 'w:eastAsia')).toBe(font);
    expect(attribute(first([paragraph], 'w:sz'), 'w:val')).toBe(size);
  });

  it('names what stands in for a face a computer does not have', () => {
    const table = parse(parts['word/fontTable.xml'] ?? '');
    const entry = all(table, 'w:font').find((node) => attribute(node, 'w:name') === '仿宋_GB2312');
    if (entry === undefined) throw new Error('no 仿宋_GB2312');
    expect(attribute(first([entry], 'w:altName'), 'w:val')).toContain('仿宋');
  });

  it('numbers pages — 1 — at the outer side', () => {
    const settings = parse(parts['word/settings.xml'] ?? '');
    expect(all(settings, 'w:evenAndOddHeaders')).toHaveLength(1);
    const footers = Object.keys(parts).filter((name) => /^word\/footer\d+\.xml$/.test(name));
    const sides = footers.map((name) =>
      attribute(first(parse(parts[name] ?? ''), 'w:jc'), 'w:val'),
    );
    expect(new Set(sides)).toEqual(new Set(['left', 'right']));
    for (const name of footers) {
      expect(parts[name]).toContain('PAGE');
      expect(text(first(parse(parts[name] ?? ''), 'w:p'))).toBe('—  —');
    }
    expect(parts['word/document.xml']).not.toContain('TOC');
  });

  it('fixes the widths of the table and of all its columns in twentieths of a point', () => {
    const table = first(nodes, 'w:tbl');
    const width = first([table], 'w:tblW');
    expect(attribute(width, 'w:type')).toBe('dxa');
    const columns = all([table], 'w:gridCol').map((node) => Number(attribute(node, 'w:w')));
    expect(columns.reduce((sum, one) => sum + one, 0)).toBe(Number(attribute(width, 'w:w')));
    expect(all([table], 'w:tcW').every((node) => attribute(node, 'w:type') === 'dxa')).toBe(true);
    expect(attribute(first([table], 'w:tblLayout'), 'w:type')).toBe('fixed');
    const [header, ...rows] = all([table], 'w:tr');
    if (header === undefined) throw new Error('no header');
    expect(all([header], 'w:tblHeader')).toHaveLength(1);
    expect(rows.every((row) => all([row], 'w:cantSplit').length === 1)).toBe(true);
  });

  it('boxes the warning on the first page', () => {
    const [top] = all(nodes, 'w:p');
    if (top === undefined) throw new Error('no paragraph');
    expect(text(top)).toContain('【审核提示】');
    expect(all([top], 'w:pBdr')).toHaveLength(1);
  });

  it('highlights gaps', () => {
    const gap = paragraphWith('【请补充：');
    expect(all([gap], 'w:shd').map((node) => attribute(node, 'w:fill'))).toContain('FFFF00');
  });

  it('lists every control again in a custom XML part', () => {
    const list = parse(parts['customXml/item1.xml'] ?? '');
    const figures = all(list, 'figure');
    expect(figures.map((node) => attribute(node, 'tag'))).toEqual(
      numberRuns(document).map((run) => run.tag),
    );
    expect(figures.every((node) => /^[0-9a-f]{8}$/.test(attribute(node, 'paragraph')))).toBe(true);
    expect(parts['word/_rels/document.xml.rels']).toContain('../customXml/item1.xml');
    expect(parts['[Content_Types].xml']).toContain('/customXml/itemProps1.xml');
  });

  it('is well-formed in every part', () => {
    for (const [name, xml] of Object.entries(parts)) {
      expect([name, /^<\?xml|^</.test(xml)]).toEqual([name, true]);
      expect(() => parse(xml)).not.toThrow();
    }
  });
});

describe('texts people paste', () => {
  it('are escaped, and characters XML forbids are dropped', async () => {
    const problems = 'A<b> & "c" \u0007\u000b断\ud800字 😀';
    const bytes = await writeDocx(draftOf({}, { problems }));
    const body = parse(partsOf(bytes)['word/document.xml'] ?? '');
    const found = all(body, 'w:p').map(text);
    expect(
      found.some((line) => line.startsWith('A&lt;b&gt; &amp;') || line.startsWith('A<b> &')),
    ).toBe(true);
    expect(found.join('')).toContain('断字 😀');
  });
});
