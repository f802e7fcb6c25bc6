import { told } from '../../catalog';
import { compare, subtract } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { evidence, sizeOf } from '../judge/evidence';
import type { Term } from '../judge/evidence';
import { joinedSum, shown, sumAgreement, sumOf } from '../relations/arithmetic';
import type { Reading } from '../stated';
import type { Cell } from '../structure/grid';
import type { Quantity } from '../structure/quantity';
import { isItem } from '../structure/streams';
import { widthOf } from './sums';

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|小\s*计|总数|全[县市区镇]合计)/;
const isTotal = (words: string): boolean => TOTAL.test(words.replace(/\s/g, ''));

interface GridNumber {
  readonly one: Quantity;
  readonly cell: Cell;
}

/** Columns of money and columns of counts are told apart by their headings: 金额（万元）. */
const moneyHead = ({ cell, one }: GridNumber): boolean =>
  one.mention.measure === 'money' || /金额|万元|元[)）]/.test(cell.column);

const alike = (total: GridNumber, other: GridNumber): boolean =>
  isItem(other.one) &&
  moneyHead(total) === moneyHead(other) &&
  !/率|占比|比重|%/.test(other.cell.column);

/** Cells of a row before (or behind) its 合计 column. */
const rowItems = (row: readonly GridNumber[], total: GridNumber): readonly GridNumber[] => {
  const like = row.filter(
    (other) => other !== total && alike(total, other) && !isTotal(other.cell.column),
  );
  const before = like.filter(({ cell }) => cell.index < total.cell.index);
  return before.length > 1 ? before : like.filter(({ cell }) => cell.index > total.cell.index);
};

/** Cells above a 合计 row, up to the heading or the total before. */
const columnItems = (table: readonly GridNumber[], total: GridNumber): readonly GridNumber[] => {
  const found: GridNumber[] = [];
  const own = table.filter(
    ({ cell }) => cell.index === total.cell.index && cell.line < total.cell.line,
  );
  let below = total.cell.line;
  for (const each of [...own].reverse()) {
    if (
      isTotal(each.cell.row) ||
      each.cell.width !== total.cell.width ||
      below - each.cell.line > 4
    )
      break;
    if (isItem(each.one)) found.unshift(each);
    below = each.cell.line;
  }
  return found;
};

/** The difference is one wrong digit, or small beside the total. */
const isNear = (total: Quantity, sum: ReturnType<typeof sumOf>): boolean => {
  const difference = shown(subtract(sum, total.mention.stated.value)).replace(/^-/, '');
  return (
    /^0*[1-9]0*$/.test(difference.replace('.', '')) || Number(difference) * 100 < total.size * 8
  );
};

const judged = (
  reading: Reading,
  total: GridNumber,
  items: readonly GridNumber[],
  where: 'row' | 'column',
): readonly Finding[] => {
  if (items.length < 2 || !isItem(total.one)) return [];
  const parts = items.map(({ one }) => one.stated);
  const mentions = parts.map(({ mention }) => mention);
  const agrees = sumAgreement(total.one.mention, mentions);
  const sum = sumOf(mentions);
  if (agrees === 'no' && !isNear(total.one, sum)) return [];
  const terms: readonly Term[] = ['grid', 'ends', 'totalWord', 'even'];
  const whole = total.one.mention.stated.value;
  const more = compare(sum, whole) > 0;
  return [
    finding(
      reading,
      total.one.stated,
      {
        kind: 'sum',
        verdict: agrees === 'no' ? 'fails' : agrees === 'exact' ? 'holds' : 'rounding',
        recomputed: sum,
        arithmetic:
          agrees === 'no'
            ? `${joinedSum(mentions)}=${shown(sum)}，${shown(sum)}${more ? '>' : '<'}${shown(whole)}，差${shown(more ? subtract(sum, whole) : subtract(whole, sum))}`
            : `${joinedSum(mentions)}=${shown(sum)}`,
        message:
          agrees === 'no'
            ? told(
                `表中${where === 'row' ? '本行各栏' : '本栏各行'}之和${shown(sum)}与合计${shown(whole)}不等，请核对。`,
                `The ${where === 'row' ? 'cells of the row' : 'rows of the column'} add up to ${shown(sum)}, not to the total ${shown(whole)}; please check.`,
              )
            : told(
                `表中${where === 'row' ? '本行各栏' : '本栏各行'}之和与合计相等。`,
                `The ${where === 'row' ? 'cells of the row' : 'rows of the column'} add up to the total.`,
              ),
        evidence: evidence(sizeOf(total.one.size, widthOf(total.one)), 1, terms),
      },
      parts,
    ),
  ];
};

/** No table of a report has more cells above its total row. */
const TABLE_REACH = 400;

/** Total rows and total columns of the tables of a text. */
export const gridFindings = (reading: Reading, all: readonly Quantity[]): readonly Finding[] => {
  const table = all.flatMap((one): readonly GridNumber[] =>
    one.cell === null ? [] : [{ one, cell: one.cell }],
  );
  const rows = new Map<number, GridNumber[]>();
  for (const each of table) rows.set(each.cell.line, [...(rows.get(each.cell.line) ?? []), each]);
  return table.flatMap((total, index) => [
    ...(isTotal(total.cell.column)
      ? judged(reading, total, rowItems(rows.get(total.cell.line) ?? [], total), 'row')
      : []),
    ...(isTotal(total.cell.row)
      ? judged(
          reading,
          total,
          columnItems(table.slice(Math.max(0, index - TABLE_REACH), index), total),
          'column',
        )
      : []),
  ]);
};
