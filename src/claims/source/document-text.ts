import type { Control } from '../types';
import { attribute, xmlTags } from './xml-tags';

export interface DocumentText {
  readonly text: string;
  readonly controls: readonly Control[];
  readonly tracked: boolean;
  readonly pictures: number;
}

/** Content that does not show: deleted or moved away, field codes, the older twin of a drawing. */
const HIDDEN = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'delInstrText',
]);

interface Open {
  readonly from: number;
  tag: string;
}

/**
 * The text of word/document.xml as it reads once tracked changes are accepted: paragraphs end with a
 * line break, cells of a row are divided by tabs. Content controls are kept with their place.
 * ISO/IEC 29500-1: 17.3 (runs), 17.5.2 (controls), 17.13.5 (revisions).
 */
export const documentText = (xml: string): DocumentText => {
  const pieces: string[] = [];
  const controls: Control[] = [];
  const open: Open[] = [];
  let length = 0;
  let hidden = 0;
  let inText = false;
  let tracked = false;
  let pictures = 0;
  let cellParagraph = false;
  const rows: { cells: number }[] = [];
  const put = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  const endsWith = (): string => pieces.at(-1)?.slice(-1) ?? '';
  for (const { kind, name, raw } of xmlTags(xml)) {
    if (kind === 'text') {
      if (inText && hidden === 0) put(raw);
      continue;
    }
    if (HIDDEN.has(name)) {
      if (name === 'del' || name === 'moveFrom') tracked = true;
      if (kind === 'open') hidden += 1;
      else if (kind === 'close') hidden = Math.max(0, hidden - 1);
      continue;
    }
    if (name === 'ins' || name === 'moveTo') tracked = true;
    switch (name) {
      case 't':
        inText = kind === 'open';
        break;
      case 'tab':
        if (hidden === 0 && kind !== 'close' && !/\bpos=/.test(raw) && !/val=/.test(raw)) put(' ');
        break;
      case 'br':
      case 'cr':
        if (hidden === 0 && kind !== 'close') put('\n');
        break;
      case 'noBreakHyphen':
        if (hidden === 0 && kind !== 'close') put('-');
        break;
      case 'drawing':
      case 'pict':
      case 'object':
        if (kind === 'open') pictures += 1;
        break;
      case 'sdt':
        if (kind === 'open') open.push({ from: -1, tag: '' });
        else if (kind === 'close') {
          const control = open.pop();
          if (control !== undefined && control.tag !== '' && control.from >= 0)
            controls.push({ from: control.from, to: length, tag: control.tag });
        }
        break;
      case 'tag': {
        const control = open.at(-1);
        if (control !== undefined && control.from < 0) control.tag = attribute(raw, 'val');
        break;
      }
      case 'sdtContent': {
        const control = open.at(-1);
        if (kind === 'open' && control !== undefined)
          open[open.length - 1] = { from: length, tag: control.tag };
        break;
      }
      case 'tr':
        if (kind === 'open') rows.push({ cells: 0 });
        else if (kind === 'close') {
          rows.pop();
          if (rows.length === 0) put('\n');
        }
        break;
      case 'tc': {
        const row = rows.at(-1);
        if (kind === 'open' && row !== undefined) {
          if (row.cells > 0) put('\t');
          row.cells += 1;
          cellParagraph = false;
        }
        break;
      }
      case 'p':
        if (kind === 'open' && rows.length > 0) {
          if (cellParagraph && endsWith() !== '\t') put(' ');
          cellParagraph = true;
        }
        if (kind !== 'open' && rows.length === 0) put('\n');
        break;
      default:
    }
  }
  return {
    text: pieces.join(''),
    controls: controls.sort((left, right) => left.from - right.from || left.to - right.to),
    tracked,
    pictures,
  };
};
