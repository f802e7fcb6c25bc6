import { hasLayout, told } from '../catalog';
import type { LayoutId, Told } from '../catalog';
import {
  fixedArea,
  freeTitle,
  parseReference,
  publicationOf,
  publicationSheet,
  publicationTitle,
  quoteSheet,
  rangeName,
} from '../template';
import type { Area, Publication, PublicationSheet } from '../template';
import { runExcel } from './excel-run';
import { WorkbookProblem } from './problem';
import { structureProtected } from './problem-map';
import { protectSheet } from './protect-sheet';
import { hasItsShape, keptSentences, planRefresh } from './publish-logic';
import type { KeptCell } from './publish-logic';
import { interpret } from './read-logic';
import type { Reading } from './read-logic';
import { queueBegin, queueEnd } from './recovery/unfinished';
import type { CellValue, Grid } from './snapshot';
import { takeSnapshot } from './take-snapshot';
import { lookForHalfSheets, takeAwaySheet } from './take-away-sheet';
import { everywhere } from './style-range';
import { fillSheet, writeFooter } from './write-sheet';

export interface PublicationReport {
  readonly layout: LayoutId;
  /** Name of the layout's sheet. */
  readonly sheet: string;
  /** Whether the sheet is new. */
  readonly created: boolean;
  /** Cells put right on a sheet that was there already. */
  readonly restored: number;
  /** What a person wrote on the sheet; none of it was touched. */
  readonly kept: readonly KeptCell[];
  /** All of it, to be shown as it stands. */
  readonly sentences: readonly Told[];
  /** The same tables as data, with what the layout cannot express. */
  readonly publication: Publication;
}

/** The layout's sheet as it is now; null when there is none. */
interface Present {
  readonly sheet: string;
  readonly area: Area;
  readonly grid: Grid;
  readonly protected: boolean;
}

const EMPTY: readonly (readonly CellValue[])[] = [['']];

async function presentSheet(
  context: Excel.RequestContext,
  reading: Reading,
  name: string,
): Promise<Present | null> {
  const area = reading.snapshot.names.get(name)?.area ?? null;
  const state = reading.snapshot.sheets.find((each) => each.name === area?.sheet);
  if (area === null || state === undefined) return null;
  const used = context.workbook.worksheets.getItem(state.name).getUsedRangeOrNullObject(true);
  used.load('address,values,formulas');
  await context.sync();
  const at = used.isNullObject ? null : parseReference(used.address);
  return {
    sheet: state.name,
    area,
    protected: state.protected,
    grid: {
      sheet: state.name,
      top: at?.top ?? 1,
      left: at?.left ?? 1,
      values: used.isNullObject ? EMPTY : (used.values as CellValue[][]),
      formulas: used.isNullObject ? EMPTY : (used.formulas as CellValue[][]),
    },
  };
}

function sheetFor(reading: Reading, layout: LayoutId, title: string): PublicationSheet {
  return publicationSheet({
    pack: reading.filing.pack,
    layout,
    geometry: reading.geometry,
    title,
    unitName: reading.filing.cover.unitName,
    publication: publicationOf(reading.filing, layout),
  });
}

/** Adds the sheet behind all others, under a name no sheet of the workbook has. */
async function create(
  context: Excel.RequestContext,
  reading: Reading,
  layout: LayoutId,
  name: string,
  former: string | null,
): Promise<PublicationReport> {
  if (reading.snapshot.structureProtected) throw structureProtected();
  const wanted = publicationTitle(layout);
  const title = freeTitle(
    wanted,
    reading.snapshot.sheets.map((each) => each.name),
  );
  const { blueprint, area } = sheetFor(reading, layout, title);
  queueBegin(context, 'sheet', title);
  const sheet = context.workbook.worksheets.add(title);
  try {
    fillSheet(sheet, blueprint);
    const { names } = context.workbook;
    if (reading.snapshot.names.has(name)) names.getItem(name).delete();
    names.add(name, `=${quoteSheet(title)}!${fixedArea(area)}`);
    protectSheet(sheet);
    sheet.activate();
    queueEnd(context, 'sheet');
    await context.sync();
  } catch (error) {
    await takeAwaySheet(title, name);
    throw error;
  }
  const because =
    former === null
      ? title === wanted
        ? []
        : [
            told(
              `工作簿里已有“${wanted}”，那不是本样式的发布表，没有改动；新表名为“${title}”。`,
              `The workbook had "${wanted}", which is no publication sheet of this layout and was not changed; the new sheet is "${title}".`,
            ),
          ]
      : [
          told(
            `“${former}”的行列已被改动，原样留着；新的发布表是“${title}”。`,
            `The rows or columns of "${former}" were changed, so it was left as it is; the new publication sheet is "${title}".`,
          ),
        ];
  return {
    layout,
    sheet: title,
    created: true,
    restored: 0,
    kept: [],
    sentences: [
      told(
        `已生成“${title}”，各数随填报表自动更新。`,
        `"${title}" was made; its numbers follow the tables.`,
      ),
      ...because,
    ],
    publication: publicationOf(reading.filing, layout),
  };
}

/**
 * What follows the figures and the cover without being in a cell: the words of 概数 in the formats, room
 * for the office's name, the footer.
 */
function bringLookUpToDate(sheet: Excel.Worksheet, { blueprint }: PublicationSheet): void {
  for (const { address, style } of blueprint.styles) {
    if (style.numberFormat !== undefined)
      sheet.getRange(address).numberFormat = everywhere(style.numberFormat);
  }
  for (const { rows, points } of blueprint.heights) sheet.getRange(rows).format.rowHeight = points;
  writeFooter(sheet, blueprint.print);
}

async function refresh(
  context: Excel.RequestContext,
  reading: Reading,
  layout: LayoutId,
  present: Present,
  wanted: PublicationSheet,
): Promise<PublicationReport> {
  const { writes, kept } = planRefresh(wanted, present.grid);
  const sheet = context.workbook.worksheets.getItem(present.sheet);
  if (present.protected) sheet.protection.unprotect();
  for (const { address, content } of writes) sheet.getRange(address).formulas = [[content]];
  bringLookUpToDate(sheet, wanted);
  protectSheet(sheet);
  sheet.activate();
  await context.sync();
  const restored =
    writes.length === 0
      ? told(
          `“${present.sheet}”已是最新，各数随填报表自动更新。`,
          `"${present.sheet}" is up to date; its numbers follow the tables.`,
        )
      : told(
          `“${present.sheet}”已更新，补回或改正 ${String(writes.length)} 格。`,
          `"${present.sheet}" was brought up to date: ${String(writes.length)} cells put back or corrected.`,
        );
  return {
    layout,
    sheet: present.sheet,
    created: false,
    restored: writes.length,
    kept,
    sentences: [restored, ...keptSentences(present.sheet, kept)],
    publication: publicationOf(reading.filing, layout),
  };
}

/**
 * Adds a layout's publication sheet to the open workbook, or brings the one there up to date, and
 * touches no other sheet. What a person wrote on it stays and is told; a sheet whose rows or columns
 * were changed is left alone and a new one made. At most three requests.
 * @throws WorkbookProblem `no-template`, `newer-template`, `not-found` for an unknown layout, or a
 * failure of Excel; nothing is left half-written then.
 */
export async function insertPublication(layout: LayoutId): Promise<PublicationReport> {
  if (!hasLayout(layout)) {
    throw new WorkbookProblem(
      'not-found',
      told(
        `没有名为“${String(layout)}”的发布样式，请从列表中选一种。`,
        `There is no publication layout called "${String(layout)}". Choose one from the list.`,
      ),
    );
  }
  return runExcel(async (context) => {
    const half = lookForHalfSheets(context);
    const first = await takeSnapshot(context);
    const reading = interpret((await half.takeAway()) ? await takeSnapshot(context) : first);
    const name = rangeName(`pub_${layout}`);
    const present = await presentSheet(context, reading, name);
    if (present === null) return create(context, reading, layout, name, null);
    const wanted = sheetFor(reading, layout, present.sheet);
    return hasItsShape(wanted, present.area, present.grid)
      ? refresh(context, reading, layout, present, wanted)
      : create(context, reading, layout, name, present.sheet);
  });
}
