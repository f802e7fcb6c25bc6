import type { CellServices } from './cell-services';
import { auditOptions } from './real-settings-services';

/** Opened when they are first needed; see real-services.ts. */
const workbookDoor = () => import('../workbook');

export const realCellServices = (clock: () => string): CellServices => ({
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
  typedFigure: async (figure, text, language) =>
    (await import('./state/typed-figure')).typedFigure(figure, text, language),
  put: async (figure, text) => {
    const [{ putFigure, readFiling }, { pack, told }, { typedFigure }, { nextFigure }] =
      await Promise.all([
        workbookDoor(),
        import('../catalog'),
        import('./state/typed-figure'),
        import('./state/next-figure'),
      ]);
    const typed = typedFigure(figure, text, 'zh-CN');
    if (!typed.ok) {
      const english = typedFigure(figure, text, 'en-US');
      const refused = told(typed.sentence, english.ok ? '' : english.sentence);
      return { changes: [], refused: [refused], next: null };
    }
    // Nothing typed goes on and leaves the cell as it is: a slip of the finger must not clear a figure.
    const { changes, refused } =
      typed.value === ''
        ? { changes: [], refused: [] }
        : await putFigure(figure, typed, { at: clock(), act: 'put' });
    if (refused.length > 0) return { changes, refused, next: null };
    const { filing } = await readFiling();
    return { changes, refused, next: nextFigure(pack(filing.pack), filing, figure) };
  },
});
