import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder } from './run';
import { say } from './say';
import type { Said } from './say';

const FIGURES = path.join(__dirname, '..', 'fixtures', 'qingyuan-2024.json');

interface Answer {
  readonly tables: readonly {
    readonly title: string;
    readonly unit: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (number | string)[])[];
    readonly notes: readonly string[];
  }[];
  readonly unexpressed: readonly string[];
  readonly hints: readonly { readonly rule: string }[];
}

const answerOf = ({ out }: Said): Answer => JSON.parse(out) as Answer;

it('publishes 庆元 2024 in the form of Zhejiang 2024, with the hint B-04, byte for byte the same', async () => {
  await inFolder(async (folder) => {
    const book = path.join(folder, 'book.xlsx');
    const out = path.join(folder, 'p.xlsx');
    expect((await say('fill', FIGURES, '--out', book)).code).toBe(0);
    const run = await say('publish', book, '--layout', 'ZJ5', '--out', out, '--json');
    const { tables, unexpressed, hints } = answerOf(run);
    expect(tables[0]?.rows).toEqual([
      [12175, 94929, 235, 189, 101, 0, 11, 504, 12, 108156, 1753.79],
    ]);
    expect(tables[0]?.unit).toBe('宗');
    expect(tables[0]?.columns).toHaveLength(11);
    expect(tables[1]?.rows).toEqual([[26569, 26569, 26462, 102, 5]]);
    expect(unexpressed.join()).toContain('通报批评175宗');
    expect(hints.map(({ rule }) => rule)).toContain('B-04');
    const first = readFileSync(out);
    const again = await say('publish', book, '--layout', 'ZJ5', '--out', out, '--json');
    expect(again.out).toBe(run.out);
    expect(readFileSync(out).equals(first)).toBe(true);
    // What was published is a template still, and is brought up to date in place.
    const twice = await say(
      'publish',
      out,
      '--layout',
      'ZJ5',
      '--out',
      path.join(folder, 'p2.xlsx'),
    );
    expect(twice.said).toContain('已是最新');
  });
}, 240_000);

it('refuses an unknown layout, a missing one and a file that is no template', async () => {
  await inFolder(async (folder) => {
    const out = path.join(folder, 'p.xlsx');
    const unknown = await say('publish', 'x.xlsx', '--layout', 'ZJ9', '--out', out);
    expect([unknown.code, unknown.said]).toEqual([
      2,
      expect.stringContaining('没有名为“ZJ9”的发布样式'),
    ]);
    const stray = path.join(folder, 'stray.xlsx');
    writeFileSync(stray, 'no workbook');
    const bad = await say('publish', stray, '--layout', 'ZJ5', '--out', out);
    expect(bad.code).toBe(2);
    expect(bad.said).toContain(stray);
    const book = path.join(folder, 'book.xlsx');
    expect((await say('template', '--pack', 'county', '--year', '2024', '--out', book)).code).toBe(
      0,
    );
    const none = await say('publish', book, '--out', out);
    expect([none.code, none.said]).toEqual([2, expect.stringContaining('缺少 --layout')]);
  });
}, 240_000);
