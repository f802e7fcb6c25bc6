import { openNodeHost } from '../../src/host/node';
import { chartsOf } from '../../src/report';
import { addChartSheet, insertTemplate, readFiling, writeFigures } from '../../src/workbook';

beforeEach(async () => {
  await openNodeHost();
  await insertTemplate({ pack: 'county', year: 2024, unitName: '青山县', level: 'county' });
});

const TABLES = [
  {
    title: '行为构成',
    unit: '件次',
    rows: [
      { name: '行政处罚', code: 'C01' },
      { name: '行政检查', code: 'E01' },
    ],
    series: [
      { name: '2023年', period: 'prev' },
      { name: '2024年', period: 'cur' },
    ],
  },
] as const;

const figure = (code: string, period: 'cur' | 'prev', value: number) => ({
  code,
  period,
  row: 0,
  value,
  note: '',
});

const valuesOf = async (sheet: string, area: string): Promise<readonly (readonly unknown[])[]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(area);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });

it('shows the figures live, and says so where no chart can be drawn', async () => {
  await writeFigures(
    [figure('C01', 'cur', 820), figure('C01', 'prev', 700), figure('E01', 'cur', 90)],
    {
      overwrite: 'ask',
    },
  );
  const { drawn, sentences, sheet } = await addChartSheet(TABLES);
  expect(drawn).toBe(false);
  expect(sentences.map(({ zh }) => zh).join()).toContain('插入—推荐的图表');
  expect(await valuesOf(sheet, 'A2:C4')).toEqual([
    ['项目', '2023年', '2024年'],
    ['行政处罚', 700, 820],
    ['行政检查', 0, 90],
  ]);
  await writeFigures([figure('C01', 'cur', 821)], { overwrite: 'replace' });
  expect(await valuesOf(sheet, 'C3')).toEqual([[821]]);
});

it('never writes over a sheet of that name', async () => {
  const first = await addChartSheet(TABLES);
  const second = await addChartSheet(TABLES);
  expect(second.sheet).not.toBe(first.sheet);
});

it('refuses when there is nothing to show, and adds no sheet', async () => {
  expect(chartsOf((await readFiling()).filing)).toEqual([]);
  await expect(addChartSheet([])).rejects.toMatchObject({ code: 'not-ready' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('图表');
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
  });
});
