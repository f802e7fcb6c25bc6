import type { ExplanationChecks, Finding, RepairTo } from '../../rules';
import type { PaneAudit } from '../services';
import type { AuditView, MendEffect } from '../state/audit-view';
import { csvBytes, findingRows, FINDING_WIDTHS, tableHtml } from '../state/findings-table';
import { fileName } from '../state/file-name';
import { handFile, handedMessage } from '../state/hand-file';
import { copyHtml } from '../state/hand-over';
import type { PaneMessage } from '../state/message';
import type { Work } from '../state/work';
import type { ActTools } from './act-tools';

/** Acts of the audit step. */
export interface AuditActs {
  readonly audit: () => void;
  /** Writes one suggested repair and audits again. */
  readonly mend: (cells: readonly RepairTo[]) => void;
  /** What a suggestion would come to; null when there is no audit to compare with. */
  readonly tryMend: (cells: readonly RepairTo[]) => Promise<MendEffect | null>;
  readonly explain: (finding: Finding, text: string) => void;
  readonly explanationChecks: (text: string) => Promise<ExplanationChecks>;
  readonly view: (change: Partial<AuditView>) => void;
  readonly mark: () => void;
  readonly unmark: () => void;
  readonly listRuns: () => void;
  readonly showFindings: () => void;
  readonly exportFindings: (form: 'xlsx' | 'csv' | 'copy', findings: readonly Finding[]) => void;
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const;

export function auditActs(tools: ActTools): AuditActs {
  const { services, now, dispatch, look, perform, words } = tools;

  /** Audits; marks set in this sitting are renewed, the record of audits gets one more. */
  const auditAgain = async (work: Work): Promise<PaneAudit> => {
    const audit = await services.audit(work);
    dispatch({ type: 'audited', audit });
    await look();
    if (now().auditView.marked) await services.mark(audit.result);
    return audit;
  };

  /** The record is a convenience: an audit stands without it, and the message says so. */
  const record = async ({ result }: PaneAudit): Promise<readonly string[]> => {
    try {
      dispatch({ type: 'auditView', change: { runs: await services.recordRun(result) } });
      return [];
    } catch {
      return [words('audit.runs.failed')];
    }
  };

  const audited = async (work: Work): Promise<PaneMessage> => {
    const audit = await auditAgain(work);
    // Past this point nothing is stopped any more: the audit is done.
    const lines = await record(audit);
    const { hard, hint, query } = audit.result.summary;
    return {
      intent: 'success',
      what: words('done.audit', { hard, query, hint }),
      next: words('done.audit.next'),
      lines,
    };
  };

  const exported = async (
    form: 'xlsx' | 'csv' | 'copy',
    findings: readonly Finding[],
  ): Promise<PaneMessage> => {
    const rows = findingRows(findings, words);
    const { reading } = now();
    if (form === 'copy') {
      return copyHtml(tableHtml(rows))
        ? { intent: 'success', what: words('audit.export.copied', { count: findings.length }) }
        : { intent: 'warning', what: words('copy.blocked.web') };
    }
    const title = words('audit.summary');
    const { unitName = '', year = '' } = reading?.filing.cover ?? {};
    const file = fileName([unitName, String(year), title].filter(Boolean).join(' '), title, form);
    const bytes =
      form === 'csv' ? csvBytes(rows) : await services.writeTable(title, rows, FINDING_WIDTHS);
    return handedMessage(words, handFile(services, bytes, file, TYPES[form]), file, {
      downloaded: words('audit.export.next'),
      stopped: words('audit.export.mac'),
    });
  };

  return {
    audit: () => perform('audit', audited),
    mend: (cells) =>
      perform('mend', async (work) => {
        await work.step('write');
        const { changes, refused } = await services.mend(cells);
        if (refused.length > 0) {
          await look();
          return {
            intent: 'warning',
            what: words('failure.what', { act: words('act.mend') }),
            lines: refused,
          };
        }
        work.wrote('write');
        await auditAgain(work);
        return {
          intent: 'success',
          what: words('done.mend', { count: changes.length }),
          next: words('done.mend.next'),
          undo: changes,
        };
      }),
    tryMend: async (cells) => {
      const { audit } = now();
      return audit === null ? null : services.tryMend(audit, cells);
    },
    explain: (finding, text) =>
      perform('explain', async (work) => {
        await work.step('write');
        await services.saveExplanation(finding, text);
        work.wrote('explain');
        await auditAgain(work);
        return { intent: 'success', what: words('done.explain') };
      }),
    explanationChecks: (text) => services.explanationChecks(text),
    view: (change) => dispatch({ type: 'auditView', change }),
    mark: () =>
      perform('mark', async () => {
        const { audit } = now();
        if (audit === null) return null;
        const { cells, sheets } = await services.mark(audit.result);
        dispatch({ type: 'auditView', change: { marked: true } });
        return {
          intent: 'success',
          what: words('audit.mark.done', { cells, sheets }),
          next: words('audit.mark.next'),
        };
      }),
    unmark: () =>
      perform('unmark', async () => {
        const sheets = await services.unmark();
        dispatch({ type: 'auditView', change: { marked: false } });
        return sheets === 0
          ? { intent: 'info', what: words('audit.unmark.none') }
          : { intent: 'success', what: words('audit.unmark.done', { sheets }) };
      }),
    listRuns: () =>
      perform('list', async () => {
        dispatch({ type: 'auditView', change: { runs: await services.runs() } });
        return null;
      }),
    showFindings: () =>
      perform('go', async () => {
        await services.showFindings();
        return null;
      }),
    exportFindings: (form, findings) => perform('export', () => exported(form, findings)),
  };
}
