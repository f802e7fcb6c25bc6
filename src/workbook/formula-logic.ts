import type { Damage } from '../catalog';
import { parseReference } from '../template';
import type { FormulaSpec } from '../template';
import { DAMAGE } from './damage-rules';
import { formulaAt } from './snapshot';
import type { CellValue, Grid } from './snapshot';

/** Formulas are compared without the spelling programs are free to choose: blanks, quotes, $, case. */
function plain(formula: string): string {
  return formula
    .replace(/[\s'$]/g, '')
    .replace(/^=\+?/, '')
    .toUpperCase();
}

export type FormulaState = 'same' | 'overwritten' | 'cleared' | 'changed';

/** What became of a cell that must hold a formula. */
export function formulaState(expected: string, current: CellValue): FormulaState {
  if (typeof current !== 'string' || !current.startsWith('=')) {
    return current === '' ? 'cleared' : 'overwritten';
  }
  return current === expected || plain(current) === plain(expected) ? 'same' : 'changed';
}

/** Formulas that are no longer what the template wrote, with what stands there now. */
export function brokenFormulas(
  grid: Grid,
  expected: readonly FormulaSpec[],
): readonly {
  readonly spec: FormulaSpec;
  readonly state: FormulaState;
  readonly current: CellValue;
}[] {
  return expected.flatMap((spec) => {
    const at = parseReference(spec.address);
    if (at === null) return [];
    const current = formulaAt(grid, at.top, at.left);
    const state = formulaState(spec.formula, current);
    return state === 'same' ? [] : [{ spec, state, current }];
  });
}

/** More broken formulas of one sort than this are told in one sentence. */
const SINGLY = 5;

const REPAIR = '按“检查并修复模板”可恢复公式';

/**
 * One damage for each formula cell that a value or another formula has replaced; many as one. Of an
 * older version only values over formulas are told: its own formulas are rightly others.
 */
export function formulaDamages(
  grid: Grid,
  expected: readonly FormulaSpec[],
  older = false,
): readonly Damage[] {
  const broken = brokenFormulas(grid, expected);
  const told = older
    ? (['overwritten'] as const)
    : (['overwritten', 'cleared', 'changed'] as const);
  return told.flatMap((state) => {
    const cells = broken.filter((each) => each.state === state);
    const rule = state === 'changed' ? DAMAGE.formulaChanged : DAMAGE.formulaOverwritten;
    const damage = (address: string, message: string): Damage => ({
      rule,
      message,
      code: null,
      period: null,
      place: { sheet: grid.sheet, address },
    });
    const [first] = cells;
    if (first !== undefined && cells.length > SINGLY) {
      const addresses = cells.slice(0, 3).map(({ spec }) => spec.address);
      const what = { overwritten: '被数值覆盖', cleared: '被清空', changed: '被改动' }[state];
      return [
        damage(
          first.spec.address,
          `“${grid.sheet}”有 ${String(cells.length)} 个公式${what}（${addresses.join('、')} 等），不再正确计算。${REPAIR}。`,
        ),
      ];
    }
    return cells.map(({ spec, current }) => {
      const where = `“${grid.sheet}”${spec.address}`;
      return damage(
        spec.address,
        {
          overwritten: `${where} 应是公式，现在被“${String(current)}”覆盖，不再自动计算。${REPAIR}；要留的数请先抄到“说明”列。`,
          cleared: `${where} 应是公式，现在是空白。${REPAIR}。`,
          changed: `${where} 的公式被改动，结果可能不对。${REPAIR}。`,
        }[state],
      );
    });
  });
}
