import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkReport, textReport } from '../../src/claims';

/** `holds sum；fails ratio｜sentence`: what is expected of each sentence, in any order. */
const cases = readFileSync(path.join(__dirname, 'corpus.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('｜') as [string, string]);

/** Everything said about numbers, apart from those that nothing could be compared with. */
const verdicts = (text: string): string =>
  checkReport(textReport(text))
    .claims.filter(({ verdict, kind }) => verdict !== 'unmatched' && kind !== 'wording')
    .map(({ verdict, kind }) => `${verdict} ${kind}`)
    .sort()
    .join('；') || 'none';

describe('the corpus of annotated sentences', () => {
  it('has at least two hundred', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(cases.map(([, text]) => text)).size).toBe(cases.length);
  });

  it.each(cases)('%s｜%s', (expected, text) => {
    expect(verdicts(text)).toBe(expected.split('；').sort().join('；'));
  });

  it('judges a sentence alike whatever harmless prose stands around it', () => {
    const before = '各单位加强组织领导，认真落实有关规定。\n';
    const after = '\n群众满意度进一步提升，执法形象持续改善。';
    for (const [expected, text] of cases) {
      expect([text, verdicts(`${before}${text}${after}`)]).toEqual([
        text,
        expected.split('；').sort().join('；'),
      ]);
    }
  });

  it('shows the arithmetic, the place and the sentence of every error', () => {
    for (const [expected, text] of cases) {
      if (!/fails (?:sum|ratio|yoy|difference|balance)/.test(expected)) continue;
      for (const claim of checkReport(textReport(text)).claims) {
        if (claim.verdict !== 'fails') continue;
        expect(text.slice(claim.span.from, claim.span.to)).toBe(claim.printed);
        expect(text).toContain(claim.context);
        expect(claim.message).toMatch(/[。]$/);
      }
    }
  });
});
