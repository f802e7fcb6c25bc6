import { hasIndicator, indicator } from '../../catalog';
import type { Damage } from '../../catalog';
import { makeFinding } from '../finding';
import type { SaidForm } from '../sentence/said';
import type { Severity } from '../types';
import type { Check } from './check';

interface DamageKind {
  readonly title: string;
  readonly severity: Severity;
  readonly form: SaidForm;
  readonly basis?: string;
}

const BASIS = '模板的结构须完整，数字才能读对';

/** What can be wrong with the sheets themselves. Where a figure may be lost or misread it is 强制. */
const kinds: Readonly<Record<string, DamageKind>> = {
  'T-01': { form: 'T-01', title: '工作表缺失', severity: '强制' },
  'T-02': { form: 'T-02', title: '指标行被删除', severity: '强制' },
  'T-03': { form: 'T-03', title: '代码被改动', severity: '强制' },
  'T-04': { form: 'T-04', title: '指标行错位', severity: '强制' },
  'T-05': { form: 'T-05', title: '同一张表有两份', severity: '强制' },
  'T-06': { form: 'T-06', title: '公式被数值覆盖', severity: '强制' },
  'T-07': { form: 'T-07', title: '数值格里是公式', severity: '核实' },
  'T-08': { form: 'T-08', title: '单元格名称丢失', severity: '提示' },
  'T-09': { form: 'T-09', title: '表列缺失', severity: '强制' },
  'T-10': { form: 'T-10', title: '代码重复', severity: '强制' },
  'T-11': { form: 'T-11', title: '公式被改动', severity: '强制' },
  'T-12': { form: 'T-12', title: '下拉选项无法识别', severity: '强制' },
  'T-13': { form: 'T-13', title: '一行是哪项指标说法不一', severity: '强制' },
  'T-14': {
    form: 'T-14',
    title: '文字里有看不见的字符',
    severity: '核实',
    basis: '看起来相同的名称，所含字符也应相同',
  },
  'T-15': { form: 'T-15', title: '说明错到了别的指标旁', severity: '强制' },
  'T-16': { form: 'T-16', title: '填数的单元格被删除或移走', severity: '强制' },
};

const unknownKind: DamageKind = { form: 'T-00', title: '模板受损', severity: '强制' };

const aboutOf = ({ code, period, place }: Damage): string => {
  if (code !== null) return period === null || period === 'cur' ? code : `${code}@${period}`;
  return place === null ? 'book' : `${place.sheet}!${place.address}`;
};

/** Damage found while reading becomes findings, so that nothing unread passes for nothing wrong. */
export const damages: Check = (filing) => {
  const used = new Map<string, number>();
  return filing.damages.map((damage) => {
    const { rule, message, code, period, place } = damage;
    const { form, title, severity, basis = BASIS } = kinds[rule] ?? unknownKind;
    const about = aboutOf(damage);
    const before = used.get(`${rule} ${about}`) ?? 0;
    used.set(`${rule} ${about}`, before + 1);
    const finding = makeFinding(filing, {
      rule,
      about: before === 0 ? about : `${about}:${before + 1}`,
      severity,
      title,
      message,
      said: {
        form,
        parts: {
          place: place === null ? null : { place },
          sheet: damage.missing === undefined ? null : { sheet: damage.missing },
          hidden: damage.hidden ?? null,
          indicator: code === null || !hasIndicator(code) ? null : { indicator: code },
        },
      },
      cells: [],
      basis,
      also: message,
      group: `sheet:${place?.sheet ?? code ?? 'book'}`,
    });
    if (code === null || !hasIndicator(code)) return finding;
    const name = indicator(code).zh;
    return {
      ...finding,
      cells: [{ code, period: period ?? 'cur', row: 0, name, place, value: '' }],
    };
  });
};
