export interface TableCell {
  readonly column: string;
  readonly row: string;
}

interface Line {
  readonly text: string;
  readonly from: number;
}

const cellsOf = (plain: string): readonly Line[] => {
  const cells: Line[] = [];
  for (const match of plain.matchAll(/[^\n\t\r]+/g)) {
    const text = match[0].trim();
    if (text !== '')
      cells.push({ text, from: match.index + match[0].length - match[0].trimStart().length });
  }
  return cells;
};

const isNumber = (text: string): boolean =>
  /^[-+]?\d[\d,]*(?:\.\d+)?(?:[^\d。，；]{0,10})?(?:\([^()]{0,40}\))?$/.test(text) &&
  !/^\d+[.、](?!\d)/.test(text) &&
  !/年|月|日|:/.test(text);

const isHeading = (text: string): boolean =>
  text.length <= 16 && !/[。；！？，,:：]/.test(text) && !/\d/.test(text);

const LEAST = 3;

/**
 * Tables that lost their grid when they were copied out of a page, one cell to a line or divided by
 * tabs: a run of short headings, then rows of a label and as many numbers as there are headings.
 * Anything less regular is no table, and its bare numbers are not read.
 * @returns start of each number cell → its column's and row's heading
 */
export const linearTables = (plain: string): ReadonlyMap<number, TableCell> => {
  const cells = cellsOf(plain);
  const found = new Map<number, TableCell>();
  for (let at = 0; at < cells.length; at += 1) {
    const label = cells[at];
    if (label === undefined || !isHeading(label.text)) continue;
    let width = 0;
    while (isNumber(cells[at + 1 + width]?.text ?? '')) width += 1;
    if (width < LEAST) continue;
    // The headings end where the first row's label begins; walk back over rows of the same shape.
    let top = at;
    while (
      top - width - 1 >= 0 &&
      isNumber(cells[top - 1]?.text ?? '') &&
      isHeading(cells[top - width - 1]?.text ?? '')
    )
      top -= width + 1;
    const columns = cells.slice(Math.max(0, top - width), top);
    if (columns.length < width || !columns.every(({ text }) => isHeading(text))) continue;
    for (let column = 0; column < width; column += 1) {
      const cell = cells[at + 1 + column];
      const heading = columns[column];
      if (cell !== undefined && heading !== undefined)
        found.set(cell.from, {
          column: heading.text.replace(/ /g, ''),
          row: label.text.replace(/ /g, ''),
        });
    }
    at += width;
  }
  return found;
};
