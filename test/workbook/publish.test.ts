import { codesInValue, codesOf, indicator, layout, layoutIds, pack } from '../../src/catalog';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { parseReference } from '../../src/template';
import { WorkbookProblem, insertPublication, insertTemplate, readFiling } from '../../src/workbook';
import { differing, expectedCells, figuresOf, filledHost, publishAll } from './publication-books';
import type { PublishedSheet } from './publication-books';

type Values = readonly (readonly unknown[])[];

const valuesOf = async (sheet: string, area: string): Promise<Values> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(area);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });

const at = (values: Values, address: string): unknown => {
  const place = parseReference(address);
  if (place === null) throw new Error(`no address ${address}`);
  return values[place.top - 1]?.[place.left - 1];
};

/** What of a sheet does not stand there as published, read through Excel. */
const wrongIn = async (published: PublishedSheet): Promise<readonly unknown[]> => {
  const values = await valuesOf(published.report.sheet, published.sheet.area);
  return differing(published, (address) => at(values, address));
};

/** Writes cells as a person with the protection taken away would. */
const byHand = async (
  sheet: string,
  cells: Readonly<Record<string, string | number>>,
): Promise<void> =>
  Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.protection.load('protected');
    await context.sync();
    if (target.protection.protected) target.protection.unprotect();
    for (const [address, value] of Object.entries(cells)) {
      target.getRange(address).values = [[value]];
    }
    await context.sync();
  });

const sheetNames = async (): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });

const problemOf = async (act: Promise<unknown>): Promise<WorkbookProblem> => {
  const outcome = await act.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof WorkbookProblem)) throw new Error(`no problem: ${String(outcome)}`);
  return outcome;
};

let host: NodeHost | null = null;
afterEach(async () => {
  await host?.dispose();
  host = null;
});

describe('the sheets of all eleven layouts', () => {
  it('follow the filed figures, blank, zero, —, text and sums of them, and the declarations', async () => {
    host = await filledHost(figuresOf('qingyuan'));
    const before = await publishAll();
    const printed = new Set(
      layoutIds().flatMap((id) =>
        layout(id).tables.flatMap(({ items }) => items.flatMap(({ value }) => codesInValue(value))),
      ),
    );
    const codes = codesOf(pack('county')).filter((code) => printed.has(code));
    // A fixed sequence: the same states in every run.
    let seed = 20241;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (const round of [0, 1]) {
      const { filing } = await readFiling();
      const cells = codes.flatMap((code) =>
        (['cur', 'prev'] as const).map((period) => {
          const place = filing.figures.get(`${code}@${period}`)?.place;
          if (place === null || place === undefined) throw new Error(`no place for ${code}`);
          const amount = indicator(code).unit === '万元';
          const number = amount ? next(90_000_000) / 1000 : next(400_000);
          const states = [number, '', 0, '—', number, '/', '3册', number, -4, 0.5];
          return { ...place, value: states[next(round === 0 ? 4 : 10)] ?? '' };
        }),
      );
      const sheets = new Map<string, Record<string, string | number>>();
      for (const { sheet, address, value } of cells) {
        sheets.set(sheet, { ...sheets.get(sheet), [address]: value });
      }
      for (const [sheet, values] of sheets) await byHand(sheet, values);
      const duty = ['无此项职责', '有此项职责', ''];
      await fillCover({
        unitName: `第${String(round)}局`,
        licences: ['按受理（B02）', '含初审（B11）', ''][round] ?? '',
        penalties: ['按结案（C02）', '', '按立案（C01）'][round] ?? '',
        'duty.T3': duty[(round + 1) % 3] ?? '',
        'duty.T4': duty[round] ?? '',
        'duty.T6': duty[round] ?? '',
      });
      const again = await publishAll();
      expect(again.every(({ report }) => !report.created && report.restored === 0)).toBe(true);
      expect(again.map(({ report }) => report.sheet)).toEqual(
        before.map(({ report }) => report.sheet),
      );
      expect((await Promise.all(again.map(wrongIn))).flat()).toEqual([]);
    }
  }, 240_000);

  it('print the sentence, and nothing else, for a table whose duty is not held', async () => {
    host = await filledHost(figuresOf('lanshan'));
    await fillCover({ 'duty.T4': '无此项职责' });
    const { report, sheet, publication } = (await publishAll(['GD2018']))[0] ?? never();
    const index = publication.tables.findIndex(({ id }) => id === 'coercion');
    expect(publication.tables[index]?.notes).toEqual(['本单位无相关行政执法职责。']);
    const place = sheet.tables[index] ?? never();
    const values = await valuesOf(report.sheet, sheet.area);
    expect(place.notes.map((address) => at(values, address))).toEqual([
      '注：本单位无相关行政执法职责。',
      '',
    ]);
    expect(place.cells.flat().map((address) => at(values, address))).toEqual(Array(12).fill(''));
  });
});

const never = (): never => {
  throw new Error('not there');
};

/** Fills cells of the cover by field. */
const fillCover = async (fields: Readonly<Record<string, string>>): Promise<void> => {
  const { geometry } = await readFiling();
  const cells: Record<string, string> = {};
  for (const [field, value] of Object.entries(fields)) {
    const cell = geometry.cover.get(field) ?? never();
    cells[`${'ABCDEFG'.charAt(cell.column - 1)}${String(cell.row)}`] = value;
  }
  await byHand(geometry.coverTitle, cells);
};

describe('inserting', () => {
  it('adds one sheet in at most three requests and touches no other', async () => {
    host = await filledHost(figuresOf('lanshan'));
    const before = await sheetNames();
    const filed = (await readFiling()).filing;
    host.resetCounters();
    const report = await insertPublication('ZJ5');
    expect(host.counters.requests).toBeLessThanOrEqual(3);
    expect(report.created).toBe(true);
    expect(await sheetNames()).toEqual([...before, '发布表 浙江五表（2024）']);
    const after = (await readFiling()).filing;
    expect(after.damages).toEqual(filed.damages);
    expect(after.figures).toEqual(filed.figures);
  });

  it('steps aside for a sheet of the same name that is not ours', async () => {
    host = await filledHost(figuresOf('lanshan'));
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.add('发布表 浙江五表（2024）');
      own.getRange('A1').values = [['本单位自己的表']];
      await context.sync();
    });
    const report = await insertPublication('ZJ5');
    expect(report.sheet).not.toBe('发布表 浙江五表（2024）');
    expect(report.sentences.map(({ zh }) => zh).join()).toContain('不是本样式的发布表');
    expect((await valuesOf('发布表 浙江五表（2024）', 'A1'))[0]?.[0]).toBe('本单位自己的表');
  });

  it('keeps and tells what a person wrote; restores formulas that are gone', async () => {
    host = await filledHost(figuresOf('qingyuan'));
    const { sheet, report } = (await publishAll(['ZJ5']))[0] ?? never();
    const cells = sheet.tables[0]?.cells[0] ?? never();
    const [first = '', second = '', third = ''] = cells;
    await byHand(report.sheet, { [first]: 99999, [second]: '', K50: '领导批示：同意' });
    const again = await insertPublication('ZJ5');
    expect(again).toMatchObject({ created: false, restored: 1, sheet: report.sheet });
    expect(again.kept.map(({ address, text }) => [address, text])).toEqual([
      [first, '99999'],
      ['K50', '领导批示：同意'],
    ]);
    expect(again.sentences.map(({ zh }) => zh).join()).toContain(`${first}“99999”`);
    const values = await valuesOf(report.sheet, 'A1:L60');
    expect([first, second, third, 'K50'].map((address) => at(values, address))).toEqual([
      99999,
      94929,
      235,
      '领导批示：同意',
    ]);
    await byHand(report.sheet, { [first]: '' });
    expect((await insertPublication('ZJ5')).restored).toBe(1);
    expect(at(await valuesOf(report.sheet, 'A1:L60'), first)).toBe(12175);
  });

  it('leaves a sheet alone whose rows were changed, and makes a new one', async () => {
    host = await filledHost(figuresOf('qingyuan'));
    const { report, sheet } = (await publishAll(['ZJ5']))[0] ?? never();
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(report.sheet);
      target.protection.unprotect();
      target.getRange('5:5').insert('Down');
      await context.sync();
    });
    const before = await valuesOf(report.sheet, sheet.area);
    const again = await insertPublication('ZJ5');
    expect(again.created).toBe(true);
    expect(again.sheet).not.toBe(report.sheet);
    expect(again.sentences.map(({ zh }) => zh).join()).toContain('行列已被改动');
    expect(await valuesOf(report.sheet, sheet.area)).toEqual(before);
    expect((await insertPublication('ZJ5')).sheet).toBe(again.sheet);
  });

  it('makes the sheet again when it was deleted, and finds it when it was renamed', async () => {
    host = await filledHost(figuresOf('qingyuan'));
    const { sheet } = await insertPublication('SX');
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).name = '公开用表';
      await context.sync();
    });
    expect(await insertPublication('SX')).toMatchObject({ created: false, sheet: '公开用表' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('公开用表').delete();
      await context.sync();
    });
    expect(await insertPublication('SX')).toMatchObject({ created: true, sheet });
  });

  it('refuses in a workbook without a template, or whose structure is protected', async () => {
    host = await openNodeHost();
    expect((await problemOf(insertPublication('ZJ5'))).code).toBe('no-template');
    await insertTemplate({ pack: 'county', year: 2024, unitName: '青山县', level: 'county' });
    const before = await sheetNames();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect((await problemOf(insertPublication('ZJ5'))).code).toBe('structure-protected');
    expect(await sheetNames()).toEqual(before);
  });
});

describe('what a publication sheet shows of 概数', () => {
  const shown = async (sheet: string, address: string): Promise<readonly unknown[]> =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
      cell.load('values,text,numberFormat');
      await context.sync();
      return [cell.values[0]?.[0], cell.text[0]?.[0], cell.numberFormat[0]?.[0]];
    });

  it('is the number with its word, as long as it is filed so', async () => {
    host = await filledHost(figuresOf('dawan'));
    const [published] = await publishAll(['CQ']);
    if (published === undefined) throw new Error('nothing was published');
    const cells = expectedCells(published).filter(
      ([, cell]) =>
        cell.kind === 'number' && (cell.mark !== undefined || cell.asFiled !== undefined),
    );
    expect(cells.length).toBeGreaterThan(0);
    for (const [address, cell] of cells) {
      if (cell.kind !== 'number') continue;
      const [value, text] = await shown(published.report.sheet, address);
      expect(value).toBe(Number(cell.value));
      // 4000余元 in a column of 万元, as it was filed.
      expect(text).toMatch(/^(?:[约超近]\d.*|.*\d[余多]元?)$/);
    }
    // Filed anew and not yet brought up to date, the number has no word of the one before.
    const [address, cell] =
      cells.find(([, each]) => 'codes' in each && each.codes.length === 1) ?? never();
    const { filing } = await readFiling();
    const code = 'codes' in cell ? cell.codes[0] : never();
    const place = filing.figures.get(`${String(code)}@cur`)?.place ?? never();
    await byHand(place.sheet, { [place.address]: 4321 });
    expect((await shown(published.report.sheet, address))[1]).toMatch(/^4321(?:\.00)?$/);
  });

  it('keeps the scale word it was filed with', async () => {
    host = await filledHost(figuresOf('quzhou'));
    const sheets = await publishAll();
    const scaled = sheets.flatMap((published) =>
      expectedCells(published).flatMap(([address, cell]) =>
        cell.kind === 'number' && cell.asFiled !== undefined
          ? [[published.report.sheet, address, cell.asFiled] as const]
          : [],
      ),
    );
    expect(scaled.length).toBeGreaterThan(0);
    for (const [sheet, address, printed] of scaled) {
      expect((await shown(sheet, address))[1]).toBe(printed);
      expect(printed).toMatch(/^\d+\.?\d*万$/);
    }
  });
});
