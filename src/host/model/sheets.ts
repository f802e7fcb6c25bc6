/** Adding, copying, renaming, moving, hiding, deleting, activating sheets. */
import type { Rectangle } from '../engine';
import { removeSheetFrom, renameSheetIn } from '../engine';
import { reformulateConditional } from './conditional';
import { HostError, accessDenied, invalidArgument } from './host-error';
import { checkSheetName, copyName, freeSheetName } from './naming';
import type { Visibility } from './sheet';
import { Sheet } from './sheet';
import { reformulateValidation } from './validation';
import type { Workbook } from './workbook';

/** Throws AccessDenied while the structure of the workbook is protected. */
export function requireOpenStructure(workbook: Workbook): void {
  if (workbook.structureProtection) throw accessDenied('工作簿结构受保护，不能增删或改动工作表。');
}

/** Adds a sheet at the end, named `name` or the next `SheetN`. */
export function addSheet(workbook: Workbook, name?: string): Sheet {
  requireOpenStructure(workbook);
  const title = name ?? freeSheetName(workbook.sheets);
  checkSheetName(title, workbook.sheets);
  const sheet = new Sheet(workbook.freshId(), title);
  workbook.sheets.push(sheet);
  if (!workbook.activeSheetId) workbook.activeSheetId = sheet.id;
  workbook.changed({ type: 'sheet-added', sheet: sheet.id });
  return sheet;
}

/** Applies a change to every formula of the workbook: cells, names, validations, conditionals. */
export function rewriteFormulas(
  workbook: Workbook,
  change: (formula: string, home: Sheet | undefined) => string,
): void {
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.formula !== undefined) cell.formula = change(cell.formula, sheet);
      }
    }
    const here = (formula: string): string => change(formula, sheet);
    sheet.validations = sheet.validations.map((rule) => reformulateValidation(rule, here));
    sheet.conditionals = sheet.conditionals.map((rule) => reformulateConditional(rule, here));
  }
  workbook.names.forEach((name, index) => {
    const home = name.scope === undefined ? undefined : workbook.sheetById(name.scope);
    workbook.names[index] = { ...name, formula: change(name.formula, home) };
  });
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  if (name === sheet.name) return;
  requireOpenStructure(workbook);
  checkSheetName(name, workbook.sheets, sheet);
  const before = sheet.name;
  sheet.name = name;
  rewriteFormulas(workbook, (formula) => renameSheetIn(formula, before, name));
  for (const each of workbook.sheets) {
    each.links = each.links.map((link) =>
      link.place === undefined ? link : { ...link, place: renameSheetIn(link.place, before, name) },
    );
  }
  workbook.changed({ type: 'sheet-renamed', sheet: sheet.id, before, after: name });
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  requireOpenStructure(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) {
    throw invalidArgument(`工作表位置 ${position} 超出范围。`);
  }
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
  workbook.changed({ type: 'sheet-moved', sheet: sheet.id });
}

const visibleSheets = (workbook: Workbook): Sheet[] =>
  workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');

/** The visible sheet Excel shows when the active one goes. */
function leave(workbook: Workbook, sheet: Sheet): void {
  if (workbook.activeSheetId !== sheet.id) return;
  const index = workbook.sheets.indexOf(sheet);
  const others = workbook.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
  const next = others.find((each) => workbook.sheets.indexOf(each) > index) ?? others.at(-1);
  if (next) activateSheet(workbook, next);
}

export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: Visibility): void {
  const before = sheet.visibility;
  if (before === visibility) return;
  requireOpenStructure(workbook);
  if (visibility !== 'Visible' && visibleSheets(workbook).length === 1 && before === 'Visible') {
    throw new HostError('InvalidOperation', '工作簿至少要有一张可见的工作表。');
  }
  if (visibility !== 'Visible') leave(workbook, sheet);
  sheet.visibility = visibility;
  workbook.changed({ type: 'sheet-visibility', sheet: sheet.id, before, after: visibility });
}

export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  requireOpenStructure(workbook);
  if (sheet.visibility === 'VeryHidden') {
    throw new HostError('InvalidOperation', '深度隐藏的工作表要先取消隐藏才能删除。');
  }
  if (visibleSheets(workbook).every((each) => each === sheet)) {
    throw new HostError('InvalidOperation', '工作簿至少要有一张可见的工作表。');
  }
  leave(workbook, sheet);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  const kept = workbook.names.filter((name) => name.scope !== sheet.id);
  workbook.names.splice(0, workbook.names.length, ...kept);
  workbook.reindexNames();
  rewriteFormulas(workbook, (formula) => removeSheetFrom(formula, sheet.name));
  for (const range of workbook.tracked) if (range.sheet === sheet.id) range.area = undefined;
  workbook.changed({ type: 'sheet-deleted', sheet: sheet.id });
}

export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') {
    throw new HostError('InvalidOperation', `工作表“${sheet.name}”已隐藏，不能激活。`);
  }
  if (workbook.activeSheetId === sheet.id) return;
  const before = workbook.activeSheetId;
  workbook.activeSheetId = sheet.id;
  workbook.changed({ type: 'activated', sheet: sheet.id, before });
}

export function selectArea(workbook: Workbook, sheet: Sheet, area: Rectangle): void {
  activateSheet(workbook, sheet);
  sheet.selection = area;
  workbook.changed({ type: 'selected', sheet: sheet.id, area });
}

/**
 * Copies a sheet to the end. As in Excel the copy gets its own sheet-scoped twins of the names that
 * point to the original, and formulas about the original itself point to the copy.
 */
export function copySheet(workbook: Workbook, source: Sheet, name?: string): Sheet {
  const copy = addSheet(workbook, name ?? copyName(source.name, workbook.sheets));
  const retarget = (formula: string): string => renameSheetIn(formula, source.name, copy.name);
  for (const [row, cells] of source.rows) {
    const twins = new Map(
      [...cells].map(([column, { value, formula, style }]) => [
        column,
        { value, style, ...(formula === undefined ? {} : { formula: retarget(formula) }) },
      ]),
    );
    copy.rows.set(row, twins);
  }
  copy.defaultStyle = source.defaultStyle;
  for (const part of ['rowStyles', 'columnStyles'] as const) {
    for (const [line, style] of source[part]) copy[part].set(line, style);
  }
  for (const part of ['columnWidths', 'rowHeights'] as const) {
    for (const [line, size] of source[part]) copy[part].set(line, size);
  }
  for (const part of ['hiddenRows', 'hiddenColumns'] as const) {
    for (const line of source[part]) copy[part].add(line);
  }
  for (const [key, value] of source.customProperties) copy.customProperties.set(key, value);
  copy.standardWidth = source.standardWidth;
  copy.standardHeight = source.standardHeight;
  copy.merges = source.merges;
  copy.freeze = source.freeze;
  copy.validations = source.validations.map((rule) => reformulateValidation(rule, retarget));
  copy.conditionals = source.conditionals.map((rule) => ({
    ...reformulateConditional(rule, retarget),
    id: workbook.freshId(),
  }));
  copy.links = source.links;
  copy.notes = source.notes;
  copy.protection = source.protection;
  copy.pageLayout = source.pageLayout;
  copy.tabColor = source.tabColor;
  copy.showGridlines = source.showGridlines;
  copy.showHeadings = source.showHeadings;
  for (const defined of [...workbook.names]) {
    const own = defined.scope === source.id;
    const formula = retarget(defined.formula);
    if (!own && formula === defined.formula) continue;
    const taken = workbook.names.some(
      (each) => each.scope === copy.id && each.name.toLowerCase() === defined.name.toLowerCase(),
    );
    if (!taken) workbook.names.push({ ...defined, scope: copy.id, formula });
  }
  workbook.changed({ type: 'names' });
  workbook.changed({ type: 'appearance', sheet: copy.id });
  return copy;
}
