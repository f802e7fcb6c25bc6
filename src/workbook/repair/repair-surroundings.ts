import type { Pack } from '../../catalog';
import {
  HEADER_ROW,
  TABLE_COLUMN,
  areaAddress,
  cellAddress,
  parseReference,
  tableSignals,
} from '../../template';
import type { SheetBlueprint, SheetGeometry } from '../../template';
import type { SheetRepair } from '../insert-plan';
import type { GridRepair } from './repair-grid';
import { heightAt, transplant } from '../reuse-logic';
import type { CellWrite } from '../reuse-logic';

/** The line of notes above the column headings. */
const NOTE_ROW = HEADER_ROW - 1;

/**
 * The note above a table as this version has it, in place of what an older one wrote there.
 * @param noted something stands there; a blank line over a table without a note is left alone.
 */
export function linesAbove(
  fresh: SheetBlueprint,
  noted: boolean,
): Pick<SheetRepair, 'cells' | 'merges' | 'heights'> | null {
  if (fresh.kind !== 'table') return null;
  const merges = fresh.merges.filter((address) => parseReference(address)?.top === NOTE_ROW);
  if (merges.length === 0 && !noted) return null;
  const columns = Array.from({ length: TABLE_COLUMN.note }, (_, index) => index + 1);
  const cells = columns.map((column): CellWrite => {
    const at = { row: NOTE_ROW, column };
    return { ...transplant(fresh, at, at), ...(column === 1 ? { value: '' } : {}) };
  });
  return {
    cells,
    merges,
    heights: [{ row: NOTE_ROW, points: heightAt(fresh, NOTE_ROW) }],
  };
}

/** Signals and print area follow when rows or columns have been added. */
export function gridSurroundings(
  pack: Pack,
  repair: GridRepair,
  older: boolean,
): Pick<SheetRepair, 'conditionals' | 'printArea'> {
  const { geometry, insertColumns, insertRows } = repair;
  const grown = insertColumns.length + insertRows.length > 0;
  if (!grown && !older) return { conditionals: null, printArea: null };
  const last = printedColumn(geometry);
  const specs = geometry.kind === 'table' ? tableSignals(pack, geometry) : null;
  return {
    // The signals of the ratios name nothing outside their own row and grow with inserted rows.
    conditionals:
      specs === null
        ? null
        : { area: areaAddress(geometry.headerRow + 1, 1, geometry.lastRow, last), specs },
    printArea: `A1:${cellAddress(geometry.lastRow, last)}`,
  };
}

const printedColumn = (geometry: SheetGeometry): number =>
  geometry.columns['note'] ?? Math.max(...Object.values(geometry.columns));
