import { hasInternalPart } from '../../catalog';
import { audit } from '../../rules';
import type { AuditOptions } from '../../rules';
import { areaAddress, cellAddress } from '../../template';
import { runExcel } from '../excel-run';
import { findSheets } from '../identity-logic';
import { protectSheet } from '../protect-sheet';
import { extent } from '../snapshot';
import type { Grid } from '../snapshot';
import { archivedFigures, emptiedIn } from './clean-archive-logic';
import type { Emptied } from './clean-archive-logic';
import { countsOf } from './clean-types';
import type { CleanReport } from './clean-types';
import { lookAt } from './look';
import type { Look } from './look';
import { settledRows } from './settled-rows-logic';
import type { SettledRows } from './settled-rows-logic';

/** What is to be done, and what it comes to. */
interface Cleaning {
  readonly look: Look;
  readonly archives: readonly { readonly sheet: string; readonly emptied: readonly Emptied[] }[];
  readonly settled: (SettledRows & { readonly grid: Grid }) | null;
  readonly report: CleanReport;
}

function settledIn({ reading }: Look, options: AuditOptions): Cleaning['settled'] {
  const grid = findSheets(reading.snapshot).grids.get('findings');
  if (grid === undefined) return null;
  return { grid, ...settledRows(grid, audit(reading.filing, options).findings) };
}

const filled = (texts: readonly string[]): number => texts.filter((text) => text !== '').length;

function keptBy({ archives, comments, reading }: Look, settled: number): CleanReport['kept'] {
  const { cover, figures } = reading.filing;
  const all = [...figures.values()];
  // A row's figure of last year carries the same note.
  const notes = all.flatMap(({ note, period }) => (note === '' || period === 'prev' ? [] : [note]));
  const internal = notes.filter(hasInternalPart).length;
  return countsOf(
    ['unit', filled([cover.unitName])],
    ['coverContacts', filled([cover.filer, cover.reviewer, cover.head, cover.phone])],
    ['figures', all.filter(({ state }) => state.kind !== 'blank').length],
    ['notes', notes.length - internal],
    ['internalNotes', internal],
    ['explanations', reading.stored.length - settled],
    ['archivedFigures', archives.reduce((sum, grid) => sum + archivedFigures(grid), 0)],
    ['cellComments', comments],
  );
}

async function planned(context: Excel.RequestContext, options: AuditOptions): Promise<Cleaning> {
  const look = await lookAt(context);
  const settled = settledIn(look, options);
  const archives = look.archives.map((grid) => ({ sheet: grid.sheet, emptied: emptiedIn(grid) }));
  const all = archives.flatMap(({ emptied }) => emptied);
  const archived = (kind: Emptied['kind']): number =>
    all.filter((each) => each.kind === kind).length;
  const removed = countsOf(
    ['recoveries', look.recoveries.length],
    ['auditRuns', look.runs],
    ['unfinishedActs', look.unfinished.length],
    ['settledExplanations', settled?.explanations.length ?? 0],
    ['archivedExplanations', archived('archivedExplanations')],
    ['archivedContacts', archived('archivedContacts')],
    ['archivedNotes', archived('archivedNotes')],
    ['documentProperties', look.properties.length],
  );
  const kept = keptBy(look, settled?.explanations.length ?? 0);
  return { look, archives, settled, report: { removed, kept } };
}

/** Queues writing to a sheet with its lock off; the lock is on afterwards if it was before. */
function unlocked(
  context: Excel.RequestContext,
  { reading, open }: Look,
  name: string,
  write: (sheet: Excel.Worksheet) => void,
): void {
  const sheet = context.workbook.worksheets.getItem(name);
  const locked = reading.snapshot.sheets.some((each) => each.name === name && each.protected);
  if (locked) sheet.protection.unprotect();
  write(sheet);
  if (locked || open.has(name)) protectSheet(sheet);
}

/** The sheets first: a lock with a password stops everything, and nothing is gone yet. */
function queue(context: Excel.RequestContext, { archives, look, settled }: Cleaning): void {
  const written = new Set<string>();
  const writeTo = (name: string, write: (sheet: Excel.Worksheet) => void): void => {
    written.add(name);
    unlocked(context, look, name, write);
  };
  for (const { sheet: name, emptied } of archives) {
    if (emptied.length === 0) continue;
    writeTo(name, (sheet) => {
      for (const { left, rest, right, row } of emptied) {
        sheet.getRange(areaAddress(row, left, row, right)).clear('Contents');
        if (rest !== '') sheet.getRange(cellAddress(row, left)).values = [[rest]];
      }
    });
  }
  if (settled !== null && settled.rows.length > 0) {
    const { grid, rows } = settled;
    writeTo(grid.sheet, (sheet) => {
      for (const row of rows) {
        const area = areaAddress(row, grid.left, row, extent(grid).right);
        sheet.getRange(area).clear('Contents');
      }
    });
  }
  const { open, properties, recoveries, runParts, unfinished } = look;
  for (const { name, protected: locked } of look.reading.snapshot.sheets) {
    // Their note goes, so nothing else would close them.
    if (open.has(name) && !locked && !written.has(name))
      unlocked(context, look, name, () => undefined);
  }
  for (const part of [...recoveries, ...runParts, ...unfinished]) part.delete();
  for (const each of properties) context.workbook.properties[each] = '';
}

/**
 * What a cleaning would remove and what it would leave.
 * @param options what the audit goes by: an explanation stays while it answers a finding.
 * @throws WorkbookProblem
 */
export const previewClean = (options: AuditOptions = {}): Promise<CleanReport> =>
  runExcel(async (context) => (await planned(context, options)).report);

/**
 * Takes out of the workbook what the receiving office does not need: records of overwritten values,
 * audit runs, settled explanations, people and internal notes of closed years, names in the document's
 * properties. What acts overwrote can no longer be taken back.
 * @returns what was removed and what stays.
 * @throws WorkbookProblem
 */
export const cleanWorkbook = (options: AuditOptions = {}): Promise<CleanReport> =>
  runExcel(async (context) => {
    const cleaning = await planned(context, options);
    queue(context, cleaning);
    await context.sync();
    return cleaning.report;
  });
