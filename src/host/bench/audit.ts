import { sampleFiling } from '../../catalog';
import { audit, ratiosOf, rulesOf } from '../../rules';
import { medianMilliseconds } from './median';

/** Auditing a filing that has been read. */
export async function measureAudit(): Promise<readonly Record<string, string>[]> {
  const filing = sampleFiling('lanshan');
  const rules = rulesOf(filing.pack).length;
  const auditTime = await medianMilliseconds(50, () => audit(filing));
  const ratioTime = await medianMilliseconds(50, () => ratiosOf(filing));
  return [
    {
      what: `audit, ${rules} rules`,
      'ms (median)': auditTime.toFixed(2),
      'µs per rule': ((auditTime * 1000) / rules).toFixed(1),
    },
    { what: 'ratios', 'ms (median)': ratioTime.toFixed(2), 'µs per rule': '—' },
  ];
}
