import { hasIndicator, indicator } from '../catalog';
import type { Damage, Pack, Period } from '../catalog';
import {
  RATIO_COLUMNS,
  RATIO_HEADERS,
  TABLE_COLUMNS,
  TABLE_HEADERS,
  cellAddress,
  codeLabel,
  figureName,
  parseCodeLabel,
  tableLines,
} from '../template';
import type { SheetGeometry } from '../template';
import { findColumns } from './columns-logic';
import { DAMAGE } from './damage-rules';
import { findLines } from './lines-logic';
import { findRows } from './rows-logic';
import { extent } from './snapshot';
import type { Grid, NameState } from './snapshot';

/** Where a grid's rows and columns stand now, and everything about that which is not as it was made. */
export interface Reconciled {
  readonly geometry: SheetGeometry;
  readonly damages: readonly Damage[];
  /** Whether pressing insert again has something to put right here. */
  readonly repairable: boolean;
}

/** Labels a grid must have, in order. */
export function labelsOf(pack: Pack, key: string): readonly string[] {
  if (key === 'ratios') return pack.ratios;
  return tableLines(pack, key).flatMap((line) =>
    line.kind === 'figure' ? [codeLabel(line.code, line.row)] : [],
  );
}

/** Periods whose cells a grid holds; the first one's name marks the row. */
export function periodsOf(key: string): readonly Period[] {
  return key === 'ratios' ? ['pub'] : ['cur', 'prev'];
}

/** `B01 许可申请数量` */
export function labelTitle(label: string): string {
  const line = parseCodeLabel(label);
  if (line === null || !hasIndicator(line.code)) return label;
  return `${label}（${indicator(line.code).zh}）`;
}

/** The same in an English sentence. */
export function labelTitleEn(label: string): string {
  const line = parseCodeLabel(label);
  if (line === null || !hasIndicator(line.code)) return label;
  return `${label} (${indicator(line.code).en})`;
}

const list = (labels: readonly string[]): string =>
  labels.length <= 6
    ? labels.join('、')
    : `${labels.slice(0, 6).join('、')}等 ${String(labels.length)} 行`;

/** Columns without which figures cannot be read, and the rest that pressing insert again restores. */
const VITAL = new Set(['code', 'cur', 'prev', 'pub']);

/** Whether any name says that the workbook once had this row. */
function onceThere(key: string, label: string, names: ReadonlyMap<string, NameState>): boolean {
  const line = parseCodeLabel(label);
  return periodsOf(key).some(
    (period) => line !== null && names.has(figureName(line.code, period, line.row)),
  );
}

/**
 * Matches codes, names and headings of one table or of the ratios.
 * @param older made by an earlier version: rows it never had a name for are not missed.
 */
export function reconcile(
  pack: Pack,
  key: string,
  grid: Grid,
  names: ReadonlyMap<string, NameState>,
  older: boolean,
): Reconciled {
  const ratios = key === 'ratios';
  const order = ratios ? RATIO_COLUMNS : TABLE_COLUMNS;
  const headers: Readonly<Record<string, string>> = ratios ? RATIO_HEADERS : TABLE_HEADERS;
  const labels = labelsOf(pack, key);
  const found = findColumns(grid, order, headers);
  const columns = { ...found.columns };
  const nameRows = new Map<string, number>();
  for (const label of labels) {
    const line = parseCodeLabel(label);
    if (line === null) continue;
    for (const period of periodsOf(key)) {
      const area = names.get(figureName(line.code, period, line.row))?.area;
      if (area === undefined || area === null || area.sheet !== grid.sheet) continue;
      if (!nameRows.has(label)) nameRows.set(label, area.top);
      // A heading that is gone: the names still know the column.
      if (found.missing.includes(period)) columns[period] ??= area.left;
    }
  }
  const rows = findRows(grid, columns['code'] ?? null, found.headerRow, labels, nameRows);
  const sheet = grid.sheet;
  const damages: Damage[] = [];
  const damage = (rule: string, message: string, label?: string, address?: string): void => {
    const line = label === undefined ? null : parseCodeLabel(label);
    damages.push({
      rule,
      message,
      code: line?.code ?? null,
      period: null,
      place: address === undefined ? { sheet, address: 'A1' } : { sheet, address },
    });
  };
  for (const column of found.missing.filter((each) => VITAL.has(each))) {
    const known = columns[column] !== undefined;
    damage(
      DAMAGE.columnLost,
      known
        ? `“${sheet}”的列标题“${headers[column] ?? column}”被改动，已按单元格名称找到该列。请按“检查并修复模板”恢复标题。`
        : `“${sheet}”的“${headers[column] ?? column}”列不见了，该列的数没有读到。请撤销删除，或按“检查并修复模板”补回空列后重填。`,
    );
  }
  for (const label of rows.deleted) {
    if (older && !onceThere(key, label, names)) continue;
    damage(
      DAMAGE.rowDeleted,
      `“${sheet}”中 ${labelTitle(label)} 一行被删除，该项没有数。请撤销删除，或按“检查并修复模板”补回空行后重填。`,
      label,
    );
  }
  for (const { label, row, text } of rows.codeChanged) {
    const address = cellAddress(row, columns['code'] ?? 1);
    damage(
      DAMAGE.codeChanged,
      `“${sheet}”${address} 应为代码 ${label}，现在${text === '' ? '是空白' : `是“${text}”`}；该行的数按单元格名称仍算作 ${labelTitle(label)}。如不是这一项，请移走该行的数；按“检查并修复模板”可恢复代码。`,
      label,
      address,
    );
  }
  for (const { label, rows: at } of rows.twice) {
    const chosen = rows.rows.get(label) ?? 0;
    damage(
      DAMAGE.codeTwice,
      `“${sheet}”中代码 ${label} 出现在第 ${at.join('、')} 行，只读取了第 ${String(chosen)} 行。请删除多余的一行。`,
      label,
      cellAddress(chosen, columns['code'] ?? 1),
    );
  }
  if (rows.moved.length > 0) {
    damage(
      DAMAGE.rowsMoved,
      `“${sheet}”中 ${list(rows.moved)} 的位置变了（可能排过序），数已按代码列读取。请核对这些行的数与代码是否对应；按“检查并修复模板”可使公式重新对准。`,
    );
  }
  if (rows.nameless.length > 0) {
    damage(
      DAMAGE.nameLost,
      `“${sheet}”中 ${list(rows.nameless)} 的单元格名称丢失，数已按代码列读取。按“检查并修复模板”可恢复名称。`,
    );
  }
  const geometry: SheetGeometry = {
    key,
    kind: ratios ? 'ratios' : 'table',
    title: sheet,
    headerRow: found.headerRow,
    lastRow: extent(grid).bottom,
    columns,
    rows: rows.rows,
    ...findLines(pack, key, grid, columns['code'] ?? grid.left, found.headerRow),
  };
  return { geometry, damages, repairable: damages.length > 0 || found.missing.length > 0 };
}
