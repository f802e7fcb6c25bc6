import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { absolute, contains, equal, roundHalfUp, statedInterval, toDecimal } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import { agreement } from '../relations/arithmetic';
import type { Reading, Stated } from '../stated';
import type { Tag } from '../tag';
import type { Mention } from '../types';
import type { Expected } from './expected';

/** Formats that print the filed value itself. */
export const WHOLE = new Set(['count', 'amount', 'yuan']);

/** Words of approximation that stand in front: 约100, but 100余. */
const BEFORE = new Set(['约', '近', '超', '不足']);

const positive = (mention: Mention): Mention => ({
  ...mention,
  stated: { ...mention.stated, value: absolute(mention.stated.value) },
});

const toDecimalPlain = (printed: string): string =>
  printed.includes('.') ? printed.replace(/\.?0+$/, '') : printed;

/** 300余 and 300多 say the same. */
const ABOVE = new Set(['余', '多']);

/** An exact number where only 概数 is filed, and it lies within: 312 for 300多. */
const within = ({ stated }: Mention, { approximation, value }: Expected): boolean =>
  stated.approximation === '' &&
  stated.decimals >= 0 &&
  !equal(stated.value, value) &&
  contains(statedInterval({ value, decimals: 0, approximation }), stated.value);

/** Equal as filed or as printed; equal at the precision written; possible within 概数; or not. */
const compared = (
  mention: Mention,
  expected: Expected,
  decimals: number,
): 'holds' | 'rounding' | 'possible' | 'no' => {
  const { stated } = mention;
  const places = Math.max(0, decimals);
  const printed = roundHalfUp(expected.value, places);
  const sameWord = stated.approximation === expected.approximation;
  if (sameWord && equal(stated.value, expected.value)) return 'holds';
  // 3.4万 in the text, filed as 约34000: the same number, written coarsely.
  const coarse = stated.approximation === '' && stated.decimals < 0;
  // A rate calculated from 概数 may be written without its 约.
  if (expected.approximation !== '' && expected.arithmetic === '') {
    const alike = ABOVE.has(stated.approximation) && ABOVE.has(expected.approximation);
    if ((coarse || alike) && equal(stated.value, expected.value)) return 'rounding';
    return within(mention, expected) ? 'possible' : 'no';
  }
  if (
    sameWord &&
    decimals >= 0 &&
    toDecimal(stated.value, 12) === toDecimalPlain(printed) &&
    stated.decimals === places
  )
    return 'holds';
  if (stated.approximation === '' && stated.decimals === 0 && mention.measure === 'count')
    return 'no';
  return agreement(mention, expected.value) === 'no' ? 'no' : 'rounding';
};

/** 增长 where it fell: the word in front of the number, or its sign in a table. */
const wrongDirection = (stated: Stated, expected: Expected): boolean => {
  if (expected.direction === null) return false;
  if (stated.change !== null && stated.change.direction !== 0) {
    if (stated.change.what === 'multiple') return false;
    return stated.change.direction !== expected.direction;
  }
  const sign = stated.mention.stated.value.numerator < 0n ? -1 : 1;
  return stated.column !== null || stated.control !== null
    ? sign !== expected.direction && expected.direction !== 0
    : false;
};

/** The workbook's value as the text would print it. */
const asPrinted = (tag: Tag, expected: Expected): string => {
  const value = WHOLE.has(tag.format)
    ? toDecimal(expected.value)
    : toDecimalPlain(roundHalfUp(expected.value, tag.decimals));
  const rate = tag.format === 'percent' || tag.format === 'change';
  const number = `${value}${rate ? '%' : ''}`;
  return BEFORE.has(expected.approximation)
    ? `${expected.approximation}${number}`
    : `${number}${expected.approximation}`;
};

/** One number against what the workbook says it should be: value, precision, direction word. */
export const verdictOn = (
  reading: Reading,
  stated: Stated,
  tag: Tag,
  expected: Expected,
  name: Told,
): Finding => {
  const change = expected.direction !== null;
  const code = tag.codes[0]?.code ?? null;
  const mention = change ? positive(stated.mention) : stated.mention;
  const found = compared(mention, expected, WHOLE.has(tag.format) ? -1 : tag.decimals);
  // The cell of a published table holds the number alone; that it is approximate is said in the text.
  const bare =
    stated.column !== null &&
    mention.stated.approximation === '' &&
    equal(mention.stated.value, expected.value);
  const result = found === 'no' && bare ? 'rounding' : found;
  const base = { code, recomputed: expected.value, arithmetic: expected.arithmetic };
  if (change && tag.format !== 'times' && wrongDirection(stated, expected)) {
    const word =
      expected.direction === 1
        ? told('增加', 'rose')
        : expected.direction === -1
          ? told('减少', 'fell')
          : told('持平', 'stayed the same');
    return finding(
      reading,
      stated,
      {
        ...base,
        kind: 'direction',
        verdict: 'fails',
        message: told(
          `工作簿中${name.zh}较上年${word.zh}，文中方向词不符，请改正。`,
          `In the workbook ${name.en} ${word.en} against last year; the direction in the text is wrong. Please correct it.`,
        ),
      },
      [],
    );
  }
  const kind = change
    ? tag.format === 'points' || tag.format === 'difference'
      ? 'difference'
      : 'yoy'
    : 'figure';
  const should = asPrinted(tag, expected);
  if (result === 'possible')
    return finding(
      reading,
      stated,
      {
        ...base,
        kind,
        verdict: 'query',
        message: told(
          `工作簿中${name.zh}只有概数${should}，文中的${stated.mention.printed.trim()}在其范围内，但确数没有出处，请核对。`,
          `In the workbook ${name.en} is only approximate, ${should}; "${stated.mention.printed.trim()}" lies within it, but the exact number has no source. Please check.`,
        ),
      },
      [],
    );
  if (result === 'no')
    return finding(
      reading,
      stated,
      {
        ...base,
        kind,
        verdict: 'fails',
        message: told(
          `工作簿中${name.zh}${change ? '的增减' : ''}为${should}，文中写${stated.mention.printed.trim()}，请核对；如数据已更新请改写。`,
          `In the workbook ${change ? 'the change of ' : ''}${name.en} is ${should}, the text has "${stated.mention.printed.trim()}". Please check, and rewrite it if the data has been updated.`,
        ),
      },
      [],
    );
  return finding(
    reading,
    stated,
    {
      ...base,
      kind,
      verdict: result,
      message:
        result === 'holds'
          ? told(`与工作簿中${name.zh}一致。`, `Agrees with ${name.en} in the workbook.`)
          : told(
              `与工作簿中${name.zh}${should}在所写精度内一致。`,
              `Agrees with ${name.en}, ${should} in the workbook, at the precision written.`,
            ),
    },
    [],
  );
};
