import { indicator } from '../catalog';
import type { Filing, Period } from '../catalog';
import { isZero, toDecimal } from '../figures';
import { acts } from './plans/sentences/totals';
import { conditionHolds } from './assemble/conditions';
import { factsOf } from './facts';
import type { Facts } from './facts';
import type { ReportChart } from './types';

const decimal = (facts: Facts, code: string, period: Period): string | null => {
  const value = facts.number(code, period);
  return value === null ? null : toDecimal(value, 6);
};

/** The kinds of acts in the declared basis that happened this year. */
const composition = (facts: Facts): ReportChart | null => {
  const shown = acts.filter(({ code, when }) => {
    const value = conditionHolds(when, facts) ? facts.number(code, 'cur') : null;
    return value !== null && !isZero(value);
  });
  if (shown.length < 2) return null;
  return {
    id: 'composition',
    title: `${facts.filing.cover.year}年行政执法行为构成`,
    unit: '件次',
    categories: shown.map(({ name }) => name),
    series: [
      {
        name: `${facts.filing.cover.year}年`,
        values: shown.map(({ code }) => decimal(facts, code, 'cur') ?? '0'),
      },
    ],
    codes: shown.map(({ code }) => code),
  };
};

/** What a reader compares first, where both years are filed. */
const COMPARED = ['B04', 'C01', 'C02', 'C04', 'D40', 'E01', 'F06', 'I01', 'I11', 'L01'];

const years = (facts: Facts): ReportChart | null => {
  const codes = COMPARED.filter(
    (code) => facts.number(code, 'cur') !== null && facts.number(code, 'prev') !== null,
  );
  if (codes.length === 0) return null;
  const { year } = facts.filing.cover;
  const series = (name: string, period: Period): ReportChart['series'][number] => ({
    name,
    values: codes.map((code) => decimal(facts, code, period) ?? '0'),
  });
  return {
    id: 'years',
    title: `${year}年与${year - 1}年主要指标比较`,
    unit: '件（次）',
    categories: codes.map((code) => indicator(code).zh),
    series: [series(`${year - 1}年`, 'prev'), series(`${year}年`, 'cur')],
    codes,
  };
};

/**
 * What is worth a picture, as plain data for a chart of the document or of a sheet: the composition
 * of this year's acts, and this year beside last year. Only figures that were filed.
 */
export const chartsOf = (filing: Filing): readonly ReportChart[] => {
  const facts = factsOf(filing, [], []);
  return [composition(facts), years(facts)].filter((chart) => chart !== null);
};
