import { indicator, pack } from '../../catalog';
import type { Filing } from '../../catalog';
import { compare, rational } from '../../figures';
import { makeFinding } from '../finding';
import { publishedFigure } from '../ratios/compare-published';
import { computeRatio, exactRatio } from '../ratios/compute';
import { fullMention } from '../sentence/mention';
import type { Finding } from '../types';
import type { Check } from './check';
import { ratioCells } from './published-ratios';

/**
 * Shares whose part need not come from the same year's whole (closing, accepting, publishing,
 * archiving may reach back into last year): over 100 % they are a query, as their own relations
 * (B-01, B-07, C-09, P-04, P-06) are.
 */
const acrossYears = new Set(['R01', 'R02', 'R09', 'R10', 'R11']);

/** Completion may exceed the plan when that is noted, and so may growth. */
const unbounded = new Set(['R24', 'R29']);

const judge = (filing: Filing, code: string): readonly Finding[] => {
  const { value } = exactRatio(filing, code);
  const published = publishedFigure(filing, code);
  const over = value !== null && compare(value, rational(100)) > 0;
  const printedOver = published !== null && compare(published.value, rational(100)) > 0;
  if (!over && !printedOver) return [];
  const { zh } = indicator(code);
  const message = over
    ? `${zh}（${code}）算得${computeRatio(filing, code).printed}，超过100%；分子应是分母的一部分，请核对两数的统计范围。`
    : `${fullMention(filing, code, 'pub')}，超过100%；请核对已发布的数。`;
  return [
    makeFinding(filing, {
      rule: 'G-17',
      about: code,
      severity: acrossYears.has(code) ? '核实' : '强制',
      title: '占比、率不超过100%',
      message,
      said: {
        form: over ? 'G-17.computed' : 'G-17.published',
        parts: {
          ratio: { indicator: code },
          printed: over ? computeRatio(filing, code).printed : null,
          published: { cells: [{ code, period: 'pub' }] },
        },
      },
      cells: ratioCells(code),
      basis: '分子是分母的一部分',
    }),
  ];
};

/** G-17: shares and rates do not exceed 100 %. */
export const sharesOverAll: Check = (filing) =>
  pack(filing.pack).ratios.flatMap((code) =>
    indicator(code).unit === '%' && !unbounded.has(code) ? judge(filing, code) : [],
  );
