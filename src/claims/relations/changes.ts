import { told } from '../../catalog';
import { compare, subtract } from '../../figures';
import { finding } from '../claim';
import type { Finding } from '../claim';
import type { Reading, Stated } from '../stated';
import { shown } from './arithmetic';
import { differenceFinding, pointsFinding } from './change-differences';
import { pairOf } from './change-pairs';
import type { Pair } from './change-pairs';
import { rateFinding } from './change-rates';
import { slips } from './change-slips';

const wrongWay = (reading: Reading, change: Stated, pair: Pair): Finding | null => {
  const order = compare(pair.now.mention.stated.value, pair.last);
  const direction = change.change?.direction ?? 0;
  if (direction === 0 || order === direction) return null;
  const now = shown(pair.now.mention.stated.value);
  const word = change.change?.word ?? '';
  return finding(
    reading,
    change,
    {
      kind: 'direction',
      verdict: 'fails',
      recomputed: subtract(pair.now.mention.stated.value, pair.last),
      arithmetic: `${now}${order > 0 ? '>' : order < 0 ? '<' : '='}${pair.lastShown}`,
      message:
        order === 0
          ? told(
              `本年${now}与上年${pair.lastShown}相同，不应写“${word}”。`,
              `This year's ${now} is the same as last year's ${pair.lastShown}, so it should not say "${word}".`,
            )
          : told(
              `由${pair.lastShown}到${now}是${order > 0 ? '增加' : '减少'}，文中写“${word}”，方向不符。`,
              `From ${pair.lastShown} to ${now} is ${order > 0 ? 'an increase' : 'a decrease'}; the text says "${word}", the wrong direction.`,
            ),
    },
    pair.uses,
  );
};

/** Every change: direction word, rate, difference, percentage points. */
export const changeRelations = (reading: Reading): readonly Finding[] =>
  reading.stated.flatMap((change) => {
    if (change.role !== 'change' || change.change === null) return [];
    const slip = slips(reading, change);
    if (slip !== null) return [slip];
    const pair = pairOf(reading, change);
    if (pair === null) return [];
    const wrong = wrongWay(reading, change, pair);
    if (wrong !== null) return [wrong];
    if (change.change.what === 'level') {
      return [
        finding(
          reading,
          change,
          {
            kind: 'direction',
            verdict: 'holds',
            recomputed: null,
            arithmetic: `${pair.lastShown}→${shown(change.mention.stated.value)}`,
            message: told('方向词与增减相符。', 'The direction is as the numbers have it.'),
          },
          pair.uses,
        ),
      ];
    }
    if (change.change.what === 'points') {
      return pair.now.mention.measure === 'percent' ? [pointsFinding(reading, change, pair)] : [];
    }
    if (change.change.what === 'difference') return [differenceFinding(reading, change, pair)];
    if (pair.now.mention.measure === 'percent') {
      const points = pointsFinding(reading, change, pair);
      return [
        points.claim.verdict === 'fails'
          ? points
          : finding(
              reading,
              change,
              {
                kind: 'yoy',
                verdict: 'query',
                recomputed: points.claim.recomputed,
                arithmetic: points.claim.arithmetic,
                message: told(
                  '两个率之差是百分点，不是百分比，请改写为“个百分点”。',
                  'Two rates differ by percentage points, not by percent; please write “个百分点”.',
                ),
              },
              pair.uses,
            ),
      ];
    }
    const found = rateFinding(reading, change, pair);
    return found === null ? [] : [found];
  });
