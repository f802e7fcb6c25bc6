import type { Verdict } from '../../claims';
import type { ReportChoices, ReportSource, TextFigure } from '../report-services';
import type { ActTools } from './act-tools';

/** Acts around a report: what the cover remembers, other ways out, reports that come back. */
export interface ReportActs {
  /** @param choices only what differs from the workbook */
  readonly remember: (choices: Partial<ReportChoices>) => void;
  /** Marks in the preview what has changed since the draft; in the background. */
  readonly markStale: () => void;
  readonly draftToSheet: () => void;
  readonly chartsToSheet: () => void;
  readonly check: (source: ReportSource) => void;
  readonly showVerdict: (shown: Verdict | 'open' | 'all') => void;
  readonly forgetCheck: () => void;
  readonly extract: (source: ReportSource) => void;
  readonly fillFromText: (figures: readonly TextFigure[]) => void;
  readonly forgetExtraction: () => void;
}

export function reportActs({
  services,
  now,
  dispatch,
  look,
  perform,
  words,
}: ActTools): ReportActs {
  return {
    remember: (choices) =>
      perform('remember', async () => {
        const { changes, unplaced } = await services.remember(choices);
        await look();
        return unplaced.length > 0
          ? { intent: 'warning', what: words('report.remember.not'), lines: unplaced }
          : {
              intent: 'success',
              what: words('report.remember.done', { count: changes.length }),
              undo: changes,
            };
      }),
    markStale: () => {
      const { draft, reading } = now();
      if (draft === null || reading === null) return;
      void services
        .stale(draft.document, reading.filing)
        .then((stale) => {
          // A draft made meanwhile is up to date by itself.
          if (now().draft === draft) dispatch({ type: 'reportView', change: { stale } });
        })
        // The notice that figures have changed stands without the marks.
        .catch(() => undefined);
    },
    draftToSheet: () =>
      perform('sheet', async () => {
        const { draft } = now();
        if (draft === null) return null;
        const { sentences, sheet } = await services.draftToSheet(draft.document);
        return { intent: 'success', what: words('report.sheet.done', { sheet }), lines: sentences };
      }),
    chartsToSheet: () =>
      perform('charts', async () => {
        const { drawn, sentences, sheet } = await services.chartsToSheet();
        return {
          intent: drawn ? 'success' : 'info',
          what: words('report.charts.done', { sheet }),
          lines: sentences,
        };
      }),
    check: (source) =>
      perform('check', async (work) => {
        dispatch({ type: 'reportView', change: { check: null, shown: 'open' } });
        const check = await services.check(source, work);
        dispatch({ type: 'reportView', change: { check } });
        const { fails } = check.summary;
        return {
          intent: fails > 0 ? 'warning' : 'success',
          what: words('check.done', {
            name: check.name === '' ? words('check.pasted') : check.name,
          }),
          why: check.headline,
        };
      }),
    showVerdict: (shown) => dispatch({ type: 'reportView', change: { shown } }),
    forgetCheck: () => dispatch({ type: 'reportView', change: { check: null } }),
    extract: (source) =>
      perform('extract', async (work) => {
        dispatch({ type: 'reportView', change: { extraction: null } });
        const extraction = await services.extract(source, work);
        dispatch({ type: 'reportView', change: { extraction } });
        return null;
      }),
    fillFromText: (figures) =>
      perform('text', async () => {
        const { changes, conflicts, unplaced, written } = await services.fillFromText(figures);
        await look();
        if (unplaced.length > 0)
          return { intent: 'warning', what: words('extract.not'), lines: unplaced };
        dispatch({ type: 'reportView', change: { extraction: null } });
        return {
          intent: conflicts.length === 0 ? 'success' : 'warning',
          what: words('extract.done', { count: written }),
          ...(conflicts.length === 0
            ? {}
            : { next: words('extract.moved', { count: conflicts.length }) }),
          undo: changes,
        };
      }),
    forgetExtraction: () => dispatch({ type: 'reportView', change: { extraction: null } }),
  };
}
