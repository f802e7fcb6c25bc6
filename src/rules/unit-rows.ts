import { codesOf, figureKey, indicator, numberOf, pack } from '../catalog';
import type { Filing } from '../catalog';
import { add, subtract, toDecimal } from '../figures';
import { makeFinding } from './finding';
import { fullMention } from './sentence/mention';
import type { Finding } from './types';

/**
 * G-07: the rows of subordinate bodies add up to the total row, figure by figure; a case is counted
 * once, by the body that entrusted or by the one entrusted. Figures that nobody filed are passed over,
 * one blank in some row counts as none there; ratios and rows the office names itself are not added.
 */
export const unitRowFindings = (total: Filing, units: readonly Filing[]): readonly Finding[] =>
  codesOf(pack(total.pack)).flatMap((code) => {
    const { kind, free, unit } = indicator(code);
    if (kind === 'ratio' || free === true) return [];
    const whole = numberOf(total, code, 'cur');
    const parts = units.flatMap((filing) => numberOf(filing, code, 'cur') ?? []);
    const [first, ...others] = parts;
    if (whole === null || first === undefined) return [];
    const sum = others.reduce(add, first);
    const gap = toDecimal(subtract(whole, sum));
    if (gap === '0') return [];
    const why = gap.startsWith('-')
      ? '请核对是否同一案件在委托机关和受委托组织重复计数'
      : '请核对是否漏报了下属单位';
    return [
      makeFinding(total, {
        rule: 'G-07',
        about: code,
        severity: '强制',
        title: '各单位之和等于合计',
        message: `${fullMention(total, code, 'cur')}，${units.length}个单位之和为${toDecimal(sum)}，差${gap.replace(/^-/, '')}${unit}；${why}。`,
        said: {
          form: gap.startsWith('-') ? 'G-07.counted-twice' : 'G-07.left-out',
          parts: {
            total: { cells: [{ code, period: 'cur' }] },
            count: String(units.length),
            sum: toDecimal(sum),
            gap: gap.replace(/^-/, ''),
            unit: { unit },
          },
        },
        difference: gap,
        cells: [{ code, period: 'cur' }],
        basis: '下属单位依次分行填写，同一案件不重复计',
        group: `figure:${figureKey(code, 'cur')}`,
      }),
    ];
  });
