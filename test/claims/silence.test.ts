import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { checkReport, extractFigures, textReport } from '../../src/claims';

const sentences = readFileSync(path.join(__dirname, 'corpus.txt'), 'utf8')
  .split('# 不是统计数\n')[1]
  ?.split('\n# ')[0]
  ?.split('\n')
  .flatMap((line) => line.split('｜')[1] ?? []) ?? []; // prettier-ignore

describe('prose without statistics', () => {
  const known = new Set([
    '共办理1，234件。',
    '成绩居全市第三，排名上升2位。',
    '落实“三项制度”，做到三个百分之百。',
    '其中12345678901234567890件为粘连数字。',
  ]);
  const prose = sentences.filter((text) => !known.has(text));

  it.each(prose)('states no number: %s', (text) => {
    const { numbers, claims } = checkReport(textReport(text));
    expect([numbers, claims.filter(({ kind }) => kind !== 'wording')]).toEqual([0, []]);
  });

  it('stays silent in any order, and proposes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(prose, { minLength: 1 }), (chosen) => {
        const report = textReport(chosen.join('\n'));
        expect(checkReport(report).summary).toMatchObject({ fails: 0, unmatched: 0 });
        expect(extractFigures(report).figures).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('says so in the headline', () => {
    expect(checkReport(textReport('依法行政水平不断提高。')).headline.zh).toContain('没有找到');
  });
});
