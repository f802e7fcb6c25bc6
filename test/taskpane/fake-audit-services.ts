import type { Filing } from '../../src/catalog';
import { audit, explanationChecks, ratiosOf, repairsOf } from '../../src/rules';
import { checksIn } from '../../src/taskpane/settings/kept-settings';
import type { AuditServices } from '../../src/taskpane/audit-services';
import { mendEffect, withValues } from '../../src/taskpane/state/mend-effect';
import type { AuditRun, CellChange, CleanReport, Recovery } from '../../src/workbook';
import type { FakeOptions, Journal } from './fake-services';

type Act = <Result>(name: keyof AuditServices, result: () => Result) => Promise<Result>;

/** What the fake of the audit step works with. */
export interface AuditWorld {
  readonly act: Act;
  readonly journal: Journal;
  readonly options: FakeOptions;
  readonly filing: () => Filing;
  /** Puts a cell back behind the pane's back. */
  readonly putBack: (changes: readonly CellChange[]) => void;
  /** What was overwritten, the latest first. */
  readonly kept: Recovery[];
}

const cleanReport = (recoveries: number): CleanReport => ({
  removed: recoveries === 0 ? [] : [{ kind: 'recoveries', count: recoveries }],
  kept: [
    { kind: 'unit', count: 1 },
    { kind: 'internalNotes', count: 2 },
  ],
});

/** The audit step's world without a workbook, apart from the audit itself. */
export const fakeAuditServices = (world: AuditWorld): Omit<AuditServices, 'audit'> => {
  const { act, journal, kept, putBack } = world;
  const runs: AuditRun[] = [];
  return {
    auditQuietly: (filing) =>
      act('auditQuietly', () => {
        const options = { settings: checksIn(journal.settings) };
        const result = audit(filing, options);
        const repairs = repairsOf(filing, result, options);
        return { filing, result, ratios: ratiosOf(filing), repairs };
      }),
    tryMend: ({ filing, result }, cells) =>
      act('tryMend', () => mendEffect(cells, result, audit(withValues(filing, cells)))),
    explanationChecks: (text) => act('explanationChecks', () => explanationChecks(text)),
    mark: ({ findings }) =>
      act('mark', () => {
        journal.marked.push(findings.length);
        return { cells: findings.length, sheets: 1 };
      }),
    unmark: () =>
      act('unmark', () => {
        const sheets = journal.marked.length > 0 ? 1 : 0;
        journal.marked.length = 0;
        return sheets;
      }),
    runs: () => act('runs', () => [...runs]),
    recordRun: ({ summary }) =>
      act('recordRun', () => {
        runs.unshift({ at: `2025-01-20T08:${String(runs.length + 10)}:00.000Z`, ...summary });
        return [...runs];
      }),
    showFindings: () =>
      act('showFindings', () => void journal.went.push({ sheet: '审核结果', address: 'A4' })),
    recoveries: () => act('recoveries', () => [...kept]),
    previewRecovery: ({ changes }) =>
      act('previewRecovery', () => ({
        cells: changes.map(({ address, before, sheet, value }) => ({
          sheet,
          address,
          now: String(value),
          then: String(before),
          state: 'back' as const,
        })),
        back: changes.length,
        changed: 0,
      })),
    recover: (recovery) =>
      act('recover', () => {
        putBack(recovery.changes);
        kept.splice(kept.indexOf(recovery), 1);
        return [];
      }),
    previewClean: () => act('previewClean', () => cleanReport(kept.length)),
    clean: () =>
      act('clean', () => {
        const report = cleanReport(kept.length);
        kept.length = 0;
        return report;
      }),
    writeTable: () => act('writeTable', () => new Uint8Array([80, 75])),
  };
};
