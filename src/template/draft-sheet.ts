import { areaAddress, cellAddress } from './address';
import { palette } from './palette';
import { SheetBuilder } from './sheet-builder';
import { heightOf, linesNeeded } from './text-measure';
import type { CellStyle, SheetBlueprint } from './types';

/** One paragraph of a draft. */
export interface DraftLine {
  readonly text: string;
  readonly look: 'title' | 'heading' | 'body' | 'right' | 'plain' | 'warning';
  readonly open: boolean;
}

/** As wide as the text of an A4 page. */
const WIDTH = 480;
const SIZE = 12;
/** Excel's rows end here. */
const HIGHEST = 400;

const LOOKS: Readonly<Record<DraftLine['look'], CellStyle>> = {
  title: { horizontal: 'Center', bold: true, fontSize: 16 },
  heading: { horizontal: 'Left', bold: true },
  body: { horizontal: 'Left' },
  right: { horizontal: 'Right' },
  plain: { horizontal: 'Left' },
  warning: { horizontal: 'Left', color: palette.fail, fontSize: 10.5 },
};

/** First lines are set in by two characters, as in a document. */
const indented = ({ look, text }: DraftLine): string =>
  look === 'body' || look === 'heading' ? `\u3000\u3000${text}` : text;

/**
 * A draft as a sheet: one paragraph a row, as text, ready to be read, changed and copied into a document.
 * Every cell is open; what is left to fill in or decide is tinted.
 * @param title name of the sheet
 */
export const draftSheet = (title: string, lines: readonly DraftLine[]): SheetBlueprint => {
  const sheet = new SheetBuilder().widths([WIDTH]);
  lines.forEach((line, index) => {
    const row = index + 1;
    const text = indented(line);
    const size = LOOKS[line.look].fontSize ?? SIZE;
    sheet
      .put(row, 1, text)
      .style(cellAddress(row, 1), {
        fontSize: size,
        ...LOOKS[line.look],
        ...(line.open ? { fill: palette.warnSoft } : {}),
      })
      .height(row, Math.min(HIGHEST, heightOf(linesNeeded(text, size, WIDTH - 12), size)));
  });
  const last = Math.max(1, lines.length);
  return sheet
    .style(areaAddress(1, 1, last, 1), { numberFormat: '@', wrap: true, vertical: 'Top' })
    .build({
      key: 'draft',
      kind: 'draft',
      title,
      tabColor: palette.accent,
      freeze: { rows: 0, columns: 0 },
      print: {
        area: areaAddress(1, 1, last, 1),
        orientation: 'portrait',
        footer: { left: '', center: '— &P —', right: '' },
      },
    });
};
