import type { AuditServices } from './audit-services';

/** Opened when they are first needed; see real-services.ts. */
const workbookDoor = () => import('../workbook');
const rulesDoor = () => import('../rules');

/** @param clock ISO time of the moment, to the millisecond; asked each time. */
export const realAuditServices = (clock: () => string): AuditServices => ({
  audit: async (work) => {
    await work?.step('read');
    const [{ readFiling, writeFindings }, { audit, ratiosOf, repairsOf }] = await Promise.all([
      workbookDoor(),
      rulesDoor(),
    ]);
    const reading = await readFiling();
    const { filing } = reading;
    await work?.step('rules');
    const result = audit(filing);
    const ratios = ratiosOf(filing);
    await work?.step('suggest');
    const repairs = repairsOf(filing, result);
    await work?.step('list');
    await writeFindings(result, reading);
    work?.wrote('list');
    return { filing, result, ratios, repairs };
  },
  tryMend: async ({ filing, result }, cells) => {
    const [{ audit }, { mendEffect, withValues }] = await Promise.all([
      rulesDoor(),
      import('./state/mend-effect'),
    ]);
    return mendEffect(cells, result, audit(withValues(filing, cells)));
  },
  explanationChecks: async (text) => (await rulesDoor()).explanationChecks(text),
  mark: async (result) => (await workbookDoor()).markFindings(result),
  unmark: async () => (await workbookDoor()).clearMarks(),
  runs: async () => (await workbookDoor()).listRuns(),
  recordRun: async ({ summary }) => (await workbookDoor()).recordRun({ at: clock(), ...summary }),
  showFindings: async () => {
    const { findingsPlace, goTo, readFiling } = await workbookDoor();
    await goTo(findingsPlace(await readFiling()));
  },
  recoveries: async () => (await workbookDoor()).listRecoveries(),
  previewRecovery: async (recovery) => (await workbookDoor()).previewRecovery(recovery),
  recover: async (recovery) =>
    (await workbookDoor()).recover(recovery, { at: clock(), act: 'restore' }),
  writeTable: async (name, rows, widths) =>
    (await import('../spreadsheet')).writeTable({ name, rows, widths }),
});
