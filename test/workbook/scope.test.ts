import { packIds } from '../../src/catalog';
import type { Declarations } from '../../src/catalog';
import { shownStyle } from '../../src/host/model';
import type { NodeHost } from '../../src/host/node';
import {
  NO_DUTY,
  classOrderSentence,
  palette,
  parseReference,
  scopeSentence,
} from '../../src/template';
import { fillCells, readFiling } from '../../src/workbook';
import { openInserted } from '../books/saved-books';

const DECLARED = {
  licences: 'decision',
  penalties: 'decision',
  court: 'out',
  inspections: 'in',
  counting: 'one-class',
  classOrder: 'shanxi',
  grades: 'three',
  duties: {},
} as const satisfies Declarations;

describe.each(packIds())('what is declared on the cover of %s', (pack) => {
  let host: NodeHost;
  beforeAll(async () => {
    host = await openInserted({ pack, year: 2025, unitName: '甲单位', level: pack });
  });
  afterAll(async () => {
    await host.dispose();
  });

  const valueAt = async (sheet: string, address: string): Promise<string> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address);
      range.load('values');
      await context.sync();
      return String(range.values[0]?.[0]);
    });

  const declare = async (declarations: Declarations): Promise<void> => {
    const report = await fillCells({ declarations }, 'replace');
    expect(report.unplaced).toEqual([]);
  };

  const note = async (): Promise<string> => {
    const { geometry } = await readFiling();
    const at = geometry.cover.get('scopeNote');
    if (at === undefined) throw new Error('no note on scope');
    return valueAt(geometry.coverTitle, `B${String(at.row)}`);
  };

  const sheetOf = async (code: string): Promise<{ sheet: string; row: number } | null> => {
    const place = (await readFiling()).filing.figures.get(`${code}@cur`)?.place;
    const row = parseReference(place?.address ?? '')?.top;
    return place === null || place === undefined || row === undefined
      ? null
      : { sheet: place.sheet, row };
  };

  it('stands in a note made by a formula, which names what is not declared', async () => {
    expect(await note()).toContain('【许可总数口径未声明】');
    await declare(DECLARED);
    expect(await note()).toBe(
      Object.entries(DECLARED)
        .map(([name, value]) => (typeof value === 'string' ? scopeSentence(name, value) : ''))
        .join(''),
    );
    const total = await sheetOf('N01');
    if (total !== null) expect(await valueAt(total.sheet, 'A3')).toBe(`口径：${await note()}`);
  });

  it('changes the heading of the kinds of penalty and says the order of classes', async () => {
    const kind = await sheetOf('C11');
    if (kind === null) return;
    await declare(DECLARED);
    const heading = `A${String(kind.row - 1)}`;
    expect(await valueAt(kind.sheet, heading)).toBe('处罚种类（一宗只计一类）');
    expect(await valueAt(kind.sheet, 'A3')).toContain(classOrderSentence('shanxi'));
    await declare({ ...DECLARED, counting: 'by-class' });
    expect(await valueAt(kind.sheet, heading)).toContain('按种类分别计');
    expect(await valueAt(kind.sheet, 'A3')).not.toContain('由轻到重');
    expect(await note()).not.toContain('并处两种以上的计入最重');
  });

  it('greys 良好 where there are three grades, and only there', async () => {
    const good = await sheetOf('H05');
    if (good === null) return;
    const fill = (): string | undefined => {
      const sheet = host.workbook.sheets.find(({ name }) => name === good.sheet);
      if (sheet === undefined) throw new Error(`no sheet ${good.sheet}`);
      return shownStyle(host.workbook, sheet, good.row - 1, 3).fill?.toUpperCase();
    };
    await declare(DECLARED);
    expect(fill()).toBe(palette.muted);
    await declare({ ...DECLARED, grades: 'four' });
    expect(fill()).toBe(palette.current);
  });

  it('prints the prescribed sentence under a table without duty, and greys the table', async () => {
    const { geometry } = await readFiling();
    const table = [...geometry.sheets.values()].find(({ footRow }) => footRow !== null);
    const foot = table?.footRow;
    if (table === undefined || foot === null || foot === undefined) throw new Error('no duty here');
    expect(await valueAt(table.title, `A${String(foot)}`)).toBe('');
    await declare({ ...DECLARED, duties: { [table.key]: 'none' } });
    expect(await valueAt(table.title, `A${String(foot)}`)).toBe(NO_DUTY);
    const sheet = host.workbook.sheets.find(({ name }) => name === table.title);
    const row = [...table.rows.values()][0] ?? 0;
    if (sheet === undefined) throw new Error(`no sheet ${table.title}`);
    expect(shownStyle(host.workbook, sheet, row - 1, 3).fill?.toUpperCase()).toBe(palette.muted);
    expect(await valueAt(table.title, `A${String(foot)}`)).toBe('本单位无相关行政执法职责');
  });

  it('keeps the layout and the style by their ids', async () => {
    await fillCells({ cover: { layout: 'ZJ5' } }, 'replace');
    const { filing } = await readFiling();
    expect(filing.cover.layout).toBe('ZJ5');
    expect(filing.damages).toEqual([]);
  });
});
