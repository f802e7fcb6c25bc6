import { indicator } from '../../catalog';
import type { Filing } from '../../catalog';
import { quoted } from '../../figures';
import { cellName } from '../sentence/mention';
import type { Candidate } from './candidate';
import type { Relation } from './relations';
import type { Suspicion } from './suspicion';
import type { RepairGrounds, RepairMend } from './types';
import { printCounted } from './variables';
import type { CellVariable } from './variables';

const unitOf = ({ cell }: Suspicion): string => indicator(cell.code).unit;

const filed = ({ cell }: Suspicion): string =>
  cell.stated === null ? '空白' : printCounted(cell, cell.stated);

/** 准予许可数量（B04）由3404宗改为34004宗 */
const changeText = (filing: Filing, suspicion: Suspicion): string => {
  const { cell, range } = suspicion;
  const unit = unitOf(suspicion);
  const low = printCounted(cell, range.low);
  const from = cell.stated === null ? '空白' : `${filed(suspicion)}${unit}`;
  const name = cellName(filing, cell.code, cell.period);
  const to =
    range.high === null
      ? `不小于${low}${unit}的数`
      : range.high === range.low
        ? `${low}${unit}`
        : range.low === 0n
          ? `不大于${printCounted(cell, range.high)}${unit}的数`
          : `${low}至${printCounted(cell, range.high)}${unit}之间的数`;
  return `${name}由${from}改为${to}`;
};

const zeros = (factor: bigint): number => factor.toString().length - 1;

const slip = (suspicion: Suspicion): string => {
  const { kind, factor, best, cell, closer, range } = suspicion;
  const from = filed(suspicion);
  const to = best === null ? '' : printCounted(cell, best);
  const only = range.low === range.high;
  // Of the many values of a range the digits alone make none the likeliest; last year may.
  const likely = only
    ? ''
    : closer === null
      ? `如是笔误，也许是${to}${unitOf(suspicion)}：`
      : `其中以${to}${unitOf(suspicion)}最为可能：`;
  switch (kind) {
    case 'digit':
      // Of figures of one digit any two differ in one.
      return from.length === 1 ? likely.replace(/：$/, '') : `${likely}${from}与${to}只差一个数字`;
    case 'extra':
      return `${likely}${from}比${to}多写了一位数字`;
    case 'lost':
      return `${likely}${from}比${to}漏写了一位数字`;
    case 'swapped':
      return `${likely}${from}与${to}相邻两位数字颠倒`;
    case 'large':
      return `${likely}${from}是${to}的${factor}倍，疑多写了${zeros(factor)}个0或错了小数点`;
    case 'small':
      // A printed ratio is met when rounded: 0.032 of 3.24 lacks no zeros.
      if (best !== null && cell.stated !== null && cell.stated * factor !== best)
        return `${likely}${from}约是${to}的${factor}分之一，疑错了小数点`;
      return `${likely}${from}是${to}的${factor}分之一，疑少写了${zeros(factor)}个0或错了小数点`;
    case 'unit':
      return `${likely}${from}是${to}的一万倍，疑把元数填进了万元格`;
    case 'neighbours':
      return '上下相邻的两格疑填颠倒';
    case 'last-year':
      return `${from}与上年数相同，疑照抄了上年`;
    case 'sign':
      return `${likely}疑多写了负号`;
    case 'blank':
      return '该格现为空白';
    case 'sum':
      return '含有漏填的合计，随之重新相加';
    case 'total':
      return '它所含的项已有填数，疑漏填了这一格';
    case 'other':
      return '';
  }
};

/** Why this cell: the slip by its name, and last year where the change comes nearer to it. */
const why = (suspicion: Suspicion): string => {
  const { closer } = suspicion;
  const nearer = closer === null ? '' : `改后更接近上年的${closer}${unitOf(suspicion)}`;
  return [slip(suspicion), nearer].filter((text) => text !== '').join('，');
};

const named = (titles: readonly string[]): string =>
  [...new Set(titles)].map((title) => quoted(title)).join('、');

const confirmed = ({ suspicions, evidence }: Candidate): readonly string[] => {
  const own = new Set(suspicions.map(({ cell }) => cell.code));
  return evidence.confirms.filter((code) => !own.has(code));
};

/** A relation by its name in any language. */
export const mendOf = ({ instance, said }: Pick<Relation, 'instance' | 'said'>): RepairMend =>
  said === undefined ? { instance } : { instance, said };

/** What `reasonOf` says, apart from its words. */
export const groundsOf = (
  candidate: Candidate,
  mended: readonly Relation[],
  open: readonly CellVariable[] = [],
): RepairGrounds => ({
  kind: 'slip',
  suspects: candidate.suspicions.map(({ best, cell, closer, factor, kind, range }) => ({
    code: cell.code,
    period: cell.period,
    row: 0,
    kind,
    factor: String(factor),
    from: cell.stated === null ? '' : printCounted(cell, cell.stated),
    low: printCounted(cell, range.low),
    high: range.high === null ? null : printCounted(cell, range.high),
    best: best === null ? null : printCounted(cell, best),
    closer: closer === null ? null : String(closer),
  })),
  mends: mended.map(mendOf),
  confirms: confirmed(candidate),
  ...(open.length === 0 ? {} : { open: open.map(({ code, period }) => ({ code, period })) }),
});

/**
 * One sentence: 若…由…改为…，则“…”成立；…只差一个数字。
 * @param titles what holds again after the change.
 * @param open cells other figures refute already
 */
export const reasonOf = (
  filing: Filing,
  candidate: Candidate,
  titles: readonly string[],
  open: readonly CellVariable[] = [],
): string => {
  const { suspicions } = candidate;
  const changes = suspicions.map((each) => changeText(filing, each)).join('，同时');
  const causes = [
    ...new Set(
      suspicions.flatMap((each) => {
        const text = why(each);
        if (text === '') return [];
        const named = suspicions.length > 1 && each.kind !== 'neighbours';
        return [named ? `${indicator(each.cell.code).zh}${text}` : text];
      }),
    ),
  ];
  const confirms = confirmed(candidate).map((code) => indicator(code).zh);
  const tail = [
    ...causes,
    ...(confirms.length === 0 ? [] : [`改后已发布的${confirms.join('、')}也能复算`]),
    ...open.map(
      ({ code, period }) => `${cellName(filing, code, period)}已与别的数矛盾，须另行核对`,
    ),
  ];
  return `若${changes}，则${named(titles)}成立${tail.length === 0 ? '' : `；${tail.join('；')}`}。`;
};
