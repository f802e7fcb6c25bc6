import { areaAddress, columnLetter } from './address';
import { failedCheck, passedCheck } from './check-texts';
import { FIRST_ROW, TABLE_COLUMN } from './geometry';
import { palette } from './palette';
import type { SheetBuilder } from './sheet-builder';

/** Consecutive rows (1-based within the grid) for which a flag is set. */
function runs(flags: readonly boolean[]): readonly { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  flags.forEach((flag, index) => {
    const row = FIRST_ROW + index;
    const run = found.at(-1);
    if (!flag) return;
    if (run?.last === row - 1) run.last = row;
    else found.push({ first: row, last: row });
  });
  return found;
}

/** Runs of required rows, for counting blanks and for the amber mark. */
export const requiredRuns = runs;

/**
 * Live signals of a table, strongest first: text in a number cell, a failed and a passed check, the
 * whole table grey without duty, a required cell still blank once the table has been begun.
 */
export function highlightTable(
  sheet: SheetBuilder,
  table: { readonly last: number; readonly required: readonly boolean[]; readonly duty: boolean },
): void {
  const first = String(FIRST_ROW);
  const cur = columnLetter(TABLE_COLUMN.cur);
  const cell = `${cur}${first}`;
  sheet.highlight({
    address: areaAddress(FIRST_ROW, TABLE_COLUMN.cur, table.last, TABLE_COLUMN.prev),
    formula: `=AND(${cell}<>"",NOT(ISNUMBER(${cell})),${cell}<>"—",${cell}<>"/",${cell}<>"不适用")`,
    color: palette.fail,
    fill: palette.failSoft,
  });
  const checks = areaAddress(FIRST_ROW, TABLE_COLUMN.check, table.last, TABLE_COLUMN.check);
  const check = `${columnLetter(TABLE_COLUMN.check)}${first}`;
  sheet
    // A query may stand with an explanation: amber, not red.
    .highlight({
      address: checks,
      formula: `=LEFT(${check},2)="核实"`,
      color: palette.warn,
      fill: palette.warnSoft,
    })
    .highlight({
      address: checks,
      formula: `=AND(LEFT(${check},2)<>"核实",${failedCheck(check)})`,
      color: palette.fail,
      fill: palette.failSoft,
    })
    .highlight({ address: checks, formula: `=${passedCheck(check)}`, color: palette.pass });
  if (table.duty) {
    sheet.highlight({
      address: areaAddress(FIRST_ROW, 1, table.last, TABLE_COLUMN.note),
      formula: '=$A$3<>""',
      color: palette.inkFaint,
      fill: palette.muted,
    });
  }
  const figures = `$${cur}$${first}:$${cur}$${String(table.last)}`;
  for (const run of runs(table.required)) {
    sheet.highlight({
      address: areaAddress(run.first, TABLE_COLUMN.cur, run.last, TABLE_COLUMN.cur),
      formula: `=AND(${cur}${String(run.first)}="",COUNT(${figures})>0)`,
      fill: palette.warnSoft,
    });
  }
}
