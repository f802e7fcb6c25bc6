import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { toDecimal } from '../../figures';
import type { Rational } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { joinedSum } from '../relations/arithmetic';
import type { Reading, Stated } from '../stated';

/** What a report divides and the workbook holds as one. */
export const partsVerdict = (
  reading: Reading,
  stated: Stated,
  parts: readonly Stated[],
  whole: Rational,
  name: Told,
): Finding =>
  finding(
    reading,
    stated,
    {
      kind: 'part_of',
      verdict: 'holds',
      recomputed: whole,
      arithmetic: `${joinedSum(parts.map(({ mention }) => mention))}=${toDecimal(whole)}`,
      message: told(
        `与相邻各数合计${toDecimal(whole)}，与工作簿中${name.zh}一致。`,
        `With the numbers beside it ${toDecimal(whole)}, which agrees with ${name.en} in the workbook.`,
      ),
    },
    [],
  );
