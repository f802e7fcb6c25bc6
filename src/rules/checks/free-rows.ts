import type { FiledFigure, Filing, Period } from '../../catalog';
import { hasIndicator } from '../../catalog';

/** A figure printed elsewhere with another value: a free row whose name begins with its code. */
export interface OtherwisePrinted {
  readonly figure: FiledFigure;
  /** The code the name begins with. */
  readonly code: string;
  /** What stands behind the code: 附表：交通违停. */
  readonly label: string;
}

const NAME = /^\s*([A-Z]\d\d)\s*[:：,，、.．-]?\s*(.*)$/;

/** The filled rows of an indicator the office names itself. */
export const freeRows = (
  filing: Filing,
  code: string,
  period: Period = 'cur',
): readonly FiledFigure[] =>
  [...filing.figures.values()].filter(
    (figure) =>
      figure.code === code &&
      figure.period === period &&
      figure.row > 0 &&
      figure.state.kind === 'number',
  );

/** Rows of Q02 另处刊出的数 whose name tells which figure they repeat. */
export const otherwisePrinted = (filing: Filing): readonly OtherwisePrinted[] =>
  freeRows(filing, 'Q02').flatMap((figure) => {
    const [, code, label = ''] = NAME.exec(figure.name ?? '') ?? [];
    return code === undefined || !hasIndicator(code) || code === 'Q02'
      ? []
      : [{ figure, code, label }];
  });
