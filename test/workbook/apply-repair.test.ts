import { figureOf } from '../../src/catalog';
import { audit } from '../../src/rules';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import {
  applyRepair,
  readFiling,
  restore,
  saveExplanation,
  writeFigures,
  writeFindings,
} from '../../src/workbook';
import { openFilled } from '../books/saved-books';

let host: NodeHost;
let base: Uint8Array;
beforeAll(async () => {
  host = await openFilled('dawan');
  await writeFigures(
    [
      { code: 'C04', period: 'cur', row: 0, value: 2160, note: '' },
      { code: 'C40', period: 'cur', row: 0, value: 8, note: '' },
    ],
    { overwrite: 'replace' },
  );
  base = await host.save();
});
beforeEach(async () => {
  await host.dispose();
  host = await openNodeHost({ xlsx: base });
});
afterAll(async () => {
  await host.dispose();
});

const shown = async (code: string): Promise<unknown> => {
  const state = figureOf((await readFiling()).filing, code, 'cur')?.state;
  return state?.kind === 'number' ? Number(state.stated.value.numerator) : state?.kind;
};

const cell = (code: string, from: string, to: string) =>
  ({ code, period: 'cur', row: 0, place: null, from, to }) as const;

describe('a suggested value', () => {
  it('is written in two requests and can be taken back', async () => {
    host.resetCounters();
    const report = await applyRepair([cell('C04', '2160', '216'), cell('C41', '', '208')]);
    expect(report.refused).toEqual([]);
    expect(host.counters.requests).toBeLessThanOrEqual(2);
    expect(report.changes.map(({ before, value }) => [before, value])).toEqual([
      [2160, 216],
      ['', 208],
    ]);
    expect([await shown('C04'), await shown('C41')]).toEqual([216, 208]);
    expect(await restore(report.changes)).toEqual([]);
    expect([await shown('C04'), await shown('C41')]).toEqual([2160, 'blank']);
  });

  it('is refused whole when one of its cells has changed since', async () => {
    const report = await applyRepair([cell('C04', '2160', '216'), cell('C40', '7', '9')]);
    expect(report.changes).toEqual([]);
    expect(report.refused).toHaveLength(1);
    expect(report.refused[0]?.zh).toMatch(/C40.*“7”.*“8”.*重新审核/);
    expect(await shown('C04')).toBe(2160);
  });

  it('leaves alone, on taking back, what a person has changed meanwhile', async () => {
    const report = await applyRepair([cell('C04', '2160', '216')]);
    await writeFigures([{ code: 'C04', period: 'cur', row: 0, value: 217, note: '' }], {
      overwrite: 'replace',
    });
    expect(await restore(report.changes)).toEqual(report.changes);
    expect(await shown('C04')).toBe(217);
  });

  it('finds its cell after rows were inserted and names a cell that is gone', async () => {
    const { filing } = await readFiling();
    const sheet = figureOf(filing, 'C04', 'cur')?.place?.sheet ?? '';
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      target.protection.unprotect();
      target.getRange('6:7').insert('Down');
      target.name = '改过名的处罚表';
      await context.sync();
    });
    expect((await applyRepair([cell('C04', '2160', '216')])).refused).toEqual([]);
    expect(await shown('C04')).toBe(216);
    expect((await applyRepair([cell('Z99', '1', '2')])).refused[0]?.zh).toContain('Z99');
  });
});

describe('explanations', () => {
  it('go with a copy of the workbook and are still valid there', async () => {
    const reading = await readFiling();
    const result = audit(reading.filing);
    await writeFindings(result, reading);
    const query = result.findings.find(({ severity }) => severity === '核实');
    if (query === undefined) throw new Error('no query in the sample');
    const text = '其中 8 件为上年受理、本年办结的案件。';
    await saveExplanation(query.instance, query.fingerprint, text, '2025-01-20');
    const copy = await host.save();
    await host.dispose();
    host = await openNodeHost({ xlsx: copy });
    const again = await readFiling();
    const second = audit(again.filing);
    const same = second.findings.find(({ instance }) => instance === query.instance);
    expect(same?.explanation?.text).toBe(text);
    await writeFindings(second, again);
    expect((await readFiling()).filing.explanations.map((each) => each.text)).toEqual([text]);
  });
});
