import { hasIndicator, indicator } from '../../catalog';
import type { Filing } from '../../catalog';
import { isZero } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading } from '../stated';
import { expectedChange, expectedFigure } from './expected';
import { parseTag } from './tag';

/** 与上年持平 and 上年无: a change said without a number, checked against both years. */
export const levelWords = (reading: Reading, filing: Filing): readonly Finding[] =>
  reading.stated.flatMap((stated, at) => {
    if (stated.role === 'change' || stated.period === 'prev') return [];
    const next = reading.stated[at + 1];
    const end = Math.min(next?.mention.from ?? reading.plain.length, stated.sentence.to, stated.mention.to + 24);
    const tail = reading.plain.slice(stated.mention.to, end);
    const match = /^[^。；;]{0,6}?[，,（(](?:比|较|与)?上年(?:同期)?(基本)?(持平|无|没有)/.exec(tail);
    if (match === null) return [];
    const tagged = stated.control === null ? null : parseTag(stated.control.tag);
    const code = tagged?.codes[0]?.code ?? (stated.recognised?.sure === true ? stated.recognised.code : null);
    if (code === null || !hasIndicator(code)) return [];
    const last = expectedFigure(filing, code, 'prev');
    const change = expectedChange(filing, code, 'points');
    if (last === null || change === null) return [];
    const none = match[2] !== '持平';
    const rate = indicator(code).kind === 'ratio';
    const growth = match[1] === undefined || rate ? null : expectedChange(filing, code, 'change');
    const small = growth !== null && growth.value.numerator * 2n < growth.value.denominator;
    const right = none ? isZero(last.value) : isZero(change.value) || small;
    return [
      finding(reading, stated, {
        kind: 'direction', code, verdict: right ? 'holds' : 'fails', recomputed: change.value, arithmetic: change.arithmetic,
        message: right ? '与工作簿中两年的数相符。' : `工作簿中“${indicator(code).zh}”（${code}）两年并不${none ? '是从无到有' : '持平'}，请改正。`,
      }, []),
    ];
  }); // prettier-ignore
