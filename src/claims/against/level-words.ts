import { hasIndicator, indicator, told } from '../../catalog';
import type { Filing } from '../../catalog';
import { isZero } from '../../figures';
import type { Finding } from '../claim';
import { finding } from '../claim';
import type { Reading } from '../stated';
import { expectedChange, expectedFigure } from './expected';
import { parseTag } from '../tag';

/** A change said without a number, behind a figure and what stands in brackets after it. */
const SAID =
  /^[^，。；;（()）]{0,6}(?:[（(][^（）()]*[）)])?[，,（(](?:比|较|与|同比)?(?:上年|去年)?(?:同期)?(基本)?(持平|无|没有|略增|略降|明显增长|明显下降|大幅增长|大幅下降|增长|增加|上升|提高|下降|减少|降低)(?=[，。；、,;）)]|$)/;

const UP = /增|上升|提高/;

/** 与上年持平, 上年无, 比上年增长 without a number: checked against both years of the workbook. */
export const levelWords = (reading: Reading, filing: Filing): readonly Finding[] =>
  reading.stated.flatMap((stated) => {
    if (stated.role === 'change' || stated.period === 'prev') return [];
    const end = Math.min(stated.sentence.to, stated.mention.to + 80);
    const match = SAID.exec(reading.plain.slice(stated.mention.to, end));
    const word = match?.[2];
    if (match === null || word === undefined || !/上年|去年|同比/.test(match[0])) return [];
    const tag = stated.control === null ? null : parseTag(stated.control.tag);
    const code =
      tag?.codes[0]?.code ?? (stated.recognised?.sure === true ? stated.recognised.code : null);
    if (code === null || !hasIndicator(code) || (tag?.codes[0]?.row ?? 0) > 0) return [];
    const last = expectedFigure(filing, code, 'prev');
    const change = expectedChange(filing, code, 'points');
    if (last === null || change === null) return [];
    const growth = indicator(code).kind === 'ratio' ? null : expectedChange(filing, code, 'change');
    const small =
      match[1] !== undefined &&
      growth !== null &&
      growth.value.numerator * 2n < growth.value.denominator;
    const right =
      word === '无' || word === '没有'
        ? isZero(last.value)
        : word === '持平'
          ? isZero(change.value) || small
          : change.direction === (UP.test(word) ? 1 : -1);
    return [
      finding(
        reading,
        stated,
        {
          kind: 'direction',
          code,
          verdict: right ? 'holds' : 'fails',
          recomputed: change.value,
          arithmetic: change.arithmetic,
          message: right
            ? told('与工作簿中两年的数相符。', 'As both years have it in the workbook.')
            : told(
                `工作簿中“${indicator(code).zh}”（${code}）两年相比不是“${word}”，请改正。`,
                `In the workbook "${indicator(code).en}" (${code}) is not "${word}" from one year to the other. Please correct it.`,
              ),
        },
        [],
      ),
    ];
  });
