import { indicator } from '../catalog';
import { publishedAsFiled, publishedMark } from '../template';
import { changeCell } from './annex-change';
import { valueCell } from './annex-cells';
import { changeRuns } from './assemble/change';
import type { Context } from './assemble/context';
import { approximately, printedFigure, slotRuns } from './number-run';
import type { NumberTag } from './tag';
import type { Run } from './types';

const printedIn = (runs: readonly Run[]): readonly string[] =>
  runs.flatMap((run) => (run.kind === 'number' ? [run.printed] : []));

/** 比上年… in the text and the 同比 cell of the table. */
const changes = ({ code }: NumberTag, context: Context): readonly string[] => [
  ...printedIn(changeRuns(code, '件', context)),
  ...printedIn(changeCell(context.facts, code)),
];

const ratio = ({ code, period }: NumberTag, context: Context): readonly string[] => {
  const inTable = context.facts.ratio(code, period)?.printed;
  return [
    ...printedIn(slotRuns(context.facts, code, '', period) ?? []),
    ...(inTable === undefined ? [] : [inTable]),
  ];
};

const figure = (tag: NumberTag, context: Context): readonly string[] => {
  const { facts } = context;
  const inTable = valueCell(facts.figure(tag.code, tag.period, tag.row), facts.filing.version);
  if (tag.row > 0) return printedIn(inTable);
  const unit = indicator(tag.code).kind === 'amount' ? '万元' : '';
  const value = facts.number(tag.code, tag.period);
  // An official layout prints exact counts in full; in the table of the annex they may stand otherwise.
  const published = { node: 'ref', code: tag.code, period: tag.period } as const;
  const mark = publishedMark(published, facts.filing);
  const inLayout = (exact: typeof value): readonly string[] => {
    if (exact === null) return [];
    const digits = printedFigure(exact, indicator(tag.code).kind).printed;
    return [
      approximately(digits, mark).printed,
      approximately(publishedAsFiled(published, facts.filing) ?? digits, mark).printed,
    ];
  };
  return [
    ...printedIn(slotRuns(facts, tag.code, unit, tag.period) ?? []),
    ...printedIn(inTable),
    ...inLayout(value),
  ];
};

const one = (tag: NumberTag, context: Context): readonly string[] => {
  if (/^(?:change|points|times|difference):/.test(tag.format)) return changes(tag, context);
  const isRatio = indicator(tag.code).kind === 'ratio' && tag.period !== 'pub';
  return isRatio ? ratio(tag, context) : figure(tag, context);
};

/**
 * What the draft may print for a tag now: in prose first, then as the table has it; nothing when the
 * workbook gives no number, or when things said together (均为0件) no longer agree.
 */
export const numberNow = (tag: NumberTag, context: Context): readonly string[] => {
  const first = one(tag, context);
  const others = tag.also.map((code) => one({ ...tag, code, also: [] }, context));
  return first.filter((printed) => others.every((other) => other.includes(printed)));
};
