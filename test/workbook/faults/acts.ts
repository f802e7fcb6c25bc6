/** Every act of the pane that asks something of the workbook. */
import type { FiledFigure, LayoutId } from '../../../src/catalog';
import { layoutIds } from '../../../src/catalog';
import { audit } from '../../../src/rules';
import type { AuditResult } from '../../../src/rules';
import { addDraftSheet, readLastYear } from '../../../src/workbook';
import type { LastYear, NextYearUndo, Pasted, Recovery } from '../../../src/workbook';
import type { BookName, Ground } from './books';
import { services } from './clock';

const WHY = '含以前年度结转案件30件，因跨年办结，口径与上年一致。';

export interface Act {
  readonly name: string;
  readonly from: BookName;
  /** Done undisturbed, once for each workbook; what it gives is handed to the act. */
  readonly prepare?: (ground: Ground) => Promise<unknown>;
  readonly press: (ground: Ground, prepared: never) => Promise<unknown>;
  /** Only where the whole matrix is asked for. */
  readonly whole?: true;
}

const act = <Prepared>(
  name: string,
  from: BookName,
  press: (ground: Ground, prepared: Prepared) => Promise<unknown>,
  prepare?: (ground: Ground) => Promise<Prepared>,
): Act => ({ name, from, press, ...(prepare === undefined ? {} : { prepare }) });

const audited = async (): Promise<AuditResult> => audit((await services.read()).filing);

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

const filling: readonly Act[] = [
  act('insert', 'empty', ({ request }) => services.insert(request)),
  act('repair of damage', 'damaged', ({ request }) => services.insert(request)),
  act('bring up from template 1.0', 'old', () =>
    services.insert({ pack: 'county', year: 2024, unitName: '', level: 'county' }),
  ),
  act('fill the sample', 'inserted', ({ sample }) => services.fillSample(sample, 'replace')),
  act(
    'fill in from the card',
    'inserted',
    (_ground, blank: FiledFigure) => services.put(blank, '3590件(3145件为违停)'),
    async () => {
      const figure = (await services.read()).filing.figures.get('C04@cur');
      if (figure === undefined) throw new Error('no such figure');
      return figure;
    },
  ),
  act(
    'apply what was pasted',
    'pasted',
    (_ground, pasted: readonly Pasted[]) => services.applyPasted(pasted),
    async () => {
      const { pasted } = await services.read();
      if (pasted.length === 0) throw new Error('nothing is pasted');
      return pasted;
    },
  ),
  act(
    'fill from last year',
    'inserted',
    (_ground, past: LastYear) => services.fillLastYear(past, []),
    async ({ past }) => {
      const read = await readLastYear(await past(), (await services.read()).filing);
      if (!read.ok) throw new Error(read.message.zh);
      return read;
    },
  ),
  act('remember a report', 'filled', () =>
    services.remember({
      date: '2025-01-31',
      addressee: '青河县司法局',
      signature: '青河县人民政府',
    }),
  ),
];

const auditing: readonly Act[] = [
  act('read', 'filled', () => services.read()),
  act('audit and write the findings sheet', 'filled', () => services.audit()),
  act('explain', 'audited', ({ query }) => services.saveExplanation(query(), WHY)),
  act('mend', 'filled', ({ repair }) => services.mend(repair)),
  act('restore', 'audited', ({ changes }) => services.restore(changes())),
  act('list what was overwritten', 'audited', () => services.recoveries()),
  act(
    'restore from the list',
    'audited',
    async (_ground, record: Recovery) => {
      await services.previewRecovery(record);
      return services.recover(record);
    },
    async () => {
      const [latest] = await services.recoveries();
      if (latest === undefined) throw new Error('nothing was kept');
      return latest;
    },
  ),
  act('mark', 'filled', (_ground, result: AuditResult) => services.mark(result), audited),
  act(
    'take the marks away',
    'filled',
    () => services.unmark(),
    async () => services.mark(await audited()),
  ),
  act(
    'record an audit',
    'filled',
    (_ground, result: AuditResult) => services.recordRun(result),
    audited,
  ),
  act('go to a cell', 'filled', () => services.goTo({ code: 'C04', period: 'cur' })),
];

const publish = (layout: LayoutId): Act =>
  act(`publish ${layout}`, 'filled', () => services.publish(layout));

const reporting: readonly Act[] = [
  ...layoutIds().map((layout): Act =>
    layout === 'ZJ5' || layout === 'GD2018' ? publish(layout) : { ...publish(layout), whole: true },
  ),
  act(
    'refresh a publication',
    'filled',
    () => services.publish('ZJ5'),
    async () => {
      const { sheet } = await services.publish('ZJ5');
      await spoil(sheet);
    },
  ),
  act('put the draft on a sheet', 'filled', () =>
    addDraftSheet([
      { text: '一、总体情况', look: 'heading', open: false },
      { text: '全年办结行政处罚案件216件。', look: 'body', open: false },
    ]),
  ),
  act('charts', 'filled', () => services.chartsToSheet()),
  act('preview the next year', 'filled', () => services.previewNextYear()),
  act(
    'start the next year',
    'filled',
    (_ground, confirm: string) => services.startNextYear(confirm),
    async () => (await services.previewNextYear()).confirm,
  ),
  act(
    'take back the next year',
    'filled',
    (_ground, undo: NextYearUndo) => services.takeBackNextYear(undo),
    async () => {
      const { confirm } = await services.previewNextYear();
      return (await services.startNextYear(confirm)).undo;
    },
  ),
];

export const acts: readonly Act[] = [...filling, ...auditing, ...reporting];
