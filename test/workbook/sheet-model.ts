import { buildBlueprint, parseReference } from '../../src/template';
import type { Area, Blueprint, SheetBlueprint } from '../../src/template';
import type { CellValue, Grid, Snapshot } from '../../src/workbook/snapshot';

/**
 * A workbook reduced to what reading depends on: cells and names, with the effect that inserting,
 * deleting and sorting rows has on them in Excel. Formulas are kept as texts and not shifted.
 */
export class SheetModel {
  readonly cells = new Map<string, CellValue[][]>();
  readonly names = new Map<string, Area | null>();

  constructor(readonly blueprint: Blueprint) {
    const titles = new Map(blueprint.sheets.map(({ key, title }) => [key, title]));
    for (const sheet of blueprint.sheets) this.add(sheet);
    for (const { name, sheet, address } of blueprint.names) {
      const area = parseReference(address);
      if (area !== null) this.names.set(name, { ...area, sheet: titles.get(sheet) ?? sheet });
    }
  }

  private add(sheet: SheetBlueprint): void {
    this.cells.set(
      sheet.title,
      sheet.contents.map((row) => [...row]),
    );
  }

  titleOf(key: string): string {
    return this.blueprint.sheets.find((sheet) => sheet.key === key)?.title ?? key;
  }

  private matrix(sheet: string): CellValue[][] {
    const cells = this.cells.get(sheet);
    if (cells === undefined) throw new Error(`no sheet ${sheet}`);
    return cells;
  }

  set(sheet: string, address: string, value: CellValue): void {
    const area = parseReference(address);
    const row = area === null ? undefined : this.matrix(sheet)[area.top - 1];
    if (area === null || row === undefined) throw new Error(`no cell ${address}`);
    row[area.left - 1] = value;
  }

  private moveNames(sheet: string, move: (area: Area) => Area | null): void {
    for (const [name, area] of this.names) {
      if (area?.sheet === sheet) this.names.set(name, move(area));
    }
  }

  insertRow(sheet: string, at: number): void {
    const cells = this.matrix(sheet);
    cells.splice(
      at - 1,
      0,
      Array.from({ length: cells[0]?.length ?? 0 }, (): CellValue => ''),
    );
    this.moveNames(sheet, (area) => ({
      ...area,
      top: area.top >= at ? area.top + 1 : area.top,
      bottom: area.bottom >= at ? area.bottom + 1 : area.bottom,
    }));
  }

  deleteRow(sheet: string, at: number): void {
    this.matrix(sheet).splice(at - 1, 1);
    this.moveNames(sheet, (area) =>
      area.top === at && area.bottom === at
        ? null
        : {
            ...area,
            top: area.top > at ? area.top - 1 : area.top,
            bottom: area.bottom >= at ? area.bottom - 1 : area.bottom,
          },
    );
  }

  insertColumn(sheet: string, at: number): void {
    for (const row of this.matrix(sheet)) row.splice(at - 1, 0, '');
    this.moveNames(sheet, (area) => ({
      ...area,
      left: area.left >= at ? area.left + 1 : area.left,
      right: area.right >= at ? area.right + 1 : area.right,
    }));
  }

  deleteColumn(sheet: string, at: number): void {
    for (const row of this.matrix(sheet)) row.splice(at - 1, 1);
    this.moveNames(sheet, (area) =>
      area.left === at && area.right === at
        ? null
        : {
            ...area,
            left: area.left > at ? area.left - 1 : area.left,
            right: area.right >= at ? area.right - 1 : area.right,
          },
    );
  }

  /** Rows swap their contents; names stay where they are. */
  swapRows(sheet: string, one: number, other: number): void {
    const cells = this.matrix(sheet);
    const [first, second] = [cells[one - 1], cells[other - 1]];
    if (first === undefined || second === undefined) throw new Error('no such row');
    cells[one - 1] = second;
    cells[other - 1] = first;
  }

  rename(sheet: string, title: string): void {
    this.cells.set(title, this.matrix(sheet));
    this.cells.delete(sheet);
    for (const [name, area] of this.names) {
      if (area?.sheet === sheet) this.names.set(name, { ...area, sheet: title });
    }
  }

  removeSheet(sheet: string): void {
    this.cells.delete(sheet);
    this.moveNames(sheet, () => null);
  }

  copySheet(sheet: string, title: string): void {
    this.cells.set(
      title,
      this.matrix(sheet).map((row) => [...row]),
    );
  }

  private grid(sheet: string, area: Area): Grid {
    const rows = this.matrix(sheet)
      .slice(area.top - 1, area.bottom)
      .map((row) => row.slice(area.left - 1, area.right));
    return {
      sheet,
      top: area.top,
      left: area.left,
      formulas: rows,
      values: rows.map((row) =>
        row.map((value) => (typeof value === 'string' && value.startsWith('=') ? '' : value)),
      ),
    };
  }

  /** What one look at this workbook gives; sheets without a name are all looked at. */
  snapshot(): Snapshot {
    const grids = new Map<string, Grid>();
    for (const { key } of this.blueprint.sheets) {
      const area = this.names.get(`NB_${key.toUpperCase()}`);
      if (area !== null && area !== undefined) grids.set(key, this.grid(area.sheet, area));
    }
    const known = new Set([...grids.values()].map(({ sheet }) => sheet));
    const meta = this.names.get('NB_META');
    return {
      sheets: [...this.cells.keys()].map((name) => ({ name, visible: true, protected: true })),
      names: new Map([...this.names].map(([name, area]) => [name, { name, area }])),
      grids,
      meta:
        meta === null || meta === undefined
          ? ''
          : String(this.matrix(meta.sheet)[meta.top - 1]?.[meta.left - 1] ?? ''),
      structureProtected: false,
      strangers: [...this.cells.keys()]
        .filter((name) => !known.has(name))
        .map((name) => this.grid(name, { sheet: name, top: 1, left: 1, bottom: 320, right: 14 })),
    };
  }
}

const blueprint = buildBlueprint({
  pack: 'county',
  year: 2024,
  unitName: '甲县',
  level: 'county',
});

export function freshModel(): SheetModel {
  return new SheetModel(blueprint);
}

/** A number of its own for every figure cell, so that a mix-up shows. */
export function numbered(): {
  readonly model: SheetModel;
  readonly values: ReadonlyMap<string, number>;
} {
  const model = freshModel();
  const values = new Map<string, number>();
  let next = 1000;
  for (const [key, { sheet, address }] of model.blueprint.places) {
    next += 1;
    values.set(key, next);
    model.set(sheet, address, next);
  }
  return { model, values };
}
