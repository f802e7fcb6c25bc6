import type { FiledFigure } from '../../catalog';
import type { ActTools } from './act-tools';

/** Acts of the card of the selected cell. */
export interface FillActs {
  /**
   * Writes what was typed for a cell and goes on to the cell below.
   * @param written called once the workbook has it
   */
  readonly put: (figure: FiledFigure, text: string, written: () => void) => void;
}

export function fillActs({ services, now, look, perform, words, language }: ActTools): FillActs {
  return {
    put: (figure, text, written) =>
      perform('put', async (work) => {
        await work.step('write');
        const { changes, next, refused } = await services.put(figure, text);
        if (refused.length > 0) {
          await look();
          return {
            intent: 'warning',
            what: words('failure.what', { act: words('act.put') }),
            lines: refused,
          };
        }
        work.wrote('write');
        written();
        await look();
        const reached = next?.place ?? null;
        if (reached !== null) await services.goTo(reached);
        if (changes.length === 0) return null;
        const { catalog } = now();
        const known = catalog?.indicator(figure.code)[language() === 'zh-CN' ? 'zh' : 'en'];
        const name = figure.name ?? known ?? figure.code;
        return {
          intent: 'success',
          what: words('done.put', {
            name,
            value: text.trim(),
          }),
          undo: changes,
        };
      }),
  };
}
