/** What the workbook's acts tell a person, in English as well, with nothing of ours left in Chinese. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyFiling, sampleFigures } from '../../src/catalog';
import type { Told } from '../../src/catalog';
import { audit } from '../../src/rules';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { readSpreadsheet } from '../../src/spreadsheet';
import {
  addChartSheet,
  addDraftSheet,
  applyRepair,
  compareLastYear,
  fillWorkbook,
  goTo,
  identify,
  insertPublication,
  insertTemplate,
  previewNextYear,
  putFigure,
  readFiling,
  readLastYear,
  startNextYear,
  WorkbookProblem,
  writeFigures,
  writeFindings,
} from '../../src/workbook';
import { openFilled, openInserted } from '../books/saved-books';

jest.setTimeout(240_000);

const OLD = readFileSync(
  path.join(__dirname, '../fixtures/workbooks/lanshan-2024-template-1.0.xlsx'),
);
const REQUEST = { pack: 'county', year: 2024, unitName: '蓝山县', level: 'county' } as const;
const TABLE = '表3 行政处罚';

/** Everything told somewhere in a result. */
const toldIn = (result: unknown): readonly Told[] => {
  if (typeof result !== 'object' || result === null) return [];
  if (result instanceof Map) return [];
  const { en, zh } = result as Partial<Record<'en' | 'zh', unknown>>;
  if (typeof zh === 'string' && typeof en === 'string') return [{ zh, en }];
  return Object.values(result).flatMap(toldIn);
};

/** Titles of sheets, topics and what the office typed stand in quotation marks. */
const faults = (result: unknown): readonly string[] =>
  toldIn(result)
    .map(({ en }) => en)
    .filter(
      (en) =>
        en === '' ||
        /[一-龥，。；：（）、]|undefined|\[object/.test(en.replace(/"[^"]*"|“[^”]*”/g, '')),
    );

let host: NodeHost;
afterEach(() => host.dispose());

const act = (work: (sheet: Excel.Worksheet, book: Excel.Workbook) => void, sheet = TABLE) =>
  Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.protection.unprotect();
    work(target, context.workbook);
    await context.sync();
  });

/** At least so many sentences, all of them in both languages. */
const speaks = (result: unknown, least = 1): void => {
  expect(toldIn(result).length).toBeGreaterThanOrEqual(least);
  expect(faults(result)).toEqual([]);
};

it('inserting, beside other sheets and over a template of another year', async () => {
  host = await openNodeHost();
  await act((sheet) => (sheet.name = '封面'), 'Sheet1');
  speaks(await insertTemplate(REQUEST), 3);
  speaks(await insertTemplate({ ...REQUEST, year: 2025, pack: 'township', level: 'township' }), 3);
});

it('damage told and repaired', async () => {
  host = await openInserted(REQUEST);
  await act((sheet) => {
    sheet.getRange('7:7').delete('Up');
    sheet.getRange('A9').values = [['X99']];
    sheet.getRange('D4').values = [['改过的标题']];
  });
  await act((sheet) => sheet.delete(), '表4 行政强制');
  await act((sheet) => {
    sheet.getRange('D6').values = [[5]];
  }, '比率');
  const identity = await identify();
  expect(identity.kind).toBe('damaged');
  speaks(identity);
  speaks(await insertTemplate(REQUEST), 4);
});

it('an older template, and a newer one', async () => {
  host = await openNodeHost({ xlsx: OLD });
  speaks(await identify());
  speaks(await previewNextYear(), 4);
  speaks(await insertTemplate(REQUEST), 4);
});

it('the year before, from files that fit and files that do not', async () => {
  host = await openNodeHost();
  const county = (year: number) =>
    emptyFiling({ pack: 'county', cover: { year, unitName: '甲县' } });
  const past = await readLastYear(OLD, county(2025));
  speaks(past, 2);
  if (!past.ok) throw new Error(past.message.zh);
  speaks(compareLastYear(county(2025), past));
  for (const year of [2024, 2030]) speaks(await readLastYear(OLD, county(year)));
  speaks(
    await readLastYear(OLD, emptyFiling({ pack: 'township', cover: { year: 2025, unitName: '' } })),
  );
  for (const bytes of [new Uint8Array(), Uint8Array.of(1, 2, 3), OLD.subarray(0, 5000)]) {
    speaks(await readSpreadsheet(bytes));
  }
});

it('the next year', async () => {
  host = await openInserted(REQUEST);
  await writeFigures([{ code: 'C01', period: 'cur', row: 0, value: '约三千', note: '' }], {
    overwrite: 'replace',
  });
  await insertPublication('ZJ5');
  const preview = await previewNextYear();
  speaks(preview, 4);
  speaks(await startNextYear({ confirm: preview.confirm }));
  speaks(await previewNextYear(), 4);
});

it('figures of another year and kind, cells filled already, cells that are gone', async () => {
  host = await openInserted(REQUEST);
  speaks(await fillWorkbook(sampleFigures('dawan'), { overwrite: 'ask' }), 1);
  const { filing } = await readFiling();
  const seen = [...filing.figures.values()].find(
    ({ code, period }) => code === 'C01' && period === 'cur',
  );
  if (seen === undefined) throw new Error('no C01');
  await act((sheet) => {
    sheet.getRange(seen.place?.address ?? '').values = [[12]];
  });
  speaks(await putFigure(seen, { value: 7, note: '' }));
  const repair = {
    code: 'C01',
    period: 'cur',
    row: 0,
    place: null,
    address: '',
    to: '9',
    from: '8',
  } as const;
  speaks(await applyRepair([repair]));
  speaks(await fillWorkbook(sampleFigures('lanshan'), { overwrite: 'ask' }));
  await act((sheet) => sheet.getRange('7:7').delete('Up'));
  speaks(await putFigure(seen, { value: 7, note: '' }));
  speaks(await fillWorkbook(sampleFigures('lanshan'), { overwrite: 'replace' }));
});

it('publication, draft and chart sheets, and what was hidden', async () => {
  host = await openFilled('lanshan');
  await act((_sheet, { worksheets }) => void worksheets.add('发布表 浙江五表（2024）'));
  const made = await insertPublication('ZJ5');
  speaks(made, 2);
  speaks(await insertPublication('ZJ5'));
  await act((sheet) => {
    sheet.getRange('B6:F6').values = [[1, 2, 3, 4, 5]];
    sheet.getRange('A3').values = [['领导批示']];
  }, made.sheet);
  speaks(await insertPublication('ZJ5'), 2);
  const line = { text: '报告', look: 'title', open: false } as const;
  await addDraftSheet([line]);
  speaks(await addDraftSheet([line]), 1); // the same draft is shown again
  speaks(await addDraftSheet([line, line]), 2);
  const series = [{ name: '2024年', period: 'cur' }] as const;
  const rows = [{ name: '行政处罚', code: 'C01' }, { name: '行政检查', code: 'E01' }]; // prettier-ignore
  speaks(await addChartSheet([{ title: '构成', unit: '件', rows, series }]), 1);
  await act((sheet) => {
    sheet.getRange('10:10').rowHidden = true;
    sheet.getRange('D:D').columnHidden = true;
  });
  speaks(await goTo({ sheet: TABLE, address: 'D10' }), 2);
});

describe('what did not happen, and why', () => {
  const problemOf = async (act: Promise<unknown>): Promise<WorkbookProblem> => {
    const error: unknown = await act.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error instanceof WorkbookProblem) return error;
    throw new Error(`no problem but ${String(error)}`);
  };
  const toldBy = async (act: Promise<unknown>): Promise<Told> => {
    const { sentence, english } = await problemOf(act);
    return { zh: sentence, en: english };
  };

  beforeEach(async () => {
    host = await openInserted(REQUEST);
  });

  it('going to a row or sheet that is gone, or hidden for good', async () => {
    await act((sheet) => sheet.delete(), '表4 行政强制');
    speaks(await toldBy(goTo({ sheet: '表4 行政强制', address: 'D6' })));
    speaks(await toldBy(goTo({ code: 'D01', period: 'cur' })));
    await act((sheet, { protection }) => {
      sheet.visibility = 'Hidden';
      protection.protect();
    });
    speaks(await toldBy(goTo({ sheet: TABLE, address: 'D10' })));
  });

  it('no findings sheet, or one without its columns', async () => {
    const result = audit((await readFiling()).filing);
    await act((sheet) => sheet.getRange('B:C').delete('Left'), '审核结果');
    speaks(await toldBy(writeFindings(result)));
    await act((sheet) => sheet.delete(), '审核结果');
    speaks(await toldBy(writeFindings(result)));
  });

  it('nothing to draw, a layout there is not, a year that is not known', async () => {
    speaks(await toldBy(addChartSheet([])));
    speaks(await toldBy(insertPublication('XX' as 'ZJ5')));
    await act((sheet) => sheet.getRange('7:7').delete('Up'));
    const { confirm } = await previewNextYear().catch(() => ({ confirm: '' }));
    speaks(await toldBy(startNextYear({ confirm })));
  });
});
