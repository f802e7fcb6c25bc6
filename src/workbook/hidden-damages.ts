import { cellAddress } from '../template';
import type { Damage } from '../catalog';
import { DAMAGE } from './damage-rules';
import { formulaAt, valueAt } from './snapshot';
import type { Grid } from './snapshot';
import { hiddenIn } from './unseen-characters';

const damageAt = (grid: Grid, row: number, column: number): Damage | null => {
  const content = formulaAt(grid, row, column);
  if (typeof content === 'string' && content.startsWith('=')) return null;
  const hidden = hiddenIn(String(valueAt(grid, row, column)));
  if (hidden.length === 0) return null;
  const address = cellAddress(row, column);
  const what = hidden.map(({ kind, points }) => `${kind}（${points.join('、')}）`).join('、');
  return {
    rule: DAMAGE.hiddenCharacters,
    message: `“${grid.sheet}”${address}的文字里有看不见的${what}，读取时已略去，报告和要印出的表里都没有；这一格本身还带着，复制它会一并复制，请重新键入这一格。`,
    code: null,
    period: null,
    place: { sheet: grid.sheet, address },
    hidden: hidden.flatMap(({ points }) => points).join(', '),
  };
};

/**
 * Cells of our sheets whose text holds characters nobody sees. They are left out when it is read, but two
 * names that look alike may differ in the workbook itself, and whoever copies the cell copies them too.
 */
export const hiddenDamages = (grids: Iterable<Grid>): readonly Damage[] =>
  [...grids].flatMap((grid) =>
    grid.values.flatMap((line, down) =>
      line.flatMap((value, right) =>
        typeof value === 'string' ? (damageAt(grid, grid.top + down, grid.left + right) ?? []) : [],
      ),
    ),
  );
