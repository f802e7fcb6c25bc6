import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { compare } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { HUNDRED } from './percent';

/** Slips of speech that need no second number. */
export const slips = (reading: Reading, change: Stated): Finding | null => {
  const { mention, words } = change;
  const down = change.change?.direction === -1;
  const rate = mention.measure === 'percent' && change.change?.what === 'rate';
  const slip = (verdict: 'fails' | 'query', message: Told): Finding =>
    finding(reading, change, { kind: 'yoy', verdict, message }, []);
  if (down && mention.measure === 'times')
    return slip(
      'query',
      told(
        '减少不能用“倍”（减少1倍即为0），请改用百分比或者写明由多少减到多少。',
        'A decrease cannot be told in times (once less is nothing); use a percentage, or from how many to how many.',
      ),
    );
  if (down && rate && compare(mention.stated.value, HUNDRED) > 0)
    return slip(
      'fails',
      told('下降幅度不可能超过100%，请核对。', 'Nothing can fall by more than 100%; please check.'),
    );
  const ofRate = /率(?:较|比|同比|与)?(?:上年|去年|同期|上年同期|去年同期)?[^，]*#/;
  return rate && ofRate.test(words.near)
    ? slip(
        'query',
        told(
          '率的变化应当用“百分点”，请核对所写是百分点还是百分比。',
          'A rate changes by percentage points; please check whether points or percent are meant.',
        ),
      )
    : null;
};
