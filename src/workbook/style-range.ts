import type { CellStyle } from '../template';

const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Whether an area has rows or columns inside, so that inner borders exist. */
function hasInside(address: string, edge: (typeof EDGES)[number]): boolean {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(address);
  if (match === null) return !edge.startsWith('Inside');
  const [, left, top, right, bottom] = match;
  if (edge === 'InsideHorizontal') return top !== bottom;
  if (edge === 'InsideVertical') return left !== right;
  return true;
}

/** Queues one style; only what the style names is touched. */
export function styleRange(range: Excel.Range, address: string, style: CellStyle): void {
  const { format } = range;
  if (style.numberFormat !== undefined) {
    range.numberFormat = everywhere(style.numberFormat);
  }
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.shrink !== undefined) format.shrinkToFit = style.shrink;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.border !== undefined) {
    for (const edge of EDGES.filter((each) => hasInside(address, each))) {
      line(format.borders.getItem(edge), style.border);
    }
  }
  if (style.columnLines === false && hasInside(address, 'InsideVertical')) {
    format.borders.getItem('InsideVertical').style = 'None';
  }
  if (style.underline !== undefined) line(format.borders.getItem('EdgeBottom'), style.underline);
}

function line(border: Excel.RangeBorder, color: string): void {
  border.style = 'Continuous';
  border.color = color;
}

/**
 * A single value instead of an array is spread over the whole range by Excel ("If the argument is a
 * single value, it will be applied to all cells"); the type library only knows the array.
 */
export function everywhere(value: string): string[][] {
  return value as unknown as string[][];
}
