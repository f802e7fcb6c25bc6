import type { CellServices } from './cell-services';
import { auditOptions } from './real-settings-services';

/** Opened when they are first needed; see real-services.ts. */
const workbookDoor = () => import('../workbook');

export const realCellServices = (): CellServices => ({
  watchSelection: (moved) => {
    let stopped = false;
    let stopEvents: (() => Promise<void>) | null = null;
    void workbookDoor()
      .then(({ watchSelection }) => watchSelection((place) => stopped || moved(place)))
      .then((stop) => {
        stopEvents = stop;
        if (stopped) void stop().catch(() => undefined);
      })
      // Without the card the pane still does everything.
      .catch(() => undefined);
    return () => {
      stopped = true;
      if (stopEvents !== null) void stopEvents().catch(() => undefined);
    };
  },
  cellFacts: async (filing, figure) => {
    const { cellFacts } = await import('./state/cell-facts');
    return cellFacts(filing, figure, await auditOptions());
  },
});
