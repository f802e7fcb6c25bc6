import { cellAddress, fixedArea, quoteSheet } from '../template';
import type { SheetBlueprint } from '../template';
import type { InsertPlan, NameWrite, SheetRepair } from './insert-plan';
import { joinDown } from './join-down';
import { protectSheet } from './protect-sheet';
import { queueRecord } from './recovery/keep';
import type { Keeping } from './recovery/recovery-types';
import { parseMeta } from './recognise-logic';
import { wholeColumn, wholeRow } from './reuse-logic';
import { styleBlocks } from './style-blocks-logic';
import { styleRange } from './style-range';
import { validateRange } from './validate-range';
import { fillSheet, linkTo, writeConditionals, writeFooter } from './write-sheet';

/**
 * Queues a whole plan; the caller syncs once. The order matters: rows and columns are inserted and all
 * sheets exist before a formula is written that points to them; the cover bears its identity from the
 * first moment and every sheet its names before its lock, so that a plan that breaks off midway is
 * recognised and completed by the next one. What is written over is recorded before anything else.
 */
export function applyPlan(
  context: Excel.RequestContext,
  plan: InsertPlan,
  positions: ReadonlyMap<string, number>,
  keeping: Keeping | null = null,
): void {
  const { worksheets } = context.workbook;
  if (keeping !== null && plan.changes.length > 0) {
    queueRecord(context, { ...keeping, changes: plan.changes });
  }
  const created = new Set(plan.newSheets.map(({ blueprint }) => blueprint.title));
  const standing = plan.names.filter((name) => !created.has(name.sheet));
  for (const repair of plan.repairs) openUp(worksheets.getItem(repair.sheet), repair);
  // Rows added under a table belong to its range from the first: else nobody would know them again.
  writeNames(context, standing.filter(isRange));
  const placed = new Map(positions);
  const added = plan.newSheets.map(({ blueprint, adopt, after, locked }) => {
    const sheet = adopt ? worksheets.getItem(blueprint.title) : worksheets.add(blueprint.title);
    if (adopt && locked) sheet.protection.unprotect();
    markIdentity(sheet, blueprint);
    const before = after === null ? undefined : placed.get(after);
    if (before !== undefined && !adopt) {
      sheet.position = before + 1;
      for (const [name, at] of placed) if (at > before) placed.set(name, at + 1);
      placed.set(blueprint.title, before + 1);
    }
    return { sheet, blueprint, adopt };
  });
  for (const { sheet, blueprint, adopt } of added) {
    if (adopt) sheet.getRange().conditionalFormats.clearAll();
    fillSheet(sheet, blueprint);
    writeNames(
      context,
      plan.names.filter((name) => name.sheet === blueprint.title),
    );
    protectSheet(sheet);
  }
  for (const repair of plan.repairs) repairSheet(worksheets.getItem(repair.sheet), repair);
  if (plan.report.upgradedFrom !== undefined) renewFooters(context, plan);
  writeNames(
    context,
    standing.filter((name) => !isRange(name)),
  );
  for (const repair of plan.repairs) protectSheet(worksheets.getItem(repair.sheet));
  const [first] = added;
  if (plan.fresh && first !== undefined) first.sheet.activate();
}

/** The identity text of the cover, before anything else is written. */
function markIdentity(sheet: Excel.Worksheet, blueprint: SheetBlueprint): void {
  if (blueprint.kind !== 'cover') return;
  blueprint.contents.forEach((row, index) => {
    const column = row.findIndex((value) => parseMeta(String(value)) !== null);
    if (column < 0) return;
    sheet.getRange(cellAddress(index + 1, column + 1)).values = [[row[column] ?? '']];
  });
}

/** Footers of older versions hold the office's name, which a footer keeps when the cover is changed. */
function renewFooters(context: Excel.RequestContext, { blueprint, repairs }: InsertPlan): void {
  for (const { sheet } of repairs) {
    const fresh = blueprint.sheets.find(({ title }) => title === sheet);
    if (fresh !== undefined) writeFooter(context.workbook.worksheets.getItem(sheet), fresh.print);
  }
}

const isRange = ({ address }: NameWrite): boolean => address.includes(':');

function writeNames(context: Excel.RequestContext, names: readonly NameWrite[]): void {
  const all = context.workbook.names;
  for (const { name, sheet, address, replace } of names) {
    if (replace) all.getItem(name).delete();
    // A formula instead of a range object halves the request: there are some 500 names.
    all.add(name, `=${quoteSheet(sheet)}!${fixedArea(address)}`);
  }
}

/** Takes the lock away and makes room; nothing is written yet. */
function openUp(sheet: Excel.Worksheet, repair: SheetRepair): void {
  if (repair.protected) sheet.protection.unprotect();
  for (const column of repair.structure.insertColumns) {
    sheet.getRange(wholeColumn(column)).insert('Right');
  }
  for (const { first, last } of blocks(repair.structure.insertRows)) {
    sheet.getRange(`${String(first)}:${String(last)}`).insert('Down');
  }
}

/** Rows inserted one under the other as one block: a quarter of the work for Excel. */
function blocks(
  rows: readonly number[],
): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const row of rows) {
    const block = found.at(-1);
    if (block?.last === row - 1) block.last = row;
    else found.push({ first: row, last: row });
  }
  return found;
}

function repairSheet(sheet: Excel.Worksheet, repair: SheetRepair): void {
  for (const row of repair.plainRows) sheet.getRange(wholeRow(row)).clear('Formats');
  // Looks before values: a text cell must be one before anything is written into it.
  for (const { address, style, unlocked } of styleBlocks(repair.cells)) {
    const range = sheet.getRange(address);
    if (style !== undefined) styleRange(range, address, style);
    if (unlocked !== undefined) range.format.protection.locked = !unlocked;
  }
  for (const { address, value } of repair.cells) {
    if (value !== undefined) sheet.getRange(address).values = [[value]];
  }
  for (const link of repair.links) linkTo(sheet, link);
  for (const address of repair.merges) sheet.getRange(address).merge(false);
  for (const { row, points } of repair.heights) {
    sheet.getRange(wholeRow(row)).format.rowHeight = points;
  }
  for (const { address, formula } of repair.formulas) {
    sheet.getRange(address).formulas = [[formula]];
  }
  for (const spec of repair.validations) validateRange(sheet.getRange(spec.address), spec);
  for (const address of joinDown(repair.unlocked)) {
    sheet.getRange(address).format.protection.locked = false;
  }
  if (repair.conditionals !== null) {
    sheet.getRange(repair.conditionals.area).conditionalFormats.clearAll();
    writeConditionals(sheet, repair.conditionals.specs);
  }
  if (repair.printArea !== null) sheet.pageLayout.setPrintArea(repair.printArea);
}
