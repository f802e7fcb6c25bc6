import type { Recovery } from '../../workbook';
import type { ActTools } from './act-tools';

/** Acts of the list of what was overwritten. */
export interface RecoveryActs {
  readonly listRecoveries: () => void;
  /** Says what restoring would change; nothing is changed yet. */
  readonly previewRecovery: (recovery: Recovery) => void;
  readonly forgetRecovery: () => void;
  /** Restores what was previewed. */
  readonly recover: () => void;
}

export function recoveryActs(tools: ActTools): RecoveryActs {
  const { services, now, dispatch, look, perform, words } = tools;
  return {
    listRecoveries: () =>
      perform('list', async () => {
        const recoveries = await services.recoveries();
        dispatch({ type: 'auditView', change: { recoveries } });
        return null;
      }),
    previewRecovery: (of) =>
      perform('list', async () => {
        const preview = await services.previewRecovery(of);
        dispatch({ type: 'auditView', change: { recovering: { of, preview } } });
        return null;
      }),
    forgetRecovery: () => dispatch({ type: 'auditView', change: { recovering: null } }),
    recover: () =>
      perform('restore', async (work) => {
        const { recovering } = now().auditView;
        if (recovering === null) return null;
        await work.step('write');
        const left = await services.recover(recovering.of);
        work.wrote('write');
        dispatch({ type: 'auditView', change: { recovering: null } });
        await look();
        const { back } = recovering.preview;
        return left.length === 0
          ? { intent: 'success', what: words('restore.done', { count: back }) }
          : {
              intent: 'warning',
              what: words('restore.done', { count: back }),
              next: words('done.restore.left', { count: left.length }),
              lines: left.map(({ address, sheet }) => `${sheet} ${address}`),
            };
      }),
  };
}
