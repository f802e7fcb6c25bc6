/** Rewrites the references in a formula text: after structural edits, renames, deletions, copies. */
import type { Rectangle } from './address';
import {
  COLUMN_LIMIT,
  ROW_LIMIT,
  columnName,
  columnNumber,
  quoteSheet,
  splitSheet,
} from './address';
import { tokenize } from './tokens';

/** One end of a reference; a row or column is absent in `A:A` or `1:1`. */
interface End {
  readonly row?: number;
  readonly column?: number;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  readonly sheet?: string;
  /** Undefined when the reference is already `#REF!`. */
  readonly ends?: readonly [End] | readonly [End, End];
}

const DOLLAR = 36;
const NINE = 57;

/** By its characters: a column of sixty thousand formulas has as many ends. */
function readEnd(text: string): End {
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  const first = at === 1;
  const from = at;
  while (at < text.length && text.charCodeAt(at) > NINE) at += 1;
  const letters = text.slice(from, at);
  const second = text.charCodeAt(at) === DOLLAR;
  const digits = text.slice(second ? at + 1 : at);
  return {
    ...(letters === '' ? {} : { column: columnNumber(letters) }),
    ...(digits === '' ? {} : { row: Number(digits) - 1 }),
    columnFixed: letters !== '' && first,
    rowFixed: letters === '' ? first : second,
  };
}

export function readReference(text: string): Reference {
  const { sheet, rest } = splitSheet(text);
  const place = sheet === undefined ? {} : { sheet };
  if (rest === '#REF!') return place;
  const [first = '', second] = rest.split(':');
  return {
    ...place,
    ends: second === undefined ? [readEnd(first)] : [readEnd(first), readEnd(second)],
  };
}

const endText = (end: End): string =>
  (end.column === undefined ? '' : `${end.columnFixed ? '$' : ''}${columnName(end.column)}`) +
  (end.row === undefined ? '' : `${end.rowFixed ? '$' : ''}${end.row + 1}`);

export function referenceText(reference: Reference): string {
  const prefix = reference.sheet === undefined ? '' : `${quoteSheet(reference.sheet)}!`;
  return prefix + (reference.ends ? reference.ends.map(endText).join(':') : '#REF!');
}

/** The rectangle a reference covers. */
export function referenceRectangle(reference: Reference): Rectangle | undefined {
  const first = reference.ends?.[0];
  if (!first) return undefined;
  const last = reference.ends?.[1] ?? first;
  return {
    top: Math.min(first.row ?? 0, last.row ?? 0),
    left: Math.min(first.column ?? 0, last.column ?? 0),
    bottom: Math.max(first.row ?? ROW_LIMIT - 1, last.row ?? ROW_LIMIT - 1),
    right: Math.max(first.column ?? COLUMN_LIMIT - 1, last.column ?? COLUMN_LIMIT - 1),
  };
}

/** The same reference, laid on another rectangle; the `$` marks stay. */
export function withRectangle(reference: Reference, to: Rectangle | undefined): Reference {
  const { ends, ...place } = reference;
  if (!ends || !to) return place;
  const lay = (end: End, row: number, column: number): End => ({
    ...end,
    ...(end.row === undefined ? {} : { row }),
    ...(end.column === undefined ? {} : { column }),
  });
  const first = lay(ends[0], to.top, to.left);
  return { ...place, ends: ends[1] ? [first, lay(ends[1], to.bottom, to.right)] : [first] };
}

/** Moves the parts without `$` by so many rows and columns; beyond the sheet it is `#REF!`. */
export function moveRelative(reference: Reference, rows: number, columns: number): Reference {
  const { ends, ...place } = reference;
  if (!ends) return place;
  const moved = ends.map((end) => ({
    ...end,
    ...(end.row === undefined || end.rowFixed ? {} : { row: end.row + rows }),
    ...(end.column === undefined || end.columnFixed ? {} : { column: end.column + columns }),
  }));
  const outside = moved.some(
    ({ row = 0, column = 0 }) =>
      row < 0 || row >= ROW_LIMIT || column < 0 || column >= COLUMN_LIMIT,
  );
  const [first, second] = moved;
  if (outside || !first) return place;
  return { ...place, ends: second ? [first, second] : [first] };
}

/** A reference as it is written and as it is read, with the rectangle it covers. */
interface Written {
  readonly text: string;
  readonly reference: Reference;
  readonly covers: Rectangle | undefined;
}

type Parts = readonly (string | Written)[];

/** A workbook's formulas are rewritten at every inserted row: each is taken apart once. */
const MOST_APART = 10_000;
const apart = new Map<string, Parts | null>();

/** A formula's text and references by turns; null when it has no reference. */
function takeApart(formula: string): Parts | null {
  const known = apart.get(formula);
  if (known !== undefined) return known;
  const equals = formula.startsWith('=') ? '=' : '';
  const parts: (string | Written)[] = [equals];
  for (const { kind, text } of tokenize(formula.slice(equals.length))) {
    const last = parts.length - 1;
    const before = parts[last];
    if (kind === 'reference') {
      const reference = readReference(text);
      parts.push({ text, reference, covers: referenceRectangle(reference) });
    } else if (typeof before === 'string') parts[last] = before + text;
    else parts.push(text);
  }
  const found = parts.some((part) => typeof part !== 'string') ? parts : null;
  if (apart.size >= MOST_APART) apart.clear();
  apart.set(formula, found);
  return found;
}

/**
 * Applies `change` to every reference of a formula. Text and all else stay as they are. A formula
 * with or without its leading `=` keeps it so.
 */
export function rewriteReferences(
  formula: string,
  change: (reference: Reference, covers: Rectangle | undefined) => Reference,
): string {
  const parts = takeApart(formula);
  if (parts === null) return formula;
  let changed = false;
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    const after = change(part.reference, part.covers);
    if (after === part.reference) return part.text;
    changed = true;
    return referenceText(after);
  });
  return changed ? texts.join('') : formula;
}

/** Whether a formula may name a sheet: a quick look at its text. */
export const mayName = (formula: string, sheet: string): boolean =>
  formula.includes('!') &&
  formula.toLowerCase().includes(sheet.toLowerCase().replaceAll("'", "''"));

/** Renames a sheet inside a formula, names with a sheet before them included. */
export function renameSheetIn(formula: string, from: string, to: string): string {
  if (!mayName(formula, from)) return formula;
  const wanted = from.toLowerCase();
  const equals = formula.startsWith('=') ? '=' : '';
  const parts = tokenize(formula.slice(equals.length)).map((token) => {
    if (token.kind !== 'reference' && token.kind !== 'name') return token.text;
    const { sheet, rest } = splitSheet(token.text);
    return sheet?.toLowerCase() === wanted ? `${quoteSheet(to)}!${rest}` : token.text;
  });
  return equals + parts.join('');
}

/** References to a deleted sheet become `#REF!`. */
export const removeSheetFrom = (formula: string, sheet: string): string =>
  mayName(formula, sheet)
    ? rewriteReferences(formula, (reference) =>
        reference.sheet?.toLowerCase() === sheet.toLowerCase() ? {} : reference,
      )
    : formula;
