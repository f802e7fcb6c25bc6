import { indicator } from '../../catalog';
import type { Period } from '../../catalog';
import { codeLabel, figureName, parseCodeLabel } from '../../template';
import { extent, formulaAt, textAt } from '../snapshot';
import type { Grid, NameState } from '../snapshot';

/** What stands in one row that says which indicator it is. */
export interface RowSays {
  readonly row: number;
  /** The label in its code cell; null when that is blank or no label of this grid. */
  readonly code: string | null;
  /** What stands in the code cell, whatever it is. */
  readonly codeText: string;
  /** For each of 指标, 口径 (算法) with a text of the template's own: the labels it may mean. */
  readonly texts: readonly (readonly string[])[];
  /** By period: labels whose defined names point to the figure's cell of this row. */
  readonly names: ReadonlyMap<Period, readonly string[]>;
  /** Whether a cell that a person fills holds anything. */
  readonly filled: boolean;
}

/** The template's own words of each row of a grid, by what column they stand in. */
export type OwnWords = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const wordsKnown = new WeakMap<readonly string[], OwnWords>();

/** Own words that tell one row from another; the unit is shared by too many. */
export function ownWords(labels: readonly string[], ratios: boolean): OwnWords {
  const words = wordsKnown.get(labels) ?? makeWords(labels, ratios);
  wordsKnown.set(labels, words);
  return words;
}

function makeWords(labels: readonly string[], ratios: boolean): OwnWords {
  const definition = ratios ? 'method' : 'definition';
  const words = new Map([
    ['name', new Map<string, string[]>()],
    [definition, new Map<string, string[]>()],
  ]);
  const add = (column: string, text: string, label: string): void => {
    const known = words.get(column);
    if (text.trim() !== '') known?.set(text.trim(), [...(known.get(text.trim()) ?? []), label]);
  };
  for (const label of labels) {
    const line = parseCodeLabel(label);
    if (line === null) continue;
    const item = indicator(line.code);
    const free = item.free === true;
    if (!free) add('name', item.zh, label);
    add(definition, free ? `自填：${item.zh}。${item.definition}` : item.definition, label);
  }
  return words;
}

/** Where the names of a grid's figures point on its own sheet: label → period → cell. */
export type NamedCells = ReadonlyMap<
  string,
  ReadonlyMap<Period, { readonly row: number; readonly column: number }>
>;

export function namedCells(
  grid: Grid,
  labels: readonly string[],
  periods: readonly Period[],
  names: ReadonlyMap<string, NameState>,
): NamedCells {
  return new Map(
    labels.flatMap((label) => {
      const line = parseCodeLabel(label);
      if (line === null) return [];
      const cells = periods.flatMap((period) => {
        const area = names.get(figureName(line.code, period, line.row))?.area;
        if (area === undefined || area === null || area.sheet !== grid.sheet) return [];
        return [[period, { row: area.top, column: area.left }] as const];
      });
      return cells.length === 0 ? [] : [[label, new Map(cells)] as const];
    }),
  );
}

/** Whether a cell holds something a person may have put there: no blank and no formula. */
export function typedAt(grid: Grid, row: number, column: number): boolean {
  const formula = formulaAt(grid, row, column);
  return formula !== '' && !(typeof formula === 'string' && formula.startsWith('='));
}

/** Reads every row under the headings. `skip` holds rows of section headings and the foot. */
export function readRowSays(
  grid: Grid,
  from: number,
  columns: Readonly<Record<string, number>>,
  labels: readonly string[],
  words: OwnWords,
  named: NamedCells,
  skip: ReadonlySet<number>,
): readonly RowSays[] {
  const wanted = new Set(labels);
  const byRow = new Map<number, Map<Period, string[]>>();
  for (const [label, cells] of named) {
    for (const [period, { row, column }] of cells) {
      const own = columns[period];
      if (own !== undefined && own !== column) continue;
      const periods = byRow.get(row) ?? new Map<Period, string[]>();
      byRow.set(row, periods.set(period, [...(periods.get(period) ?? []), label]));
    }
  }
  const says: RowSays[] = [];
  for (let row = from; row <= extent(grid).bottom; row += 1) {
    const at = (column: string): string => {
      const place = columns[column];
      return place === undefined ? '' : textAt(grid, row, place);
    };
    const line = parseCodeLabel(at('code'));
    const code = line === null ? null : codeLabel(line.code, line.row);
    const inputs = skip.has(row) ? ['cur', 'prev', 'pub'] : ['cur', 'prev', 'pub', 'note'];
    says.push({
      row,
      code: code !== null && wanted.has(code) ? code : null,
      codeText: at('code'),
      texts: [...words].flatMap(([column, known]) => {
        const found = known.get(at(column));
        return found === undefined ? [] : [found];
      }),
      names: byRow.get(row) ?? new Map(),
      filled: inputs.some((column) => {
        const place = columns[column];
        return place !== undefined && typedAt(grid, row, place);
      }),
    });
  }
  return says;
}
