import { parseReference } from '../template';
import type { InsertPlan, NameWrite, SheetRepair } from './insert-plan';
import { protectSheet } from './protect-sheet';
import { wholeColumn, wholeRow } from './reuse-logic';
import { styleRange } from './style-range';
import { validateRange } from './validate-range';
import { fillSheet, writeSheet } from './write-sheet';

/** Queues a whole plan; the caller syncs once. */
export function applyPlan(
  context: Excel.RequestContext,
  plan: InsertPlan,
  positions: ReadonlyMap<string, number>,
): void {
  const { worksheets } = context.workbook;
  // Repairs first: what they insert moves the names that are then written anew.
  for (const repair of plan.repairs) repairSheet(worksheets.getItem(repair.sheet), repair);
  const placed = new Map(positions);
  for (const { blueprint, adopt, after } of plan.newSheets) {
    const sheet = adopt ? worksheets.getItem(blueprint.title) : writeSheet(context, blueprint);
    if (adopt) fillSheet(sheet, blueprint);
    const before = after === null ? undefined : placed.get(after);
    if (before !== undefined) {
      sheet.position = before + 1;
      for (const [name, at] of placed) if (at > before) placed.set(name, at + 1);
      placed.set(blueprint.title, before + 1);
    }
    // With its names written at once, a sheet is known for ours whatever happens afterwards.
    writeNames(
      context,
      plan.names.filter((name) => name.sheet === blueprint.title),
    );
    protectSheet(sheet);
  }
  const created = new Set(plan.newSheets.map(({ blueprint }) => blueprint.title));
  writeNames(
    context,
    plan.names.filter((name) => !created.has(name.sheet)),
  );
  for (const repair of plan.repairs) protectSheet(worksheets.getItem(repair.sheet));
  const [first] = plan.newSheets;
  if (plan.fresh && first !== undefined) worksheets.getItem(first.blueprint.title).activate();
}

function writeNames(context: Excel.RequestContext, names: readonly NameWrite[]): void {
  const { names: all, worksheets } = context.workbook;
  for (const { name, sheet, address, replace } of names) {
    if (replace) all.getItem(name).delete();
    all.add(name, worksheets.getItem(sheet).getRange(address));
  }
}

function repairSheet(sheet: Excel.Worksheet, repair: SheetRepair): void {
  if (repair.protected) sheet.protection.unprotect();
  for (const column of repair.structure.insertColumns) {
    sheet.getRange(wholeColumn(column)).insert('Right');
  }
  for (const row of repair.structure.insertRows) {
    sheet.getRange(wholeRow(row)).insert('Down');
  }
  for (const { address, value, style, unlocked } of repair.cells) {
    const range = sheet.getRange(address);
    if (style !== undefined) styleRange(range, address, style);
    if (unlocked !== undefined) range.format.protection.locked = !unlocked;
    if (value !== undefined) range.values = [[value]];
  }
  for (const { address, formula } of repair.formulas) {
    sheet.getRange(address).formulas = [[formula]];
  }
  for (const spec of repair.validations) validateRange(sheet.getRange(spec.address), spec);
  for (const address of joinDown(repair.unlocked)) {
    sheet.getRange(address).format.protection.locked = false;
  }
}

/** Cells that follow each other in a column as one range, to keep the request small. */
export function joinDown(addresses: readonly string[]): readonly string[] {
  const columns = new Map<string, number[]>();
  const other: string[] = [];
  for (const address of addresses) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (parseReference(address) === null || letters === undefined) other.push(address);
    else columns.set(letters, [...(columns.get(letters) ?? []), Number(row)]);
  }
  const joined = [...columns].flatMap(([letters, rows]) => {
    const runs: { first: number; last: number }[] = [];
    for (const row of [...rows].sort((left, right) => left - right)) {
      const run = runs.at(-1);
      if (run !== undefined && run.last >= row - 1) run.last = row;
      else runs.push({ first: row, last: row });
    }
    return runs.map(({ first, last }) => `${letters}${String(first)}:${letters}${String(last)}`);
  });
  return [...other, ...joined];
}
