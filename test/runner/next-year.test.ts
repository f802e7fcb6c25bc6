import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { figureOf } from '../../src/catalog';
import type { Filing } from '../../src/catalog';
import { readSpreadsheet } from '../../src/spreadsheet';
import { readFilingFile } from '../../src/workbook';
import { formulaResults, recalculated } from './judged-by-libreoffice';
import { libreOfficeIsThere } from '../libreoffice/judge';
import { inFolder } from './run';
import { say } from './say';

const OLD = path.join(__dirname, '../fixtures/workbooks/lanshan-2024-template-1.0.xlsx');

async function filingOf(file: string): Promise<Filing> {
  const read = await readFilingFile(readFileSync(file));
  if (!read.ok) throw new Error(read.message.zh);
  return read.filing;
}

const values = (filing: Filing, period: 'cur' | 'prev'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...filing.figures.values()]
      .filter((figure) => figure.period === period && figure.state.kind !== 'blank')
      .map(({ code, row, state }) => [
        `${code}#${String(row)}`,
        state.kind === 'number'
          ? `${String(state.stated.value.numerator)}/${String(state.stated.value.denominator)}`
          : state.kind,
      ]),
  );

describe('next-year', () => {
  it('makes the next year of a book of template 1.0, twice over, and changes neither input', async () => {
    await inFolder(async (folder) => {
      const [one, two] = [path.join(folder, '2025.xlsx'), path.join(folder, '2026.xlsx')];
      const before = readFileSync(OLD);
      const first = await say('next-year', OLD, '--out', one, '--json');
      expect([first.code, first.said]).toEqual([0, expect.stringContaining('已开始 2025 年度')]);
      expect(JSON.parse(first.out)).toMatchObject({ from: 2024, to: 2025, archive: '2024年存档' });
      expect(readFileSync(OLD).equals(before)).toBe(true);
      const [old, next] = [await filingOf(OLD), await filingOf(one)];
      expect([old.version, next.version]).toEqual(['1.0', '1.1']);
      expect(Object.keys(values(old, 'cur')).length).toBeGreaterThan(100);
      expect(values(next, 'prev')).toEqual(values(old, 'cur'));
      expect(values(next, 'cur')).toEqual({});
      expect(figureOf(next, 'M02', 'prev')?.approximation).toBe('余');
      const book = await readSpreadsheet(readFileSync(one));
      if (!book.ok) throw new Error(book.message.zh);
      const cells = book.book.sheets.flatMap(({ values }) => values.flat().map(String));
      expect(cells.join()).toContain('（县（市、区）行政执法统计年报模板 1.0 版）');
      // A formula written into a cell left as text would stand there as text.
      expect(cells.filter((text) => /^=|IF\(/.test(text))).toEqual([]);
      expect((await say('next-year', one, '--out', two)).code).toBe(0);
      const after = await filingOf(two);
      expect(after.cover.year).toBe(2026);
      expect(values(after, 'prev')).toEqual({});
      expect((await say('audit', one)).code).toBe(1);

      if (!libreOfficeIsThere) return;
      const files = [one, two];
      const saved = recalculated(files, folder);
      for (const [index, file] of files.entries()) {
        const judged = await formulaResults(saved[index] ?? '');
        const ours = await formulaResults(file);
        expect(ours.size).toBeGreaterThan(400);
        expect(judged.size).toBe(ours.size);
        expect([...judged].filter(([, result]) => /^(#|Err:)/.test(result))).toEqual([]);
        expect([...judged].filter(([place, result]) => ours.get(place) !== result)).toEqual([]);
      }
    });
    // Four books are read and two recalculated by another program.
  }, 240_000);

  it('says why not, and writes nothing', async () => {
    await inFolder(async (folder) => {
      const out = path.join(folder, 'n.xlsx');
      const text = path.join(folder, '数据.xlsx');
      writeFileSync(text, 'B01,3');
      const missing = await say('next-year', path.join(folder, '没有.xlsx'), '--out', out);
      expect([missing.code, missing.said]).toEqual([2, expect.stringContaining('不存在')]);
      const foreign = await say('next-year', text, '--out', out);
      expect([foreign.code, foreign.said]).toEqual([
        2,
        expect.stringContaining('不是 Excel 工作簿'),
      ]);
      expect((await say('next-year', OLD)).said).toContain('--out');
      expect(existsSync(out)).toBe(false);
    });
  });
});

describe('figures of another year', () => {
  it('are refused with both years named', async () => {
    await inFolder(async (folder) => {
      const audited = await say('audit', OLD, '--year', '2025');
      expect(audited.code).toBe(2);
      expect(audited.said).toMatch(/2024 年度的，不是 --year 所说的 2025 年度/);
      const file = path.join(folder, 'figures.json');
      const out = path.join(folder, 'book.xlsx');
      writeFileSync(
        file,
        JSON.stringify({
          pack: 'county',
          year: 2024,
          unit: { name: '某县', level: 'county' },
          declarations: {},
          figures: [{ code: 'B01', value: 3 }],
        }),
      );
      const filled = await say('fill', file, '--year', '2025', '--out', out);
      expect([filled.code, existsSync(out)]).toEqual([2, false]);
      expect(filled.said).toContain('2024 年度');
      expect((await say('fill', file, '--year', '2024', '--out', out)).code).toBe(0);
    });
  });
});
