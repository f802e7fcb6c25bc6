/** exceljs's styles with the workbook's own first font, and the looks of conditional formats. */
import type { CellStyle } from '../../model';
import { DEFAULT_FONT, DEFAULT_FONT_SIZE } from '../../model';
import { element } from '../markup/write-xml';
import { underlineWords } from '../vocabulary/words';
import type { Differentials } from './differentials';

function firstFont(base: CellStyle): string {
  const underline = underlineWords.toFile(base.underline);
  return element('font', {}, [
    base.bold ? element('b') : '',
    base.italic ? element('i') : '',
    base.strikethrough ? element('strike') : '',
    underline === undefined ? '' : element('u', { val: underline }),
    element('sz', { val: base.fontSize ?? DEFAULT_FONT_SIZE }),
    element(
      'color',
      base.fontColor === undefined ? { theme: 1 } : { rgb: `FF${base.fontColor.slice(1)}` },
    ),
    element('name', { val: base.fontName ?? DEFAULT_FONT }),
  ]);
}

export const stylesXml = (written: string, base: CellStyle, looks: Differentials): string =>
  written
    .replace(/<font>.*?<\/font>/s, () => firstFont(base))
    .replace(/<dxfs count="0"(?:\/>|><\/dxfs>)/, () => looks.xml);
