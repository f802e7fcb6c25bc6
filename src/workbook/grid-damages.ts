import { parseCodeLabel, cellAddress } from '../template';
import type { Damage } from '../catalog';
import { DAMAGE } from './damage-rules';
import { labelTitle } from './label-title';
import type { Grid } from './snapshot';
import type { FoundRows } from './witness/settle-rows';
import type { WitnessedGrid } from './witness/witness-grid';
import { readingWords } from './witness/reading-words';

/** Columns without which figures and what is said of them cannot be read. */
const VITAL = ['code', 'cur', 'prev', 'pub', 'note'];

function damageOn(
  sheet: string,
  rule: string,
  message: string,
  label: string | null = null,
  address = 'A1',
): Damage {
  const line = label === null ? null : parseCodeLabel(label);
  return { rule, message, code: line?.code ?? null, period: null, place: { sheet, address } };
}

const list = (labels: readonly string[]): string =>
  labels.length <= 6
    ? labels.join('、')
    : `${labels.slice(0, 6).join('、')}等 ${String(labels.length)} 行`;

/** Columns that are gone, and columns whose heading says something else. */
export function columnDamages(
  sheet: string,
  { columns, headers }: Pick<WitnessedGrid, 'columns' | 'headers'>,
): readonly Damage[] {
  const title = (column: string): string => headers[column] ?? column;
  const contested = new Set(Object.keys(columns.contested?.byName ?? {}));
  const [one, other] = columns.exchanged ?? [];
  const exchanged =
    one === undefined || other === undefined
      ? []
      : [
          damageOn(
            sheet,
            DAMAGE.columnLost,
            `“${sheet}”的“${title(other)}”列标题排在“${title(one)}”之前，与模板的次序相反，两列的内容已按标题读取。请看一眼这两列：如只是标题对调了，请把标题换回；如整列对调了，请移回原来的次序。`,
          ),
        ];
  const single = VITAL.flatMap((column) => {
    if (columns.missing.includes(column)) {
      const gone = `“${sheet}”的“${title(column)}”列不见了，该列的内容没有读到。请撤销删除，或按“检查并修复模板”补回空列后重填。`;
      return [damageOn(sheet, DAMAGE.columnLost, gone)];
    }
    if (!columns.misheaded.includes(column) || contested.has(column)) return [];
    const at = columns.columns[column];
    const where = at === undefined ? '' : `（第 ${String(at)} 列）`;
    const changed = `“${sheet}”的列标题“${title(column)}”被改动或丢失，已按代码、公式和单元格名称找到该列${where}。请按“检查并修复模板”恢复标题。`;
    return [damageOn(sheet, DAMAGE.columnLost, changed)];
  });
  return [...single, ...exchanged];
}

/** Rows that are gone, without code, twice, moved or without names. */
export function rowDamages(sheet: string, rows: FoundRows, codeColumn: number): readonly Damage[] {
  const deleted = rows.deleted.map((label) =>
    damageOn(
      sheet,
      DAMAGE.rowDeleted,
      `“${sheet}”中 ${labelTitle(label)} 一行被删除，该项没有数。请撤销删除，或按“检查并修复模板”补回空行后重填。`,
      label,
    ),
  );
  const uncoded = rows.uncoded.map(({ label, row, text }) => {
    const address = cellAddress(row, codeColumn);
    const now = text === '' ? '是空白' : `是“${text}”`;
    const message = `“${sheet}”${address} 应为代码 ${label}，现在${now}；该行的数按指标、口径或单元格名称仍算作 ${labelTitle(label)}。如不是这一项，请移走该行的数；按“检查并修复模板”可恢复代码。`;
    return damageOn(sheet, DAMAGE.codeChanged, message, label, address);
  });
  const twice = rows.twice.map(({ label, rows: at }) => {
    const chosen = rows.rows.get(label) ?? 0;
    const message = `“${sheet}”中代码 ${label} 出现在第 ${at.join('、')} 行，只读取了第 ${String(chosen)} 行。请删除多余的一行。`;
    return damageOn(sheet, DAMAGE.codeTwice, message, label, cellAddress(chosen || 1, codeColumn));
  });
  const moved = `“${sheet}”中 ${list(rows.moved)} 的位置变了（可能排过序），数已按代码列读取。请核对这些行的数与代码是否对应；按“检查并修复模板”可使公式重新对准。`;
  const nameless = `“${sheet}”中 ${list(rows.nameless)} 的单元格名称丢失，数已按代码列读取。按“检查并修复模板”可恢复名称。`;
  return [
    ...deleted,
    ...uncoded,
    ...twice,
    ...(rows.moved.length > 0 ? [damageOn(sheet, DAMAGE.rowsMoved, moved)] : []),
    ...(rows.nameless.length > 0 ? [damageOn(sheet, DAMAGE.nameLost, nameless)] : []),
  ];
}

/** `H9 原是 C05（…）的说明，现在 C04（…）一行` for the first few. */
function astrayList({ astrayNotes }: Pick<WitnessedGrid, 'astrayNotes'>): string {
  const all = astrayNotes.map(({ beside, column, label, row }) => {
    const now = beside === null ? '不在任何一项的行里' : `现在 ${labelTitle(beside)} 一行`;
    return `${cellAddress(row, column)} 原是 ${labelTitle(label)} 的说明，${now}`;
  });
  const more = all.length > 3 ? `等 ${String(all.length)} 处` : '';
  return `${all.slice(0, 3).join('；')}${more}`;
}

/** Notes that may stand beside another indicator. */
function noteDamages(sheet: string, found: WitnessedGrid): readonly Damage[] {
  const [astray] = found.astrayNotes;
  const [untied] = found.untiedNotes;
  const on = (
    at: { readonly row: number; readonly column: number } | undefined,
    message: string,
  ): Damage[] =>
    at === undefined
      ? []
      : [damageOn(sheet, DAMAGE.notesAstray, message, null, cellAddress(at.row, at.column))];
  const confirm = '确已对准的，按“检查并修复模板”认定。';
  const cells = found.untiedNotes.map(({ row, column }) => cellAddress(row, column));
  return [
    ...on(
      astray,
      `“${sheet}”的“说明”列有单元格被删除、插入或移动，说明可能错到了别的指标旁：${astrayList(found)}。请逐行核对，把说明剪切回所属的行；${confirm}`,
    ),
    ...on(
      untied,
      `“${sheet}”${list(cells)}的说明所在各行的单元格名称曾全部丢失，说明可能错到了别的指标旁，无从查对。请逐行核对；${confirm}`,
    ),
  ];
}

/** Rows and columns of which only a person can say what they are, and figures that stand nowhere. */
export function questionDamages(grid: Grid, found: WitnessedGrid): readonly Damage[] {
  const { sheet } = grid;
  const asks = '按“检查并修复模板”会请您认定，认定之前不改动这一行。';
  const byName = found.columns.contested?.witness === 'formula' ? '同比公式' : '单元格名称';
  const labelOf = new Map([...found.rows.rows].map(([label, row]) => [row, label]));
  const questions = found.questions.map(({ row, readings }) => {
    const heading = row === found.headings.row;
    const label = labelOf.get(row) ?? null;
    const address = cellAddress(row, found.columns.columns['code'] ?? 1);
    const what = heading ? '本年、上年两列说法不一' : '是哪一项说法不一';
    const read = label === null ? '没有读取' : `暂按 ${labelTitle(label)} 读取`;
    const message = `“${sheet}”第 ${String(row)} 行${what}：${readingWords(readings).zh}；${heading ? `暂按${byName}读取` : read}。${asks}`;
    return damageOn(sheet, DAMAGE.rowInQuestion, message, label, address);
  });
  const orphans = found.orphans.map((row) =>
    damageOn(
      sheet,
      DAMAGE.rowInQuestion,
      `“${sheet}”第 ${String(row)} 行有数或说明，但没有代码、指标和名称，不知是哪一项，没有读取。请移到所属的行，或删除。`,
      null,
      cellAddress(row, grid.left),
    ),
  );
  const strays = found.strays.map(({ label, row, column, value }) => {
    const address = cellAddress(row, column);
    const what =
      value === ''
        ? `${address} 原是 ${labelTitle(label)} 的格，被移到了表外`
        : `${address} 的“${value}”是 ${labelTitle(label)} 的数，被移到了不填数的地方`;
    const message = `“${sheet}”${what}，没有读取。请把它移回 ${label} 一行。`;
    return damageOn(sheet, DAMAGE.rowInQuestion, message, label, address);
  });
  const loose = found.looseNotes.map(({ row, column }) => {
    const address = cellAddress(row, column);
    const message = `“${sheet}”${address} 的说明不在任何一项的行里，没有读取；“说明”一列可能整段错了行，请核对其上各行的说明，并把它移到所属的行。`;
    return damageOn(sheet, DAMAGE.rowInQuestion, message, null, address);
  });
  const pushed = noteDamages(sheet, found);
  const cut = found.cutRows.map(({ label, row }) => {
    const address = cellAddress(row, found.columns.columns['cur'] ?? 1);
    const message = `“${sheet}”${address} ${labelTitle(label)} 一行没有数，单元格名称和同比公式也不见了：填数的单元格可能被删除或移走，上下各行的数可能错到了别的指标旁。请逐行核对；确已对准的，按“检查并修复模板”认定。`;
    return damageOn(sheet, DAMAGE.figuresCut, message, label, address);
  });
  const unread = [...found.openLabels]
    .filter((label) => !found.rows.rows.has(label))
    .map((label) =>
      damageOn(
        sheet,
        DAMAGE.rowInQuestion,
        `“${sheet}”中哪一行是 ${labelTitle(label)} 尚未认定，没有读到该项的数。${asks}`,
        label,
      ),
    );
  return [...questions, ...unread, ...orphans, ...strays, ...loose, ...pushed, ...cut];
}
