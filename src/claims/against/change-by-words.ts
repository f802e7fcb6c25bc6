import { told } from '../../catalog';
import type { Filing } from '../../catalog';
import { isZero } from '../../figures';
import type { Rational } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { parseTag } from '../tag';
import type { Tag } from '../tag';
import type { Mention } from '../types';
import { nameOf } from './cell-name';
import { expectedChange, expectedFigure } from './expected';
import { verdictOn } from './verdict';

const multiplied = (value: Rational): Rational => ({
  numerator: value.numerator * 100n,
  denominator: value.denominator,
});

/** There is no percentage of a year that was 0 (G-13); null where last year is simply not filed. */
const noBase = (reading: Reading, stated: Stated, filing: Filing, code: string): Finding | null => {
  const last = expectedFigure(filing, code, 'prev');
  if (last === null || !isZero(last.value) || stated.change?.what === 'difference') return null;
  const name = nameOf(filing, code, 'prev');
  return finding(
    reading,
    stated,
    {
      kind: 'yoy',
      code,
      verdict: 'fails',
      message: told(
        `工作簿中${name.zh}为0，不能计算增减百分比，应写“上年无”和本年数。`,
        `In the workbook ${name.en} is 0, so there is no percentage of change; write “上年无” and this year's number.`,
      ),
    },
    [],
  );
};

/** A change said without control: of the figure it follows. */
export const changeByWords = (reading: Reading, stated: Stated, filing: Filing): Finding | null => {
  if (stated.role !== 'change' || stated.change === null || stated.change.what === 'level')
    return null;
  const group = reading.bySentence.get(stated.sentence.index) ?? [];
  const subject = group
    .slice(0, group.indexOf(stated))
    .reverse()
    .find((one) => one.role === 'figure' && one.period === 'cur');
  const tagged = subject?.control == null ? null : parseTag(subject.control.tag);
  const code =
    tagged?.codes[0]?.code ??
    (subject?.recognised?.sure === true && !subject.partial ? subject.recognised.code : null);
  if (code === null) return null;
  const form =
    stated.change.what === 'points'
      ? 'points'
      : stated.change.what === 'difference'
        ? 'difference'
        : stated.change.what === 'multiple'
          ? 'times'
          : 'change';
  const expected = expectedChange(filing, code, form);
  if (expected === null) return noBase(reading, stated, filing, code);
  const mention: Mention =
    stated.mention.measure === 'times' && form === 'change'
      ? {
          ...stated.mention,
          stated: {
            ...stated.mention.stated,
            value: multiplied(stated.mention.stated.value),
            decimals: stated.mention.stated.decimals - 2,
          },
        }
      : stated.mention;
  const tag: Tag = {
    codes: [{ code, row: 0 }],
    period: 'cur',
    format: form,
    decimals: Math.max(0, stated.mention.stated.decimals),
  };
  return verdictOn(reading, { ...stated, mention }, tag, expected, nameOf(filing, code, 'cur'));
};
