import {
  declarationOptions,
  declaredValue,
  declarationKind,
  declarationsFrom,
  levelOf,
  levels,
} from '../catalog';
import type { Cover, Damage, Declarations, Pack } from '../catalog';
import {
  COVER_CHOICES,
  COVER_COLUMN,
  COVER_FIELDS,
  SCOPE_DECLARATIONS,
  cellAddress,
  choicesOf,
  coverName,
  coverTitle,
  wantedTitle,
} from '../template';
import { DAMAGE } from './damage-rules';
import { isoOfDay, readDate } from './day-number';
import { extent, textAt, valueAt } from './snapshot';
import type { Grid, NameState } from './snapshot';

export interface ReadCover {
  readonly cover: Cover;
  readonly declarations: Declarations;
  readonly damages: readonly Damage[];
  /** Where each field and declaration stands now. */
  readonly cells: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
}

/** Names of everything declared on the cover of a pack: licences … grades, duty.T2 …. */
export function declarationNames(pack: Pack): readonly string[] {
  const duties = pack.tables.filter((table) => table.duty).map((table) => `duty.${table.id}`);
  return [...SCOPE_DECLARATIONS, ...duties];
}

/** What stands before a cell of the cover: its title, or the title of the table it tells about. */
function labelOf(pack: Pack, field: string): string {
  const table = /^(?:duty|progress)\.(.+)$/.exec(field)?.[1];
  return table === undefined ? coverTitle(pack, field).zh : wantedTitle(pack, table);
}

/** The one cell with a text; null where none or several hold it. */
function onlyCell(grid: Grid, text: string): { row: number; column: number } | null {
  let found: { row: number; column: number } | null = null;
  for (let row = grid.top; row <= extent(grid).bottom; row += 1) {
    for (let column = grid.left; column <= extent(grid).right; column += 1) {
      if (textAt(grid, row, column) !== text) continue;
      if (found !== null) return null;
      found = { row, column };
    }
  }
  return found;
}

/**
 * Where the cover's cells stand: by name, else beside their label, else at the place they were first
 * given, unless another cell stands there now: lines have moved, and this one is gone. A cover of an
 * older version has no cells for what came later.
 * @param fresh places in a fresh template.
 */
export function coverCells(
  pack: Pack,
  grid: Grid,
  names: ReadonlyMap<string, NameState>,
  fresh: ReadonlyMap<string, { readonly row: number; readonly column: number }>,
  older: boolean,
): ReadonlyMap<string, { readonly row: number; readonly column: number }> {
  const known = [...fresh].map(([field, place]) => {
    const area = names.get(coverName(field))?.area;
    const named = area !== undefined && area !== null && area.sheet === grid.sheet;
    if (named) return { field, place, at: { row: area.top, column: area.left } };
    const label = older ? null : onlyCell(grid, labelOf(pack, field));
    const beside = label && {
      row: label.row,
      column: label.column + place.column - COVER_COLUMN.label,
    };
    return { field, place, at: beside };
  });
  const keyOf = ({ row, column }: { row: number; column: number }): string =>
    `${String(row)},${String(column)}`;
  const taken = new Set(known.flatMap(({ at }) => (at === null ? [] : [keyOf(at)])));
  return new Map(
    known.flatMap(({ at, field, place }) => {
      if (at !== null) return [[field, at] as const];
      return older || taken.has(keyOf(place)) ? [] : [[field, place] as const];
    }),
  );
}

/** Reads who files and what is declared; a label no drop-down offers is a damage, never a guess. */
export function readCover(
  pack: Pack,
  grid: Grid | null,
  cells: ReadonlyMap<string, { readonly row: number; readonly column: number }>,
  year: number,
): ReadCover {
  const damages: Damage[] = [];
  const text = (field: string): string => {
    const at = cells.get(field);
    return grid === null || at === undefined ? '' : textAt(grid, at.row, at.column);
  };
  const unknown = (field: string, message: (where: string) => string): void => {
    const at = cells.get(field);
    if (grid === null || at === undefined) return;
    const address = cellAddress(at.row, at.column);
    damages.push({
      rule: DAMAGE.choiceUnknown,
      message: message(`“${grid.sheet}”${address}`),
      code: null,
      period: null,
      place: { sheet: grid.sheet, address },
    });
  };
  const flat: Record<string, string> = {};
  for (const name of declarationNames(pack)) {
    const label = text(name);
    if (label === '' || label === '—') continue;
    if (declaredValue(name, label) !== null) {
      flat[name] = label;
      continue;
    }
    const kind = declarationKind(name);
    const offered = kind === null ? [] : declarationOptions[kind].map((option) => option.zh);
    unknown(
      name,
      (where) =>
        `${where} 的“${label}”不是可选的声明，未被采用。请从下拉中选：${offered.join('、')}。`,
    );
  }
  const level = text('level');
  if (level !== '' && levelOf(level) === null) {
    unknown(
      'level',
      (where) =>
        `${where} 的单位级别“${level}”无法识别。请从下拉中选：${levels.map(({ zh }) => zh).join('、')}。`,
    );
  }
  const at = cells.get('date');
  const raw = grid === null || at === undefined ? '' : valueAt(grid, at.row, at.column);
  const date = typeof raw === 'number' ? isoOfDay(raw) : raw === '' ? '' : readDate(String(raw));
  if (date === null) {
    unknown(
      'date',
      (where) => `${where} 的填报日期“${String(raw)}”不是日期。请按 2025-1-20 的样子填写。`,
    );
  }
  const stated = text('year');
  if (cells.has('year') && year !== 0 && stated.replace(/年度?$/, '') !== String(year)) {
    unknown(
      'year',
      (where) =>
        `${where} 的统计年度是“${stated}”，而这个工作簿是 ${String(year)} 年度的，未被采用。年度不能靠改封面换：请改回 ${String(year)}；填下一年的，请用“开始下一年”。`,
    );
  }
  const chosen: Record<string, string> = {};
  for (const name of COVER_CHOICES) {
    const label = text(name);
    const offered = choicesOf(pack, name);
    const choice = offered.find(({ value, zh }) => zh === label || value === label);
    if (choice !== undefined) chosen[name] = choice.value;
    else if (label !== '') {
      unknown(
        name,
        (where) =>
          `${where} 的“${label}”不是可选的样式，未被采用。请从下拉中选：${offered.map(({ zh }) => zh).join('、')}。`,
      );
    }
  }
  const plain = Object.fromEntries(COVER_FIELDS.map((field) => [field, text(field)]));
  return {
    cover: {
      unitName: plain['unitName'] ?? '',
      level: levelOf(level)?.id ?? '',
      year,
      filer: plain['filer'] ?? '',
      reviewer: plain['reviewer'] ?? '',
      head: plain['head'] ?? '',
      phone: plain['phone'] ?? '',
      date: date ?? '',
      addressee: plain['addressee'] ?? '',
      layout: chosen['layout'] ?? '',
      style: chosen['style'] ?? '',
    },
    declarations: declarationsFrom(flat),
    damages,
    cells,
  };
}
