import { sampleFigures, figureOf, pack } from '../../src/catalog';
import { audit } from '../../src/rules';
import { writeBlock } from '../../src/host/model';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { parseReference, sheetKeys } from '../../src/template';
import {
  DAMAGE,
  WorkbookProblem,
  applyProposals,
  fillWorkbook,
  findPasted,
  goTo,
  identify,
  insertTemplate,
  readFiling,
  restore,
  saveExplanation,
  writeFigures,
  watchCells,
  writeFindings,
} from '../../src/workbook';
import { openFilled, openInserted } from '../books/saved-books';

const REQUEST = { pack: 'county', year: 2024, unitName: '蓝山县', level: 'county' } as const;

const SHEETS = sheetKeys(pack('county')).length;

let host: NodeHost;
beforeEach(async () => {
  host = await openNodeHost();
});
afterEach(async () => {
  await host.dispose();
});

/** The problem an act ends in. */
async function problemOf(act: Promise<unknown>): Promise<WorkbookProblem> {
  const outcome = await act.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof WorkbookProblem)) throw new Error(`no problem: ${String(outcome)}`);
  return outcome;
}

const sheetNames = async (): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

const ourNames = async (): Promise<number> =>
  Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load('items/name');
    await context.sync();
    return names.items.filter(({ name }) => name.startsWith('NB_')).length;
  });

const valueOf = async (sheet: string, address: string): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values[0]?.[0];
  });

/** What a person does to a sheet after taking its protection away. */
const byHand = async (sheet: string, act: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.protection.load('protected');
    await context.sync();
    if (target.protection.protected) target.protection.unprotect();
    act(target);
    await context.sync();
  });

const inserted = async (): Promise<void> => {
  await host.dispose();
  host = await openInserted(REQUEST);
};

const filled = async (): Promise<void> => {
  await host.dispose();
  host = await openFilled('lanshan');
};

const rules = async (): Promise<readonly string[]> =>
  (await readFiling()).filing.damages.map(({ rule }) => rule);

const place = async (code: string): Promise<{ sheet: string; address: string }> => {
  const { filing } = await readFiling();
  const found = figureOf(filing, code, 'cur')?.place;
  if (found === null || found === undefined) throw new Error(`no place for ${code}`);
  return found;
};

const rowOf = (address: string): number => Number(/\d+/.exec(address)?.[0]);

describe('inserting', () => {
  it('adds the template in at most four requests and reads it in one', async () => {
    host.resetCounters();
    const report = await insertTemplate(REQUEST);
    expect(host.counters.requests).toBeLessThanOrEqual(4);
    expect(host.counters.requestBytes).toBeLessThan(2_500_000);
    expect(report.created).toHaveLength(SHEETS);
    expect(await identify()).toMatchObject({ kind: 'ours', pack: 'county', year: 2024 });
    host.resetCounters();
    const { filing } = await readFiling();
    expect(host.counters.requests).toBe(1);
    expect(filing.damages).toEqual([]);
  });

  it('leaves existing sheets alone, even of the same title, and never doubles itself', async () => {
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.add('封面');
      own.getRange('A1:B1').values = [['本单位自己的封面', 7]];
      await context.sync();
    });
    const before = await sheetNames();
    const report = await insertTemplate(REQUEST);
    expect(report.created[0]).toBe('封面（年报）');
    expect(report.sentences.map(({ zh }) => zh).join()).toContain('封面（年报）');
    expect(await valueOf('封面', 'B1')).toBe(7);
    const names = await ourNames();
    const again = await insertTemplate(REQUEST);
    expect(again.created).toEqual([]);
    expect(again.repaired).toEqual([]);
    expect(await sheetNames()).toEqual([...before, ...report.created]);
    expect(await ourNames()).toBe(names);
    expect((await readFiling()).filing.damages).toEqual([]);
  });

  it('says so when the structure is protected, and changes nothing', async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = await sheetNames();
    const problem = await problemOf(insertTemplate(REQUEST));
    expect(problem.code).toBe('structure-protected');
    expect(problem.sentence).toContain('保护工作簿');
    expect(await sheetNames()).toEqual(before);
  });

  it('says so while a cell is being edited', async () => {
    host.cellEditMode = true;
    const problem = await problemOf(insertTemplate(REQUEST));
    host.cellEditMode = false;
    expect(problem.code).toBe('cell-edit');
    expect(problem.sentence).toContain('Enter');
    expect(await identify()).toEqual({ kind: 'none' });
  });

  it('leaves nothing behind when any request fails, at once or midway', async () => {
    const before = await sheetNames();
    // The smallest pack: what is tested is the failure, not the template.
    const township = { ...REQUEST, pack: 'township', level: 'township' } as const;
    const failures: readonly (readonly [request: number, action: number | null])[] = [
      [1, null],
      [2, null],
      [3, null],
      [3, 3],
      [3, 2000],
      [3, -1],
    ];
    for (const [request, action] of failures) {
      if (action === null) host.failAt(request);
      else host.failActionAt(request, action);
      const problem = await problemOf(insertTemplate(township));
      expect(problem.sentence).toMatch(/再按一次/);
      expect(await sheetNames()).toEqual(before);
      expect(await ourNames()).toBe(0);
    }
    expect((await insertTemplate(township)).created).toHaveLength(
      sheetKeys(pack('township')).length,
    );
    expect((await readFiling()).filing.damages).toEqual([]);
  });

  it('is completed by pressing again when the tidying up fails too', async () => {
    const township = { ...REQUEST, pack: 'township', level: 'township' } as const;
    for (const action of [60, 3000, -1]) {
      host.failActionAt(3, action);
      host.failAt(4);
      await problemOf(insertTemplate(township));
      await insertTemplate(township);
      const names = await sheetNames();
      expect(new Set(names).size).toBe(sheetKeys(pack('township')).length + 1);
      expect((await readFiling()).filing.damages).toEqual([]);
      await host.dispose();
      host = await openNodeHost();
    }
  });
});

describe('filling and reading', () => {
  it('files the sample in two requests, approximations and remarks in the notes', async () => {
    await inserted();
    host.resetCounters();
    const report = await fillWorkbook(sampleFigures('lanshan'), { overwrite: 'ask' });
    expect(host.counters.requests).toBe(2);
    expect(report.unplaced).toEqual([]);
    const { filing } = await readFiling();
    expect(filing.declarations).toMatchObject({ licences: 'preliminary', duties: { T2: 'held' } });
    expect(figureOf(filing, 'M02', 'cur')).toMatchObject({
      approximation: '余',
      note: '概数：100余人',
    });
    expect(figureOf(filing, 'R19', 'pub')?.state.kind).toBe('number');
    expect(figureOf(filing, 'C04', 'cur')?.state.kind).toBe('blank');
    const again = await fillWorkbook(sampleFigures('lanshan'), { overwrite: 'ask' });
    expect(again.written).toBe(0);
    expect(again.conflicts).toEqual([]);
  });

  it('asks before changing a filed figure, and can take a change back', async () => {
    await inserted();
    const entry = { code: 'B01', period: 'cur', row: 0, note: '' } as const;
    await writeFigures([{ ...entry, value: 10 }], { overwrite: 'ask' });
    const asked = await writeFigures(
      [
        { ...entry, value: 11 },
        { ...entry, code: 'B02', value: 5 },
      ],
      { overwrite: 'ask' },
    );
    expect(asked.written).toBe(0);
    expect(asked.conflicts).toMatchObject([{ current: '10', proposed: '11' }]);
    const { sheet, address } = await place('B01');
    expect(await valueOf(sheet, address)).toBe(10);
    const kept = await writeFigures([{ ...entry, value: 11 }], { overwrite: 'keep-filled' });
    expect(kept).toMatchObject({ written: 0 });
    const replaced = await writeFigures([{ ...entry, value: 11 }], { overwrite: 'replace' });
    expect(await valueOf(sheet, address)).toBe(11);
    expect(await restore(replaced.changes)).toEqual([]);
    expect(await valueOf(sheet, address)).toBe(10);
  });

  it('calls the cells of the cover as the cover does', async () => {
    await inserted();
    await fillWorkbook(sampleFigures('lanshan'), { overwrite: 'replace' });
    const { cover, declarations } = sampleFigures('lanshan');
    const asked = await fillWorkbook(
      {
        ...sampleFigures('lanshan'),
        cover: { ...cover, unitName: '某某县', layout: 'ZJ5' },
        declarations: {
          ...declarations,
          licences: 'decision',
          duties: { ...declarations.duties, T2: 'none' },
        },
      },
      { overwrite: 'ask' },
    );
    const called = asked.conflicts.map(({ what }) => what.zh);
    expect(called).toEqual(
      expect.arrayContaining([
        '封面“填报单位”',
        '封面声明“许可总数口径”',
        '封面声明“行政许可职责”',
      ]),
    );
    expect(called.filter((name) => /[A-Za-z]/.test(name))).toEqual([]);
    const inEnglish = asked.conflicts.map(({ what }) => what.en);
    expect(inEnglish).toContain('Cover, "Office"');
    expect(inEnglish.filter((name) => /[一-龥]/.test(name))).toEqual([]);
  });

  it('cleans a pasted text only on request, its words going to the note', async () => {
    await inserted();
    const { sheet, address } = await place('C01');
    await byHand(sheet, (target) => {
      target.getRange(address).values = [['3590件(3145件为交通违停案件,未在平台)']];
    });
    const { filing } = await readFiling();
    const pasted = findPasted(filing);
    expect(pasted).toHaveLength(1);
    expect(pasted[0]?.proposal).toMatchObject({ code: 'C01', value: 3590 });
    const report = await applyProposals(pasted);
    expect(await valueOf(sheet, address)).toBe(3590);
    expect(figureOf((await readFiling()).filing, 'C01', 'cur')?.note).toContain(
      '3145件为交通违停案件',
    );
    await restore(report.changes);
    expect(await valueOf(sheet, address)).toContain('3145');
  });

  it('names what is not a template', async () => {
    const problem = await problemOf(readFiling());
    expect(problem.code).toBe('no-template');
  });

  it('refuses figures of another year or another kind of office, and writes nothing', async () => {
    await inserted();
    const figures = sampleFigures('lanshan');
    const before = (await readFiling()).filing;
    const year = await fillWorkbook(
      { ...figures, cover: { ...figures.cover, year: 2023 } },
      { overwrite: 'replace' },
    );
    expect(year.unplaced.map(({ zh }) => zh).join()).toMatch(/2023 年度.*2024 年度.*没有写入/);
    const office = await fillWorkbook({ ...figures, pack: 'township' }, { overwrite: 'replace' });
    expect(office.unplaced.map(({ zh }) => zh).join()).toContain('没有写入');
    expect((await readFiling()).filing).toEqual(before);
  });

  it('says so when another year or another pack is asked for over a template', async () => {
    await filled();
    const before = (await readFiling()).filing;
    const report = await insertTemplate({ ...REQUEST, pack: 'township', year: 2025 });
    expect(report.created).toEqual([]);
    expect(report.sentences.map(({ zh }) => zh).join()).toMatch(/没有改为“.*乡镇/);
    expect(report.sentences.map(({ zh }) => zh).join()).toContain('没有改为 2025 年度');
    expect((await readFiling()).filing).toEqual(before);
  });

  it('refuses a template of a later version and leaves it alone', async () => {
    await inserted();
    await byHand('封面', (sheet) => {
      sheet.getRange('E3').values = [['nianbao|county|9.0|2024']];
    });
    expect((await identify()).kind).toBe('newer');
    expect((await problemOf(readFiling())).code).toBe('newer-template');
    expect((await problemOf(insertTemplate(REQUEST))).code).toBe('newer-template');
  });
});

describe('damage and repair', () => {
  it('reads on after rows and columns were inserted and sheets renamed and moved', async () => {
    await filled();
    const before = (await readFiling()).filing;
    await byHand('表3 行政处罚', (sheet) => {
      sheet.getRange('7:7').insert('Down');
      sheet.getRange('C:C').insert('Right');
      sheet.name = '处罚';
      sheet.position = 1;
    });
    const { filing } = await readFiling();
    for (const [key, figure] of before.figures) {
      expect(filing.figures.get(key)?.state).toEqual(figure.state);
    }
    expect(filing.damages).toEqual([]);
    expect(figureOf(filing, 'C02', 'cur')?.place?.sheet).toBe('处罚');
  });

  it('reads sorted rows by their codes, says so, and realigns them', async () => {
    await filled();
    const before = (await readFiling()).filing;
    const { sheet, address } = await place('H01');
    const row = rowOf(address);
    await byHand(sheet, (target) => {
      target
        .getRange(`A${String(row)}:I${String(row + 6)}`)
        .sort.apply([{ key: 3, ascending: true }]);
    });
    const { filing } = await readFiling();
    for (const [key, figure] of before.figures) {
      expect(filing.figures.get(key)?.state).toEqual(figure.state);
    }
    expect(filing.damages.map(({ rule }) => rule)).toContain(DAMAGE.rowsMoved);
    await insertTemplate(REQUEST);
    const repaired = (await readFiling()).filing;
    expect(repaired.damages).toEqual([]);
    for (const [key, figure] of before.figures) {
      expect(repaired.figures.get(key)?.state).toEqual(figure.state);
    }
  });

  it('names a deleted row and puts an empty one back without touching the rest', async () => {
    await filled();
    const before = (await readFiling()).filing;
    const { sheet, address } = await place('C02');
    await byHand(sheet, (target) =>
      target.getRange(`${String(rowOf(address))}:${String(rowOf(address))}`).delete('Up'),
    );
    const { filing } = await readFiling();
    const damage = filing.damages.find(({ rule }) => rule === DAMAGE.rowDeleted);
    expect(damage?.code).toBe('C02');
    const report = await insertTemplate(REQUEST);
    expect(report.repaired.join()).toContain('C02');
    const repaired = (await readFiling()).filing;
    expect(repaired.damages).toEqual([]);
    expect(figureOf(repaired, 'C02', 'cur')?.place).toEqual({ sheet, address });
    for (const [key, figure] of before.figures) {
      if (key.startsWith('C02')) continue;
      expect(repaired.figures.get(key)?.state).toEqual(figure.state);
    }
    // The new row takes figures and refuses what the others refuse.
    await writeFigures([{ code: 'C02', period: 'cur', row: 0, value: 60551, note: '' }], {
      overwrite: 'ask',
    });
    expect(await valueOf(sheet, address)).toBe(60551);
  });

  it('repairs a cleared code, a lost column, overwritten formulas and lost names', async () => {
    await filled();
    const before = (await readFiling()).filing;
    const { sheet, address } = await place('D10');
    const row = String(rowOf(address));
    await byHand(sheet, (target) => {
      target.getRange(`A${row}`).values = [['']];
      target.getRange(`F${row}`).values = [[99]];
      target.getRange(`G${row}`).clear('Contents');
    });
    await byHand('表5 行政检查', (target) => target.getRange('E:E').delete('Left'));
    await Excel.run(async (context) => {
      context.workbook.names.getItem('NB_T7').delete();
      context.workbook.names.getItem('NB_A06').delete();
      await context.sync();
    });
    const found = await rules();
    expect(found).toEqual(
      expect.arrayContaining([
        DAMAGE.codeChanged,
        DAMAGE.formulaOverwritten,
        DAMAGE.columnLost,
        DAMAGE.nameLost,
      ]),
    );
    const report = await insertTemplate(REQUEST);
    expect(report.repaired.join()).toContain('99');
    const repaired = (await readFiling()).filing;
    expect(repaired.damages).toEqual([]);
    for (const [key, figure] of before.figures) {
      expect(repaired.figures.get(key)?.state).toEqual(figure.state);
    }
  });

  it('puts back a deleted sheet, empty, with formulas that point to it again', async () => {
    await filled();
    await byHand('表3 行政处罚', (sheet) => sheet.delete());
    expect((await identify()).kind).toBe('damaged');
    expect(await rules()).toContain(DAMAGE.sheetMissing);
    const report = await insertTemplate(REQUEST);
    expect(report.created).toEqual(['表3 行政处罚']);
    const { filing } = await readFiling();
    expect(filing.damages).toEqual([]);
    expect((await sheetNames()).indexOf('表3 行政处罚')).toBe(
      (await sheetNames()).indexOf('表2 行政许可') + 1,
    );
    await writeFigures(
      [
        { code: 'C01', period: 'cur', row: 0, value: 69276, note: '' },
        { code: 'C02', period: 'cur', row: 0, value: 60551, note: '' },
      ],
      { overwrite: 'ask' },
    );
    expect(await valueOf('比率', 'E5')).toBe(87.41);
  });

  it('tells two sheets of the same table and leaves both alone', async () => {
    await filled();
    await byHand('表3 行政处罚', (sheet) => {
      sheet.copy('End');
    });
    const { filing } = await readFiling();
    const twice = filing.damages.find(({ rule }) => rule === DAMAGE.sheetTwice);
    expect(twice?.message).toContain('表3 行政处罚');
    const count = (await sheetNames()).length;
    const report = await insertTemplate(REQUEST);
    expect(report.sentences.map(({ zh }) => zh).join()).toContain('两份');
    expect(await sheetNames()).toHaveLength(count);
  });

  it('says so when a sheet is protected with a password, and leaves the others locked', async () => {
    await filled();
    await byHand('表4 行政强制', (sheet) => sheet.protection.protect({}, '1234'));
    const { sheet, address } = await place('D40');
    const before = await valueOf(sheet, address);
    const problem = await problemOf(insertTemplate(REQUEST));
    expect(problem.sentence).toContain('密码');
    expect(await valueOf(sheet, address)).toBe(before);
    const states = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/protection/protected');
      await context.sync();
      return sheets.items
        .filter(({ name }) => name.startsWith('表'))
        .map(({ protection }) => protection.protected);
    });
    expect(states).not.toContain(false);
  });

  it('keeps everything through saving and opening again', async () => {
    await filled();
    const before = (await readFiling()).filing;
    const bytes = await host.save();
    await host.dispose();
    host = await openNodeHost({ xlsx: bytes });
    const { filing } = await readFiling();
    expect(filing.damages).toEqual([]);
    expect([...filing.figures]).toEqual([...before.figures]);
    expect((await insertTemplate(REQUEST)).repaired).toEqual([]);
  });

  it('restores the lock', async () => {
    await filled();
    await byHand('比率', () => undefined);
    const report = await insertTemplate(REQUEST);
    expect(report.repaired.join()).toContain('比率');
    const locked = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('比率');
      sheet.protection.load('protected');
      await context.sync();
      return sheet.protection.protected;
    });
    expect(locked).toBe(true);
  });

  it('tells a formula in an input cell and a choice nobody offers', async () => {
    await filled();
    const { sheet, address } = await place('D40');
    await byHand(sheet, (target) => {
      target.getRange(address).formulas = [['=5766+4+16']];
    });
    await byHand('封面', (target) => {
      target.getRange('B15').values = [['随便']];
    });
    expect(await rules()).toEqual([DAMAGE.formulaInInput, DAMAGE.choiceUnknown]);
  });
});

describe('findings', () => {
  it('validates in two requests and keeps explanations by finding and figures', async () => {
    await filled();
    host.resetCounters();
    const reading = await readFiling();
    const result = audit(reading.filing);
    await writeFindings(result, reading);
    expect(host.counters.requests).toBeLessThanOrEqual(2);
    const query = result.findings.find(({ severity }) => severity === '核实');
    if (query === undefined) throw new Error('no query in the sample');
    const text = '其中 17654 件为上年受理、本年完成审核的案件。';
    await saveExplanation(query.instance, query.fingerprint, text, '2025-01-20');

    const after = await readFiling();
    expect(after.filing.explanations).toContainEqual({
      rule: query.instance,
      fingerprint: query.fingerprint,
      text,
      date: '2025-01-20',
    });
    const second = audit(after.filing);
    expect(second.summary).toMatchObject({ explained: 1, query: result.summary.query - 1 });
    await writeFindings(second, after);
    expect((await readFiling()).filing.explanations).toHaveLength(1);

    // A figure changes: the explanation is void, yet the text stays in the workbook.
    const cell = query.cells[0];
    if (cell === undefined) throw new Error('a query without cells');
    await writeFigures(
      [{ code: cell.code, period: cell.period, row: cell.row, value: 101, note: '' }],
      { overwrite: 'replace' },
    );
    const changed = await readFiling();
    await writeFindings(audit(changed.filing), changed);
    const kept = (await readFiling()).stored.find((each) => each.text === text);
    expect(kept).toMatchObject({ rule: query.instance, fingerprint: query.fingerprint });
  });

  it('says what to do when the findings sheet is gone', async () => {
    await filled();
    await byHand('审核结果', (sheet) => sheet.delete());
    const reading = await readFiling();
    const problem = await problemOf(writeFindings(audit(reading.filing), reading));
    expect(problem.sentence).toContain('审核结果');
  });
});

describe('watching', () => {
  it('reports what a person changes, not what the add-in writes', async () => {
    await inserted();
    let calls = 0;
    const stop = await watchCells(() => {
      calls += 1;
    });
    await writeFigures([{ code: 'B01', period: 'cur', row: 0, value: 1, note: '' }], {
      overwrite: 'ask',
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toBe(0);
    const { sheet, address } = await place('B02');
    host.asUser((workbook) => {
      const target = workbook.sheets.find(({ name }) => name === sheet);
      const area = parseReference(address);
      if (target === undefined || area === null) throw new Error('no such cell');
      const at = {
        top: area.top - 1,
        left: area.left - 1,
        bottom: area.bottom - 1,
        right: area.right - 1,
      };
      writeBlock(workbook, target, at, [[5]]);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toBe(1);
    await stop();
    await stop();
  });
});

describe('jumping', () => {
  it('selects a figure by its name, shows a hidden sheet, and names what is gone', async () => {
    await filled();
    await byHand('表4 行政强制', (sheet) => {
      sheet.getRange('6:6').insert('Down');
      sheet.visibility = 'Hidden';
    });
    const arrival = await goTo({ code: 'D40', period: 'cur' });
    expect(arrival).toMatchObject({ unhidden: true });
    const { sheet, address } = await place('D40');
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(selected.replaceAll("'", '')).toBe(`${sheet}!${address}`);
    expect((await problemOf(goTo({ sheet: '没有这张表', address: 'A1' }))).code).toBe('not-found');
    expect((await problemOf(goTo({ code: 'Z99', period: 'cur' }))).code).toBe('not-found');
  });
});
