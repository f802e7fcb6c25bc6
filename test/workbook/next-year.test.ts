import fc from 'fast-check';
import { codesOf, figureKey, figureOf, pack } from '../../src/catalog';
import type { FiledFigure, Filing } from '../../src/catalog';
import { audit } from '../../src/rules';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import {
  WorkbookProblem,
  fillCells,
  identify,
  insertTemplate,
  previewNextYear,
  readFiling,
  saveExplanation,
  startNextYear,
  takeBackNextYear,
  writeFigures,
  writeFindings,
} from '../../src/workbook';
import { openFilled } from '../books/saved-books';

const REQUEST = { pack: 'county', year: 2024, unitName: '蓝山县', level: 'county' } as const;

let host: NodeHost;
beforeEach(async () => {
  host = await openNodeHost();
});
afterEach(async () => {
  await host.dispose();
});

async function problemOf(act: Promise<unknown>): Promise<WorkbookProblem> {
  const outcome = await act.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof WorkbookProblem)) throw new Error(`no problem: ${String(outcome)}`);
  return outcome;
}

async function filled(): Promise<void> {
  await host.dispose();
  host = await openFilled('lanshan');
}

const start = async () => startNextYear({ confirm: (await previewNextYear()).confirm });

/** State without how it was written: what must arrive. */
const told = (figure: FiledFigure | null): string => {
  if (figure === null) return 'no cell';
  const { state } = figure;
  return state.kind === 'number'
    ? `${String(state.stated.value.numerator)}/${String(state.stated.value.denominator)}${figure.approximation}`
    : state.kind === 'blank'
      ? ''
      : `${state.kind} ${state.text}`;
};

/** Every figure of the closed year beside the 上年 column of the new one. */
function expectArrived(before: Filing, after: Filing): void {
  const current = [...before.figures.values()].filter(({ period }) => period === 'cur');
  expect(current.length).toBeGreaterThan(200);
  for (const figure of current) {
    const { code, row } = figure;
    const arrived = figureOf(after, code, 'prev', row);
    expect([figureKey(code, 'prev', row), told(arrived)]).toEqual([
      figureKey(code, 'prev', row),
      told(figure),
    ]);
    if (row > 0) expect([arrived?.name, arrived?.unit]).toEqual([figure.name, figure.unit]);
    expect(figureOf(after, code, 'cur', row)?.state).toEqual({ kind: 'blank' });
  }
}

const texts = async (sheet: string): Promise<readonly (readonly unknown[])[]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });

describe('starting the next year', () => {
  it('moves the year, keeps what lasts, clears what does not, and archives everything', async () => {
    await filled();
    await fillCells(
      {
        cover: {
          filer: '甲',
          reviewer: '乙',
          head: '丙',
          phone: '0746-1234567',
          date: '2025-01-20',
        },
        texts: { lead: '=本年工作如下\n第二段', signature: '蓝山县司法局', copies: '市司法局' },
      },
      'replace',
    );
    const first = await readFiling();
    const result = audit(first.filing);
    await writeFindings(result, first);
    const [query] = result.findings.filter(({ severity }) => severity === '核实');
    if (query === undefined) throw new Error('no query');
    const reason = '其中 17654 件为上年受理、本年完成审核的案件。';
    await saveExplanation(query.instance, query.fingerprint, reason, '2025-01-20');
    const before = await readFiling();
    const preview = await previewNextYear();
    expect(preview).toMatchObject({
      from: 2024,
      to: 2025,
      archive: '2024年存档',
      upgradeFrom: null,
    });
    expect(preview.sentences.map(({ zh }) => zh).join('')).toContain(
      `改动 ${String(preview.cells)} 个单元格`,
    );
    host.resetCounters();
    const report = await startNextYear({ confirm: preview.confirm });
    expect(host.counters.requests).toBeLessThanOrEqual(6);
    expect(report.cells).toBe(preview.cells);
    expect(report.undo.changes).toHaveLength(preview.cells);
    expect(await identify()).toMatchObject({ kind: 'ours', year: 2025, unitName: '蓝山县' });

    const after = (await readFiling()).filing;
    expect(after.damages).toEqual([]);
    expectArrived(before.filing, after);
    expect(after.declarations).toEqual(before.filing.declarations);
    const { filer, reviewer, head, date, ...lasting } = after.cover;
    expect([filer, reviewer, head, date]).toEqual(['', '', '', '']);
    expect({ ...lasting, year: 2024 }).toEqual(
      Object.fromEntries(Object.entries(before.filing.cover).filter(([field]) => field in lasting)),
    );
    expect(after.explanations).toEqual([]);
    const kept = Object.entries(after.texts).filter(([, text]) => text !== '');
    expect(kept).toEqual([
      ['signature', '蓝山县司法局'],
      ['copies', '市司法局'],
    ]);
    expect(
      [...after.figures.values()].filter(
        ({ period, state }) => period === 'pub' && state.kind !== 'blank',
      ),
    ).toEqual([]);
    const notes = [...after.figures.values()].map(({ note }) => note).filter((note) => note !== '');
    expect(notes.every((note) => /^(上年概数：.+|计入[A-Z]\d\d)$/.test(note))).toBe(true);

    const archive = (await texts('2024年存档')).map((row) => row.map(String));
    const has = (...cells: readonly string[]): boolean =>
      archive.some((row) => cells.every((cell) => row.includes(cell)));
    for (const figure of before.filing.figures.values()) {
      if (figure.note !== '') expect([figure.note, has(figure.note)]).toEqual([figure.note, true]);
    }
    expect(has('B01', '28972')).toBe(true);
    expect(has('R01', '已发布比率', '90')).toBe(true);
    expect(has('引言与组织领导', '=本年工作如下\n第二段')).toBe(true);
    expect(has('审核说明', reason)).toBe(true);
    expect(has('填报人', '甲')).toBe(true);
    expect(has('填报日期', '2025-01-20')).toBe(true);
    expect(archive.filter(([part]) => part === '封面').map((row) => row[2])).toEqual(
      expect.arrayContaining(['许可总数口径', '统计年度']),
    );
    const list = (await texts('审核结果')).flat().map(String);
    expect(list.join()).toContain('（2025年度）');
    expect(list.join()).toContain('本年度尚未审核');
    expect(list.join()).not.toMatch(/强制 \d|核实 \d/);
    const titles = await texts('表2 行政许可');
    expect(String(titles[0]?.[0])).toContain('（2025年度）');
    expect(titles.flat().join()).not.toContain('2024');
  });

  it('reports every 本年 of the new year as missing and contradicts nothing of it', async () => {
    await filled();
    const before = (await readFiling()).filing;
    await start();
    const { filing } = await readFiling();
    const { findings } = audit(filing);
    const missing = findings.filter(({ rule }) => rule === 'G-02').flatMap(({ cells }) => cells);
    const { required, tables } = pack('county');
    const due = required.filter((code) => {
      const table = tables.find(({ sections }) =>
        sections.some(({ codes }) => codes.includes(code)),
      );
      return table === undefined || !table.duty || before.declarations.duties[table.id] === 'held';
    });
    expect(due.length).toBeGreaterThan(20);
    expect(new Set(missing.map(({ code }) => code))).toEqual(new Set(due));
    // What else is hard speaks of last year's own contradictions, of signatures, and of nothing else.
    const old = new Set(
      audit(before)
        .findings.filter(({ severity }) => severity === '强制')
        .flatMap(({ cells }) => cells.map(({ code }) => code)),
    );
    for (const finding of findings.filter(({ severity }) => severity === '强制')) {
      if (['G-02', 'X-03'].includes(finding.rule)) continue;
      expect(finding.cells.every(({ period }) => period === 'prev')).toBe(true);
      expect(finding.cells.some(({ code }) => old.has(code))).toBe(true);
    }
  });

  it('goes on from year to year', async () => {
    await filled();
    expect((await previewNextYear()).sentences[0]?.zh).not.toContain('还没有填报');
    await start();
    expect((await previewNextYear()).sentences[0]?.zh).toContain('2025 年度还没有填报任何本年数');
    await writeFigures(
      [
        { code: 'B01', period: 'cur', row: 0, value: 30000, note: '概数：3万余' },
        { code: 'D40', period: 'cur', row: 0, value: 0, note: '' },
        { code: 'F11', period: 'cur', row: 0, value: '—', note: '' },
      ],
      { overwrite: 'ask' },
    );
    const before = (await readFiling()).filing;
    expect((await start()).archive).toBe('2025年存档');
    const after = (await readFiling()).filing;
    expect(after.cover.year).toBe(2026);
    expectArrived(before, after);
    expect(figureOf(after, 'B01', 'prev')).toMatchObject({
      approximation: '余',
      note: '上年概数：3万余',
    });
    expect(after.damages).toEqual([]);
  });

  it('acts only on what was agreed to', async () => {
    await filled();
    const { confirm } = await previewNextYear();
    await writeFigures([{ code: 'B01', period: 'cur', row: 0, value: 7, note: '' }], {
      overwrite: 'replace',
    });
    const problem = await problemOf(startNextYear({ confirm }));
    expect(problem.code).toBe('changed');
    expect(await identify()).toMatchObject({ year: 2024 });
  });

  it('refuses where figures could get lost, and where no sheet can be added', async () => {
    await filled();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表2 行政许可');
      sheet.protection.unprotect();
      sheet.getRange('7:7').delete('Up');
      await context.sync();
    });
    const problem = await problemOf(previewNextYear());
    expect(problem.code).toBe('not-ready');
    expect(problem.sentence).toContain('检查并修复模板');
    await insertTemplate(REQUEST);
    const { confirm } = await previewNextYear();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect((await problemOf(startNextYear({ confirm }))).code).toBe('structure-protected');
  });

  it('is all or nothing when Excel fails on the way', async () => {
    await filled();
    const before = (await readFiling()).filing;
    const { confirm, archive } = await previewNextYear();
    // Looking takes two requests twice; the next one writes.
    host.failActionAt(5, -1);
    await problemOf(startNextYear({ confirm }));
    const after = (await readFiling()).filing;
    expect(after).toEqual(before);
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/protection/protected');
      await context.sync();
      return sheets.items.map(({ name, protection }) => ({ name, locked: protection.protected }));
    });
    expect(names.map(({ name }) => name)).not.toContain(archive);
    expect(names.filter(({ name, locked }) => !locked && name.startsWith('表'))).toEqual([]);
    expect((await start()).to).toBe(2025);
  });

  it('is taken back whole, or but for what was filled in since', async () => {
    await filled();
    const before = (await readFiling()).filing;
    const { undo } = await start();
    expect(await takeBackNextYear(undo)).toEqual([]);
    expect((await readFiling()).filing).toEqual(before);
    const again = await start();
    await writeFigures([{ code: 'B01', period: 'cur', row: 0, value: 5, note: '' }], {
      overwrite: 'ask',
    });
    const left = await takeBackNextYear(again.undo);
    expect(left).toHaveLength(1);
    expect(figureOf((await readFiling()).filing, 'B01', 'cur')?.state).toMatchObject({
      kind: 'number',
    });
  });

  it('carries any state of any cell: numbers, zero, blank, —, and texts as the texts they are', async () => {
    const codes = codesOf(pack('township')).filter((code) => !/^[CPQ][026]\d$|^Q/.test(code));
    const value = fc.oneof(
      fc.constantFrom('', 0, '—', '/', '3590件', "'2024-1-1", "'3590", "'=A1", "'+8", '不适用'),
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.integer({ min: 1, max: 9_999_999 }).map((cents) => cents / 100),
    );
    await insertTemplate({ pack: 'township', year: 2024, unitName: '某镇', level: 'township' });
    let year = 2024;
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...codes), value, { minKeys: 10, maxKeys: 40 }),
        async (values) => {
          await writeRaw(values);
          const before = (await readFiling()).filing;
          await start();
          const after = (await readFiling()).filing;
          year += 1;
          expect(after.cover.year).toBe(year);
          for (const figure of before.figures.values()) {
            if (figure.period !== 'cur') continue;
            const arrived = figureOf(after, figure.code, 'prev', figure.row);
            expect([figure.code, told(arrived)]).toEqual([figure.code, told(figure)]);
          }
        },
      ),
      { numRuns: 6 },
    );
  });
});

/** What a person types or pastes, past the add-in's own checks. */
async function writeRaw(values: Readonly<Record<string, string | number>>): Promise<void> {
  const { filing } = await readFiling();
  await Excel.run(async (context) => {
    for (const [code, value] of Object.entries(values)) {
      const place = figureOf(filing, code, 'cur')?.place;
      if (place === null || place === undefined) continue;
      context.workbook.worksheets.getItem(place.sheet).getRange(place.address).values = [[value]];
    }
    await context.sync();
  });
}
