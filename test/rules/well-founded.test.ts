import { emptyFiling } from '../../src/catalog';
import { repairsOf } from '../../src/rules';

type Figures = Readonly<Record<string, number>>;

const offered = (figures: Figures, instance: string): readonly string[] =>
  (repairsOf(emptyFiling({ figures })).get(instance) ?? []).map(({ cells }) =>
    cells
      .map((cell) => `${cell.code} ${'to' in cell ? cell.to : cell.between.join('–')}`)
      .join('+'),
  );

describe('a suggestion needs a ground beyond coming out right', () => {
  const grades = { H04: 14, H05: 13, H06: 12, H07: 0 };

  it.each<readonly [string, Figures]>([
    ['two-digit grades', { H01: 40, ...grades }],
    ['grades of one digit', { H01: 10, H04: 4, H05: 3, H06: 2, H07: 0 }],
    ['a nought where last year had one', { H01: 40, ...grades, 'H07@prev': 1, 'H01@prev': 40 }],
  ])('offers the total added up anew and no grade one more: %s', (_, figures) => {
    const { H01 = 0 } = figures;
    expect(offered(figures, 'H-01[H01]')).toEqual([`H01 ${H01 - 1}`]);
  });

  it('takes a figure of one digit for no slip of one digit', () => {
    const found = offered({ H01: 44, ...grades, H07: 1 }, 'H-01[H01]');
    expect(found).not.toContain('H07 5');
    expect(found).toContain('H06 16');
  });

  it('still offers a nought for what last year’s figure bears out', () => {
    const figures = { P01: 1320, P02: 1200, P03: 0, 'P03@prev': 118, 'P02@prev': 1190 };
    expect(offered(figures, 'Z-01[P01]')).toContain('P03 120');
  });

  it('shows four at most', () => {
    const parts = { D01: 40, D02: 30, D03: 20, D04: 25, D05: 31 };
    const found = offered({ D10: 148, ...parts }, 'D-01[D10]');
    expect(found.length).toBeGreaterThan(1);
    expect(found.length).toBeLessThanOrEqual(4);
  });
});
