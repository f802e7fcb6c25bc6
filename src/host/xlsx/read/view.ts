/** What a sheet looks like around its cells: columns, frozen panes, gridlines, tab, selection. */
import { COLUMN_LIMIT } from '../../engine';
import type { Sheet } from '../../model';
import { STANDARD_WIDTH } from '../../model';
import { attributeOf, booleanOf, childOf, childrenOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { readArea } from '../vocabulary/areas';
import { pointsFromWidth } from '../vocabulary/lengths';
import { readColor } from './colors';
import type { Styles } from './styles';

/** LibreOffice writes formats out to its own old limit of columns. */
const ALL_COLUMNS = 1024;

export function readColumns(root: XmlElement, sheet: Sheet, styles: Styles): void {
  for (const column of childrenOf(childOf(root, 'cols'), 'col')) {
    const first = (numberOf(column, 'min') ?? 1) - 1;
    const last = Math.min(numberOf(column, 'max') ?? first + 1, COLUMN_LIMIT) - 1;
    const style = styles.cellStyle(numberOf(column, 'style') ?? 0);
    const width = numberOf(column, 'width');
    const points = width === undefined ? STANDARD_WIDTH : pointsFromWidth(width, styles.digit);
    const hidden = booleanOf(column, 'hidden');
    if (first === 0 && last === COLUMN_LIMIT - 1 && style !== sheet.defaultStyle)
      sheet.defaultStyle = style;
    // The rest of the sheet, up to its last column, is not held column by column for its width.
    const rest = last >= ALL_COLUMNS - 1 && !hidden;
    for (let at = first; at <= last; at++) {
      if (style !== sheet.defaultStyle) sheet.columnStyles.set(at, style);
      if (!rest && points > 0 && points !== STANDARD_WIDTH) sheet.columnWidths.set(at, points);
      if (hidden || points === 0) sheet.hiddenColumns.add(at);
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
