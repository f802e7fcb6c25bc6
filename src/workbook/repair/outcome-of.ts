import { cellAddress, quoteSheet, areaAddress } from '../../template';
import type { NameWrite } from '../insert-plan';
import { typedAt } from '../witness/row-says';
import { formulaAt } from '../snapshot';
import type { RepairTask } from './lay-out';
import type { RepairOutcome, RepairedCell, UntouchedCell } from './outcome';
import type { Guarded } from './repair-grids';

/** Sheets, rows, columns and headings that were put back. */
function addedParts(task: RepairTask): readonly RepairedCell[] {
  const { found, layout } = task;
  const sheets = layout.missing.map(({ title }) => ({
    sheet: title,
    cell: 'A1',
    what: '补回工作表',
    was: '',
  }));
  const grids = [...layout.grids].flatMap(([key, repair]) => {
    const sheet = found.grids.get(key)?.sheet ?? key;
    const { geometry } = repair;
    const add = (row: number, column: number, what: string): RepairedCell => ({
      sheet,
      cell: cellAddress(row, column),
      what,
      was: '',
    });
    const code = geometry.columns['code'] ?? 1;
    const lost = task.reading.standings.get(key)?.headingLost === true;
    return [
      ...(lost ? [add(geometry.headerRow, code, '补回列标题行')] : []),
      ...repair.addedColumns.map((title) => add(geometry.headerRow, code, `补回列 ${title}`)),
      ...repair.addedLabels.map((label) =>
        add(geometry.rows.get(label) ?? 1, code, `补回行 ${label}`),
      ),
      ...(repair.plainRows[0] === undefined ? [] : [add(repair.plainRows[0], code, '补回表末行')]),
    ];
  });
  const cover = layout.cover.added.map(({ to }) => ({
    sheet: layout.geometry.coverTitle,
    cell: cellAddress(to, 1),
    what: '新增行',
    was: '',
  }));
  return [...sheets, ...grids, ...cover];
}

/** Names put right, each with where it pointed before. */
function namesPut(task: RepairTask, names: readonly NameWrite[]): readonly RepairedCell[] {
  return names.map(({ name, sheet, address }) => {
    const area = task.snapshot.names.get(name)?.area;
    const was =
      area === null || area === undefined
        ? ''
        : `${quoteSheet(area.sheet)}!${areaAddress(area.top, area.left, area.bottom, area.right)}`;
    return { sheet, cell: address, what: `单元格名称 ${name}`, was };
  });
}

/** Figures that stand where no figure stands: a repair cannot know where they belong. */
function leftStanding(task: RepairTask): readonly UntouchedCell[] {
  const { found, reading } = task;
  return [...reading.standings].flatMap(([key, { strays, openRows, questions }]) => {
    const grid = found.grids.get(key);
    const columns = reading.geometry.sheets.get(key)?.columns ?? {};
    if (grid === undefined) return [];
    const asked = new Set(questions.map(({ row }) => row));
    const orphans = [...openRows].filter((row) => !asked.has(row));
    return [
      ...strays.map(({ label, row, column, value }) => ({
        sheet: grid.sheet,
        cell: cellAddress(row, column),
        value,
        why: `是 ${label} 的数，被移到了不填数的地方，请移回`,
      })),
      ...orphans.flatMap((row) =>
        ['cur', 'prev', 'pub', 'note'].flatMap((name): UntouchedCell[] => {
          const column = columns[name];
          if (column === undefined || !typedAt(grid, row, column)) return [];
          return [
            {
              sheet: grid.sheet,
              cell: cellAddress(row, column),
              value: String(formulaAt(grid, row, column)),
              why: '该行没有代码、指标和名称，不知是哪一项，请移到所属的行',
            },
          ];
        }),
      ),
    ];
  });
}

/** What the repair does, as it is told to programs. */
export function outcomeOf(
  task: RepairTask,
  guarded: readonly Guarded[],
  broken: readonly NameWrite[],
  addedTopics: readonly string[],
): RepairOutcome {
  const relocked = guarded.flatMap(({ repair }) =>
    repair.protected ? [] : [{ sheet: repair.sheet, cell: 'A1', what: '恢复工作表保护', was: '' }],
  );
  const texts = task.found.grids.get('texts')?.sheet ?? '';
  const repaired = [
    ...addedParts(task),
    ...guarded.flatMap((each) => each.repaired),
    ...addedTopics.map((topic) => ({
      sheet: texts,
      cell: 'A1',
      what: `补回题目 ${topic}`,
      was: '',
    })),
    ...namesPut(task, broken),
    ...relocked,
  ];
  const kept = [...leftStanding(task), ...guarded.flatMap((each) => each.kept)];
  return {
    repaired,
    kept,
    questions: [...task.reading.standings.values()].flatMap(({ questions }) => questions),
    recoveries: guarded.some(({ changes }) => changes.length > 0) ? 1 : 0,
    changed: repaired.length > 0 || task.older,
  };
}
