import type { Target } from '../../workbook';
import { nextBlank, progressOf } from '../state/progress';
import type { ActTools } from './act-tools';

/** Acts that lead to a cell. */
export interface GoActs {
  readonly goTo: (target: Target) => void;
  readonly goToNextBlank: () => void;
}

export function goActs({ dispatch, look, now, perform, services, words }: ActTools): GoActs {
  return {
    goTo: (target) =>
      perform('go', async () => {
        const [what, ...lines] = (await services.goTo(target)).sentences;
        return what === undefined ? null : { intent: 'info', what, lines };
      }),
    goToNextBlank: () =>
      perform('go', async () => {
        await look();
        const { catalog, visited } = now();
        const { filing } = await services.read();
        if (catalog === null) return null;
        const order = catalog.pack.tables.flatMap(({ sections }) =>
          sections.flatMap(({ codes }) => codes),
        );
        const next = nextBlank(progressOf(catalog.pack, filing).blanks, order, visited);
        if (next === null || next.place === null) {
          return { intent: 'success', what: words('fill.next.done') };
        }
        dispatch({ type: 'visited', code: next.code });
        await services.goTo(next.place);
        return null;
      }),
  };
}
