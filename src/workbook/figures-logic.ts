import { readCell, readFiledNote, unitIsInteger, withFiledNote } from '../figures';
import type { CellState } from '../figures';
import { figureKey, indicator } from '../catalog';
import type { Damage, FigureKey, FiledFigure, Period } from '../catalog';
import { cellAddress, codeLabel, parseCodeLabel } from '../template';
import type { SheetGeometry } from '../template';
import { DAMAGE } from './damage-rules';
import { labelsOf, periodsOf } from './grid-labels';
import type { Pack } from '../catalog';
import { filedAt } from './shown-date';
import { formulaAt, textAt } from './snapshot';
import { shownAt } from './shown-percent';
import type { Grid } from './snapshot';

const BLANK: CellState = { kind: 'blank' };
const PERIOD_TITLE: Readonly<Record<Period, string>> = {
  cur: '本年',
  prev: '上年',
  pub: '已发布数',
};

/** Every cell a grid should hold, with its state; cells that are gone are blank and have no place. */
export function readGridFigures(
  pack: Pack,
  grid: Grid | null,
  geometry: SheetGeometry | null,
  key: string,
): { readonly figures: ReadonlyMap<FigureKey, FiledFigure>; readonly damages: readonly Damage[] } {
  const figures = new Map<FigureKey, FiledFigure>();
  const damages: Damage[] = [];
  for (const label of labelsOf(pack, key)) {
    const line = parseCodeLabel(label);
    if (line === null) continue;
    for (const period of periodsOf(key)) {
      const row = geometry?.rows.get(label);
      const column = geometry?.columns[period];
      const id = { code: line.code, period, row: line.row };
      const at = figureKey(line.code, period, line.row);
      if (grid === null || geometry === null || row === undefined || column === undefined) {
        figures.set(at, { ...id, state: BLANK, note: '', approximation: '', place: null });
        continue;
      }
      figures.set(at, readOne(grid, geometry, id, row, column));
      const formula = formulaAt(grid, row, column);
      if (typeof formula === 'string' && formula.startsWith('=')) {
        const address = cellAddress(row, column);
        damages.push({
          rule: DAMAGE.formulaInInput,
          message: `“${grid.sheet}”${address}（${codeLabel(line.code, line.row)} ${PERIOD_TITLE[period]}）应填数，现在是公式“${formula}”，数会随别处变动。请复制该格，再用“选择性粘贴—数值”贴回。`,
          code: line.code,
          period,
          place: { sheet: grid.sheet, address },
        });
      }
    }
  }
  return { figures, damages };
}

function readOne(
  grid: Grid,
  geometry: SheetGeometry,
  id: { readonly code: string; readonly period: Period; readonly row: number },
  row: number,
  column: number,
): FiledFigure {
  const item = indicator(id.code);
  const cell = (name: string): string => {
    const at = geometry.columns[name];
    return at === undefined ? '' : textAt(grid, row, at);
  };
  const free = id.row > 0;
  const unit = free ? cell('unit') : item.unit;
  const ratio = id.period === 'pub';
  const note = cell('note');
  const state = readCell(ratio ? shownAt(grid, row, column) : filedAt(grid, row, column), {
    unit,
    integer: !ratio && unitIsInteger(unit),
    negative: free,
  });
  // The note of a row speaks of this year's figure (or of what was printed) unless it says 上年.
  const filed = readFiledNote(note, { unit, previous: id.period === 'prev' });
  return {
    ...id,
    ...(free ? { name: cell('name'), unit } : {}),
    state:
      state.kind === 'number'
        ? { kind: 'number', stated: withFiledNote(state.stated, filed) }
        : state,
    note,
    approximation: filed?.approximation ?? '',
    place: { sheet: grid.sheet, address: cellAddress(row, column) },
  };
}
