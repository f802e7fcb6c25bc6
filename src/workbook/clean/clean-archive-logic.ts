import { publicNote } from '../../catalog';
import { FIELD_LABELS, HEADER_ROW } from '../../template';
import { extent, textAt } from '../snapshot';
import type { Grid } from '../snapshot';
import { ARCHIVE_HEADERS } from '../year/next-year-archive-logic';
import type { RemovedKind } from './clean-types';

/** Cells of one row of an archive that are to be emptied; counted from 1. */
export interface Emptied {
  readonly kind: Extract<RemovedKind, `archived${string}`>;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** What is left in the first of them; '' for nothing. */
  readonly rest: string;
}

const column = (title: (typeof ARCHIVE_HEADERS)[number]): number =>
  ARCHIVE_HEADERS.indexOf(title) + 1;
const AT = {
  part: column('部分'),
  name: column('名称'),
  current: column('本年数'),
  previous: column('上年数'),
  text: column('说明或文字'),
  last: column('备查'),
} as const;

/** People of a closed year: who receives this year's workbook asks those of this year. */
const CONTACTS: ReadonlySet<string> = new Set(
  (['filer', 'reviewer', 'head', 'phone'] as const).map((field) => FIELD_LABELS[field][0]),
);

/** Parts of an archive that hold no notes on figures. */
const NO_NOTES: ReadonlySet<string> = new Set(['封面', '文字材料', '审核说明']);

/** A mobile number, or a landline with its area code. */
const PHONE = /(?<!\d)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[- ]?\d{7,8})(?!\d)/;

/** Nobody marks a telephone number as public by mentioning it beside the scope. */
const mayLeave = (note: string): string => {
  const open = publicNote(note);
  return PHONE.test(open) ? '' : open;
};

export const isArchive = (headings: readonly unknown[]): boolean =>
  ARCHIVE_HEADERS.every((title, index) => headings[index] === title);

const rowsOf = (grid: Grid): readonly number[] =>
  Array.from(
    { length: Math.max(0, extent(grid).bottom - HEADER_ROW) },
    (_, index) => HEADER_ROW + 1 + index,
  );

function emptiedAt(grid: Grid, row: number): Emptied | null {
  const part = textAt(grid, row, AT.part);
  const text = textAt(grid, row, AT.text);
  if (part === '审核说明') {
    return { kind: 'archivedExplanations', row, left: AT.part, right: AT.last, rest: '' };
  }
  const value = { row, left: AT.text, right: AT.text };
  if (part === '封面') {
    const personal = text !== '' && CONTACTS.has(textAt(grid, row, AT.name));
    return personal ? { kind: 'archivedContacts', ...value, rest: '' } : null;
  }
  if (NO_NOTES.has(part) || text === '') return null;
  const rest = mayLeave(text);
  return rest === text ? null : { kind: 'archivedNotes', ...value, rest };
}

/** What of an archive names people or was written for the office alone. */
export const emptiedIn = (grid: Grid): readonly Emptied[] =>
  rowsOf(grid).flatMap((row) => emptiedAt(grid, row) ?? []);

/** Figures an archive holds, of its own year and the one before. */
export const archivedFigures = (grid: Grid): number =>
  rowsOf(grid)
    .filter((row) => !NO_NOTES.has(textAt(grid, row, AT.part)))
    .flatMap((row) => [textAt(grid, row, AT.current), textAt(grid, row, AT.previous)])
    .filter((text) => text !== '').length;
