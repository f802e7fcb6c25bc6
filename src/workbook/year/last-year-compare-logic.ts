import { carriedNote, equal, readFiledNote, toDecimal, toNumber } from '../../figures';
import type { CellState } from '../../figures';
import { codesOf, countedInto, figureKey, indicator, pack as packOf, told } from '../../catalog';
import type { FiledFigure, Filing, Told } from '../../catalog';
import { codeLabel } from '../../template';
import type { LastYear, LastYearComparison, LastYearFigure } from './last-year-types';

/** A cell as it is shown beside another: exact, without separators. */
const shown = (state: CellState, figure: FiledFigure): string => {
  if (state.kind === 'blank') return '';
  if (state.kind === 'number') {
    const mark = figure.approximation === '' ? '' : `（${figure.approximation}）`;
    return `${toDecimal(state.stated.value, 15)}${mark}`;
  }
  return state.text;
};

const sameState = (one: CellState, two: CellState): boolean => {
  if (one.kind === 'number' && two.kind === 'number') {
    return equal(one.stated.value, two.stated.value);
  }
  return one.kind === 'na' && two.kind === 'na';
};

const trimmed = (text: string | undefined): string => (text ?? '').trim();

/** Rows of one code and period, in order. */
const rowsOf = (filing: Filing, code: string, period: 'cur' | 'prev'): readonly FiledFigure[] =>
  [...filing.figures.values()]
    .filter((figure) => figure.code === code && figure.period === period)
    .sort((one, two) => one.row - two.row);

/** Which row here takes an own-named row of last year: the one of its name, else the next empty one. */
interface Match {
  readonly row: number;
  /** The row is empty here: name and unit are written, too. */
  readonly fresh: boolean;
}

function matchRows(current: Filing, rows: readonly FiledFigure[]): ReadonlyMap<FiledFigure, Match> {
  const [first] = rows;
  if (first === undefined) return new Map();
  const here = rowsOf(current, first.code, 'prev');
  const taken = new Set<number>();
  const matches = new Map<FiledFigure, Match>();
  for (const figure of rows) {
    const found = here.find(
      ({ row, name }) => !taken.has(row) && trimmed(name) === trimmed(figure.name),
    );
    if (found === undefined || trimmed(figure.name) === '') continue;
    taken.add(found.row);
    matches.set(figure, { row: found.row, fresh: false });
  }
  const empty = here.filter(({ row, code, name, state }) => {
    const now = current.figures.get(figureKey(code, 'cur', row));
    return trimmed(name) === '' && state.kind === 'blank' && now?.state.kind === 'blank';
  });
  for (const figure of rows) {
    if (matches.has(figure)) continue;
    const next = empty.find(({ row }) => !taken.has(row));
    if (next === undefined) continue;
    taken.add(next.row);
    matches.set(figure, { row: next.row, fresh: true });
  }
  return matches;
}

const label = (figure: FiledFigure): string =>
  figure.row > 0
    ? `${codeLabel(figure.code, figure.row)}“${trimmed(figure.name)}”`
    : `${figure.code}（${indicator(figure.code).zh}）`;

const labelEn = (figure: FiledFigure): string =>
  figure.row > 0
    ? `${codeLabel(figure.code, figure.row)} "${trimmed(figure.name)}"`
    : `${figure.code} (${indicator(figure.code).en})`;

/** One figure of last year and the cell of this workbook it belongs to. */
function pairOf(past: FiledFigure, now: FiledFigure, match: Match): LastYearFigure {
  const { state } = past;
  const counted = match.fresh ? countedInto(past.note) : null;
  const free = match.row > 0;
  const own = trimmed(past.name);
  const { zh, en } = free ? { zh: own, en: own } : indicator(past.code);
  const unit = free ? trimmed(past.unit) : indicator(past.code).unit;
  return {
    key: figureKey(past.code, 'prev', match.row),
    code: past.code,
    row: match.row,
    name: told(zh, en),
    unit,
    here: shown(now.state, now),
    there: shown(state, past),
    place: now.place,
    write: {
      code: past.code,
      period: 'prev',
      row: match.row,
      ...(match.fresh ? { name: own, unit } : {}),
      value: state.kind === 'number' ? toNumber(state.stated.value) : shown(state, past),
      note: [
        carriedNote(readFiledNote(past.note, { unit, previous: false })),
        counted === null ? '' : `计入${counted}`,
      ]
        .filter((part) => part !== '')
        .join('；'),
    },
  };
}

/**
 * Compares the 本年 figures of last year's workbook with the 上年 column of this one, exactly. Own-named
 * rows are matched by their names, wherever they stand. Blank there means nothing to say; `—` there is
 * a value of its own. Nothing is written: see `fillLastYear`.
 */
export function compareLastYear(current: Filing, past: LastYear): LastYearComparison {
  const fill: LastYearFigure[] = [];
  const different: LastYearFigure[] = [];
  const left: Told[] = [];
  let same = 0;
  for (const code of codesOf(packOf(current.pack))) {
    const filed = rowsOf(past.filing, code, 'cur').filter(({ state }) => state.kind !== 'blank');
    const free = filed.some(({ row }) => row > 0);
    const matches = free ? matchRows(current, filed) : null;
    for (const figure of filed) {
      const match = matches === null ? { row: 0, fresh: false } : matches.get(figure);
      const now =
        match === undefined ? undefined : current.figures.get(figureKey(code, 'prev', match.row));
      if (figure.state.kind === 'bad') {
        left.push(
          told(
            `${label(figure)}在上年的工作簿里不是一个数（“${figure.state.text}”），请自行核对填写。`,
            `${labelEn(figure)} is no number in last year's workbook ("${figure.state.text}"); please check and fill it in yourself.`,
          ),
        );
      } else if (match === undefined || now === undefined || now.place === null) {
        left.push(
          free
            ? told(
                `${label(figure)}没有空的自填行可放，请删去不用的自填项目后再试，或自行填写。`,
                `There is no empty row of your own for ${labelEn(figure)}; clear one that is not used and try again, or fill it in yourself.`,
              )
            : told(
                `${label(figure)}在本工作簿里没有单元格，请先按“检查并修复模板”。`,
                `${labelEn(figure)} has no cell in this workbook; press “Check and repair template” first.`,
              ),
        );
      } else if (match.row > 0 && !match.fresh && trimmed(now.unit) !== trimmed(figure.unit)) {
        left.push(
          told(
            `${label(figure)}上年的计量单位是“${trimmed(figure.unit)}”，这里是“${trimmed(now.unit)}”，没有比较，请自行核对。`,
            `${labelEn(figure)} was counted in "${trimmed(figure.unit)}" last year and is in "${trimmed(now.unit)}" here; not compared, please check yourself.`,
          ),
        );
      } else if (sameState(now.state, figure.state)) {
        same += 1;
      } else {
        (now.state.kind === 'blank' ? fill : different).push(pairOf(figure, now, match));
      }
    }
  }
  const counts = [
    `${String(past.year)} 年度的工作簿可填入“上年”列 ${String(fill.length)} 个数`,
    `与已填的一致 ${String(same)} 个`,
    `不一致 ${String(different.length)} 个${different.length > 0 ? '（只列出，不改动；要采用的请逐项选）' : ''}`,
  ];
  return {
    year: past.year,
    fill,
    same,
    different,
    left,
    sentences: [
      told(
        `${counts.join('，')}。`,
        `The workbook of ${String(past.year)} can fill ${String(fill.length)} figures of last year; ${String(same)} are the same as filled in, ${String(different.length)} differ${different.length > 0 ? ' (listed only; tick those to be taken over)' : ''}.`,
      ),
      ...past.sentences,
    ],
  };
}
