import { told } from '../../catalog';
import { absolute, compare, equal, rational, subtract } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { agreement, shown } from './arithmetic';
import type { Pair } from './change-pairs';
import { places } from './change-rates';

/** 提高x个百分点: the difference of two rates. */
export const pointsFinding = (reading: Reading, change: Stated, pair: Pair): Finding => {
  const value = absolute(subtract(pair.now.mention.stated.value, pair.last));
  const fit = equal(absolute(change.mention.stated.value), value);
  const near =
    compare(
      absolute(subtract(absolute(change.mention.stated.value), value)),
      rational(1n, 10n ** BigInt(places(change))),
    ) <= 0;
  const verdict = fit
    ? 'holds'
    : near && change.mention.stated.decimals >= 1
      ? 'rounding'
      : 'fails';
  return finding(
    reading,
    change,
    {
      kind: 'difference',
      verdict,
      recomputed: value,
      arithmetic: `|${shown(pair.now.mention.stated.value)}-${pair.lastShown}|=${shown(value)}`,
      message:
        verdict === 'fails'
          ? told(
              `两个率相差${shown(value)}个百分点，请核对。`,
              `The two rates are ${shown(value)} percentage points apart; please check.`,
            )
          : verdict === 'holds'
            ? told('百分点之差复算相符。', 'The percentage points recompute as written.')
            : told(
                '百分点之差与两个已舍入的率相差一个末位，视为舍入。',
                'The percentage points are one last digit off the two rounded rates: taken for rounding.',
              ),
    },
    pair.uses,
  );
};

/** 增加x件: the difference of two levels. */
export const differenceFinding = (reading: Reading, change: Stated, pair: Pair): Finding => {
  const value = absolute(subtract(pair.now.mention.stated.value, pair.last));
  const fit = agreement(
    {
      ...change.mention,
      stated: { ...change.mention.stated, value: absolute(change.mention.stated.value) },
    },
    value,
  );
  return finding(
    reading,
    change,
    {
      kind: 'difference',
      verdict: fit === 'exact' ? 'holds' : fit === 'within' ? 'rounding' : 'fails',
      recomputed: value,
      arithmetic: `|${shown(pair.now.mention.stated.value)}-${pair.lastShown}|=${shown(value)}`,
      message:
        fit === 'no'
          ? told(
              `两年相差${shown(value)}，请核对。`,
              `The two years are ${shown(value)} apart; please check.`,
            )
          : told('增减数复算相符。', 'The difference recomputes as written.'),
    },
    pair.uses,
  );
};
