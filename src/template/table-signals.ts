import type { Pack } from '../catalog';
import { areaAddress, columnLetter } from './address';
import { failedCheck, passedCheck } from './check-texts';
import { GOOD_GRADE } from './geometry';
import type { SheetGeometry } from './geometry';
import { THREE_GRADES } from './live-texts';
import { palette } from './palette';
import type { ConditionalSpec } from './types';

/** Rows that follow each other, as runs. */
function runs(
  rows: readonly number[],
): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((left, right) => left - right)) {
    const run = found.at(-1);
    if (run?.last === row - 1) run.last = row;
    else found.push({ first: row, last: row });
  }
  return found;
}

/** Text where a number belongs. */
const notNumber = (cell: string): string =>
  `=AND(${cell}<>"",NOT(ISNUMBER(${cell})),${cell}<>"—",${cell}<>"/",${cell}<>"不适用")`;

/** Good, failed and to be explained: a query may stand with an explanation, so it is amber, not red. */
function checkSignals(address: string, cell: string): readonly ConditionalSpec[] {
  return [
    {
      address,
      formula: `=LEFT(${cell},2)="核实"`,
      color: palette.warn,
      fill: palette.warnSoft,
    },
    {
      address,
      formula: `=AND(LEFT(${cell},2)<>"核实",${failedCheck(cell)})`,
      color: palette.fail,
      fill: palette.failSoft,
    },
    { address, formula: `=${passedCheck(cell)}`, color: palette.pass },
  ];
}

/**
 * Live signals of a table for where its rows and columns stand, strongest first: text in a number cell,
 * a failed and a passed check, 良好 greyed where there are three grades, the whole table grey without
 * duty, a required cell still blank once the table has been begun.
 */
export function tableSignals(pack: Pack, sheet: SheetGeometry): readonly ConditionalSpec[] {
  const { cur, prev, check, note, code } = sheet.columns;
  if (cur === undefined || prev === undefined || check === undefined) return [];
  const first = sheet.headerRow + 1;
  const last = sheet.footRow === null ? sheet.lastRow : sheet.footRow - 1;
  if (last < first) return [];
  const cell = (column: number, row: number): string => `${columnLetter(column)}${String(row)}`;
  const [from, to] = [code ?? 1, note ?? check];
  const grey = { color: palette.inkFaint, fill: palette.muted };
  const good = sheet.rows.get(GOOD_GRADE);
  const required = new Set(pack.required);
  const needed = [...sheet.rows].filter(([label]) => required.has(label)).map(([, row]) => row);
  const letter = columnLetter(cur);
  const figures = `$${letter}$${String(first)}:$${letter}$${String(last)}`;
  return [
    {
      address: areaAddress(first, cur, last, prev),
      formula: notNumber(cell(cur, first)),
      color: palette.fail,
      fill: palette.failSoft,
    },
    ...checkSignals(areaAddress(first, check, last, check), cell(check, first)),
    ...(good === undefined || sheet.headerRow <= 1
      ? []
      : [
          {
            address: areaAddress(good, from, good, to),
            formula: `=ISNUMBER(SEARCH("${THREE_GRADES}",$A$${String(sheet.headerRow - 1)}))`,
            ...grey,
          },
        ]),
    ...(sheet.footRow === null
      ? []
      : [
          {
            address: areaAddress(first, from, last, to),
            formula: `=$${columnLetter(from)}$${String(sheet.footRow)}<>""`,
            ...grey,
          },
        ]),
    ...runs(needed).map((run) => ({
      address: areaAddress(run.first, cur, run.last, cur),
      formula: `=AND(${cell(cur, run.first)}="",COUNT(${figures})>0)`,
      fill: palette.warnSoft,
    })),
  ];
}
