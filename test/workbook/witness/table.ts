/** One table of a fresh template with numbers of its own, to be damaged and read again. */
import { pack as packOf } from '../../../src/catalog';
import type { Pack, PackId } from '../../../src/catalog';
import { buildBlueprint, figureName, noteName, parseCodeLabel } from '../../../src/template';
import type { SheetGeometry } from '../../../src/template';
import { labelsOf } from '../../../src/workbook/grid-labels';
import { reconcile } from '../../../src/workbook/reconcile-logic';
import type { Reconciled } from '../../../src/workbook/reconcile-logic';
import type { CellValue, NameState, Snapshot } from '../../../src/workbook/snapshot';
import { SheetModel } from '../sheet-model';

const blueprints = new Map<PackId, ReturnType<typeof buildBlueprint>>();

function blueprintOf(pack: PackId): ReturnType<typeof buildBlueprint> {
  const known =
    blueprints.get(pack) ?? buildBlueprint({ pack, year: 2024, unitName: '甲单位', level: pack });
  blueprints.set(pack, known);
  return known;
}

export interface Table {
  readonly model: SheetModel;
  readonly pack: Pack;
  readonly sheet: string;
  /** Rows, columns, sections and last line as they were made. */
  readonly made: SheetGeometry;
  readonly set: (address: string, value: CellValue) => void;
  readonly get: (address: string) => CellValue;
  readonly exchange: (one: string, other: string) => void;
  /** Moves the names of a label's figures (or of its note) down by some rows. */
  readonly shiftNames: (label: string, by: number, what?: 'figures' | 'note') => void;
  readonly loseNames: (which?: RegExp) => void;
  readonly snapshot: () => Snapshot;
  readonly read: (answers?: readonly (readonly [number, string])[], older?: boolean) => Reconciled;
}

/** Names of figures and notes; NB_T10 is the range of a sheet. */
const FIGURE = /^NB_[A-SU-Z]\d\d/;

/** @param filled whether every row has a number in both years. */
export function tableOf(packId: PackId, key: string, filled = true): Table {
  const blueprint = blueprintOf(packId);
  const model = new SheetModel(blueprint);
  const pack = packOf(packId);
  const sheet = model.titleOf(key);
  const made = blueprint.geometry.sheets.get(key);
  if (made === undefined) throw new Error(`no ${key}`);
  const at = (address: string): [number, number] => [
    Number(address.replace(/\D+/, '')) - 1,
    address.charCodeAt(0) - 65,
  ];
  const get = (address: string): CellValue => {
    const [row, column] = at(address);
    return model.cells.get(sheet)?.[row]?.[column] ?? '';
  };
  const set = (address: string, value: CellValue): void => model.set(sheet, address, value);
  if (filled) {
    for (const label of labelsOf(pack, key)) {
      const row = String(made.rows.get(label) ?? 0);
      for (const letter of key === 'ratios' ? ['G'] : ['D', 'E'])
        set(`${letter}${row}`, Number(row));
    }
  }
  return {
    model,
    pack,
    sheet,
    made,
    set,
    get,
    exchange: (one, other) => {
      const [first, second] = [get(one), get(other)];
      set(one, second);
      set(other, first);
    },
    shiftNames: (label, by, what = 'figures') => {
      const line = parseCodeLabel(label);
      if (line === null) throw new Error(label);
      const names =
        what === 'note'
          ? [noteName(line.code, line.row)]
          : (['cur', 'prev'] as const).map((period) => figureName(line.code, period, line.row));
      for (const name of names) {
        const area = model.names.get(name);
        if (area === null || area === undefined) throw new Error(name);
        model.names.set(name, { ...area, top: area.top + by, bottom: area.bottom + by });
      }
    },
    loseNames: (which = FIGURE) => {
      for (const name of [...model.names.keys()]) if (which.test(name)) model.names.delete(name);
    },
    snapshot: () => model.snapshot(),
    read: (answers = [], older = false) => {
      const snapshot = model.snapshot();
      const grid = snapshot.grids.get(key);
      if (grid === undefined) throw new Error(`no grid ${key}`);
      const names: ReadonlyMap<string, NameState> = snapshot.names;
      return reconcile(pack, key, grid, names, older, new Map(answers));
    },
  };
}
