import { layoutIds, sampleFiling } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { chartsOf, draftReport, outlineOf } from '../../src/report';
import type { ReportDocument, TableBlock } from '../../src/report';
import { writeDocx } from '../../src/report/write-docx';
import { bodyText, clean, filingOf } from './drafts';
import { all, attribute, first, parse, partsOf, text } from './opened';

const figures = { B04: 40, C04: 25, D40: 0, E01: 60, 'B04@prev': 30, 'C04@prev': 20, C01: 25 };

const withLayout = (layout: string): Filing => {
  const filing = filingOf(figures);
  return { ...filing, cover: { ...filing.cover, layout } };
};

const tables = (document: ReportDocument): readonly TableBlock[] =>
  [...document.body, ...document.annex].filter((block) => block.kind === 'table');

describe('the annex', () => {
  it.each(layoutIds())(
    'prints the tables of layout %s as wide as their headings',
    async (layout) => {
      const document = draftReport(withLayout(layout), { audit: clean });
      expect(tables(document).length).toBeGreaterThan(0);
      for (const table of tables(document)) {
        expect(table.rows.every((row) => row.length === table.header.length)).toBe(true);
        expect(table.widths).toHaveLength(table.header.length);
      }
      const xml = parse(partsOf(await writeDocx(document))['word/document.xml'] ?? '');
      for (const table of all(xml, 'w:tbl')) {
        const columns = all([table], 'w:gridCol').map((node) => Number(attribute(node, 'w:w')));
        expect(columns.reduce((sum, one) => sum + one, 0)).toBe(
          Number(attribute(first([table], 'w:tblW'), 'w:w')),
        );
        for (const row of all([table], 'w:tr')) {
          const spans = all([row], 'w:tc').map((cell) => {
            const span = all([cell], 'w:gridSpan')[0];
            return span === undefined ? 1 : Number(attribute(span, 'w:val'));
          });
          expect(spans.reduce((sum, one) => sum + one, 0)).toBe(columns.length);
        }
      }
    },
  );

  it('shows every filed figure where no layout is chosen', () => {
    const document = draftReport(withLayout(''), { audit: clean });
    expect(tables(document)).toHaveLength(1);
    expect(outlineOf(document)).toContain('附件：青溪县2030年行政执法统计表');
  });

  it('stands in the text of the style that begins with its tables, on its side', async () => {
    const filing = sampleFiling('quzhou');
    const document = draftReport(filing, { audit: clean, style: 'department-tables' });
    expect(document.annex).toEqual([]);
    expect(bodyText(document)).not.toContain('附件：');
    const xml = parse(partsOf(await writeDocx(document))['word/document.xml'] ?? '');
    expect(
      all(xml, 'w:sectPr').map((node) => attribute(first([node], 'w:pgSz'), 'w:orient')),
    ).toEqual(['portrait', 'landscape', 'portrait']);
  });

  it('is numbered where there are two, each on a page of its own', async () => {
    const document = draftReport(withLayout(''), { audit: clean, charts: true });
    expect(bodyText(document)).toContain(
      '附件：1.青溪县2030年行政执法统计表\n　　　2.青溪县2030年行政执法主要数据图',
    );
    const xml = parse(partsOf(await writeDocx(document))['word/document.xml'] ?? '');
    const second = all(xml, 'w:p').find((node) => text(node) === '附件2');
    expect(second === undefined ? [] : all([second], 'w:pageBreakBefore')).toHaveLength(1);
  });
});

describe('charts', () => {
  it('show the kinds of acts that happened, and both years where both are filed', () => {
    const [composition, years] = chartsOf(filingOf(figures));
    expect(composition).toMatchObject({
      id: 'composition',
      categories: ['行政许可', '行政处罚', '行政检查'],
      series: [{ name: '2030年', values: ['40', '25', '60'] }],
    });
    expect(years).toMatchObject({
      id: 'years',
      codes: ['B04', 'C04'],
      series: [
        { name: '2029年', values: ['30', '20'] },
        { name: '2030年', values: ['40', '25'] },
      ],
    });
    expect(chartsOf(filingOf({}))).toEqual([]);
  });

  it('are native charts of the file with their figures, only on request', async () => {
    const filing = filingOf(figures);
    const parts = partsOf(await writeDocx(draftReport(filing, { audit: clean, charts: true })));
    const chart = parse(parts['word/charts/chart1.xml'] ?? '');
    expect(all(chart, 'c:v').length).toBe(7);
    expect(parts['word/charts/chart2.xml']).toContain('2030年与2029年主要指标比较');
    expect(parts['[Content_Types].xml']).toContain('/word/charts/chart2.xml');
    expect(parts['word/_rels/document.xml.rels']).toContain('charts/chart2.xml');
    const ids = all(parse(parts['word/document.xml'] ?? ''), 'c:chart').map((node) =>
      attribute(node, 'r:id'),
    );
    expect(ids).toEqual(['rIdChart1', 'rIdChart2']);
    const without = partsOf(await writeDocx(draftReport(filing, { audit: clean })));
    expect(Object.keys(without).filter((name) => name.includes('chart'))).toEqual([]);
  });
});
