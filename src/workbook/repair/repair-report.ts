import type { Told } from '../../catalog';
import { told } from '../../catalog';
import type { InsertReport, NameWrite } from '../insert-plan';
import { quoted, quotedEn } from '../quoted';
import { leftOpen } from './left-open';
import type { RepairOutcome } from './outcome';
import { labelTitle, labelTitleEn } from '../label-title';
import type { GridRepair } from './repair-grid';

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
  /** Names of notes the workbook was made without: there were none to lose. */
  readonly addedNames: number;
  readonly relocked: readonly string[];
  readonly topics: readonly string[];
  readonly duplicates: readonly { readonly sheet: string; readonly of: string }[];
  /** What was asked for and not done: another year, another pack. */
  readonly otherNotes: readonly Told[];
  /** Versions, when an older template was brought up to this one. */
  readonly upgrade: { readonly from: string; readonly to: string } | null;
  readonly outcome: RepairOutcome;
  /** Lines added to the cover. */
  readonly coverLines: number;
}

/** Names, units and definitions of rows that were put back into the template's words. */
function reworded(facts: RepairFacts): readonly Told[] {
  return facts.grids.flatMap(({ sheet, repair }) =>
    repair.reworded.length === 0
      ? []
      : [
          told(
            `“${sheet}”恢复指标、单位或口径的文字：${repair.reworded.slice(0, MOST_SHOWN).join('、')}${repair.reworded.length > MOST_SHOWN ? ' 等' : ''}。`,
            `"${sheet}", indicator, unit or definition restored: ${repair.reworded.slice(0, MOST_SHOWN).join(', ')}${repair.reworded.length > MOST_SHOWN ? ' and others' : ''}.`,
          ),
        ],
  );
}

/** What an upgrade added; nothing of it was lost before, so nothing need be filled in again. */
function upgraded(facts: RepairFacts): readonly Told[] {
  const said: Told[] = [];
  if (facts.created.length > 0) {
    said.push(
      told(`新增工作表${quoted(facts.created)}。`, `New sheets: ${quotedEn(facts.created)}.`),
    );
  }
  for (const { sheet, repair } of facts.grids) {
    if (repair.addedLabels.length > 0) {
      const shown = repair.addedLabels.slice(0, MOST_SHOWN);
      const all = String(repair.addedLabels.length);
      const more = repair.addedLabels.length > MOST_SHOWN;
      said.push(
        told(
          `“${sheet}”新增行：${shown.map(labelTitle).join('、')}${more ? ` 等 ${all} 行` : ''}。`,
          `"${sheet}", new rows: ${shown.map(labelTitleEn).join(', ')}${more ? ` and others, ${all} in all` : ''}.`,
        ),
      );
    }
    if (repair.reworded.length > 0) {
      said.push(
        told(
          `“${sheet}”有 ${String(repair.reworded.length)} 行的名称、单位或口径改用新版的说法：${repair.reworded.slice(0, MOST_SHOWN).join('、')}${repair.reworded.length > MOST_SHOWN ? ' 等' : ''}。`,
          `"${sheet}": name, unit or definition of ${String(repair.reworded.length)} rows reworded as in the new version: ${repair.reworded.slice(0, MOST_SHOWN).join(', ')}${repair.reworded.length > MOST_SHOWN ? ' and others' : ''}.`,
        ),
      );
    }
  }
  if (facts.coverLines > 0) {
    said.push(
      told(
        `封面新增 ${String(facts.coverLines)} 行，请补选其中的口径和样式。`,
        `${String(facts.coverLines)} new lines on the cover; please choose the definitions and layouts there.`,
      ),
    );
  }
  if (facts.topics.length > 0)
    said.push(
      told(
        `“文字材料”新增题目：${facts.topics.join('、')}。`,
        `New topics on "文字材料": ${quotedEn(facts.topics)}.`,
      ),
    );
  return said;
}

/** Cell names put back, and those that an earlier version did not write yet. */
function named({ addedNames, names }: RepairFacts): readonly Told[] {
  const restored = String(names.length - addedNames);
  const added = String(addedNames);
  return [
    ...(names.length > addedNames
      ? [told(`恢复 ${restored} 个单元格名称。`, `Cell names restored: ${restored}.`)]
      : []),
    ...(addedNames > 0
      ? [
          told(
            `新增 ${added} 个单元格名称（“说明”列各格），用来查出错行的说明；内容没有改动。`,
            `Cell names added, of the notes: ${added}. They tell when a note stands beside another row; nothing else was changed.`,
          ),
        ]
      : []),
  ];
}

const MOST_SHOWN = 6;

/** The report of a repair; when nothing was wrong it says so. */
export function repairReport(facts: RepairFacts): InsertReport {
  const upgrade = facts.upgrade !== null;
  const repaired: Told[] = [...(upgrade ? upgraded(facts) : [])];
  if (!upgrade && facts.created.length > 0) {
    repaired.push(
      told(
        `补回工作表${quoted(facts.created)}，其中的数需要重填。`,
        `Put back, to be filled in again: ${quotedEn(facts.created)}.`,
      ),
    );
  }
  for (const { sheet, repair } of facts.grids) {
    if (repair.addedColumns.length > 0) {
      repaired.push(
        told(
          `“${sheet}”补回列：${repair.addedColumns.join('、')}。`,
          `"${sheet}", columns put back: ${quotedEn(repair.addedColumns)}.`,
        ),
      );
    }
    if (!upgrade && repair.addedLabels.length > 0) {
      repaired.push(
        told(
          `“${sheet}”补回行：${repair.addedLabels.map(labelTitle).join('、')}，请重填这些行。`,
          `"${sheet}", rows put back, please fill them in again: ${repair.addedLabels.map(labelTitleEn).join(', ')}.`,
        ),
      );
    }
    if (repair.restoredCodes.length > 0) {
      repaired.push(
        told(
          `“${sheet}”恢复代码：${repair.restoredCodes.join('、')}。`,
          `"${sheet}", codes restored: ${repair.restoredCodes.join(', ')}.`,
        ),
      );
    }
    if (repair.restoredHeaders.length > 0) {
      repaired.push(
        told(
          `“${sheet}”恢复列标题：${repair.restoredHeaders.join('、')}。`,
          `"${sheet}", headings restored: ${quotedEn(repair.restoredHeaders)}.`,
        ),
      );
    }
  }
  for (const { sheet, overwritten, rewritten } of facts.formulas) {
    // Formulas of an older version are others by right; only values over them were a loss.
    if (upgrade ? overwritten.length === 0 : rewritten === 0) continue;
    const lost = overwritten.map(({ address, value }) => `${address} 原为“${value}”`).join('，');
    const lostEn = overwritten.map(({ address, value }) => `${address} was "${value}"`).join(', ');
    const count = String(upgrade ? overwritten.length : rewritten);
    repaired.push(
      told(
        `“${sheet}”恢复 ${count} 个公式${lost === '' ? '' : `（${lost}）`}。`,
        `"${sheet}", formulas restored: ${count}${lostEn === '' ? '' : ` (${lostEn})`}.`,
      ),
    );
  }
  if (!upgrade) repaired.push(...named(facts));
  if (!upgrade && facts.topics.length > 0)
    repaired.push(
      told(
        `“文字材料”补回题目：${facts.topics.join('、')}。`,
        `Topics put back on "文字材料": ${quotedEn(facts.topics)}.`,
      ),
    );
  if (facts.relocked.length > 0) {
    repaired.push(
      told(
        `恢复工作表保护：${quoted(facts.relocked)}（无密码）。`,
        `Protected again, without password: ${quotedEn(facts.relocked)}.`,
      ),
    );
  }
  const open = facts.duplicates.map(({ sheet, of }) =>
    told(
      `“${sheet}”与“${of}”是同一张表的两份，没有改动它；请把要留的数并入“${of}”后删除“${sheet}”。`,
      `"${sheet}" and "${of}" are two copies of one table; it was not changed. Move what is to be kept into "${of}" and delete "${sheet}".`,
    ),
  );
  const { outcome } = facts;
  if (!upgrade) repaired.push(...reworded(facts));
  const kept =
    facts.upgrade !== null
      ? told(
          `模板已由 ${facts.upgrade.from} 版升级为 ${facts.upgrade.to} 版；已填的数、说明、声明和文字都没有改动。`,
          `The template was brought from version ${facts.upgrade.from} up to ${facts.upgrade.to}; figures, notes, declarations and texts were not changed.`,
        )
      : told(
          `模板已在工作簿中（${String(facts.kept.length)} 个工作表），没有重复插入，已填的数没有改动。`,
          `The template is in the workbook already (${String(facts.kept.length)} sheets). It was not inserted again, and no figure was changed.`,
        );
  const state =
    repaired.length === 0 && !outcome.changed
      ? [
          told(
            '检查完毕，没有需要修复的地方；输入规则已重新设置。',
            'Checked: nothing needs repair; the rules of entry were set again.',
          ),
        ]
      : repaired;
  return {
    ...(facts.upgrade === null ? {} : { upgradedFrom: facts.upgrade.from }),
    created: facts.created,
    repaired: repaired.map(({ zh }) => zh),
    outcome,
    kept: facts.kept,
    sentences: [kept, ...facts.otherNotes, ...state, ...leftOpen(outcome), ...open],
  };
}
