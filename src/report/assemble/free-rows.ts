import { indicator } from '../../catalog';
import type { FiledFigure } from '../../catalog';
import { approximately, numberRun, printedFigure, textRun } from '../number-run';
import type { Run } from '../types';
import type { Context } from './context';

const ofCode = (code: string, context: Context): readonly FiledFigure[] =>
  [...context.facts.filing.figures.values()]
    .filter((figure) => figure.code === code && figure.period === 'cur')
    .sort((one, other) => one.row - other.row);

const rowRuns = (figure: FiledFigure, context: Context): readonly Run[] | null => {
  if (figure.state.kind !== 'number') return null;
  const name = (figure.name ?? '').trim();
  if (name === '') {
    const at = figure.place === null ? '' : `（${figure.place.sheet}${figure.place.address}）`;
    context.omit(`${figure.code}#${figure.row}`, `自填项${at}有数而没有名称，未写入。`);
    return null;
  }
  const known = indicator(figure.code);
  const unit = (figure.unit ?? known.unit).trim();
  const { printed, format } = printedFigure(
    figure.state.stated.value,
    unit === '万元' ? 'amount' : known.kind,
  );
  const said = approximately(printed, figure.approximation);
  const { code, row } = figure;
  return [
    { kind: 'text', text: name, origin: 'office' },
    // A place in a ranking is an ordinal: 位次第3位.
    textRun(unit === '位' ? '第' : ''),
    numberRun(
      { code, row, name, period: 'cur', format, printed: said.printed },
      context.facts.filing.version,
    ),
    { kind: 'text', text: unit, origin: 'office' },
    textRun(said.after),
  ];
};

/** What the office counts under names of its own, as one listing sentence; null when nothing is filed. */
export const freeRowRuns = (
  plan: { readonly lead: string; readonly codes: readonly string[] },
  context: Context,
): readonly Run[] | null => {
  const rows = plan.codes
    .flatMap((code) => ofCode(code, context))
    .flatMap((figure) => {
      const runs = rowRuns(figure, context);
      return runs === null ? [] : [runs];
    });
  if (rows.length === 0) return null;
  const listed = rows.flatMap((runs, index) => (index === 0 ? runs : [textRun('；'), ...runs]));
  return [textRun(plan.lead), ...listed, textRun('。')];
};
