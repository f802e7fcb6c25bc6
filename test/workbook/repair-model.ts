import { buildBlueprint, parseReference } from '../../src/template';
import type { PackId } from '../../src/catalog';
import { planInsert } from '../../src/workbook/insert-logic';
import type { InsertPlan } from '../../src/workbook/insert-plan';
import { interpret } from '../../src/workbook/read-logic';
import type { Reading } from '../../src/workbook/read-logic';
import { valueAt } from '../../src/workbook/snapshot';
import type { RowAnswer } from '../../src/workbook/witness/witness-types';
import { SheetModel } from './sheet-model';

/** A template of a pack in which every figure's cell holds a number of its own. */
export function filledModel(pack: PackId): {
  readonly model: SheetModel;
  readonly numbers: ReadonlyMap<number, string>;
} {
  const request = { pack, year: 2024, unitName: '甲单位', level: pack };
  const model = new SheetModel(buildBlueprint(request));
  const numbers = new Map<number, string>();
  let next = 7_000_001;
  for (const [key, { place }] of interpret(model.snapshot()).filing.figures) {
    if (place === null) continue;
    model.set(place.sheet, place.address, next);
    numbers.set(next, key);
    next += 1;
  }
  return { model, numbers };
}

export const requestOf = (model: SheetModel): Parameters<typeof planInsert>[1] => ({
  pack: model.blueprint.pack,
  year: 2024,
  unitName: '甲单位',
  level: 'county',
});

/** Carries a plan out on the model: rows and columns, cells, formulas, names. New sheets are left out. */
export function carryOut(model: SheetModel, plan: InsertPlan): void {
  for (const repair of plan.repairs) {
    for (const column of repair.structure.insertColumns) model.insertColumn(repair.sheet, column);
    for (const row of repair.structure.insertRows) model.insertRow(repair.sheet, row);
    for (const { address, value } of repair.cells) {
      if (value !== undefined) model.set(repair.sheet, address, value);
    }
    for (const { address, formula } of repair.formulas) model.set(repair.sheet, address, formula);
  }
  for (const { name, sheet, address } of plan.names) {
    const area = parseReference(address);
    if (area !== null) model.names.set(name, { ...area, sheet });
  }
}

/** One press: the plan, carried out. */
export function press(model: SheetModel, answers: readonly RowAnswer[] = []): InsertPlan {
  const plan = planInsert(model.snapshot(), requestOf(model), answers);
  carryOut(model, plan);
  return plan;
}

/** Figures by key with the numbers read for them. */
export function readNumbers(reading: Reading): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [key, { place }] of reading.filing.figures) {
    const at = place === null ? null : parseReference(place.address);
    const grid = [...reading.snapshot.grids.values(), ...reading.snapshot.strangers].find(
      ({ sheet }) => sheet === place?.sheet,
    );
    if (at === null || grid === undefined) continue;
    const value = valueAt(grid, at.top, at.left);
    if (typeof value === 'number') found.set(key, value);
  }
  return found;
}

/** Addresses at which a plan writes something into a sheet. */
export const writtenTo = (plan: InsertPlan, sheet: string): readonly string[] =>
  plan.repairs
    .filter((repair) => repair.sheet === sheet)
    .flatMap(({ cells, formulas }) => [
      ...cells.flatMap(({ address, value }) => (value === undefined ? [] : [address])),
      ...formulas.map(({ address }) => address),
    ]);
