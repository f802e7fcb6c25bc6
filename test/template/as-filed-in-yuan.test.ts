import { layoutIds, sampleFiling } from '../../src/catalog';
import { bodyText } from '../report/drafts';
import { audit } from '../../src/rules';
import { draftReport } from '../../src/report';
import { publicationHtml, publicationOf } from '../../src/template';

describe('an amount filed as some 4000 yuan', () => {
  const filing = sampleFiling('dawan');

  it.each(layoutIds())('is printed so in %s, and never in another precision', (id) => {
    const html = publicationHtml(publicationOf(filing, id));
    expect(html).not.toMatch(/超0\.4|0\.4余|超4000/);
    if (html.includes('4000')) expect(html).toMatch(/>4000余(?:元)?</);
  });

  it('is printed in some layout at all', () => {
    const all = layoutIds().map((id) => publicationHtml(publicationOf(filing, id)));
    expect(all.join('')).toContain('>4000余元<');
  });

  it('and in the annex of the report', () => {
    const filed = { ...filing, cover: { ...filing.cover, layout: 'HN' } };
    const document = draftReport(filed, { audit: audit(filed) });
    const text = JSON.stringify(document.annex ?? document);
    expect(text).toContain('4000余');
    expect(text).not.toContain('超0.4');
    expect(bodyText(document)).not.toContain('超0.4');
  });
});
