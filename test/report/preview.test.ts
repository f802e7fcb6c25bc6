import { renderPreview } from '../../src/report';
import { draftOf } from './drafts';

const preview = renderPreview(draftOf({ C01: 10, C02: 8 }, { problems: '<img src=x>' }));
const spans = preview.flatMap((block) => (block.kind === 'text' ? block.spans : []));

describe('the preview', () => {
  it('says of each number which cell it stands in', () => {
    expect(spans).toContainEqual({
      text: '80.00%',
      code: 'R01',
      period: 'cur',
      row: 0,
      title: '结案率（R01）',
    });
  });

  it('gives what people typed as text', () => {
    expect(spans).toContainEqual({ text: '<img src=x>' });
  });

  it('marks gaps and gives headings their rank', () => {
    expect(spans.some((span) => span.mark === 'gap')).toBe(true);
    const tags = preview.map((block) => (block.kind === 'text' ? block.tag : 'table'));
    expect(tags).toEqual(expect.arrayContaining(['h1', 'h2', 'h3', 'p', 'table']));
    expect(tags.filter((tag) => tag === 'h1')).toHaveLength(1);
  });

  it('keeps the annex as a table with rows that span it', () => {
    const table = preview.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.some((row) => row.length === 1)).toBe(true);
    expect(
      table.rows.filter((row) => row.length > 1).every((row) => row.length === table.header.length),
    ).toBe(true);
  });
});
