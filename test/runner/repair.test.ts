import { sampleFiling } from '../../src/catalog';
import { auditJson } from '../../src/host/runner/audit-json';
import { audit } from '../../src/rules';

describe('repair in what audit prints as JSON', () => {
  const filing = sampleFiling('lanshan');
  const { findings } = auditJson(filing, audit(filing));
  const of = (rule: string) => findings.find((finding) => finding.rule === rule)?.repair;

  it('stands at hard findings and at no others', () => {
    for (const { severity, repair } of findings) {
      expect(Array.isArray(repair)).toBe(severity === '强制');
    }
  });

  it('has code, period, address, from and to as JSON numbers', () => {
    expect(of('K-03')?.[0]?.cells).toEqual([
      { code: 'K10', period: 'cur', address: null, from: null, to: 208 },
    ]);
  });

  it('has between where there is a range, null at an open end', () => {
    const cells = of('K-01')?.flatMap((repair) => repair.cells);
    expect(cells).toContainEqual({
      code: 'K02',
      period: 'cur',
      address: null,
      from: 6,
      between: [1961, null],
    });
    expect(cells).toContainEqual({
      code: 'K01',
      period: 'cur',
      address: null,
      from: 1961,
      between: [0, 6],
    });
  });

  it('gives a reason as one sentence', () => {
    const reasons = findings.flatMap(({ repair = [] }) => repair.map(({ reason }) => reason));
    expect(reasons.length).toBeGreaterThan(5);
    for (const reason of reasons) expect(reason).toMatch(/^[^。]+。$/);
  });
});
