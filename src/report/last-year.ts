import type { Filing } from '../catalog';

/** Whether anything at all was filed for last year. */
export const hasLastYear = (filing: Filing): boolean =>
  [...filing.figures.values()].some(
    (figure) => figure.period === 'prev' && figure.state.kind === 'number',
  );
