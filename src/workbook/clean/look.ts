import { HEADER_ROW, areaAddress } from '../../template';
import type { Reading } from '../read-logic';
import { interpret } from '../read-logic';
import { lookForOpenLocks } from '../recovery/open-locks';
import { isRecoveryNamespace } from '../recovery/recovery-logic';
import { isUnfinishedNamespace } from '../recovery/unfinished';
import { RUNS_NAMESPACE, readRuns } from '../runs/runs-logic';
import type { CellValue, Grid } from '../snapshot';
import { ARCHIVE_HEADERS } from '../year/next-year-archive-logic';
import { wholeSnapshot } from '../year/broken-off-year';
import { isArchive } from './clean-archive-logic';

/** Document properties that name people or their office, or say what one of them noted. */
const PROPERTIES = ['author', 'manager', 'company', 'comments'] as const;
type Property = (typeof PROPERTIES)[number];

/** All that a cleaning decides by. */
export interface Look {
  readonly reading: Reading;
  readonly archives: readonly Grid[];
  readonly recoveries: readonly Excel.CustomXmlPart[];
  readonly unfinished: readonly Excel.CustomXmlPart[];
  readonly runParts: readonly Excel.CustomXmlPart[];
  /** Audits in those parts. */
  readonly runs: number;
  readonly properties: readonly Property[];
  readonly comments: number;
  /** Sheets an act that broke off left without their locks. */
  readonly open: ReadonlySet<string>;
}

/** The archives among the sheets that are not the template's; nothing large is read of any other. */
async function archivesOf(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<readonly Grid[]> {
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
  const looked = sheets.map((sheet) => {
    const headings = sheet.getRange(areaAddress(HEADER_ROW, 1, HEADER_ROW, ARCHIVE_HEADERS.length));
    headings.load('values');
    return { sheet, headings };
  });
  await context.sync();
  const found = looked
    .filter(({ headings }) => isArchive(headings.values[0] ?? []))
    .map(({ sheet }) => {
      const range = sheet.getUsedRange(true);
      range.load('values,formulas,rowIndex,columnIndex');
      sheet.load('name');
      return { sheet, range };
    });
  if (found.length > 0) await context.sync();
  return found.map(({ sheet, range }) => ({
    sheet: sheet.name,
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    values: range.values as CellValue[][],
    formulas: range.formulas as CellValue[][],
  }));
}

/** Looks at everything; a step into the next year that broke off is undone on the way. */
export async function lookAt(context: Excel.RequestContext): Promise<Look> {
  const reading = interpret(await wholeSnapshot(context));
  const { comments, customXmlParts, properties } = context.workbook;
  customXmlParts.load('items/id,items/namespaceUri');
  properties.load(PROPERTIES.join(','));
  const commented = comments.getCount();
  const locks = lookForOpenLocks(context);
  await context.sync();
  const partsOf = (ours: (namespace: string) => boolean): readonly Excel.CustomXmlPart[] =>
    customXmlParts.items.filter(({ namespaceUri }) => ours(namespaceUri));
  const runParts = partsOf((namespace) => namespace === RUNS_NAMESPACE);
  const texts = runParts.map((part) => part.getXml());
  const ours = new Set([...reading.snapshot.grids.values()].map(({ sheet }) => sheet));
  const others = reading.snapshot.sheets.map(({ name }) => name).filter((name) => !ours.has(name));
  const archives = await archivesOf(context, others);
  return {
    reading,
    archives,
    recoveries: partsOf(isRecoveryNamespace),
    unfinished: partsOf(isUnfinishedNamespace),
    runParts,
    runs: texts.flatMap(({ value }) => readRuns(value)).length,
    properties: PROPERTIES.filter((each) => properties[each] !== ''),
    // eslint-disable-next-line office-addins/load-object-before-read -- a ClientResult, filled by sync
    comments: commented.value,
    open: await locks.names(),
  };
}
