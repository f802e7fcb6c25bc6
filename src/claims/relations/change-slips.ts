import { told } from '../../catalog';
import { compare } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { HUNDRED } from './change-rates';

/** Slips of speech that need no second number. */
export const slips = (reading: Reading, change: Stated): Finding | null => {
  const down = change.change?.direction === -1;
  const { mention } = change;
  if (down && mention.measure === 'times')
    return finding(
      reading,
      change,
      {
        kind: 'yoy',
        verdict: 'query',
        message: told(
          '减少不能用“倍”（减少1倍即为0），请改用百分比或者写明由多少减到多少。',
          'A decrease cannot be told in times (once less is nothing); use a percentage, or from how many to how many.',
        ),
      },
      [],
    );
  if (
    down &&
    mention.measure === 'percent' &&
    change.change?.what === 'rate' &&
    compare(mention.stated.value, HUNDRED) > 0
  )
    return finding(
      reading,
      change,
      {
        kind: 'yoy',
        verdict: 'fails',
        message: told(
          '下降幅度不可能超过100%，请核对。',
          'Nothing can fall by more than 100%; please check.',
        ),
      },
      [],
    );
  const rate =
    mention.measure === 'percent' &&
    change.change?.what === 'rate' &&
    /率(?:较|比|同比|与)?(?:上年|去年|同期|上年同期|去年同期)?[^，]*#/.test(change.words.near);
  if (rate)
    return finding(
      reading,
      change,
      {
        kind: 'yoy',
        verdict: 'query',
        message: told(
          '率的变化应当用“百分点”，请核对所写是百分点还是百分比。',
          'A rate changes by percentage points; please check whether points or percent are meant.',
        ),
      },
      [],
    );
  return null;
};
