/** What a sheet looks like around its cells: columns, frozen panes, gridlines, tab, selection. */
import { COLUMN_LIMIT } from '../../engine';
import type { CellStyle, Sheet } from '../../model';
import { STANDARD_WIDTH } from '../../model';
import { attributeOf, booleanOf, childOf, childrenOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { readArea } from '../vocabulary/areas';
import { pointsFromWidth } from '../vocabulary/lengths';
import { readColor } from './colors';
import type { Styles } from './styles';

interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly style: CellStyle;
  readonly item: XmlElement;
}

/** LibreOffice writes formats out to its own old limit of columns. */
const ALL_COLUMNS = 1024;
const reachesEnd = ({ last }: ColumnRun): boolean => last >= ALL_COLUMNS - 1;

function readRuns(root: XmlElement, styles: Styles): readonly ColumnRun[] {
  return childrenOf(childOf(root, 'cols'), 'col').map((item) => {
    const first = (numberOf(item, 'min') ?? 1) - 1;
    const last = Math.min(numberOf(item, 'max') ?? first + 1, COLUMN_LIMIT) - 1;
    return { first, last, style: styles.cellStyle(numberOf(item, 'style') ?? 0), item };
  });
}

/** The look of the run to the last column is the sheet's own; others are held column by column. */
export function readColumns(root: XmlElement, sheet: Sheet, styles: Styles): void {
  const runs = readRuns(root, styles);
  const plain = styles.cellStyle(0);
  const rest = runs.find(reachesEnd);
  sheet.defaultStyle = rest?.style ?? plain;
  let next = 0;
  for (const run of runs) {
    // Columns no run names have the plain look.
    for (; next < run.first; next++) {
      if (sheet.defaultStyle !== plain) sheet.columnStyles.set(next, plain);
    }
    const width = numberOf(run.item, 'width');
    const points = width === undefined ? STANDARD_WIDTH : pointsFromWidth(width, styles.digit);
    const hidden = booleanOf(run.item, 'hidden') || points === 0;
    // A width for all that is left of the sheet is not held column by column.
    const held = points !== STANDARD_WIDTH && points > 0 && (hidden || !reachesEnd(run));
    next = run.last + 1;
    if (run.style === sheet.defaultStyle && !held && !hidden) continue;
    for (let at = run.first; at <= run.last; at++) {
      if (run.style !== sheet.defaultStyle) sheet.columnStyles.set(at, run.style);
      if (held) sheet.columnWidths.set(at, points);
      if (hidden) sheet.hiddenColumns.add(at);
    }
  }
}

export function readView(root: XmlElement, sheet: Sheet, theme: readonly string[]): void {
  sheet.tabColor = readColor(childOf(childOf(root, 'sheetPr'), 'tabColor'), theme) ?? '';
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  sheet.showGridlines = booleanOf(view, 'showGridLines', true);
  sheet.showHeadings = booleanOf(view, 'showRowColHeaders', true);
  const pane = childOf(view, 'pane');
  if (attributeOf(pane, 'state')?.startsWith('frozen')) {
    sheet.freeze = { rows: numberOf(pane, 'ySplit') ?? 0, columns: numberOf(pane, 'xSplit') ?? 0 };
  }
  const active = attributeOf(pane, 'activePane') ?? 'topLeft';
  const selections = childrenOf(view, 'selection');
  const selection =
    selections.find((each) => (attributeOf(each, 'pane') ?? 'topLeft') === active) ?? selections[0];
  sheet.selection =
    readArea(attributeOf(selection, 'sqref')) ??
    readArea(attributeOf(selection, 'activeCell')) ??
    sheet.selection;
}
