import { sampleFiling } from '../../src/catalog';
import { audit, cellChecks, printExpression } from '../../src/rules';

const lanshan = sampleFiling('lanshan');

describe('what a cell is checked against', () => {
  it('is every clause that reads it, with its verdict and the other cells', () => {
    const { checks } = cellChecks(lanshan, 'C02', 'cur');
    const closed = checks.find(({ rule }) => rule.id === 'C-09');
    expect(closed?.verdict).toBe('pass');
    expect(closed?.cells.map(({ code }) => code)).toContain('C01');
    expect(closed?.cells.every(({ code }) => code !== 'C02')).toBe(true);
  });

  it('agrees with the audit about every failing clause of every filed cell', () => {
    const failing = new Set(
      [...lanshan.figures.values()]
        .filter(({ row }) => row === 0)
        .flatMap(({ code, period }) => cellChecks(lanshan, code, period).checks)
        .filter(({ verdict }) => verdict === 'fail')
        .map(({ rule }) => rule.instance),
    );
    const found = new Set(audit(lanshan).findings.map(({ instance }) => instance));
    expect(failing.size).toBeGreaterThan(3);
    expect([...failing].filter((instance) => !found.has(instance))).toEqual([]);
  });

  it('names the cells a ratio is computed from', () => {
    const { from } = cellChecks(lanshan, 'R01', 'pub');
    expect(from.map(({ code, value }) => [code, value])).toEqual([
      ['C02', '60551'],
      ['C00', ''],
      ['C01', '69276'],
    ]);
    expect(cellChecks(lanshan, 'C02', 'cur').from).toEqual([]);
  });

  it('reads as the cover declares it', () => {
    const { checks } = cellChecks(lanshan, 'E01', 'cur');
    const words = checks.map(({ check }) => printExpression(check));
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((each) => each.includes('choose('))).toEqual([]);
    const open = { ...lanshan, declarations: { ...lanshan.declarations, penalties: null } };
    const undeclared = cellChecks(open, 'E01', 'cur').checks;
    expect(
      undeclared.some(({ check }) => printExpression(check).includes('choose(penalties')),
    ).toBe(true);
  });

  it('is nothing for a cell of no pack', () => {
    expect(cellChecks(lanshan, 'Z99', 'cur')).toEqual({ checks: [], from: [] });
  });
});
