/** Every verdict is said in English as well, with nothing of ours left in Chinese. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sampleNames } from '../../src/catalog';
import { checkReport, textReport } from '../../src/claims';
import type { CheckResult } from '../../src/claims';
import { drafted, replaced } from './drafted';
import { twoYears } from './two-years';

/** Every sentence the tests of this room speak of. */
const sentences = readdirSync(__dirname)
  .filter((name) => name.endsWith('.test.ts') || name === 'corpus.txt')
  .flatMap((name) => readFileSync(join(__dirname, name), 'utf8').split('\n'))
  .flatMap((line) => [...line.matchAll(/[^'`\n]*[一-龥][^'`\n]*\d[^'`\n]*/g)].map(([text]) => text))
  .map((text) => text.replaceAll('\\n', '\n'));

/** What the report itself says, quoted or as its number is printed, and what is to be written instead. */
const own = /"[^"]*"|“[^”]*”|[约近超逾]?[\d.,％%‰]*\d[\d.,％%‰]*(?:余|多)?[一-龥()（）]*/g;

const faults = (text: string): readonly string[] => [
  ...(text.trim() === '' ? ['nothing'] : []),
  ...(/undefined|\[object|NaN| {2}/.exec(text) ?? []),
  ...(/[一-龥，。；：（）、]/.exec(text.replace(own, '')) ?? []),
];

const told = (result: CheckResult): readonly string[] => [
  ...result.claims.map(({ english }) => english),
  result.headline.en,
  ...result.notes.map(({ en }) => en),
];

const wrong = (result: CheckResult): readonly string[] =>
  told(result).filter((english) => faults(english).length > 0);

/** Without its numbers and quotations: how many different things are said. */
const shape = (english: string): string => english.replace(/"[^"]*"|“[^”]*”|[\d.,]+/g, '#');

it('of every sentence the tests know', () => {
  const shapes = new Set<string>();
  const found = sentences.flatMap((text) => {
    const result = checkReport(textReport(text));
    for (const { english } of result.claims) shapes.add(shape(english));
    return wrong(result);
  });
  expect(found).toEqual([]);
  expect(sentences.length).toBeGreaterThan(300);
  expect(shapes.size).toBeGreaterThan(80);
});

describe.each(sampleNames())('of the draft of %s', (name) => {
  it('as it is, and with numbers and directions changed', async () => {
    const filing = twoYears(name);
    const report = await drafted(filing);
    expect(wrong(checkReport(report, { filing }))).toEqual([]);
    const [first, second, third] = report.controls;
    for (const control of [first, second, third]) {
      if (control === undefined) continue;
      const change = replaced(report, control.from, control.to, '7');
      const result = checkReport(change, { filing });
      expect(result.summary.fails).toBeGreaterThan(0);
      expect(wrong(result)).toEqual([]);
      expect(wrong(checkReport(change))).toEqual([]);
    }
    const turned = { ...textReport(report.text.replace(/增长/g, '下降')), controls: [] };
    expect(wrong(checkReport(turned, { filing }))).toEqual([]);
  });
});
