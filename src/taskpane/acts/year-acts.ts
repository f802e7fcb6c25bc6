import type { FigureKey } from '../../catalog';
import type { NextYearUndo } from '../../workbook';
import type { ActTools } from './act-tools';

/** Acts between two years: last year's file for the 上年 column, and the step into the next year. */
export interface YearActs {
  /** @param file what the person picked */
  readonly openLastYear: (file: Blob) => void;
  /** @param replace keys of differing cells that are to be taken over */
  readonly fillLastYear: (replace: readonly FigureKey[]) => void;
  readonly forgetLastYear: () => void;
  readonly previewNextYear: () => void;
  readonly startNextYear: () => void;
  readonly forgetNextYear: () => void;
}

export function yearActs({ services, now, dispatch, look, perform, words }: ActTools): YearActs {
  const takeBack = (undo: NextYearUndo): void =>
    perform('restore', async () => {
      const left = await services.takeBackNextYear(undo);
      await look();
      return left.length === 0
        ? { intent: 'success', what: words('done.restore') }
        : {
            intent: 'warning',
            what: words('done.restore'),
            next: words('done.restore.left', { count: left.length }),
          };
    });
  return {
    openLastYear: (file) =>
      perform('lastYear', async (work) => {
        dispatch({ type: 'lastYear', lastYear: null });
        const offer = await services.readLastYear(file, work);
        if (!offer.ok) {
          return { intent: 'warning', what: words('lastYear.refused'), why: offer.message };
        }
        dispatch({ type: 'lastYear', lastYear: offer });
        return null;
      }),
    fillLastYear: (replace) =>
      perform('lastYear', async (work) => {
        const { lastYear } = now();
        if (lastYear === null) return null;
        await work.step('write');
        const { changes, conflicts, written } = await services.fillLastYear(lastYear.past, replace);
        await look();
        dispatch({ type: 'lastYear', lastYear: null });
        return {
          intent: 'success',
          what: words('done.lastYear', { count: written }),
          ...(conflicts.length === 0
            ? {}
            : { next: words('done.lastYear.left', { count: conflicts.length }) }),
          undo: changes,
        };
      }),
    forgetLastYear: () => dispatch({ type: 'lastYear', lastYear: null }),
    previewNextYear: () =>
      perform('nextYear', async () => {
        dispatch({ type: 'nextYear', nextYear: await services.previewNextYear() });
        return null;
      }),
    startNextYear: () =>
      perform('nextYear', async (work) => {
        const { nextYear } = now();
        if (nextYear === null) return null;
        await work.step('write');
        const { sentences, to, undo } = await services.startNextYear(nextYear.confirm);
        dispatch({ type: 'nextYear', nextYear: null });
        await look();
        return {
          intent: 'success',
          what: words('done.nextYear', { year: to }),
          lines: sentences,
          takeBack: () => takeBack(undo),
        };
      }),
    forgetNextYear: () => dispatch({ type: 'nextYear', nextYear: null }),
  };
}
