import { sampleFiling } from '../../src/catalog';
import { audit, cellChecks } from '../../src/rules';

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

  it('is nothing for a cell of no pack', () => {
    expect(cellChecks(lanshan, 'Z99', 'cur')).toEqual({ checks: [], from: [] });
  });
});
