import { audit } from '../../src/rules';
import { setVisibility } from '../../src/host/model';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import {
  WorkbookProblem,
  clearMarks,
  goTo,
  listRuns,
  markFindings,
  readFiling,
  recordRun,
  writeFigures,
} from '../../src/workbook';
import type { Arrival } from '../../src/workbook';
import { addressTexts, marksOf } from '../../src/workbook/marks-logic';
import { openFilled } from '../books/saved-books';
import { picture } from '../host/model-picture';

let host: NodeHost;
let base: Uint8Array;
beforeAll(async () => {
  host = await openFilled('dawan');
  await writeFigures([{ code: 'C04', period: 'cur', row: 0, value: 216000, note: '' }], {
    overwrite: 'replace',
  });
  base = await host.save();
});
beforeEach(async () => {
  await host.dispose();
  host = await openNodeHost({ xlsx: base });
});
afterAll(async () => {
  await host.dispose();
});

const audited = async () => audit((await readFiling()).filing);

const said = ({ sentences }: Arrival): string => sentences.map(({ zh }) => zh).join('');

describe('marks on the cells', () => {
  it('show every open finding and go without a trace', async () => {
    const before = picture(host.workbook);
    const result = await audited();
    const report = await markFindings(result);
    const groups = marksOf(result);
    expect(report.cells).toBe(groups.reduce((sum, { addresses }) => sum + addresses.length, 0));
    expect(report.cells).toBeGreaterThan(3);
    expect(picture(host.workbook)).not.toEqual(before);
    expect(await clearMarks()).toBe(report.sheets);
    expect(picture(host.workbook)).toEqual(before);
    expect(await clearMarks()).toBe(0);
  });

  it('take the place of those set before, in another sitting too', async () => {
    const before = picture(host.workbook);
    const result = await audited();
    await markFindings(result);
    const once = host.workbook.sheets.map(({ conditionals }) => conditionals.length);
    const copy = await host.save();
    await host.dispose();
    host = await openNodeHost({ xlsx: copy });
    await markFindings(result);
    expect(host.workbook.sheets.map(({ conditionals }) => conditionals.length)).toEqual(once);
    await markFindings({ ...result, findings: [] });
    expect(picture(host.workbook)).toEqual(before);
  });

  it('leave the sheets locked as they were', async () => {
    const locks = () => host.workbook.sheets.map(({ protection }) => protection?.options);
    const before = locks();
    await markFindings(await audited());
    expect(locks()).toEqual(before);
  });

  it('fit into calls Excel takes, however many there are', () => {
    const many = Array.from({ length: 5000 }, (_, row) => `D${String(row + 1)}`);
    const texts = addressTexts(many);
    expect(texts.every((text) => text.length <= 8192)).toBe(true);
    expect(texts.join(',').split(',')).toEqual(many);
  });
});

describe('the record of audits', () => {
  const run = (day: number) => ({
    at: `2025-01-${String(day).padStart(2, '0')}T08:00:00.000Z`,
    hard: day,
    query: 0,
    hint: 1,
    explained: 2,
  });

  it('is kept in the workbook, the latest first', async () => {
    expect(await listRuns()).toEqual([]);
    await recordRun(run(1));
    await recordRun(run(2));
    const copy = await host.save();
    await host.dispose();
    host = await openNodeHost({ xlsx: copy });
    expect(await listRuns()).toEqual([run(2), run(1)]);
    expect(host.workbook.xmlParts).toHaveLength(1);
  });

  it('starts anew where it was damaged, and joins two made at once', async () => {
    host.asUser((workbook) => {
      workbook.xmlParts.push(
        { id: 'x1', xml: '<record xmlns="urn:zhifa-nianbao:runs">{broken</record>' },
        {
          id: 'x2',
          xml: `<record xmlns="urn:zhifa-nianbao:runs">${JSON.stringify({ runs: [run(3)] })}</record>`,
        },
      );
    });
    expect(await recordRun(run(4))).toEqual([run(4), run(3)]);
    expect(await listRuns()).toEqual([run(4), run(3)]);
  });
});

describe('going to a cell', () => {
  const place = async () => {
    const found = (await readFiling()).filing.figures.get('C04@cur')?.place;
    if (found === null || found === undefined) throw new Error('C04 has no cell');
    const sheet = host.workbook.sheetByName(found.sheet);
    if (sheet === undefined) throw new Error('no sheet');
    return { sheet, row: Number(/\d+/.exec(found.address)?.[0]) - 1 };
  };

  it('shows its row when a filter or a hand hides it, that row alone, and says so', async () => {
    const { sheet, row } = await place();
    for (const each of [row - 1, row, row + 1]) sheet.hiddenRows.add(each);
    const arrival = await goTo({ code: 'C04', period: 'cur' });
    expect(arrival).toMatchObject({ uncovered: true, unhidden: false });
    expect(said(arrival)).toContain(`第 ${String(row + 1)} 行`);
    expect([...sheet.hiddenRows]).toEqual([row - 1, row + 1]);
    expect(said(await goTo({ code: 'C04', period: 'cur' }))).toBe('');
  });

  it('shows a hidden sheet and column with a word about each', async () => {
    const { sheet } = await place();
    setVisibility(host.workbook, sheet, 'Hidden');
    const column = (await readFiling()).filing.figures.get('C04@cur')?.place?.address.charCodeAt(0);
    sheet.hiddenColumns.add((column ?? 65) - 65);
    expect(said(await goTo({ code: 'C04', period: 'cur' }))).toMatch(
      /原来是隐藏的，现已显示。这一列/,
    );
    expect(sheet.visibility).toBe('Visible');
  });

  it('says what stands in the way where it may not be shown, and changes nothing', async () => {
    const { sheet, row } = await place();
    const problem = async (): Promise<WorkbookProblem> => {
      const outcome = await goTo({ code: 'C04', period: 'cur' }).catch((error: unknown) => error);
      if (!(outcome instanceof WorkbookProblem)) throw new Error('no problem');
      return outcome;
    };
    setVisibility(host.workbook, sheet, 'Hidden');
    host.workbook.structureProtection = {};
    expect(await problem()).toMatchObject({
      code: 'structure-protected',
      sentence: expect.stringContaining('保护工作簿') as unknown,
    });
    expect(sheet.visibility).toBe('Hidden');
    host.workbook.structureProtection = undefined;
    setVisibility(host.workbook, sheet, 'Visible');
    sheet.hiddenRows.add(row);
    if (sheet.protection === undefined) throw new Error('not protected');
    const { protection } = sheet;
    sheet.protection = {
      ...protection,
      options: { ...protection.options, allowFormatRows: false },
    };
    expect((await problem()).code).toBe('protected');
    expect(sheet.hiddenRows.has(row)).toBe(true);
  });
});
