import type { ActTools } from './act-tools';

/** Acts before a workbook is sent. */
export interface CleanActs {
  /** Says what would go and what would stay; nothing is removed yet. */
  readonly previewClean: () => void;
  readonly forgetClean: () => void;
  /** Removes what was listed. */
  readonly clean: () => void;
}

export function cleanActs({ services, now, dispatch, look, perform, words }: ActTools): CleanActs {
  return {
    previewClean: () =>
      perform('list', async () => {
        const cleaning = await services.previewClean();
        dispatch({ type: 'auditView', change: { cleaning } });
        return null;
      }),
    forgetClean: () => dispatch({ type: 'auditView', change: { cleaning: null } }),
    clean: () =>
      perform('clean', async (work) => {
        if (now().auditView.cleaning === null) return null;
        await work.step('write');
        const { removed } = await services.clean();
        work.wrote('write');
        // The record of audits is gone with the rest.
        dispatch({ type: 'auditView', change: { cleaning: null, runs: null } });
        await look();
        return {
          intent: 'success',
          what: words('clean.done', { count: removed.reduce((sum, { count }) => sum + count, 0) }),
          lines: removed.map(({ count, kind }) =>
            words('clean.line', { kind: words(`clean.removed.${kind}`), count }),
          ),
          next: words('clean.done.next'),
        };
      }),
  };
}
