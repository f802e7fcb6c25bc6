import { attributeOf, xmlPieces } from './xml-pieces';

/** A content control as it stands in the text. */
export interface FoundControl {
  readonly tag: string;
  readonly name: string;
  readonly text: string;
  /** Number of its line, and where in it the control begins. */
  readonly line: number;
  readonly at: number;
}

interface OpenControl {
  tag: string;
  name: string;
  text: string;
  line: number;
  at: number;
}

/** Lines of the document (paragraphs; rows of tables with tabs between cells) and its controls. */
export interface DocumentText {
  readonly lines: readonly string[];
  readonly controls: readonly FoundControl[];
}

/** Text that is struck out (tracked deletions) or not of the document (drawings, field codes). */
const HIDDEN = new Set(['w:del', 'w:moveFrom', 'w:drawing', 'w:pict', 'w:instrText']);

/** Reads word/document.xml; insertions count as accepted, deletions are left out. */
export const documentText = (xml: string): DocumentText => {
  const lines: string[] = [];
  const controls: FoundControl[] = [];
  const open: OpenControl[] = [];
  let line = '';
  let rows = 0;
  let cells = 0;
  let hidden = 0;
  let inText = false;
  const write = (text: string): void => {
    line += text;
    for (const control of open) control.text += text;
  };
  const end = (): void => {
    lines.push(line);
    line = '';
  };
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') {
      if (inText && hidden === 0) write(piece.text);
      continue;
    }
    const { name } = piece;
    if (piece.kind === 'close') {
      if (HIDDEN.has(name)) hidden -= 1;
      else if (name === 'w:t') inText = false;
      else if (name === 'w:p' && rows === 0) end();
      else if (name === 'w:tr') {
        rows -= 1;
        if (rows === 0) end();
      } else if (name === 'w:sdt') {
        const done = open.pop();
        if (done !== undefined && done.tag !== '') controls.push({ ...done });
      }
      continue;
    }
    if (HIDDEN.has(name) && piece.kind === 'open') hidden += 1;
    else if (name === 'w:t') inText = piece.kind === 'open';
    else if (name === 'w:tr' && piece.kind === 'open') {
      rows += 1;
      cells = 0;
    } else if (name === 'w:tc' && piece.kind === 'open') {
      cells += 1;
      if (cells > 1) write('\t');
    } else if (name === 'w:p' && piece.kind === 'empty' && rows === 0) end();
    else if (name === 'w:sdt' && piece.kind === 'open') {
      open.push({ tag: '', name: '', text: '', line: lines.length, at: line.length });
    } else if (name === 'w:tag' || name === 'w:alias') {
      const control = open.at(-1);
      const value = attributeOf(piece.attributes, 'w:val');
      if (control !== undefined && name === 'w:tag') control.tag = value;
      else if (control !== undefined) control.name = value;
    }
  }
  return { lines, controls };
};
