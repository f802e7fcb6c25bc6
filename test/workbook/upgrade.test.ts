import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pack as packOf } from '../../src/catalog';
import { audit } from '../../src/rules';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { identify, insertTemplate, readFiling, writeFindings } from '../../src/workbook';

const OLD = readFileSync(
  path.join(__dirname, '../fixtures/workbooks/lanshan-2024-template-1.0.xlsx'),
);
const current = packOf('county').version;
const REQUEST = { pack: 'county', year: 2024, unitName: '', level: 'county' } as const;

let host: NodeHost;
beforeEach(async () => {
  host = await openNodeHost({ xlsx: OLD });
});
jest.setTimeout(240_000);
afterEach(async () => {
  await host.dispose();
});

describe('a workbook of template 1.0', () => {
  it('is told as older and read whole, with no damage that is only its age', async () => {
    expect(await identify()).toMatchObject({
      kind: 'older',
      pack: 'county',
      version: '1.0',
      current,
      year: 2024,
      sentences: [],
    });
    const { filing } = await readFiling();
    expect(filing.version).toBe('1.0');
    expect(filing.damages).toEqual([]);
    expect(filing.declarations.classOrder).toBeNull();
    expect(filing.declarations.licences).toBe('preliminary');
    expect(
      [...filing.figures.values()].filter(({ state }) => state.kind === 'number').length,
    ).toBeGreaterThan(100);
  });

  it('loses the name of its office from the footers, where no formula can keep it right', async () => {
    const footers = async (): Promise<string> =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name');
        await context.sync();
        const all = worksheets.items.map((sheet) => {
          const each = sheet.pageLayout.headersFooters.defaultForAllPages;
          each.load('leftFooter,centerFooter,rightFooter');
          return each;
        });
        await context.sync();
        return all.flatMap((f) => [f.leftFooter, f.centerFooter, f.rightFooter]).join('|');
      });
    expect(await footers()).toContain('蓝山县');
    await insertTemplate(REQUEST);
    expect(await footers()).not.toContain('蓝山县');
    expect(await footers()).toContain('第 &P 页');
  });

  it('is brought up in place: everything filed stays, and the next press finds nothing to do', async () => {
    const before = await readFiling();
    await writeFindings(audit(before.filing), before);
    host.resetCounters();
    const report = await insertTemplate(REQUEST);
    expect(host.counters.requests).toBeLessThanOrEqual(3);
    expect(report.upgradedFrom).toBe('1.0');
    expect(host.counters.requestBytes).toBeLessThan(3_500_000);
    const after = await readFiling();
    expect(await identify()).toMatchObject({ kind: 'ours', version: current });
    expect(after.filing.damages).toEqual([]);
    for (const [key, figure] of before.filing.figures) {
      const now = after.filing.figures.get(key);
      expect([key, now?.state, now?.note, now?.name ?? '', now?.unit ?? '']).toEqual([
        key,
        figure.state,
        figure.note,
        figure.name ?? '',
        figure.unit ?? '',
      ]);
      expect(now?.place).not.toBeNull();
    }
    expect(after.filing.texts).toEqual(before.filing.texts);
    expect(after.filing.cover).toEqual(before.filing.cover);
    expect(after.filing.declarations).toEqual(before.filing.declarations);
    expect(after.filing.explanations).toEqual(before.filing.explanations);
    const again = await insertTemplate(REQUEST);
    expect(again.created).toEqual([]);
    expect(again.repaired).toEqual([]);
  });
});
