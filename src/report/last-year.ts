import type { FiledFigure, Filing } from '../catalog';

/** The filing as it stood a year before: its 上年 column read as 本年, for last year's ratios. */
export const lastYearOf = (filing: Filing): Filing => ({
  ...filing,
  figures: new Map(
    [...filing.figures.values()]
      .filter((figure) => figure.period === 'prev')
      .map((figure): [string, FiledFigure] => {
        const row = figure.row > 0 ? `#${figure.row}` : '';
        return [`${figure.code}${row}@cur`, { ...figure, period: 'cur' }];
      }),
  ),
});

/** Whether anything at all was filed for last year. */
export const hasLastYear = (filing: Filing): boolean =>
  [...filing.figures.values()].some(
    (figure) => figure.period === 'prev' && figure.state.kind === 'number',
  );
