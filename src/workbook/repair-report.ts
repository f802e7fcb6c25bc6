import type { InsertReport, NameWrite } from './insert-plan';
import { labelTitle } from './reconcile-logic';
import type { GridRepair } from './repair-grid-logic';

/** What a repair found to do, told sheet by sheet. */
export interface RepairFacts {
  readonly created: readonly string[];
  readonly kept: readonly string[];
  readonly grids: readonly { readonly sheet: string; readonly repair: GridRepair }[];
  readonly formulas: readonly {
    readonly sheet: string;
    readonly overwritten: readonly { readonly address: string; readonly value: string }[];
    readonly rewritten: number;
  }[];
  readonly names: readonly NameWrite[];
  readonly relocked: readonly string[];
  readonly topics: readonly string[];
  readonly duplicates: readonly { readonly sheet: string; readonly of: string }[];
  readonly yearNote: string;
}

/** The report of a repair; when nothing was wrong it says so. */
export function repairReport(facts: RepairFacts): InsertReport {
  const repaired: string[] = [];
  if (facts.created.length > 0) {
    repaired.push(
      `补回工作表${facts.created.map((title) => `“${title}”`).join('、')}，其中的数需要重填。`,
    );
  }
  for (const { sheet, repair } of facts.grids) {
    if (repair.addedColumns.length > 0) {
      repaired.push(`“${sheet}”补回列：${repair.addedColumns.join('、')}。`);
    }
    if (repair.addedLabels.length > 0) {
      repaired.push(
        `“${sheet}”补回行：${repair.addedLabels.map(labelTitle).join('、')}，请重填这些行。`,
      );
    }
    if (repair.restoredCodes.length > 0) {
      repaired.push(`“${sheet}”恢复代码：${repair.restoredCodes.join('、')}。`);
    }
    if (repair.restoredHeaders.length > 0) {
      repaired.push(`“${sheet}”恢复列标题：${repair.restoredHeaders.join('、')}。`);
    }
  }
  for (const { sheet, overwritten, rewritten } of facts.formulas) {
    if (rewritten === 0) continue;
    const lost = overwritten.map(({ address, value }) => `${address} 原为“${value}”`).join('，');
    repaired.push(
      `“${sheet}”恢复 ${String(rewritten)} 个公式${lost === '' ? '' : `（${lost}）`}。`,
    );
  }
  if (facts.names.length > 0) {
    repaired.push(`恢复 ${String(facts.names.length)} 个单元格名称。`);
  }
  if (facts.topics.length > 0) repaired.push(`“文字材料”补回题目：${facts.topics.join('、')}。`);
  if (facts.relocked.length > 0) {
    repaired.push(
      `恢复工作表保护：${facts.relocked.map((title) => `“${title}”`).join('、')}（无密码）。`,
    );
  }
  const open = facts.duplicates.map(
    ({ sheet, of }) =>
      `“${sheet}”与“${of}”是同一张表的两份，没有改动它；请把要留的数并入“${of}”后删除“${sheet}”。`,
  );
  const kept = `模板已在工作簿中（${String(facts.kept.length)} 个工作表），没有重复插入，已填的数没有改动。`;
  const state =
    repaired.length === 0 ? ['检查完毕，没有需要修复的地方；输入规则已重新设置。'] : repaired;
  return {
    created: facts.created,
    repaired,
    kept: facts.kept,
    sentences: [kept, ...(facts.yearNote === '' ? [] : [facts.yearNote]), ...state, ...open],
  };
}
