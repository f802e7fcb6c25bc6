import { NO_DUTY, headingBase, tableLines } from '../template';
import type { SheetGeometry } from '../template';
import type { Pack } from '../catalog';
import { extent, formulaAt, textAt } from './snapshot';
import type { Grid } from './snapshot';

/** What a heading says, also where a formula says it: the first text in the formula begins it. */
function headingAt(grid: Grid, row: number, column: number): string {
  const formula = formulaAt(grid, row, column);
  if (typeof formula !== 'string' || !formula.startsWith('=')) {
    return headingBase(textAt(grid, row, column));
  }
  const [, text = ''] = /^="((?:[^"]|"")*)"/.exec(formula) ?? [];
  return headingBase(text.replaceAll('""', '"'));
}

/** Where the section headings and the foot line of a grid stand now. */
export function findLines(
  pack: Pack,
  key: string,
  grid: Grid,
  column: number,
  headerRow: number,
): Pick<SheetGeometry, 'sections' | 'footRow'> {
  const wanted = new Set(
    tableLines(pack, key).flatMap((line) =>
      line.kind === 'section' ? [headingBase(line.zh)] : [],
    ),
  );
  const sections = new Map<string, number>();
  let footRow: number | null = null;
  const { bottom } = extent(grid);
  for (let row = headerRow + 1; row <= bottom; row += 1) {
    if (String(formulaAt(grid, row, column)).includes(NO_DUTY)) footRow = row;
    const heading = headingAt(grid, row, column);
    if (wanted.has(heading) && !sections.has(heading)) {
      sections.set(heading, row);
    }
  }
  return { sections, footRow };
}
