import { indicator } from '../../catalog';
import { changeCell } from '../annex-change';
import { hasLastYear } from '../last-year';
import { valueCell } from '../annex-cells';
import { textRun } from '../number-run';
import type { TablePlan } from '../plans/types';
import type { Block, Run, TableBlock } from '../types';
import type { Context } from './context';

const rowOf = (
  code: string,
  withLastYear: boolean,
  context: Context,
): readonly (readonly Run[])[] | null => {
  const { facts } = context;
  const now = facts.figure(code, 'cur');
  if (now === null || now.state.kind === 'blank') return null;
  const known = indicator(code);
  const { version } = facts.filing;
  const name = known.zh.replace(/^(?:处罚种类|强制措施|机关强制执行)：/, '');
  const cells = [[textRun(name)], [textRun(known.unit)], valueCell(now, version)];
  if (!withLastYear) return cells;
  return [...cells, valueCell(facts.figure(code, 'prev'), version), changeCell(facts, code)];
};

const tableOf = (plan: TablePlan, index: number, context: Context): TableBlock | null => {
  const withLastYear = hasLastYear(context.facts.filing);
  const rows = plan.codes.flatMap((code) => {
    const row = rowOf(code, withLastYear, context);
    return row === null ? [] : [row];
  });
  if (rows.length === 0) return null;
  const five = withLastYear ? ['上年', '同比'] : [];
  return {
    kind: 'table',
    place: 'text',
    title: `表${index + 1}\u3000${plan.title}`,
    filedBy: '',
    unitLine: '',
    header: ['项目', '计量单位', '本年', ...five],
    rows,
    widths: [40, 14, 18, ...five.map(() => 16)],
    align: ['left', 'center', 'right', ...five.map(() => 'right' as const)],
    signatures: '',
    notes: [],
  };
};

/**
 * The upright tables of a section that have figures, numbered over those only. What is not filed has
 * no row; a duty that is not held has no table, the paragraphs say so.
 */
export const inTextTables = (plans: readonly TablePlan[], context: Context): readonly Block[] => {
  const held = plans.filter(({ duty }) => context.facts.duty(duty.of) !== 'none');
  return held
    .filter((plan) => tableOf(plan, 0, context) !== null)
    .flatMap((plan, index) => tableOf(plan, index, context) ?? []);
};
