import { filedInYuan, indicator } from '../catalog';
import type { FiledFigure } from '../catalog';
import { approximately, numberRun, printedAsFiled, textRun } from './number-run';
import type { Run } from './types';

/** A filed figure as a cell of a table prints it; not-applicable marks stand as they were typed. */
export const valueCell = (figure: FiledFigure | null, version: string): readonly Run[] => {
  if (figure === null || figure.state.kind === 'blank') return [];
  if (figure.state.kind !== 'number') {
    return [{ kind: 'text', text: figure.state.text, origin: 'office' }];
  }
  const { code, period, row } = figure;
  const unit = figure.unit?.trim() ?? indicator(code).unit;
  const yuan = filedInYuan(figure, unit);
  if (yuan !== null) {
    const { printed, after } = approximately(yuan, figure.approximation);
    return [
      numberRun({ code, period, row, format: 'yuan', printed }, version),
      textRun(`元${after}`),
    ];
  }
  const kind = figure.unit?.trim() === '万元' ? 'amount' : indicator(code).kind;
  const { printed, format } = printedAsFiled(figure.state.stated, kind);
  const said = approximately(printed, figure.approximation);
  const name = figure.name?.trim() === '' ? undefined : figure.name;
  const parts = { code, period, row, format, printed: said.printed };
  return [numberRun(name === undefined ? parts : { ...parts, name }, version), textRun(said.after)];
};
