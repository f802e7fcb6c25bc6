import { told } from '../../catalog';
import type { Filing } from '../../catalog';
import { equal, toDecimal } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { parseTag } from '../tag';
import type { Tag } from '../tag';
import { nameOf } from './cell-name';
import { expectedChange, expectedFigure } from './expected';
import type { Expected } from './expected';
import { verdictOn } from './verdict';

const CHANGES = new Set(['change', 'points', 'times', 'difference']);

/** What a tag stands for, in the workbook as it is now; null where it no longer holds it. */
export const expectedOf = (filing: Filing, tag: Tag): Expected | null => {
  const [first] = tag.codes;
  if (first === undefined) return null;
  return CHANGES.has(tag.format)
    ? expectedChange(filing, first.code, tag.format)
    : expectedFigure(filing, first.code, tag.period, first.row);
};

/** Whether a control may have been copied: not where the list of the draft has as many of its tag. */
const mayBeCopied = ({ report }: Reading, tag: string): boolean =>
  report.drafted.length === 0 ||
  report.controls.filter((control) => control.tag === tag).length >
    report.drafted.filter((drafted) => drafted.tag === tag).length;

/** First rung: the number's own content control. */
export const byTag = (reading: Reading, stated: Stated, filing: Filing): Finding | null => {
  const tag = stated.control === null ? null : parseTag(stated.control.tag);
  const first = tag?.codes[0];
  if (tag === null || first === undefined) return null;
  const expected = expectedOf(filing, tag);
  const name = nameOf(filing, first.code, tag.period, first.row);
  if (expected === null) {
    return finding(
      reading,
      stated,
      {
        kind: 'figure',
        code: first.code,
        verdict: 'query',
        message: told(
          `这个数起草时取自${name.zh}，工作簿中现在没有这个数，请核对。`,
          `When drafted, this number was taken from ${name.en}, which the workbook does not hold now. Please check.`,
        ),
      },
      [],
    );
  }
  const wrong = tag.codes.slice(1).find(({ code, row }) => {
    const other = expectedFigure(filing, code, tag.period, row);
    return other === null || !equal(other.value, expected.value);
  });
  if (wrong !== undefined) {
    const other = nameOf(filing, wrong.code, tag.period);
    return finding(
      reading,
      stated,
      {
        kind: 'figure',
        code: wrong.code,
        verdict: 'fails',
        recomputed: expectedFigure(filing, wrong.code, tag.period)?.value ?? null,
        message: told(
          `这里一并说了几项，其中${other.zh}在工作簿中已不是这个数，请核对。`,
          `Several items are told at once here; of them ${other.en} is no longer this number in the workbook. Please check.`,
        ),
      },
      [],
    );
  }
  const result = verdictOn(reading, stated, tag, expected, name);
  // A control copied into another sentence brings its tag along; the words then name something else.
  const said = stated.spoken;
  if (
    result.claim.verdict === 'holds' &&
    first.row === 0 &&
    stated.scope === '' &&
    said?.sure === true &&
    !CHANGES.has(tag.format) &&
    !tag.codes.some(({ code }) => code === said.code) &&
    mayBeCopied(reading, stated.control?.tag ?? '')
  ) {
    const other = expectedFigure(filing, said.code, stated.period);
    const spoken = nameOf(filing, said.code, stated.period);
    if (other !== null && !equal(other.value, stated.mention.stated.value))
      return finding(
        reading,
        stated,
        {
          kind: 'figure',
          code: said.code,
          recomputed: other.value,
          verdict: 'query',
          message: told(
            `这个数的控件取自${name.zh}，而文字像是${spoken.zh}（工作簿中为${toDecimal(other.value)}），控件可能是复制来的，请核对。`,
            `The control of this number is from ${name.en}, while the words look like ${spoken.en} (${toDecimal(other.value)} in the workbook); the control may have been copied here. Please check.`,
          ),
        },
        [],
      );
  }
  return result;
};
