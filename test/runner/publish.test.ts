import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inFolder, nianbao } from './run';
import type { Run } from './run';

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

const answerOf = ({ stdout }: Run): Answer => JSON.parse(stdout) as Answer;

it('publishes 庆元 2024 in the form of Zhejiang 2024, with the hint B-04, byte for byte the same', async () => {
  await inFolder((folder) => {
    const book = path.join(folder, 'book.xlsx');
    const out = path.join(folder, 'p.xlsx');
    expect(nianbao('fill', FIGURES, '--out', book).code).toBe(0);
    const run = nianbao('publish', book, '--layout', 'ZJ5', '--out', out, '--json');
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
    const again = nianbao('publish', book, '--layout', 'ZJ5', '--out', out, '--json');
    expect(again.stdout).toBe(run.stdout);
    expect(readFileSync(out).equals(first)).toBe(true);
    // What was published is a template still, and is brought up to date in place.
    const twice = nianbao('publish', out, '--layout', 'ZJ5', '--out', path.join(folder, 'p2.xlsx'));
    expect(twice.stderr).toContain('已是最新');
  });
}, 240_000);

it('refuses an unknown layout, a missing one and a file that is no template', async () => {
  await inFolder((folder) => {
    const out = path.join(folder, 'p.xlsx');
    const unknown = nianbao('publish', 'x.xlsx', '--layout', 'ZJ9', '--out', out);
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('没有名为“ZJ9”的发布样式'),
    ]);
    const stray = path.join(folder, 'stray.xlsx');
    writeFileSync(stray, 'no workbook');
    const bad = nianbao('publish', stray, '--layout', 'ZJ5', '--out', out);
    expect(bad.code).toBe(2);
    expect(bad.stderr).toContain(stray);
    const book = path.join(folder, 'book.xlsx');
    expect(nianbao('template', '--pack', 'county', '--year', '2024', '--out', book).code).toBe(0);
    const none = nianbao('publish', book, '--out', out);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('缺少 --layout')]);
  });
}, 240_000);
