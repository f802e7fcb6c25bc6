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
  /** What was asked for and not done: another year, another pack. */
  readonly otherNotes: readonly string[];
  /** Versions, when an older template was brought up to this one. */
  readonly upgrade: { readonly from: string; readonly to: string } | null;
  /** Lines added to the cover. */
  readonly coverLines: number;
}

/** What an upgrade added; nothing of it was lost before, so nothing need be filled in again. */
function upgraded(facts: RepairFacts): readonly string[] {
  const said: string[] = [];
  if (facts.created.length > 0) {
    said.push(`新增工作表${facts.created.map((title) => `“${title}”`).join('、')}。`);
  }
  for (const { sheet, repair } of facts.grids) {
    if (repair.addedLabels.length > 0) {
      const shown = repair.addedLabels.slice(0, MOST_SHOWN).map(labelTitle).join('、');
      const more =
        repair.addedLabels.length > MOST_SHOWN ? ` 等 ${String(repair.addedLabels.length)} 行` : '';
      said.push(`“${sheet}”新增行：${shown}${more}。`);
    }
    if (repair.reworded.length > 0) {
      said.push(
        `“${sheet}”有 ${String(repair.reworded.length)} 行的名称、单位或口径改用新版的说法：${repair.reworded.slice(0, MOST_SHOWN).join('、')}${repair.reworded.length > MOST_SHOWN ? ' 等' : ''}。`,
      );
    }
  }
  if (facts.coverLines > 0) {
    said.push(`封面新增 ${String(facts.coverLines)} 行，请补选其中的口径和样式。`);
  }
  if (facts.topics.length > 0) said.push(`“文字材料”新增题目：${facts.topics.join('、')}。`);
  return said;
}

const MOST_SHOWN = 6;

/** The report of a repair; when nothing was wrong it says so. */
export function repairReport(facts: RepairFacts): InsertReport {
  const upgrade = facts.upgrade !== null;
  const repaired: string[] = [...(upgrade ? upgraded(facts) : [])];
  if (!upgrade && facts.created.length > 0) {
    repaired.push(
      `补回工作表${facts.created.map((title) => `“${title}”`).join('、')}，其中的数需要重填。`,
    );
  }
  for (const { sheet, repair } of facts.grids) {
    if (repair.addedColumns.length > 0) {
      repaired.push(`“${sheet}”补回列：${repair.addedColumns.join('、')}。`);
    }
    if (!upgrade && repair.addedLabels.length > 0) {
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
    // Formulas of an older version are others by right; only values over them were a loss.
    if (upgrade ? overwritten.length === 0 : rewritten === 0) continue;
    const lost = overwritten.map(({ address, value }) => `${address} 原为“${value}”`).join('，');
    repaired.push(
      `“${sheet}”恢复 ${String(upgrade ? overwritten.length : rewritten)} 个公式${lost === '' ? '' : `（${lost}）`}。`,
    );
  }
  if (!upgrade && facts.names.length > 0) {
    repaired.push(`恢复 ${String(facts.names.length)} 个单元格名称。`);
  }
  if (!upgrade && facts.topics.length > 0)
    repaired.push(`“文字材料”补回题目：${facts.topics.join('、')}。`);
  if (facts.relocked.length > 0) {
    repaired.push(
      `恢复工作表保护：${facts.relocked.map((title) => `“${title}”`).join('、')}（无密码）。`,
    );
  }
  const open = facts.duplicates.map(
    ({ sheet, of }) =>
      `“${sheet}”与“${of}”是同一张表的两份，没有改动它；请把要留的数并入“${of}”后删除“${sheet}”。`,
  );
  const kept =
    facts.upgrade !== null
      ? `模板已由 ${facts.upgrade.from} 版升级为 ${facts.upgrade.to} 版；已填的数、说明、声明和文字都没有改动。`
      : `模板已在工作簿中（${String(facts.kept.length)} 个工作表），没有重复插入，已填的数没有改动。`;
  const state =
    repaired.length === 0 ? ['检查完毕，没有需要修复的地方；输入规则已重新设置。'] : repaired;
  return {
    ...(facts.upgrade === null ? {} : { upgradedFrom: facts.upgrade.from }),
    created: facts.created,
    repaired,
    kept: facts.kept,
    sentences: [kept, ...facts.otherNotes, ...state, ...open],
  };
}
