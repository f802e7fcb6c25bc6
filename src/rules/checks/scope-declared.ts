import { declarationTitles } from '../../catalog';
import { makeFinding } from '../finding';
import type { Check } from './check';

const switches = ['licences', 'penalties', 'court', 'inspections'] as const;

/** N-03: the four questions on which the total depends are answered on the cover. */
export const scopeDeclared: Check = (filing) => {
  const open = switches.filter((name) => filing.declarations[name] === null);
  if (open.length === 0) return [];
  const names = open.map((name) => `“${declarationTitles[name].zh}”`).join('、');
  return [
    makeFinding(filing, {
      rule: 'N-03',
      about: 'cover',
      severity: '强制',
      title: '汇总口径须声明',
      message: `封面上的${names}尚未声明，总数无法核对，也不能与其他地方比较；请在封面选定。`,
      said: { form: 'N-03', parts: { open: { declarations: open } } },
      cells: [],
      basis: '许可、处罚按哪一环节计数，强制含不含申请法院、总数含不含检查，不声明不可比',
      also: open.join(','),
      group: 'declaration:scope',
    }),
  ];
};
