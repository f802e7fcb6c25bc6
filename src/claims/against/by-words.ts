import { indicator } from '../../catalog';
import type { Filing } from '../../catalog';
import { toDecimal } from '../../figures';
import type { Finding } from '../claim';
import { codesFor } from '../extract/codes-for';
import type { Reading, Stated } from '../stated';
import type { Tag } from '../tag';
import { nameOf } from './cell-name';
import { expectedFigure } from './expected';
import { partsOfCell } from './part-of-cell';
import { partsVerdict } from './parts-verdict';
import { verdictOn } from './verdict';

const untagged = (code: string, stated: Stated): Tag => ({
  codes: [{ code, row: 0 }],
  period: stated.period,
  format:
    indicator(code).kind !== 'ratio'
      ? 'count'
      : indicator(code).ratio?.scale === 100
        ? 'percent'
        : 'number',
  decimals: Math.max(indicator(code).ratio?.decimals ?? 0, stated.mention.stated.decimals),
});

/** Second rung: the words of the clause. */
export const byWords = (reading: Reading, stated: Stated, filing: Filing): Finding | null => {
  const system = stated.scope !== '' && /^全/.test(stated.scope);
  const placed = system ? [] : codesFor(stated, reading).filter(({ code }) => !/^Q/.test(code));
  for (const { code, sure } of placed) {
    const expected = expectedFigure(filing, code, stated.period);
    if (expected === null) continue;
    const result = verdictOn(
      reading,
      stated,
      untagged(code, stated),
      expected,
      nameOf(filing, code, stated.period),
    );
    const parts =
      result.claim.verdict === 'fails' ? partsOfCell(reading, stated, expected.value) : null;
    if (parts !== null)
      return partsVerdict(
        reading,
        stated,
        parts,
        expected.value,
        nameOf(filing, code, stated.period),
      );
    if (result.claim.verdict !== 'fails' || (sure && !stated.partial)) return result;
    const name = nameOf(filing, code, stated.period);
    return {
      ...result,
      claim: {
        ...result.claim,
        verdict: 'query',
        message: `文字像是${name.zh}（工作簿中为${toDecimal(expected.value)}），但不能确定，请核对。`,
        english: `The words look like ${name.en} (${toDecimal(expected.value)} in the workbook), but that is not certain. Please check.`,
      },
    };
  }
  return null;
};
