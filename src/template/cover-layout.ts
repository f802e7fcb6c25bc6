import type { Pack } from '../catalog';

/** Rows of the cover as first written. Field names are also those of the defined names. */
export const COVER_FIELDS = [
  'unitName',
  'level',
  'year',
  'addressee',
  'filer',
  'phone',
  'reviewer',
  'head',
  'date',
] as const;
export type CoverField = (typeof COVER_FIELDS)[number];

/** The declarations about how things were counted, in order. */
export const SCOPE_DECLARATIONS = [
  'licences',
  'penalties',
  'court',
  'inspections',
  'counting',
  'classOrder',
  'grades',
] as const;

/** What is chosen for publication and report; nothing in the checks depends on it. */
export const COVER_CHOICES = ['layout', 'style'] as const;
export type CoverChoice = (typeof COVER_CHOICES)[number];

export const COVER_COLUMN = {
  label: 1,
  value: 2,
  filled: 3,
  blank: 4,
  failing: 5,
  last: 5,
} as const;

export interface CoverLayout {
  readonly fieldsHeading: number;
  readonly scopeHeading: number;
  readonly progressHeading: number;
  /** Column headings of the progress table. */
  readonly progressHeader: number;
  readonly guideHeading: number;
  readonly legendHeading: number;
  readonly lastRow: number;
  /**
   * Row of every field, declaration (licences, duty.T2), choice (layout), of the note on scope
   * (scopeNote) and of every progress line (progress.T2).
   */
  readonly rows: ReadonlyMap<string, number>;
}

export const GUIDE_LINES = 5;

/** Where everything on the cover stands. */
export function coverLayout(pack: Pack): CoverLayout {
  const rows = new Map<string, number>();
  let row = 4;
  const fieldsHeading = row;
  for (const field of COVER_FIELDS) rows.set(field, (row += 1));
  const scopeHeading = (row += 1);
  for (const name of SCOPE_DECLARATIONS) rows.set(name, (row += 1));
  rows.set('scopeNote', (row += 1));
  for (const name of COVER_CHOICES) rows.set(name, (row += 1));
  const guideHeading = (row += 1);
  row += GUIDE_LINES;
  const progressHeading = (row += 1);
  const progressHeader = (row += 1);
  for (const table of pack.tables) {
    row += 1;
    rows.set(`progress.${table.id}`, row);
    if (table.duty) rows.set(`duty.${table.id}`, row);
  }
  rows.set('progress.ratios', (row += 1));
  const legendHeading = (row += 1);
  return {
    fieldsHeading,
    scopeHeading,
    progressHeading,
    progressHeader,
    guideHeading,
    legendHeading,
    lastRow: row + 1,
    rows,
  };
}
