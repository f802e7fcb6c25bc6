import { areaAddress, parseReference } from '../../template';
import { runExcel } from '../excel-run';
import { restore } from '../write';
import type { CellChange } from '../write-plan';
import { takeBackNextYear } from '../year/take-back-year';
import type { CellValue } from '../snapshot';
import { queueForget } from './keep';
import { lockAgain, queueOpening } from './open-locks';
import {
  MOST_RECOVERIES,
  blocksOf,
  cellsOf,
  newestFirst,
  readRecovery,
  recoveryCell,
} from './recovery-logic';
import type { CellNow } from './recovery-logic';
import type { Keeping, Recovery, RecoveryPreview } from './recovery-types';

/**
 * What was overwritten in this workbook, the latest first, at most ten; older records are removed on the
 * way. Two requests.
 * @throws WorkbookProblem
 */
export async function listRecoveries(): Promise<readonly Recovery[]> {
  return runExcel(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.load('items/id,items/namespaceUri');
    await context.sync();
    const all = newestFirst(parts.items);
    if (all.length === 0) return [];
    for (const part of all.slice(MOST_RECOVERIES)) part.delete();
    const kept = all.slice(0, MOST_RECOVERIES).map((part) => part.getXml());
    await context.sync();
    return kept.flatMap(({ value }) => readRecovery(value) ?? []);
  });
}

/** Reads the cells of a record as they are now; a sheet that is gone is left out. */
async function presentCells(
  context: Excel.RequestContext,
  recovery: Recovery,
): Promise<(sheet: string, address: string) => CellNow | null> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const here = new Set(worksheets.items.map(({ name }) => name));
  const blocks = [...blocksOf(cellsOf(recovery))]
    .filter(([sheet]) => here.has(sheet))
    .map(([sheet, block]) => {
      const range = worksheets
        .getItem(sheet)
        .getRange(areaAddress(block.top, block.left, block.bottom, block.right));
      range.load('values,formulas');
      return [sheet, { block, range }] as const;
    });
  await context.sync();
  const found = new Map(blocks);
  return (sheet, address) => {
    const at = parseReference(address);
    const block = found.get(sheet);
    if (at === null || block === undefined) return null;
    const row = at.top - block.block.top;
    const column = at.left - block.block.left;
    return {
      value: (block.range.values[row]?.[column] ?? '') as CellValue,
      formula: (block.range.formulas[row]?.[column] ?? '') as CellValue,
    };
  };
}

/**
 * Says what restoring would change, cell by cell; changes nothing. Two requests.
 * @throws WorkbookProblem
 */
export async function previewRecovery(recovery: Recovery): Promise<RecoveryPreview> {
  return runExcel(async (context) => {
    const now = await presentCells(context, recovery);
    const cells = cellsOf(recovery).map((cell) =>
      recoveryCell(cell, now(cell.sheet, cell.address)),
    );
    return {
      cells,
      back: cells.filter(({ state }) => state === 'back').length,
      changed: cells.filter(({ state }) => state === 'changed').length,
    };
  });
}

/** Places a restoring left alone. */
export type LeftAlone = readonly { readonly sheet: string; readonly address: string }[];

/**
 * Puts back what an act overwrote. A cell someone changed since is left as it is and returned. The
 * record then goes, unless something was left; with `keeping`, restoring can itself be taken back.
 * @throws WorkbookProblem
 */
export async function recover(recovery: Recovery, keeping?: Keeping): Promise<LeftAlone> {
  const left = await putBack(recovery, keeping);
  if (left.length === 0) {
    await runExcel(async (context) => {
      queueForget(context, recovery);
      await context.sync();
    });
  }
  return left;
}

async function putBack(recovery: Recovery, keeping?: Keeping): Promise<LeftAlone> {
  if (recovery.year !== undefined) return takeBackNextYear(recovery.year);
  const changes: readonly CellChange[] = recovery.changes;
  const opened = await openFor(changes);
  try {
    return await restore(changes, keeping);
  } finally {
    if (opened.length > 0) await lockAgain(opened);
  }
}

/** Opens the locks of sheets whose own cells a repair had written; they hold no password. */
async function openFor(changes: readonly CellChange[]): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/protection/protected');
    const cells = changes.map(({ address, sheet }) => {
      const range = worksheets.getItemOrNullObject(sheet).getRange(address);
      range.load('format/protection/locked');
      return { range, sheet };
    });
    await context.sync();
    const locked = new Set(
      cells.flatMap(({ range, sheet }) =>
        !range.isNullObject && range.format.protection.locked ? [sheet] : [],
      ),
    );
    const closed = worksheets.items.filter(
      ({ name, protection }) => locked.has(name) && protection.protected,
    );
    if (closed.length === 0) return [];
    const names = closed.map(({ name }) => name);
    queueOpening(context, names);
    for (const sheet of closed) sheet.protection.unprotect();
    await context.sync();
    return names;
  });
}
