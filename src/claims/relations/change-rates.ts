import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { absolute, divide, isZero, multiply, roundHalfUp, subtract } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { agreement, isTruncated, shown } from './arithmetic';
import type { Pair } from './change-pairs';
import { HUNDRED, cutOff } from './percent';

/** Decimals a number is written with, at most 6. */
export const places = (stated: Stated): number =>
  Math.max(0, Math.min(6, stated.mention.stated.decimals));

/** 增长x%, 增长x倍, 是上年的x倍: recomputed from the two levels. */
export const rateFinding = (reading: Reading, change: Stated, pair: Pair): Finding | null => {
  if (isZero(pair.last)) {
    return finding(
      reading,
      change,
      {
        kind: 'yoy',
        verdict: 'fails',
        message: told(
          '上年为0，不能计算增减百分比，应写“上年无”。',
          'Last year was 0, so there is no percentage of change; write that there were none last year.',
        ),
      },
      pair.uses,
    );
  }
  const now = pair.now.mention.stated.value;
  const growth = divide(absolute(subtract(now, pair.last)), pair.last);
  const multiple = divide(now, pair.last);
  const times = change.mention.measure === 'times';
  const value = times ? growth : multiply(growth, HUNDRED);
  const said = {
    ...change.mention,
    stated: { ...change.mention.stated, value: absolute(change.mention.stated.value) },
  };
  const sides = times
    ? `|${shown(now)}-${pair.lastShown}|÷${pair.lastShown}`
    : `|${shown(now)}-${pair.lastShown}|÷${pair.lastShown}×100%`;
  const unit = times ? '倍' : '%';
  const unitEn = times ? ' times' : '%';
  const digits = Math.max(2, places(change));
  const fits = agreement(said, value);
  const outcome = (verdict: 'holds' | 'rounding' | 'fails' | 'query', message: Told): Finding =>
    finding(
      reading,
      change,
      {
        kind: 'yoy',
        verdict,
        recomputed: value,
        arithmetic: `${sides}=${roundHalfUp(value, digits)}${unit}`,
        message,
      },
      pair.uses,
    );
  if (change.change?.what === 'multiple') {
    const fit = agreement(said, multiple);
    return finding(
      reading,
      change,
      {
        kind: 'yoy',
        verdict:
          fit === 'no'
            ? 'fails'
            : change.mention.stated.approximation === ''
              ? 'holds'
              : 'rounding',
        recomputed: multiple,
        arithmetic: `${shown(now)}÷${pair.lastShown}=${roundHalfUp(multiple, digits)}倍`,
        message:
          fit === 'no'
            ? told(
                `本年是上年的${roundHalfUp(multiple, 2)}倍，请核对。`,
                `This year is ${roundHalfUp(multiple, 2)} times last year; please check.`,
              )
            : told('倍数复算相符。', 'The multiple recomputes as written.'),
      },
      pair.uses,
    );
  }
  if (fits !== 'no')
    return outcome(
      change.mention.stated.approximation === '' ? 'holds' : 'rounding',
      told('增减幅度复算相符。', 'The rate of change recomputes as written.'),
    );
  if (isTruncated(said.stated, value))
    return outcome('rounding', cutOff(`${roundHalfUp(value, places(change))}${unit}`));
  if (agreement(said, times ? multiple : multiply(multiple, HUNDRED)) !== 'no')
    return outcome(
      'query',
      told(
        `所写是本年与上年之比；“${change.change?.word ?? ''}”的幅度应为${roundHalfUp(value, 2)}${unit}，请改写。`,
        `What is written is this year over last year; by "${change.change?.word ?? ''}" it should be ${roundHalfUp(value, 2)}${unitEn}. Please reword.`,
      ),
    );
  const reverse = isZero(now)
    ? null
    : multiply(divide(absolute(subtract(now, pair.last)), now), HUNDRED);
  const turned = reverse !== null && !times && agreement(said, reverse) !== 'no';
  return outcome(
    'fails',
    told(
      `由${pair.lastShown}到${shown(now)}，幅度应为${roundHalfUp(value, 2)}${unit}${turned ? '（所写是以本年数为分母算的）' : ''}，请核对。`,
      `From ${pair.lastShown} to ${shown(now)} is a change of ${roundHalfUp(value, 2)}${unitEn}${turned ? ' (what is written has this year as its base)' : ''}; please check.`,
    ),
  );
};
