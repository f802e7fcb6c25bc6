import { sampleFiling } from '../../src/catalog';
import { openNodeHost } from '../../src/host/node';
import { draftReport, plainText, sheetLines } from '../../src/report';
import { audit } from '../../src/rules';
import { addDraftSheet, insertTemplate } from '../../src/workbook';

beforeEach(async () => {
  await openNodeHost();
});

const filing = sampleFiling('lanshan');
const document = draftReport(filing, { audit: audit(filing) });

const columnOf = async (sheet: string): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
    range.load('values');
    await context.sync();
    return range.values.map((row: readonly unknown[]) => String(row[0]));
  });

it('holds every paragraph of the draft once, in its order, as text', async () => {
  const { sheet } = await addDraftSheet(sheetLines(document));
  const column = (await columnOf(sheet)).map((text) => text.trim());
  expect(column).toEqual(sheetLines(document).map(({ text }) => text));
  const whole = plainText(document).split('\n');
  expect(column.filter((text) => !whole.includes(text))).toEqual([]);
  expect(column.length).toBeGreaterThan(50);
});

it('marks the lines in which something is left open, and no other', () => {
  const open = sheetLines(document).filter((line) => line.open);
  expect(open.length).toBeGreaterThan(5);
  expect(open.every(({ text }) => /【请补充|【请核对|【建议/.test(text))).toBe(true);
});

it('never writes over an earlier draft', async () => {
  const first = await addDraftSheet([{ text: '第一稿', look: 'title', open: false }]);
  const second = await addDraftSheet([{ text: '=1+1', look: 'body', open: true }]);
  expect(second.sheet).not.toBe(first.sheet);
  expect(second.sentences.map(({ zh }) => zh).join()).toContain('没有改动');
  expect(await columnOf(first.sheet)).toEqual(['第一稿']);
  // Text stays text, whatever it begins with.
  expect(await columnOf(second.sheet)).toEqual(['　　=1+1']);
});

it('leaves the template alone', async () => {
  await insertTemplate({ pack: 'county', year: 2024, unitName: '蓝山县', level: 'county' });
  const { sheet } = await addDraftSheet(sheetLines(document));
  expect(sheet).toBe('报告草稿');
});

it('writes a table of the text as lines that name their columns', () => {
  const zhejiang = sampleFiling('quzhou');
  const tables = draftReport(zhejiang, { audit: audit(zhejiang), style: 'department-tables' });
  const lines = sheetLines(tables).map(({ text }) => text);
  expect(lines.some((text) => /：\d+；/.test(text))).toBe(true);
});
