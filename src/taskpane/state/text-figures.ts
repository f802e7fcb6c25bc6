import { figureKey, hasIndicator, indicator, told } from '../../catalog';
import type { FiledFigure, Filing, Period } from '../../catalog';
import type { Extraction, Proposal } from '../../claims';
import { approximateNote, equal, fromDecimal, toDecimal, toNumber } from '../../figures';
import type { Column, TextFigure, TextFigures } from '../report-services';

/** What a cell holds, as it is read. */
export const shownIn = ({ state, approximation }: FiledFigure): string => {
  if (state.kind === 'blank') return '';
  if (state.kind !== 'number') return state.text;
  const mark = approximation === '' ? '' : `（${approximation}）`;
  return `${toDecimal(state.stated.value, 15)}${mark}`;
};

/** The column a proposal belongs into; null where the template has none for it. */
const periodFor = ({ code, period }: Proposal, column: Column): Period | null => {
  const ratio = indicator(code).kind === 'ratio';
  // A year before last year has no column, nor has last year's printed rate.
  if (column === 'prev') return period === 'cur' && !ratio ? 'prev' : null;
  if (!ratio) return period;
  return period === 'cur' ? 'pub' : null;
};

const cellFor = (
  proposal: Proposal,
  filing: Filing,
  column: Column,
): { readonly period: Period; readonly figure: FiledFigure } | null => {
  if (!hasIndicator(proposal.code)) return null;
  // Figures of the whole system stand in rows of their own.
  if (proposal.system && !proposal.code.startsWith('W')) return null;
  const period = periodFor(proposal, column);
  const figure = period && filing.figures.get(figureKey(proposal.code, period, 0));
  return period === null || figure === undefined || figure === null ? null : { period, figure };
};

const noteFor = ({ note, printed }: Proposal, period: Period): string =>
  note === '' || period === 'cur' ? note : period === 'prev' ? approximateNote(printed, true) : '';

/**
 * What the figures of a text would fill in one column: blank cells, cells that hold something else, and
 * what has no place. A number said twice counts once; two numbers for one cell are both shown, unsure.
 */
export const textFigures = (
  { figures, unplaced }: Extraction,
  filing: Filing,
  column: Column,
): TextFigures => {
  const offered = new Map<string, TextFigure>();
  const homeless: { printed: string; sentence: string }[] = [];
  const valuesOf = new Map<string, number>();
  let same = 0;
  const held = new Set<string>();
  for (const proposal of figures) {
    const cell = cellFor(proposal, filing, column);
    if (cell === null) {
      homeless.push(proposal);
      continue;
    }
    const { period, figure } = cell;
    const key = figureKey(proposal.code, period, 0);
    const id = `${key}=${proposal.value}`;
    if (offered.has(id) || held.has(id)) continue;
    const value = fromDecimal(proposal.value);
    if (figure.state.kind === 'number' && equal(figure.state.stated.value, value)) {
      held.add(id);
      same += 1;
      continue;
    }
    valuesOf.set(key, (valuesOf.get(key) ?? 0) + 1);
    offered.set(id, {
      id,
      key,
      name: told(indicator(proposal.code).zh, indicator(proposal.code).en),
      unit: proposal.unit,
      value: proposal.value,
      printed: proposal.printed.trim(),
      sentence: proposal.sentence,
      sure: proposal.sure,
      here: shownIn(figure),
      place: figure.place,
      write: {
        code: proposal.code,
        period,
        row: 0,
        value: toNumber(value),
        note: noteFor(proposal, period),
      },
    });
  }
  // A cell the text gives two numbers for is settled by a person, also when it holds one of them.
  const several = (key: string): boolean =>
    (valuesOf.get(key) ?? 0) > 1 || [...held].some((id) => id.startsWith(`${key}=`));
  const all = [...offered.values()].map((each) => ({
    ...each,
    sure: each.sure && !several(each.key),
  }));
  return {
    column,
    fill: all.filter(({ here }) => here === ''),
    different: all.filter(({ here }) => here !== ''),
    same,
    unplaced: [...homeless, ...unplaced].map(({ printed, sentence }) => ({ printed, sentence })),
  };
};
