import { emptyFiling, sampleFiling } from '../../src/catalog';
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

  it('has between, with both ends, where there is a range', () => {
    const before = { 'A14@prev': 690, 'A15@prev': 650, 'A16@prev': 420 };
    const slip = emptyFiling({ figures: { A14: 700, A15: 7000, A16: 439, ...before } });
    const cells = auditJson(slip, audit(slip))
      .findings.filter(({ rule }) => rule === 'A-01')
      .flatMap(({ repair = [] }) => repair.flatMap((each) => each.cells));
    expect(cells).toContainEqual({
      code: 'A15',
      period: 'cur',
      address: null,
      from: 7000,
      between: [439, 700],
    });
  });

  it('gives a reason as one sentence', () => {
    const reasons = findings.flatMap(({ repair = [] }) => repair.map(({ reason }) => reason));
    expect(reasons.length).toBeGreaterThan(3);
    for (const reason of reasons) expect(reason).toMatch(/^[^。]+。$/);
  });
});
