import {
  codesOf,
  countedInto,
  figureOf,
  hasIndicator,
  indicator,
  indicators,
  pack,
} from '../../catalog';
import type { FiledFigure, Filing, Period } from '../../catalog';
import { add, compare, conversion, multiply, powerOfTen, subtract, toDecimal } from '../../figures';
import type { Rational } from '../../figures';
import { makeFinding } from '../finding';
import { fullMention } from '../sentence/mention';
import { operandOf, statedOperand } from '../verdict/operand';
import type { Said } from '../sentence/said';
import type { Finding } from '../types';
import type { Check } from './check';
import { freeRows } from './free-rows';

const BASIS = '其中项是总项的一部分';
const TITLE = '自填行不超过所属指标';

/** Own-named indicators; Q02 repeats figures and is compared by relations of its own. */
const ownNamed = indicators().filter(({ code, free }) => free === true && code !== 'Q02');

/** The row in the unit of the indicator it belongs to; null when the two measure different things. */
const inUnitOf = (row: FiledFigure, whole: string, value: Rational): Rational | null => {
  const power = conversion(row.unit ?? indicator(row.code).unit, indicator(whole).unit);
  return power === null ? null : multiply(value, powerOfTen(power));
};

const aboutOf = (row: FiledFigure): string =>
  `${row.code}#${String(row.row)}${row.period === 'cur' ? '' : `@${row.period}`}`;

const refused = (filing: Filing, row: FiledFigure, why: string, said: Said): Finding =>
  makeFinding(filing, {
    rule: 'G-16',
    about: aboutOf(row),
    severity: '强制',
    title: TITLE,
    message: `${fullMention(filing, row.code, row.period, row.row)}${why}。`,
    said,
    cells: [row],
    basis: BASIS,
    also: row.note,
  });

/** Rows that belong together under one indicator: together at most what is filed for it. */
const judge = (
  filing: Filing,
  whole: string,
  period: Period,
  rows: readonly FiledFigure[],
): readonly Finding[] => {
  const other = rows.find((row) => inUnitOf(row, whole, powerOfTen(0)) === null);
  if (other !== undefined) {
    const { zh, unit } = indicator(whole);
    return [
      refused(filing, other, `计入${zh}（${whole}），而该指标的单位是${unit}，请改正单位或说明`, {
        form: 'G-16.own-unit',
        parts: { row: { cells: [other] }, indicator: { indicator: whole }, unit: { unit } },
      }),
    ];
  }
  const total = operandOf(filing, whole, period);
  if (total.kind !== 'number') return [];
  const sumOf = (pick: (row: FiledFigure) => Rational | undefined): Rational =>
    rows
      .map((row) => inUnitOf(row, whole, pick(row) ?? powerOfTen(0)) ?? powerOfTen(0))
      .reduce(add);
  const least = sumOf((row) => statedOperand(row)?.range.low);
  const most = total.interval?.high ?? total.value;
  if (compare(least, most) <= 0) return [];
  const difference = toDecimal(
    subtract(
      sumOf((row) => statedOperand(row)?.value),
      total.value,
    ),
  );
  const names = rows.map((row) => fullMention(filing, row.code, period, row.row)).join('、');
  const [first] = rows;
  return [
    makeFinding(filing, {
      rule: 'G-16',
      about:
        rows.length === 1 && first !== undefined
          ? aboutOf(first)
          : `${whole}:rows${period === 'cur' ? '' : `@${period}`}`,
      severity: '强制',
      title: TITLE,
      message: `${names}${rows.length > 1 ? '合计' : ''}，不应大于${fullMention(filing, whole, period)}，差${difference}${indicator(whole).unit}；自填行是该指标的其中项，请核对各数。`,
      said: {
        form: 'G-16.own',
        parts: {
          rows: { cells: rows },
          together: rows.length > 1 ? String(rows.length) : null,
          whole: { cells: [{ code: whole, period }] },
          gap: difference,
          unit: { unit: indicator(whole).unit },
        },
      },
      difference,
      cells: [...rows, { code: whole, period }],
      basis: BASIS,
    }),
  ];
};

/** Rows whose 说明 says 计入X, by X; each must name an indicator of the pack that can hold a part. */
const marked = (filing: Filing, period: Period): readonly Finding[] => {
  const codes = new Set(codesOf(pack(filing.pack)));
  const byWhole = new Map<string, FiledFigure[]>();
  const found: Finding[] = [];
  for (const row of ownNamed.flatMap(({ code }) => freeRows(filing, code, period))) {
    const whole = countedInto(row.note);
    if (whole === null) continue;
    if (!hasIndicator(whole) || !codes.has(whole) || indicator(whole).free === true)
      found.push(
        refused(filing, row, `的说明写作计入${whole}，本表没有这个指标，请改正代码`, {
          form: 'G-16.own-code',
          parts: { row: { cells: [row] }, code: whole },
        }),
      );
    else byWhole.set(whole, [...(byWhole.get(whole) ?? []), row]);
  }
  return [...found, ...[...byWhole].flatMap(([whole, rows]) => judge(filing, whole, period, rows))];
};

/**
 * G-16 for the rows an office names itself. They stand outside every balance, except that each field
 * of C60 and C61 is a part of all penalties (fields may overlap, so they are not added up), and that
 * rows whose 说明 says `计入F11` are together at most F11. Last year's rows have no 说明 of their own.
 */
export const ownRows: Check = (filing) => [
  ...(['cur', 'prev'] as const).flatMap((period) =>
    ownNamed.flatMap(({ code, part }) =>
      part === undefined || figureOf(filing, part, period) === null
        ? []
        : freeRows(filing, code, period)
            .filter((row) => inUnitOf(row, part, powerOfTen(0)) !== null)
            .flatMap((row) => judge(filing, part, period, [row])),
    ),
  ),
  ...marked(filing, 'cur'),
];
