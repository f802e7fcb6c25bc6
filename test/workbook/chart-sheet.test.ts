import { chartsOf } from '../../src/report';
import { addChartSheet, readFiling, writeFigures } from '../../src/workbook';
import { openInserted } from '../books/saved-books';

beforeEach(async () => {
  await openInserted({ pack: 'county', year: 2024, unitName: '青山县', level: 'county' });
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

it('shows the sheet that is there when it is pressed again, and never writes over another', async () => {
  const first = await addChartSheet(TABLES);
  const again = await addChartSheet(TABLES);
  expect(again.sheet).toBe(first.sheet);
  expect(again.sentences.map(({ zh }) => zh).join()).toContain('没有再加一张');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(first.sheet).getRange('E1').values = [['领导要看的']];
    await context.sync();
  });
  const other = await addChartSheet(TABLES);
  expect(other.sheet).not.toBe(first.sheet);
  expect(await valuesOf(first.sheet, 'E1')).toEqual([['领导要看的']]);
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
