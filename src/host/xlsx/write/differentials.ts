/** The looks conditional formats lay over cells, numbered in the styles part (`dxfs`). */
import type { Border, CellStyle } from '../../model';
import { element } from '../markup/write-xml';
import { borderWords, underlineWords } from '../vocabulary/words';

const argb = (hex: string): string => `FF${hex.slice(1).toUpperCase()}`;

/** A flag that is off is written too: a format may take boldness away. */
const flag = (name: string, value: boolean | undefined): string =>
  value === undefined ? '' : element(name, value ? {} : { val: false });

function fontXml(style: CellStyle): string {
  const underline = underlineWords.toFile(style.underline);
  const parts = [
    flag('b', style.bold),
    flag('i', style.italic),
    flag('strike', style.strikethrough),
    underline === undefined ? '' : element('u', { val: underline }),
    style.fontSize === undefined ? '' : element('sz', { val: style.fontSize }),
    style.fontColor === undefined ? '' : element('color', { rgb: argb(style.fontColor) }),
    style.fontName === undefined ? '' : element('name', { val: style.fontName }),
  ].join('');
  return parts && element('font', {}, parts);
}

/** The colour of a solid differential fill stands in the background. */
const fillXml = (fill: string | undefined): string =>
  fill === undefined
    ? ''
    : element(
        'fill',
        {},
        element('patternFill', { patternType: 'solid' }, [
          element('fgColor', { rgb: argb(fill) }),
          element('bgColor', { rgb: argb(fill) }),
        ]),
      );

const sideXml = (name: string, side: Border | undefined): string =>
  side === undefined
    ? ''
    : element(name, { style: borderWords.toFile(`${side.style} ${side.weight}`) ?? 'thin' }, [
        element('color', { rgb: argb(side.color) }),
      ]);

function borderXml(borders: CellStyle['borders']): string {
  if (!borders) return '';
  return element('border', {}, [
    sideXml('left', borders.EdgeLeft),
    sideXml('right', borders.EdgeRight),
    sideXml('top', borders.EdgeTop),
    sideXml('bottom', borders.EdgeBottom),
  ]);
}

/** Numbers of formats made for differentials; the file's own begin at 164. */
const FIRST_FORMAT = 1000;

export class Differentials {
  private readonly list: string[] = [];
  private readonly formats: string[] = [];

  /** The number of the look, one for all that are alike. */
  add(style: CellStyle): number {
    const xml = element('dxf', {}, [
      fontXml(style),
      this.formatXml(style.numberFormat),
      fillXml(style.fill),
      borderXml(style.borders),
    ]);
    const known = this.list.indexOf(xml);
    return known >= 0 ? known : this.list.push(xml) - 1;
  }

  get xml(): string {
    return element('dxfs', { count: this.list.length }, this.list);
  }

  private formatXml(code: string | undefined): string {
    if (code === undefined) return '';
    const known = this.formats.indexOf(code);
    const index = known >= 0 ? known : this.formats.push(code) - 1;
    return element('numFmt', { numFmtId: FIRST_FORMAT + index, formatCode: code });
  }
}
