import { cellAddress, parseReference } from '../../template';
import { formulaState } from '../formula-logic';
import type { SheetRepair } from '../insert-plan';
import type { CellValue } from '../snapshot';
import type { CellChange } from '../write-plan';
import type { GuardedWrites, RepairedCell, UntouchedCell } from './outcome';

/** What a sheet holds before a repair, and which of its cells are the template's alone. */
export interface Territory {
  /** Formula or value as it stands; '' for a blank. Rows and columns as they are before the repair. */
  readonly contentAt: (row: number, column: number) => CellValue;
  /** What the cell is when it belongs to the template alone; null when it may be a person's. */
  readonly ownAt: (row: number, column: number) => string | null;
  /** Formulas that rightly stand where they are, only worded for another version or place. */
  readonly rightly: (row: number, column: number, content: CellValue) => boolean;
  /** Rows or columns are inserted somewhere: formulas shift, so that one that looks right now is not. */
  readonly shifting: boolean;
}

const WHY = '此处可能是填报内容，未覆盖';

/** Where a cell of the repaired sheet stands now; null for one in an inserted row or column. */
export function formerPlace(
  structure: SheetRepair['structure'],
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | null {
  const back = (at: number, inserted: readonly number[]): number | null =>
    inserted.reduceRight<number | null>(
      (line, place) => (line === null || line === place ? null : line > place ? line - 1 : line),
      at,
    );
  const [formerRow, formerColumn] = [
    back(row, structure.insertRows),
    back(column, structure.insertColumns),
  ];
  return formerRow === null || formerColumn === null
    ? null
    : { row: formerRow, column: formerColumn };
}

function same(wanted: CellValue, now: CellValue): boolean {
  if (typeof wanted === 'string' && wanted.startsWith('=')) {
    return formulaState(wanted, now) === 'same';
  }
  return String(wanted).trim() === String(now).trim();
}

/** What one write would do: nothing new, restore the template's own, or meet what may be a person's. */
type Verdict =
  | { readonly kind: 'free' }
  | { readonly kind: 'same' }
  | { readonly kind: 'own'; readonly what: string; readonly was: CellValue }
  | { readonly kind: 'foreign'; readonly cell: string; readonly was: CellValue };

function judge(
  repair: SheetRepair,
  territory: Territory,
  address: string,
  wanted: CellValue,
): Verdict {
  const at = parseReference(address);
  const former = at === null ? null : formerPlace(repair.structure, at.top, at.left);
  if (former === null) return { kind: 'free' };
  const was = territory.contentAt(former.row, former.column);
  const formula = typeof wanted === 'string' && wanted.startsWith('=');
  if (!(formula && territory.shifting) && same(wanted, was)) return { kind: 'same' };
  if (was !== '' && territory.rightly(former.row, former.column, was)) return { kind: 'free' };
  const what = territory.ownAt(former.row, former.column);
  if (what !== null) return { kind: 'own', what, was };
  if (was === '') return { kind: 'free' };
  return { kind: 'foreign', cell: cellAddress(former.row, former.column), was };
}

/** Joined cells keep their first content only: none is joined over something. */
function safeMerges(repair: SheetRepair, territory: Territory): readonly string[] {
  return repair.merges.filter((address) => {
    const area = parseReference(address);
    if (area === null) return false;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (row === area.top && column === area.left) continue;
        const former = formerPlace(repair.structure, row, column);
        if (former !== null && territory.contentAt(former.row, former.column) !== '') return false;
      }
    }
    return true;
  });
}

/**
 * The one place every write of a repair passes: what a person may have put somewhere is never written
 * over, and what is written over of the template's own is handed to the recovery record first.
 */
export function guardRepair(
  repair: SheetRepair,
  territory: Territory,
): GuardedWrites & { readonly repair: SheetRepair } {
  const changes: CellChange[] = [];
  const repaired: RepairedCell[] = [];
  const kept: UntouchedCell[] = [];
  const { sheet } = repair;
  /** Whether the write is to be made. */
  const passes = (address: string, wanted: CellValue): boolean => {
    const verdict = judge(repair, territory, address, wanted);
    if (verdict.kind === 'free') return true;
    if (verdict.kind === 'same') return false;
    if (verdict.kind === 'foreign') {
      kept.push({ sheet, cell: verdict.cell, value: String(verdict.was), why: WHY });
      return false;
    }
    repaired.push({ sheet, cell: address, what: verdict.what, was: String(verdict.was) });
    if (verdict.was !== '') {
      changes.push({ sheet, address, value: wanted, before: verdict.was });
    }
    return true;
  };
  const cells = repair.cells.map((write) => {
    const { value, ...looks } = write;
    return value === undefined || passes(write.address, value) ? write : looks;
  });
  const formulas = repair.formulas.filter(({ address, formula }) => passes(address, formula));
  return {
    repair: { ...repair, cells, formulas, merges: safeMerges(repair, territory) },
    changes,
    repaired,
    kept,
  };
}
