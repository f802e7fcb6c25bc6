import type { AuditServices } from './audit-services';
import { auditOptions } from './real-settings-services';

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
    const options = await auditOptions();
    const result = audit(filing, options);
    const ratios = ratiosOf(filing);
    await work?.step('suggest');
    const repairs = repairsOf(filing, result, options);
    await work?.step('list');
    await writeFindings(result, reading);
    work?.wrote('list');
    return { filing, result, ratios, repairs };
  },
  auditQuietly: async (filing) => {
    const { audit, ratiosOf, repairsOf } = await rulesDoor();
    const options = await auditOptions();
    const result = audit(filing, options);
    return {
      filing,
      result,
      ratios: ratiosOf(filing),
      repairs: repairsOf(filing, result, options),
    };
  },
  tryMend: async ({ filing, result }, cells) => {
    const [{ audit }, { mendEffect, withValues }] = await Promise.all([
      rulesDoor(),
      import('./state/mend-effect'),
    ]);
    return mendEffect(cells, result, audit(withValues(filing, cells), await auditOptions()));
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
  previewClean: async () => (await workbookDoor()).previewClean(await auditOptions()),
  clean: async () => (await workbookDoor()).cleanWorkbook(await auditOptions()),
  writeTable: async (name, rows, widths) =>
    (await import('../spreadsheet')).writeTable({ name, rows, widths }),
});
