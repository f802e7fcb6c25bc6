/** What a sheet looks like around its cells: columns, frozen panes, gridlines, tab, selection. */
import { COLUMN_LIMIT } from '../../engine';
import type { CellStyle, Sheet } from '../../model';
import { STANDARD_HEIGHT } from '../../model';
import { attributeOf, booleanOf, childOf, childrenOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { readArea } from '../vocabulary/areas';
import { pointsFromWidth, usualPoints } from '../vocabulary/lengths';
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

/** Points of a column that is given no width of its own. */
function standardWidth(root: XmlElement, rest: ColumnRun | undefined, digit: number): number {
  const format = childOf(root, 'sheetFormatPr');
  const width = numberOf(rest?.item, 'width') ?? numberOf(format, 'defaultColWidth');
  if (width !== undefined && width > 0) return pointsFromWidth(width, digit);
  return usualPoints(numberOf(format, 'baseColWidth') ?? 8, digit);
}

/** The look and width of the run to the last column are the sheet's own; others are held one by one. */
export function readColumns(root: XmlElement, sheet: Sheet, styles: Styles): void {
  const runs = readRuns(root, styles);
  const plain = styles.cellStyle(0);
  const rest = runs.find((run) => reachesEnd(run) && !booleanOf(run.item, 'hidden'));
  const unnamed = standardWidth(root, undefined, styles.digit);
  sheet.standardWidth = standardWidth(root, rest, styles.digit);
  sheet.standardHeight =
    numberOf(childOf(root, 'sheetFormatPr'), 'defaultRowHeight') ?? STANDARD_HEIGHT;
  sheet.defaultStyle = rest?.style ?? plain;
  const hold = (at: number, style: CellStyle, points: number, hidden: boolean): void => {
    if (style !== sheet.defaultStyle) sheet.columnStyles.set(at, style);
    if (points !== sheet.standardWidth && points > 0) sheet.columnWidths.set(at, points);
    if (hidden || points === 0) sheet.hiddenColumns.add(at);
  };
  let next = 0;
  for (const run of runs) {
    // Columns no run names are plain.
    if (rest) for (; next < run.first; next++) hold(next, plain, unnamed, false);
    next = run.last + 1;
    if (run === rest) continue;
    const width = numberOf(run.item, 'width');
    const points = width === undefined ? unnamed : pointsFromWidth(width, styles.digit);
    const hidden = booleanOf(run.item, 'hidden');
    for (let at = run.first; at <= run.last; at++) hold(at, run.style, points, hidden);
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
