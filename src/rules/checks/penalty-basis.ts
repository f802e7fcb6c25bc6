import { figureOf, numberOf } from '../../catalog';
import { subtract, toDecimal } from '../../figures';
import { makeFinding } from '../finding';
import { cellName, fullMention, valueWithUnit } from '../sentence/mention';
import type { Check } from './check';

const filled = (state: { readonly kind: string } | undefined): boolean => state?.kind === 'number';

/**
 * C-16: the total counts penalty decisions. Another basis is allowed only when it is marked, which
 * the declaration on the cover does; by how much it departs is then to be explained.
 */
export const penaltyBasis: Check = (filing) => {
  const basis = filing.declarations.penalties;
  if (basis !== 'filing' && basis !== 'closing') return [];
  const code = basis === 'filing' ? 'C01' : 'C02';
  const total = numberOf(filing, code, 'cur');
  if (total === null) return [];
  const decided = filled(figureOf(filing, 'C04', 'cur')?.state);
  const other = decided ? 'C04' : basis === 'filing' ? 'C02' : null;
  const compared = other === null ? null : numberOf(filing, other, 'cur');
  if (compared !== null && toDecimal(subtract(total, compared)) === '0') return [];
  const difference = compared === null ? null : toDecimal(subtract(total, compared));
  const acts = numberOf(filing, 'N01', 'cur');
  const against =
    other === null || difference === null
      ? ''
      : `，比${fullMention(filing, other, 'cur')}${difference.startsWith('-') ? '少' : '多'}${difference.replace(/^-/, '')}件`;
  const otherwise =
    acts === null || difference === null || other === null
      ? null
      : toDecimal(subtract(acts, subtract(total, compared ?? total)));
  const instead =
    otherwise === null ? '' : `；改按${decided ? '决定' : '结案'}计，总数应为${otherwise}`;
  const blank = decided
    ? ''
    : `，${cellName(filing, 'C04', 'cur')}${valueWithUnit(filing, 'C04', 'cur')}`;
  return [
    makeFinding(filing, {
      rule: 'C-16',
      about: code,
      severity: '核实',
      title: '总表处罚数以处罚决定为准',
      message: `总表中的行政处罚取${fullMention(filing, code, 'cur')}（${basis === 'filing' ? '立案' : '结案'}数）${against}${blank}；多数省的统计范围是“作出处罚决定”，请补填处罚决定数，或说明为何按${basis === 'filing' ? '立案' : '结案'}计${instead}。`,
      said: {
        form: basis === 'filing' ? 'C-16.filing' : 'C-16.closing',
        parts: {
          total: { cells: [{ code, period: 'cur' }] },
          other: other === null ? null : { cells: [{ code: other, period: 'cur' }] },
          more: difference === null || difference.startsWith('-') ? null : difference,
          fewer: difference?.startsWith('-') === true ? difference.slice(1) : null,
          blank: decided ? null : { cells: [{ code: 'C04', period: 'cur' }] },
          byDecision: decided ? otherwise : null,
          byClosing: decided ? null : otherwise,
        },
      },
      difference,
      cells: [code, ...(other === null ? ['C04'] : [other])].map((each) => ({
        code: each,
        period: 'cur' as const,
      })),
      basis: '多数省样式以“作出处罚决定”为统计范围，用立案数、结案数的必须标注',
      also: basis,
    }),
  ];
};
