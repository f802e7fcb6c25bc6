import { makeFinding } from '../finding';
import type { Check } from './check';

/** G-11: the report is dated no later than 31 January of the next year. */
export const dueDate: Check = (filing) => {
  const { date, year } = filing.cover;
  const due = `${String(year + 1)}-01-31`;
  const found = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
  // ISO dates compare as text.
  if (found === undefined || found <= due) return [];
  return [
    makeFinding(filing, {
      rule: 'G-11',
      about: 'cover',
      severity: '强制',
      title: '成文日期不晚于次年1月31日',
      message: `封面日期${found}晚于${due}，请核对日期；确已逾期的请按实际日期尽快报送，并向上级说明。`,
      said: { form: 'G-11', parts: { date: found, due } },
      cells: [],
      basis: '国办发〔2018〕118号：每年1月31日前公开上年度行政执法数据',
      also: found,
      group: 'cover',
    }),
  ];
};
