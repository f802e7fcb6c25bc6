import { shownAt, toShow } from '../../src/workbook/shown-percent';
import type { Grid } from '../../src/workbook/snapshot';

const grid = (value: number | string, format: string): Grid => ({
  sheet: '比率', top: 5, left: 7, values: [[value]], formulas: [[value]], formats: [[format]],
}); // prettier-ignore

describe('a published rate', () => {
  it.each([
    [0.9302, '0.00%', 93.02],
    [0.07, '0%', 7],
    [1, '0.00%', 100],
    [93.02, 'General', 93.02],
    [0.9302, 'General', 0.9302],
    [93.02, '0.00"%"', 93.02],
    ['—', '0.00%', '—'],
    ['', '0.00%', ''],
  ])('of %j in a cell of %s is read as %j', (value, format, shown) => {
    expect(shownAt(grid(value, format), 5, 7)).toBe(shown);
  });

  it.each([93.02, 100, 0.1, 7, 33.33])('of %d is written so that the cell shows it', (value) => {
    const held = toShow(value, grid(0, '0.00%'), 5, 7);
    expect(shownAt(grid(held, '0.00%'), 5, 7)).toBe(value);
    expect(toShow(value, grid(0, 'General'), 5, 7)).toBe(value);
  });
});
