import { reportStyleOf } from '../../catalog';
import type { Filing } from '../../catalog';
import { overviewPlan, workPlan } from './county';
import { basicPlan } from './department/basic';
import { casesPlan } from './department/cases';
import { reviewPlan } from './department/review';
import { tablesPlan } from './department/tables';
import { analysisPlan } from './township/analysis';
import { letterPlan } from './township/letter';
import { sectionsPlan } from './township/sections';
import type { ReportPlan } from './types';

/** Every plan, one for each style of the catalogue. */
export const plans: readonly ReportPlan[] = [
  workPlan,
  overviewPlan,
  basicPlan,
  reviewPlan,
  casesPlan,
  tablesPlan,
  letterPlan,
  sectionsPlan,
  analysisPlan,
];

/**
 * The plan of the style asked for (id or label), of the cover's otherwise, of the pack's usual style
 * when that is blank or belongs to another pack.
 */
export const planOf = (filing: Filing, style?: string): ReportPlan => {
  const wanted = style === undefined || style.trim() === '' ? filing.cover.style : style;
  const chosen = reportStyleOf(filing.pack, wanted);
  const plan = plans.find((one) => one.style === chosen?.id);
  if (plan === undefined) throw new RangeError(`no plan for the style ${chosen?.id ?? wanted}`);
  return plan;
};
