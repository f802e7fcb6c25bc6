import { figureOf } from '../../src/catalog';
import { writeBlock } from '../../src/host/model';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { parseReference } from '../../src/template';
import {
  WorkbookProblem,
  applyRepair,
  listRecoveries,
  previewNextYear,
  previewRecovery,
  readFiling,
  recover,
  startNextYear,
  writeFigures,
} from '../../src/workbook';
import { partData, partText } from '../../src/workbook/recovery/part-text-logic';
import { filledBook } from '../books/saved-books';

let host: NodeHost;
let base: Uint8Array;
beforeAll(async () => {
  base = await filledBook('dawan');
});
beforeEach(async () => {
  host = await openNodeHost({ xlsx: base });
});
afterEach(async () => {
  await host.dispose();
});

const keeping = (second: number, act = 'mend') => ({
  at: `2025-01-20T08:30:${String(second).padStart(2, '0')}.000Z`,
  act,
});

const write = async (value: number, second: number): Promise<void> => {
  await writeFigures([{ code: 'C04', period: 'cur', row: 0, value, note: '' }], {
    overwrite: 'replace',
    keeping: keeping(second),
  });
};

const shown = async (code = 'C04'): Promise<unknown> => {
  const state = figureOf((await readFiling()).filing, code, 'cur')?.state;
  return state?.kind === 'number' ? Number(state.stated.value.numerator) : state?.kind;
};

const problemOf = async (act: Promise<unknown>): Promise<WorkbookProblem> => {
  const outcome = await act.catch((error: unknown) => error);
  if (!(outcome instanceof WorkbookProblem)) throw new Error(`no problem: ${String(outcome)}`);
  return outcome;
};

/** Someone else edits right after the n-th coming request of the add-in. */
const someoneEditsAfter = (requests: number, edit: () => void): (() => void) => {
  const { prototype } = Excel.RequestContext;
  const { sync } = prototype;
  let left = requests;
  prototype.sync = async function (this: Excel.RequestContext, value?: unknown) {
    const result: unknown = await sync.call(this, value);
    left -= 1;
    if (left === 0) edit();
    return result;
  } as typeof sync;
  return () => {
    prototype.sync = sync;
  };
};

describe('what an act overwrites', () => {
  it('is kept in the workbook, travels with the file and can be put back on another day', async () => {
    const before = await shown();
    host.resetCounters();
    await write(777, 1);
    expect(host.counters.requests).toBe(2);
    const copy = await host.save();
    await host.dispose();
    host = await openNodeHost({ xlsx: copy });
    const [kept] = await listRecoveries();
    if (kept === undefined) throw new Error('nothing was kept');
    expect(kept).toMatchObject({ ...keeping(1), changes: [{ value: 777, before }] });
    const preview = await previewRecovery(kept);
    expect(preview).toMatchObject({ back: 1, changed: 0 });
    expect(preview.cells).toMatchObject([{ now: '777', then: String(before), state: 'back' }]);
    expect(await shown()).toBe(777);
    expect(await recover(kept, keeping(2, 'restore'))).toEqual([]);
    expect(await shown()).toBe(before);
    // Restoring is itself an overwriting: it is kept in the place of what it used up.
    const after = await listRecoveries();
    expect(after.map(({ act }) => act)).toEqual(['restore']);
    expect(await recover(after[0] ?? kept)).toEqual([]);
    expect(await shown()).toBe(777);
    expect(await listRecoveries()).toEqual([]);
  });

  it('leaves alone what was changed since, says so beforehand and keeps the record', async () => {
    await write(777, 1);
    const [kept] = await listRecoveries();
    if (kept === undefined) throw new Error('nothing was kept');
    await write(778, 2);
    expect(await previewRecovery(kept)).toMatchObject({ back: 0, changed: 1 });
    expect(await recover(kept)).toHaveLength(1);
    expect(await shown()).toBe(778);
    expect(await listRecoveries()).toHaveLength(2);
  });

  it('is kept for the last ten acts, the latest first', async () => {
    for (let second = 1; second <= 12; second += 1) await write(800 + second, second);
    const kept = await listRecoveries();
    expect(kept.map(({ at }) => at)).toEqual(
      Array.from({ length: 10 }, (_, index) => keeping(12 - index).at),
    );
    expect(host.workbook.xmlParts).toHaveLength(10);
  });

  it('counts a sheet that is gone as changed, and restores the rest', async () => {
    await writeFigures([{ code: 'C04', period: 'cur', row: 0, value: 9, note: '' }], {
      overwrite: 'replace',
      keeping: keeping(1),
    });
    const [kept] = await listRecoveries();
    if (kept === undefined) throw new Error('nothing was kept');
    const gone = {
      ...kept,
      changes: [...kept.changes, { sheet: '没有的表', address: 'A1', value: 1, before: 2 }],
    };
    expect(await previewRecovery(gone)).toMatchObject({ back: 1, changed: 1 });
    expect(await recover(gone)).toMatchObject([{ sheet: '没有的表' }]);
    expect(await shown()).not.toBe(9);
  });

  it('holds the step into the next year, too', async () => {
    const before = await shown();
    const { confirm } = await previewNextYear();
    await startNextYear({ confirm, keeping: keeping(1, 'nextYear') });
    expect(await shown()).toBe('blank');
    const [kept] = await listRecoveries();
    if (kept === undefined) throw new Error('nothing was kept');
    const preview = await previewRecovery(kept);
    expect(preview.changed).toBe(0);
    expect(preview.back).toBeGreaterThan(20);
    expect(await recover(kept)).toEqual([]);
    expect(await shown()).toBe(before);
    expect(await listRecoveries()).toEqual([]);
  });
});

describe('a figure someone else changes between reading and writing', () => {
  it.each(['a suggestion', 'a fill'])('is said and not overwritten by %s', async (kind) => {
    const { filing } = await readFiling();
    const place = figureOf(filing, 'C04', 'cur')?.place;
    const from = await shown();
    if (place === null || place === undefined) throw new Error('C04 has no cell');
    const at = parseReference(place.address);
    if (at === null) throw new Error('no address');
    const [row, column] = [at.top - 1, at.left - 1];
    const area = { top: row, left: column, bottom: row, right: column };
    const stop = someoneEditsAfter(1, () => {
      host.asUser((workbook) => {
        const sheet = workbook.sheetByName(place.sheet);
        if (sheet === undefined) throw new Error('no sheet');
        writeBlock(workbook, sheet, area, [[4321]]);
      });
    });
    const act =
      kind === 'a fill'
        ? writeFigures([{ code: 'C04', period: 'cur', row: 0, value: 5, note: '' }], {
            overwrite: 'replace',
            keeping: keeping(1),
          })
        : applyRepair(
            [{ code: 'C04', period: 'cur', row: 0, place: null, from: String(from), to: '5' }],
            keeping(1),
          );
    const problem = await problemOf(act);
    stop();
    expect(problem.code).toBe('changed');
    expect(problem.sentence).toContain(place.address);
    expect(problem.sentence).toContain('再按一次');
    expect(problem.english).toMatch(/^Someone else .*try again\.$/);
    expect(problem.english).toContain(place.address);
    expect(await shown()).toBe(4321);
    expect(await listRecoveries()).toEqual([]);
  });
});

describe('the text of a record', () => {
  it('goes through XML unharmed whatever a person typed', () => {
    const data = { text: '<a href="x">&amp; 甲\u0000乙\u0085\uffff]]></record>\n“引”' };
    const text = partText('urn:x', data);
    expect(text).not.toMatch(/<(?!\/?record)|&|[\uffff\u0085]/);
    expect(partData(text)).toEqual(data);
    expect(partData(`<?xml version="1.0"?>\n${text.replaceAll('"', '&quot;')}`)).toEqual(data);
    expect(partData('<record xmlns="urn:x">{"a":</record>')).toBeNull();
  });
});
