/** 恢复原值 gives back what stood there, texts that look like something else included. */
import fc from 'fast-check';
import { parseRectangle, readEntry } from '../../src/host/engine';
import type { NodeHost } from '../../src/host/node';
import { openNodeHost } from '../../src/host/node';
import {
  listRecoveries,
  previewNextYear,
  readFiling,
  recover,
  restore,
  startNextYear,
  takeBackNextYear,
  writeFigures,
} from '../../src/workbook';
import { contentOf, entering, textOf } from '../../src/workbook/content-logic';
import { filledBook } from '../books/saved-books';

const TEXTS = [
  '3590',
  '1,234',
  '1/2',
  '2024-1-1',
  '=x',
  "'引",
  '12:30',
  '1 1/2',
  '￥5',
  '50%',
  '＋1',
];

let book: Uint8Array;
let host: NodeHost;
/** The figures whose cells hold the texts. */
let codes: string[] = [];
beforeAll(async () => {
  book = await filledBook('dawan');
}, 240_000);
beforeEach(async () => {
  host = await openNodeHost({ xlsx: book });
});
afterEach(async () => {
  await host.dispose();
});

interface Held {
  readonly value: unknown;
  readonly formula: string | undefined;
  readonly format: string | undefined;
}

/** Types texts (with an apostrophe, as one does) into the figure cells of these codes; where they are. */
async function typed(texts: readonly string[]): Promise<() => readonly Held[]> {
  codes = [];
  const { filing } = await readFiling();
  const figures = [...filing.figures.values()].filter(
    ({ place, period, row }) => place !== null && period === 'cur' && row === 0,
  );
  const cells = texts.map((text, index) => {
    const figure = figures[index];
    codes.push(figure?.code ?? '');
    const place = figure?.place;
    const sheet = host.workbook.sheetByName(place?.sheet ?? '');
    const at = parseRectangle(place?.address ?? '');
    if (sheet === undefined || at === undefined) throw new Error('no such cell');
    const cell = sheet.ensureCell(at.top, at.left);
    delete cell.formula;
    cell.value = text;
    return cell;
  });
  host.workbook.changed({
    type: 'values',
    sheet: host.workbook.activeSheetId,
    area: { top: 0, left: 0, bottom: 0, right: 0 },
  });
  return () =>
    cells.map(({ value, formula, style }) => ({ value, formula, format: style.numberFormat }));
}

const keeping = (at: string) => ({ at: `2025-01-20T08:30:00.${at}Z`, act: 'fill' }) as const;

const overwrite = async () => {
  const figures = codes.map((code, index) => ({
    code,
    period: 'cur' as const,
    row: 0,
    value: 7001 + index,
    note: '',
  }));
  const { changes } = await writeFigures(figures, {
    overwrite: 'replace',
    keeping: keeping('001'),
  });
  return changes;
};

it('after filling, from the report and from the list', async () => {
  const cells = await typed(TEXTS);
  const before = cells();
  const changes = await overwrite();
  expect(changes).toHaveLength(TEXTS.length);
  expect(cells()).not.toEqual(before);
  expect(await restore(changes)).toEqual([]);
  expect(cells()).toEqual(before);
  await overwrite();
  const [latest] = await listRecoveries();
  if (latest === undefined) throw new Error('nothing was kept');
  expect(await recover(latest)).toEqual([]);
  expect(cells()).toEqual(before);
});

it('after a write that fails midway', async () => {
  const cells = await typed(TEXTS);
  const before = cells();
  host.failActionAt(2, -3);
  await expect(overwrite()).rejects.toMatchObject({ name: 'WorkbookProblem' });
  expect(cells()).toEqual(before);
});

it('after the next year is taken back', async () => {
  const cells = await typed(TEXTS);
  const before = cells();
  const { confirm } = await previewNextYear();
  const { undo } = await startNextYear({ confirm });
  expect(cells()).not.toEqual(before);
  expect(await takeBackNextYear(undo)).toEqual([]);
  expect(cells()).toEqual(before);
});

it('after a single figure is written over a formula or a number', async () => {
  const write = { code: 'C04', period: 'cur', row: 0, value: 5, note: '' } as const;
  const first = await writeFigures([{ ...write, value: 217 }], { overwrite: 'replace' });
  const second = await writeFigures([write], { overwrite: 'replace' });
  expect(await restore(second.changes)).toEqual([]);
  expect((await readFiling()).filing.figures.get('C04@cur')?.state).toMatchObject({
    kind: 'number',
  });
  expect(first.changes).toHaveLength(1);
});

it('whatever the text, what is written for it is read as that text', () => {
  const piece = fc.constantFrom(
    ..."0123456789,./-:年月日 ='+%￥¥()eE＋１一a#@TRUE".split(''),
    '2024',
  );
  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
    fc.constantFrom(...TEXTS, 'TRUE', 'false', '1月2日', '2024年3月', '(5)', '1e5', '-x'),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('General', '@', '#,##0'), (given, format) => {
      const content = contentOf(given, given);
      expect(textOf(content)).toBe(given);
      // A text that is an error's name cannot be told from the error.
      fc.pre(!given.startsWith('#'));
      expect(readEntry(String(entering(content, format)), format)).toEqual({ value: given });
    }),
    { numRuns: 1000 },
  );
});

it('the host takes short dates, times, fractions and amounts as Excel does', () => {
  const formats = ['1/2', '1-2', '1月2日', '2024-1', '2024年3月', '12:30', '1 1/2', '￥3,590'].map(
    (text) => [
      typeof readEntry(text, 'General').value,
      readEntry(text, 'General').format !== undefined,
    ],
  );
  expect(formats.every(([type, format]) => type === 'number' && format)).toBe(true);
  expect(readEntry('1/2', 'General').value).toBe(readEntry('2025-1-2', 'General').value);
  expect(readEntry('13/45', 'General')).toEqual({ value: '13/45' });
  expect(readEntry('1/2', '@')).toEqual({ value: '1/2' });
});
