import { indicator } from '../../catalog';
import type { FiledFigure } from '../../catalog';
import { approximately, numberRun, printedFigure, textRun } from '../number-run';
import type { Run } from '../types';
import type { Context } from './context';

/** What an office wants to reach next year is no result of this one: 案卷抽查（下年计划）. */
const COMING = /（下年(?:目标|计划)）$/;

/** The office says itself that a row is no count of what was done: 期限要求，不是统计数. */
const NO_STATISTIC = /不是(?:统计|完成)数/;

const isComing = (figure: FiledFigure): boolean => COMING.test((figure.name ?? '').trim());

const ofCode = (code: string, context: Context): readonly FiledFigure[] =>
  [...context.facts.filing.figures.values()]
    .filter((figure) => figure.code === code && figure.period === 'cur')
    .sort((one, other) => one.row - other.row);

/** 委托事项： of 委托事项：水利局; '' where a name has no such part. */
const kindOf = (name: string): string => /^[^：]+：(?=.)/.exec(name.trim())?.[0] ?? '';

/** @param named the kind the row before it has named, which is not named again. */
const rowRuns = (figure: FiledFigure, named: string, context: Context): readonly Run[] | null => {
  if (figure.state.kind !== 'number') return null;
  const name = (figure.name ?? '').trim();
  if (name === '') {
    const at = figure.place === null ? '' : `（${figure.place.sheet}${figure.place.address}）`;
    context.omit(`${figure.code}#${figure.row}`, `自填项${at}有数而没有名称，未写入。`);
    return null;
  }
  if (NO_STATISTIC.test(figure.note)) {
    context.omit(`${figure.code}#${figure.row}`, `“${name}”的说明写明它不是统计数，未写入正文。`);
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
  const kind = kindOf(name);
  const shown = (kind === named ? name.slice(kind.length) : name).replace(COMING, '');
  return [
    { kind: 'text', text: shown, origin: 'office' },
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

/** A name with a comma of its own asks for a stronger mark between the rows. */
const markBetween = (figures: readonly FiledFigure[]): string =>
  figures.some(({ name }) => /[，；]/.test(name ?? '')) ? '；' : '，';

const listed = (
  lead: string,
  figures: readonly FiledFigure[],
  context: Context,
): readonly Run[] | null => {
  const mark = markBetween(figures);
  const row: Run[] = [];
  let said = '';
  for (const figure of figures) {
    const runs = rowRuns(figure, said, context);
    if (runs === null) continue;
    const kind = kindOf(figure.name ?? '');
    const between = kind !== '' && kind === said ? '、' : mark;
    if (row.length > 0) row.push(textRun(between));
    row.push(...runs);
    said = kind;
  }
  if (row.length === 0) return null;
  return [textRun(lead), ...row, textRun('。')];
};

/** What the office counts under names of its own, as one listing sentence; null when nothing is filed. */
export const freeRowRuns = (
  plan: { readonly lead: string; readonly codes: readonly string[] },
  context: Context,
): readonly Run[] | null =>
  listed(
    plan.lead,
    plan.codes.flatMap((code) => ofCode(code, context)).filter((figure) => !isComing(figure)),
    context,
  );

/** The rows that are targets or plans of the coming year; null when there are none. */
export const comingYearRuns = (context: Context): readonly Run[] | null =>
  listed('下年目标和计划：', [...context.facts.filing.figures.values()].filter(isComing), context);
