import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { told } from '../../catalog';
import { joinedSum, shown, sumAgreement, sumOf } from './arithmetic';

/** A row of a table with a 合计 column: its cells add up to it. */
export const rowRelations = (reading: Reading): readonly Finding[] => {
  const rows = new Map<string, Stated[]>();
  for (const stated of reading.stated) {
    if (stated.column === null) continue;
    const known = rows.get(stated.scope);
    if (known === undefined) rows.set(stated.scope, [stated]);
    else known.push(stated);
  }
  return [...rows.values()].flatMap((cells) => {
    const total = cells.find(({ column }) => /^(?:合计|总计)$/.test(column ?? ''));
    const parts = cells.filter((cell) => cell !== total && cell.recognised?.code !== 'C45');
    if (total === undefined || parts.length < 2) return [];
    const mentions = parts.map(({ mention }) => mention);
    const agrees = sumAgreement(total.mention, mentions);
    return [
      finding(
        reading,
        total,
        {
          kind: 'sum',
          verdict: agrees === 'exact' ? 'holds' : agrees === 'within' ? 'rounding' : 'fails',
          recomputed: sumOf(mentions),
          arithmetic: `${joinedSum(mentions)}=${shown(sumOf(mentions))}${agrees === 'no' ? `≠${shown(total.mention.stated.value)}` : ''}`,
          message:
            agrees === 'exact'
              ? told(
                  `“${total.scope}”一行各列之和与合计相等。`,
                  `The columns of row "${total.scope}" add up to its total.`,
                )
              : agrees === 'within'
                ? told(
                    `“${total.scope}”一行各列之和为${shown(sumOf(mentions))}，合计写作${total.mention.printed.trim()}，只在舍入后相等；同一列请用同一计量单位、不用舍入值。`,
                    `The columns of row "${total.scope}" add up to ${shown(sumOf(mentions))} and its total reads ${total.mention.printed.trim()}: equal only when rounded. Use one unit in a column, and no rounded values.`,
                  )
                : told(
                    `“${total.scope}”一行各列之和${shown(sumOf(mentions))}与合计${shown(total.mention.stated.value)}不等，请核对。`,
                    `The columns of row "${total.scope}" add up to ${shown(sumOf(mentions))}, not to its total ${shown(total.mention.stated.value)}; please check.`,
                  ),
        },
        parts,
      ),
    ];
  });
};
