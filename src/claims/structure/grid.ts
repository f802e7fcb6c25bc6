import type { Mention } from '../types';

/** Where a number stands in a table whose cells are divided by tabs or bars. */
export interface Cell {
  /** Counted over all lines of the text. */
  readonly line: number;
  readonly index: number;
  /** Cells of its line. */
  readonly width: number;
  /** First cell of the line, '' where that is a number itself. */
  readonly row: string;
  /** Heading of the column, all levels joined, '' where there is none. */
  readonly column: string;
}

const DIVIDER = /[|\t]/;

const isNumeric = (cell: string): boolean => /^[-+]?[\d,.]+\s*[%‰\u4e00-\u9fa5]{0,3}$/.test(cell);

const isHeading = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '');
  return (
    filled.length >= 2 &&
    filled.filter((cell) => !/\d/.test(cell) || /[（(]/.test(cell)).length * 2 > filled.length &&
    !filled.slice(1).some(isNumeric)
  );
};

interface Line {
  readonly from: number;
  readonly cells: readonly string[];
}

const linesOf = (plain: string): readonly Line[] => {
  let from = 0;
  return plain.split('\n').map((text) => {
    const line = {
      from,
      cells: DIVIDER.test(text) ? text.split(DIVIDER).map((cell) => cell.trim()) : [],
    };
    from += text.length + 1;
    return line;
  });
};

/** Headings over each column: those of the lines just above that hold no number; blanks repeat the left one. */
const headingsAbove = (lines: readonly Line[], at: number, width: number): readonly string[] => {
  const heads: string[] = Array.from({ length: width }, () => '');
  for (let up = at; up >= 0; up -= 1) {
    const { cells } = lines[up] ?? { cells: [] };
    if (cells.length !== width || !isHeading(cells)) break;
    let left = '';
    cells.forEach((cell, index) => {
      if (cell !== '') left = cell;
      heads[index] = `${cell === '' ? left : cell}${heads[index] ?? ''}`;
    });
  }
  return heads;
};

/** The table cell of every number that stands in one. */
export const cellsOf = (
  plain: string,
  mentions: readonly Mention[],
): ReadonlyMap<Mention, Cell> => {
  const found = new Map<Mention, Cell>();
  if (!DIVIDER.test(plain)) return found;
  const lines = linesOf(plain);
  let heads: readonly string[] = [];
  let next = 0;
  lines.forEach((line, number) => {
    const end = lines[number + 1]?.from ?? plain.length + 1;
    const { cells } = line;
    if (cells.length < 2) heads = [];
    else if (isHeading(cells)) heads = headingsAbove(lines, number, cells.length);
    for (; next < mentions.length; next += 1) {
      const mention = mentions[next];
      if (mention === undefined || mention.from >= end) break;
      if (cells.length < 2 || isHeading(cells)) continue;
      const index = plain.slice(line.from, mention.digits.from).split(DIVIDER).length - 1;
      const [first = ''] = cells;
      found.set(mention, {
        line: number,
        index,
        width: cells.length,
        row: isNumeric(first) ? '' : first,
        column: heads.length === cells.length ? (heads[index] ?? '') : '',
      });
    }
  });
  return found;
};
