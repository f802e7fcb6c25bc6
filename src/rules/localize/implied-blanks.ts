import { figureKey, figureOf, indicator } from '../../catalog';
import type { Filing } from '../../catalog';
import { rational, roundHalfUp, quoted } from '../../figures';
import { publishedFigure } from '../ratios/compare-published';
import { exactRatio, ratioSides } from '../ratios/compute';
import { impliedDenominators } from '../ratios/implied';
import { cellName, nameOf } from '../sentence/mention';
import type { Finding } from '../types';
import { rangeOf } from './bounds';
import { altered } from './altered';
import { mendOf } from './reason';
import { hardRelations } from './relations';
import type { Repair, RepairCell } from './types';
import { newVariables, printCounted } from './variables';

const where = (filing: Filing, code: string) => ({
  code,
  period: 'cur' as const,
  row: 0,
  place: figureOf(filing, code, 'cur')?.place ?? null,
  from: '',
});

/** A blank cell whose value an equality with nothing else open leaves no choice about. */
const fromEquality = (filing: Filing, code: string): Repair | null => {
  // As a zero the cell takes part in the relations it would take part in when filled.
  const variables = newVariables(
    altered(filing, [{ code, period: 'cur', value: '0' }]),
    new Set(),
    // What a blank must be is calculated exactly.
    rational(0n),
  );
  const relations = hardRelations(variables, true).filter(
    ({ cells, alternatives }) =>
      alternatives.length === 1 &&
      cells.some((cell) => cell.code === code && cell.period === 'cur') &&
      cells.every(({ stated, value }) => stated !== null && !variables.hidden.has(value)),
  );
  const equalities = relations.filter(({ alternatives }) =>
    alternatives.flat().some(({ equality }) => equality),
  );
  const cell = variables.cells.get(figureKey(code, 'cur'));
  const [equality] = equalities;
  if (cell === undefined || equality === undefined) return null;
  const rows = relations.flatMap(({ alternatives }) => alternatives.flat());
  const range = rangeOf(rows, [cell.value], cell.value, cell.grain, variables);
  if (range === null || range.high !== range.low) return null;
  const to = printCounted(cell, range.low);
  const reason = `${cellName(filing, code, 'cur')}空白，由其余各数推算应为${to}${indicator(code).unit}，填入后${quoted(equality.title)}成立；请核对后填写。`;
  const grounds = { kind: 'balance', code, to, mend: mendOf(equality) } as const;
  return { kind: 'blank', cells: [{ ...where(filing, code), to }], reason, grounds };
};

/** A blank denominator, from its numerator and the ratio that was printed. */
const fromPublished = (filing: Filing, ratio: string): Repair | null => {
  const sides = ratioSides(ratio);
  const stated = publishedFigure(filing, ratio);
  const { numerator, denominator } = exactRatio(filing, ratio);
  if (sides === null || stated === null || numerator === null || denominator !== null) return null;
  if (sides.denominator.node !== 'ref' || sides.denominator.period !== 'cur') return null;
  const { code } = sides.denominator;
  if ((figureOf(filing, code, 'cur')?.state.kind ?? 'blank') !== 'blank') return null;
  const found = impliedDenominators(numerator, stated, sides.spec.scale);
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  const [low, high] = [String(first), String(last)];
  const cell: RepairCell =
    first === last
      ? { ...where(filing, code), to: low }
      : { ...where(filing, code), between: [low, high] };
  const value = first === last ? `${low}（唯一整数解）` : `${low}至${high}之间`;
  const printed = roundHalfUp(stated.value, Math.max(0, stated.decimals));
  const share = `${nameOf(filing, ratio, 'pub')}${printed}${indicator(ratio).unit}`;
  const top = roundHalfUp(numerator, 0);
  const reason = `${cellName(filing, code, 'cur')}空白，按分子${top}和${share}反推，应为${value}；请核对后填写。`;
  const grounds = {
    kind: 'published',
    code,
    numerator: top,
    ratio,
    stated: printed,
    low,
    high,
  } as const;
  return { kind: 'blank', cells: [cell], reason, grounds };
};

/** Blanks a hard finding names and that only one value, or a narrow range, can fill. */
export const impliedBlanks = (filing: Filing, finding: Finding): readonly Repair[] => {
  if (finding.severity !== '强制') return [];
  const blanks = finding.cells.filter(
    ({ code, period, row, value }) =>
      period === 'cur' && row === 0 && value === '' && indicator(code).free !== true,
  );
  if (blanks.length === 0) return [];
  const ratio = finding.cells.find(({ period }) => period === 'pub')?.code;
  const denominator = ratio === undefined ? null : fromPublished(filing, ratio);
  // Elsewhere a blank among the cells is one suspect of many, unless the finding asks for it first.
  const [asked] = finding.cells;
  const wanted = blanks.filter(
    ({ code }) => finding.rule === 'G-02' || ratio !== undefined || code === asked?.code,
  );
  const found = [denominator, ...wanted.map(({ code }) => fromEquality(filing, code))];
  return found.filter((each) => each !== null);
};
