import { makeFinding } from '../finding';
import type { Check } from './check';

const roles = [
  ['filer', '填报人'],
  ['reviewer', '审核人'],
  ['head', '单位负责人'],
] as const;

/** who filed, reviewed and signed stands on the cover. */
export const signatures: Check = (filing) => {
  const missing = roles.filter(([field]) => filing.cover[field].trim() === '');
  if (missing.length === 0) return [];
  const names = missing.map(([, name]) => name).join('、');
  return [
    makeFinding(filing, {
      rule: 'X-03',
      about: 'cover',
      severity: '强制',
      title: '填报人、审核人、单位负责人签署齐全',
      message: `封面缺少${names}，请在上报前签署齐全。`,
      said: { form: 'X-03', parts: { missing: { roles: missing.map(([field]) => field) } } },
      cells: [],
      basis: '统计法：审核、签署人员对统计资料的真实性、准确性和完整性负责',
      also: names,
      group: 'cover',
    }),
  ];
};
