import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { emptyFiling, figureKey, figureOf, sampleFiling } from '../../src/catalog';
import type { FiledFigure, Filing } from '../../src/catalog';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import {
  compareLastYear,
  fillLastYear,
  readFiling,
  readFilingFile,
  readLastYear,
  restore,
  writeFigures,
} from '../../src/workbook';
import type { LastYear } from '../../src/workbook';
import { openInserted } from '../books/saved-books';
import { withPart } from '../spreadsheet/zip-parts';

const OLD = readFileSync(
  path.join(__dirname, '../fixtures/workbooks/lanshan-2024-template-1.0.xlsx'),
);

let host: NodeHost;
beforeEach(async () => {
  host = await openNodeHost();
});
afterEach(async () => {
  await host.dispose();
});

const template = async (year: number, pack: 'county' | 'township' = 'county'): Promise<Filing> => {
  await host.dispose();
  host = await openInserted({ pack, year, unitName: '蓝山县', level: pack });
  return (await readFiling()).filing;
};

async function lastYear(bytes: Uint8Array, current: Filing): Promise<LastYear> {
  const read = await readLastYear(bytes, current);
  if (!read.ok) throw new Error(read.message.zh);
  return read;
}

/** The sentence a file is refused with. */
async function refusal(bytes: Uint8Array, current: Filing): Promise<string> {
  const read = await readLastYear(bytes, current);
  if (read.ok) throw new Error('was read');
  return read.message.zh;
}

const county = (year: number): Filing =>
  emptyFiling({ pack: 'county', cover: { year, unitName: '蓝山县' } });

describe('a workbook read from its file', () => {
  it('has the same figures as when it is opened, in this and in an older version', async () => {
    await host.dispose();
    host = await openNodeHost({ xlsx: OLD });
    for (const bytes of [OLD, await host.save()]) {
      const file = await readFilingFile(bytes);
      const opened = await readFiling();
      if (!file.ok) throw new Error(file.message.zh);
      expect(file).toMatchObject({ year: 2024, version: '1.0', unitName: '蓝山县' });
      expect(file.sentences.map(({ zh }) => zh).join()).toContain('1.0 版');
      expect([...file.filing.figures]).toEqual([...opened.filing.figures]);
      expect(file.filing.cover).toEqual(opened.filing.cover);
      expect(file.filing.declarations).toEqual(opened.filing.declarations);
      expect(file.filing.texts).toEqual(opened.filing.texts);
      expect(file.filing.explanations).toEqual(opened.filing.explanations);
    }
  });
});

describe('last year’s file for the column 上年', () => {
  it('fills blanks from a workbook of template 1.0, shows differences, and can be taken back', async () => {
    await template(2025);
    await writeFigures(
      [
        { code: 'B01', period: 'prev', row: 0, value: 28972, note: '' },
        { code: 'B04', period: 'prev', row: 0, value: 27000, note: '' },
        { code: 'C30', period: 'prev', row: 0, value: '—', note: '' },
      ],
      { overwrite: 'ask' },
    );
    const before = (await readFiling()).filing;
    const past = await lastYear(OLD, before);
    const comparison = compareLastYear(before, past);
    expect(comparison.different.map(({ key, here, there }) => [key, here, there])).toEqual([
      ['B04@prev', '27000', '27404'],
      ['C30@prev', '—', '2792.5814'],
    ]);
    const filed = [...past.filing.figures.values()].filter(
      ({ period, state }) => period === 'cur' && state.kind !== 'blank',
    );
    expect(comparison.same).toBe(1);
    expect(comparison.left).toEqual([]);
    expect(comparison.fill.length + 3).toBe(filed.length);
    expect(comparison.sentences[0]?.zh).toContain('不一致 2 个（只列出，不改动');

    const report = await fillLastYear(past);
    expect(report.unplaced).toEqual([]);
    expect(report.conflicts.map(({ current, proposed }) => [current, proposed])).toEqual([
      ['27000', '27404'],
      ['—', '2792.5814'],
    ]);
    const after = (await readFiling()).filing;
    expect(figureOf(after, 'B04', 'prev')?.state).toEqual(figureOf(before, 'B04', 'prev')?.state);
    const again = compareLastYear(after, past);
    expect([again.fill, again.different.length, again.same]).toEqual([[], 2, filed.length - 2]);
    for (const figure of filed.filter(({ row }) => row > 0)) {
      const names = [...after.figures.values()]
        .filter(({ code, period }) => code === figure.code && period === 'prev')
        .map(({ name }) => name);
      expect(names).toContain(figure.name);
    }
    expect(figureOf(after, 'M02', 'prev')).toMatchObject({ approximation: '余' });
    expect(figureOf(after, 'M02', 'cur')).toMatchObject({ approximation: '' });
    expect(await restore(report.changes)).toEqual([]);
    expect((await readFiling()).filing).toEqual(before);

    const chosen = await fillLastYear(past, ['C30@prev']);
    expect(chosen.conflicts.map(({ current }) => current)).toEqual(['27000']);
    const now = compareLastYear((await readFiling()).filing, past);
    expect(now.different.map(({ key }) => key)).toEqual(['B04@prev']);
  });

  it('says what is wrong with a file that cannot be used', async () => {
    expect(await refusal(OLD, county(2024))).toContain('与本工作簿同为 2024 年度');
    expect(await refusal(OLD, county(2027))).toMatch(/是 2024 年度的.*2026 年度/);
    const township = emptyFiling({ pack: 'township', cover: { year: 2025 } });
    expect(await refusal(OLD, township)).toContain('模板，本工作簿是');
    expect(await refusal(await host.save(), county(2025))).toContain('没有年报模板');
    const newer = withPart(OLD, 'xl/sharedStrings.xml', (xml) =>
      xml.replace('nianbao|county|1.0|2024', 'nianbao|county|9.0|2024'),
    );
    expect(await refusal(newer, county(2025))).toContain('9.0 版）比本加载项的新');
    const unknown = withPart(OLD, 'xl/sharedStrings.xml', (xml) =>
      xml.replace('nianbao|county|1.0|2024', '（无）'),
    );
    expect(await refusal(unknown, county(2025))).toContain('标识丢失');
    expect(await refusal(new Uint8Array(), county(2025))).toContain('0 字节');
  });

  it('says when the file is of another unit', async () => {
    const other = emptyFiling({ pack: 'county', cover: { year: 2025, unitName: '甲县' } });
    expect((await lastYear(OLD, other)).sentences.map(({ zh }) => zh).join()).toContain(
      '“蓝山县”，本工作簿是“甲县”',
    );
  });
});

const blank = (filing: Filing): Filing => ({
  ...filing,
  figures: new Map(
    [...filing.figures].map(([key, figure]) => [
      key,
      { ...figure, place: { sheet: '表', address: 'A1' } },
    ]),
  ),
});

const past = (filing: Filing): LastYear => ({
  ok: true,
  filing,
  year: 2024,
  version: filing.version,
  unitName: '',
  sentences: [],
});

describe('comparing', () => {
  it('matches own-named rows by name wherever they stand, and never mixes units', () => {
    const own = (row: number, name: string, unit: string, value: number): FiledFigure => {
      const made = emptyFiling({ figures: { [figureKey('Q01', 'cur', row)]: value } });
      const figure = figureOf(made, 'Q01', 'cur', row);
      if (figure === null) throw new Error('no row');
      return { ...figure, name, unit };
    };
    const there = emptyFiling();
    const figures = new Map(there.figures);
    for (const figure of [
      own(1, '巡查', '次', 10),
      own(2, '约谈', '人次', 20),
      own(3, '新的一行', '件', 30),
    ]) {
      figures.set(figureKey('Q01', 'cur', figure.row), figure);
    }
    const here = blank(emptyFiling());
    const now = new Map(here.figures);
    const named = (row: number, name: string, unit: string): void => {
      for (const period of ['cur', 'prev'] as const) {
        const figure = now.get(figureKey('Q01', period, row));
        if (figure !== undefined) now.set(figureKey('Q01', period, row), { ...figure, name, unit });
      }
    };
    named(1, '约谈', '场次');
    named(2, '巡查', '次');
    const { fill, left } = compareLastYear({ ...here, figures: now }, past({ ...there, figures }));
    expect(fill.map(({ key, there: value, write }) => [key, value, write.name ?? ''])).toEqual([
      ['Q01#2@prev', '10', ''],
      ['Q01#3@prev', '30', '新的一行'],
    ]);
    expect(left).toHaveLength(1);
    expect(left[0]?.zh).toContain('“人次”，这里是“场次”');
  });

  it('counts every figure of last year exactly once, and a filled copy is the same throughout', () => {
    const keys = [...sampleFiling('lanshan').figures.keys()].filter((key) =>
      /^[A-N]\d\d@cur$/.test(key),
    );
    const value = fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('—', '12.5', ''));
    const some = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 60 });
    fc.assert(
      fc.property(some, some, (there, here) => {
        const previous = Object.fromEntries(
          Object.entries(here).map(([key, each]) => [key.replace('@cur', '@prev'), each]),
        );
        const comparison = compareLastYear(
          blank(emptyFiling({ figures: previous })),
          past(emptyFiling({ figures: there })),
        );
        const filed = Object.values(there).filter((each) => each !== '');
        const { fill, different, same, left } = comparison;
        expect(fill.length + different.length + same + left.length).toBe(filed.length);
        for (const { here: shown } of fill) expect(shown).toBe('');
        for (const { here: shown, there: other } of different) expect(shown).not.toBe(other);
        const written = Object.fromEntries(
          [...fill, ...different].map(({ key, write }) => [key, write.value]),
        );
        const copy = blank(emptyFiling({ figures: { ...previous, ...written } }));
        const again = compareLastYear(copy, past(emptyFiling({ figures: there })));
        expect([again.fill, again.different, again.same]).toEqual([[], [], filed.length]);
      }),
      { numRuns: 60 },
    );
  });
});
