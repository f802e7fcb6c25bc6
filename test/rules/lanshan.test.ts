import { sampleFiling } from '../../src/catalog';
import { audit, ratiosOf } from '../../src/rules';

const result = audit(sampleFiling('lanshan'));
console.log(
  result.summary,
  result.findings
    .map((f) => `${f.severity} ${f.instance} ${f.difference}\n   ${f.message}`)
    .join('\n'),
);
console.log(
  ratiosOf(sampleFiling('lanshan'))
    .map((r) => `${r.code} ${r.numerator}/${r.denominator} ${r.printed} ${r.published}`)
    .join('\n'),
);
it('x', () => {});
