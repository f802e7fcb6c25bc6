/** @file Excel fails at every request of every act of the pane, as a whole, at its end, or midway for good. */
import { sampleFigures } from '../../src/catalog';
import type { FiledFigure } from '../../src/catalog';
import { audit } from '../../src/rules';
import type { AuditResult, Finding, RepairTo } from '../../src/rules';
import { openNodeHost } from '../../src/host/node';
import type { NodeHost } from '../../src/host/node';
import { failureMessage } from '../../src/taskpane/state/message';
import { chinese, translator } from '../../src/taskpane/language/translate';
import english from '../../src/taskpane/language/en-US.json';
import { realServices } from '../../src/taskpane/real-services';
import { addDraftSheet, fillWorkbook, insertTemplate, writeFigures } from '../../src/workbook';
import type { CellChange, NextYearUndo, Recovery } from '../../src/workbook';
import { picture } from '../host/model-picture';

const dawan = sampleFigures('dawan');
const { unitName, level, year } = dawan.cover;
const REQUEST = { pack: dawan.pack, unitName, level, year } as const;
const WHY = '含以前年度结转案件30件，因跨年办结，口径与上年一致。';

let second = 0;
/** A clock that never shows the same time twice. */
const clock = (): string => {
  second += 1;
  return `2025-01-20T08:30:00.${String(second).padStart(3, '0')}Z`;
};
const services = realServices(
  () => '2025-01-20',
  { canDownload: () => true, openInBrowser: () => false },
  clock,
);

let host: NodeHost;
const books = new Map<'empty' | 'inserted' | 'filled' | 'audited', Uint8Array>();
let query: Finding;
/** Two cells, so that breaking off between them is possible. */
const repair: readonly RepairTo[] = [
  { code: 'C04', period: 'cur', row: 0, place: null, from: '2160', to: '216' },
  { code: 'C41', period: 'cur', row: 0, place: null, from: '', to: '208' },
];
let changes: readonly CellChange[];

const reopen = async (xlsx: Uint8Array): Promise<void> => {
  await host.dispose();
  host = await openNodeHost({ xlsx });
};

const open = async (name: 'empty' | 'inserted' | 'filled' | 'audited'): Promise<void> => {
  const xlsx = books.get(name);
  if (xlsx === undefined) throw new Error(`no book ${name}`);
  await reopen(xlsx);
};

beforeAll(async () => {
  host = await openNodeHost();
  books.set('empty', await host.save());
  await insertTemplate(REQUEST);
  books.set('inserted', await host.save());
  await fillWorkbook(dawan, { overwrite: 'replace' });
  await writeFigures(
    [
      { code: 'C04', period: 'cur', row: 0, value: 2160, note: '' },
      { code: 'C40', period: 'cur', row: 0, value: 8, note: '' },
    ],
    { overwrite: 'replace' },
  );
  books.set('filled', await host.save());
  const { result } = await services.audit();
  const found = result.findings.find(({ severity }) => severity === '核实');
  if (found === undefined) throw new Error('the sample has no query');
  query = found;
  const mended = await services.mend(repair);
  if (mended.changes.length === 0) throw new Error(mended.refused.map(({ zh }) => zh).join());
  changes = mended.changes;
  books.set('audited', await host.save());
});
afterAll(async () => {
  await host.dispose();
});

const audited = async (): Promise<AuditResult> => audit((await services.read()).filing);

interface Act {
  readonly name: string;
  readonly from: 'empty' | 'inserted' | 'filled' | 'audited';
  /** Done undisturbed, once for each workbook; what it gives is handed to the act. */
  readonly prepare?: () => Promise<unknown>;
  readonly press: (prepared: never) => Promise<unknown>;
}

const act = <Prepared>(
  name: string,
  from: Act['from'],
  press: (prepared: Prepared) => Promise<unknown>,
  prepare?: () => Promise<Prepared>,
): Act => ({ name, from, press, ...(prepare === undefined ? {} : { prepare }) });

const acts: readonly Act[] = [
  act('insert', 'empty', () => services.insert(REQUEST)),
  act('fill the sample', 'inserted', () => services.fillSample('dawan', 'replace')),
  act('read', 'filled', () => services.read()),
  act('audit and write the findings sheet', 'filled', () => services.audit()),
  act('explain', 'audited', () => services.saveExplanation(query, WHY)),
  act('mend', 'filled', () => services.mend(repair)),
  act('restore', 'audited', () => services.restore(changes)),
  act('list what was overwritten', 'audited', () => services.recoveries()),
  act(
    'restore from the list',
    'audited',
    async (record: Recovery) => {
      await services.previewRecovery(record);
      return services.recover(record);
    },
    async () => {
      const [latest] = await services.recoveries();
      if (latest === undefined) throw new Error('nothing was kept');
      return latest;
    },
  ),
  act('publish', 'filled', () => services.publish('ZJ5')),
  act(
    'refresh a publication',
    'filled',
    () => services.publish('ZJ5'),
    async () => {
      const { sheet } = await services.publish('ZJ5');
      await spoil(sheet);
    },
  ),
  act('mark', 'filled', (result: AuditResult) => services.mark(result), audited),
  act(
    'take the marks away',
    'filled',
    () => services.unmark(),
    async () => services.mark(await audited()),
  ),
  act('record an audit', 'filled', (result: AuditResult) => services.recordRun(result), audited),
  act('put the draft on a sheet', 'filled', () =>
    addDraftSheet([
      { text: '一、总体情况', look: 'heading', open: false },
      { text: '全年办结行政处罚案件216件。', look: 'body', open: false },
    ]),
  ),
  act(
    'fill in from the card',
    'inserted',
    (blank: FiledFigure) => services.put(blank, '3590件(3145件为违停)'),
    async () => {
      const { filing } = await services.read();
      const figure = filing.figures.get('C04@cur');
      if (figure === undefined) throw new Error('no such figure');
      return figure;
    },
  ),
  act('go to a cell', 'filled', () => services.goTo({ code: 'C04', period: 'cur' })),
  act('preview the next year', 'filled', () => services.previewNextYear()),
  act(
    'start the next year',
    'filled',
    (confirm: string) => services.startNextYear(confirm),
    async () => (await services.previewNextYear()).confirm,
  ),
  act(
    'take back the next year',
    'filled',
    (undo: NextYearUndo) => services.takeBackNextYear(undo),
    async () => {
      const { confirm } = await services.previewNextYear();
      return (await services.startNextYear(confirm)).undo;
    },
  ),
];

/** Formulas of the publication sheet are lost, so that there is something to put right. */
async function spoil(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.unprotect();
    sheet.getRange('C6:D9').clear('Contents');
    await context.sync();
    sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
    await context.sync();
  });
}

/** The workbook without the sheet in front and the records, which bear the time of the press. */
const shape = (): string => {
  const whole = picture(host.workbook) as Record<string, unknown> & {
    readonly names: readonly { readonly name: string }[];
  };
  return JSON.stringify({
    ...whole,
    active: null,
    xmlParts: null,
    names: [...whole.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
  });
};

/** Compared as texts first: the differences of two pictures are only worked out when there are any. */
const expectShape = (where: string, wanted: string): void => {
  const now = shape();
  if (now !== wanted) {
    expect({ where, book: JSON.parse(now) as unknown }).toEqual({
      where,
      book: JSON.parse(wanted) as unknown,
    });
  }
};

/** Notes of unfinished acts, and the records of what was overwritten. */
const parts = (kind: 'unfinished' | 'recovery'): number =>
  host.workbook.xmlParts.filter(({ xml }) => xml.includes(`zhifa-nianbao:${kind}`)).length;

/** Counts the actions of each request while `run` goes on; calls `after` behind each of them. */
const watching = async <Result>(
  run: () => Promise<Result>,
  after: (request: number) => void,
): Promise<Result> => {
  const { prototype } = Excel.RequestContext;
  const { sync } = prototype;
  const first = host.counters.requests;
  let last = first;
  prototype.sync = async function (this: Excel.RequestContext, value?: unknown) {
    try {
      return (await sync.call(this, value)) as unknown;
    } finally {
      // What the library sends by itself, to let go of its ranges, is no request of ours.
      if (host.counters.requests > last) {
        last = host.counters.requests;
        after(last - first);
      }
    }
  } as typeof sync;
  try {
    return await run();
  } finally {
    prototype.sync = sync;
  }
};

const FAULTS = ['whole', 'at its end', 'midway and for good'] as const;

describe.each(acts)('$name', ({ from, prepare, press }) => {
  it('leaves the workbook as it was, or whole again after pressing again', async () => {
    await open(from);
    const given = (await prepare?.()) as never;
    const book = await host.save();
    await reopen(book);
    const start = shape();

    const records = parts('recovery');
    const sizes: number[] = [];
    let before = host.counters.actions;
    await watching(
      () => press(given),
      () => {
        sizes.push(host.counters.actions - before);
        before = host.counters.actions;
      },
    );
    const end = shape();
    expect(sizes.length).toBeGreaterThan(0);
    let dirty = true;
    for (const [index, size] of sizes.entries()) {
      for (const fault of FAULTS) {
        if (dirty) await reopen(book);
        if (fault === 'whole') host.failAt(index + 1, 'ConnectionFailure' as never);
        else host.failActionAt(index + 1, fault === 'at its end' ? -1 : Math.floor(size / 2));
        const failure: unknown = await watching(
          () =>
            press(given).then(
              () => null,
              (error: unknown) => error ?? 'failed',
            ),
          (request) => {
            if (fault === 'midway and for good' && request === index + 1) host.cellEditMode = true;
          },
        );
        host.cellEditMode = false;
        const where = `${fault}, request ${String(index + 1)} of ${String(sizes.length)}`;
        // The pane says what happened in a sentence of its own in both languages, never a code alone.
        expect({ where, failed: failure !== null }).toEqual({ where, failed: true });
        const zh = failureMessage('audit', failure, translator(chinese));
        const en = failureMessage('audit', failure, translator(english), 'en-US');
        expect(zh.why).toMatch(/再按一次|再试/);
        expect(en.why).toMatch(/try again/i);
        expect(en.why).not.toMatch(/\p{Script=Han}/u);
        expect(zh.details ?? '').not.toBe('');
        const now = shape();
        dirty = now !== start || parts('recovery') !== records || parts('unfinished') > 0;
        if (!dirty) continue;
        await press(given);
        expectShape(where, end);
        expect({ where, notes: parts('unfinished') }).toEqual({ where, notes: 0 });
      }
    }
    if (dirty) return;
    await press(given);
    expectShape('after the last', end);
  });
});
