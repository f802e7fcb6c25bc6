/** What a Range can be told to do. */
import { coversAllColumns, coversAllRows } from '../../engine';
import type { CopyKind } from '../../model';
import {
  HostError,
  clearConditionals,
  clearContents,
  clearStyles,
  clearValidation,
  copyArea,
  deleteCells,
  insertCells,
  invalidArgument,
  mergeArea,
  requireAllowed,
  requireNoMergeCut,
  requireWritable,
  selectArea,
  unmergeArea,
} from '../../model';
import { optionalBoolean, wordArgument } from '../arguments';
import type { Arguments, Instance } from '../object-type';
import type { Cells, Session } from '../session';
import { rangeType } from './range';
import { cellsArgument, findSheetOfAddress } from './range-target';

function clear(cells: Cells, args: Arguments, session: Session): null {
  const what = wordArgument(
    args[0] ?? 'All',
    ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'],
    'applyTo',
  );
  const { sheet } = cells;
  const { workbook } = session;
  for (const area of cells.areas) {
    if (what === 'All' || what === 'Contents') requireWritable(sheet, area);
    if (what === 'All' || what === 'Formats') requireAllowed(sheet, 'allowFormatCells');
  }
  for (const area of cells.areas) {
    if (what === 'All' || what === 'Contents' || what === 'ResetContents') {
      clearContents(workbook, sheet, area);
    }
    if (what === 'All' || what === 'Formats') {
      clearStyles(workbook, sheet, area);
      clearConditionals(workbook, sheet, area);
    }
    if (what === 'All') clearValidation(workbook, sheet, area);
    if (what !== 'Contents' && what !== 'Formats') {
      sheet.links = sheet.links.filter(
        ({ area: at }) =>
          at.bottom < area.top ||
          at.top > area.bottom ||
          at.right < area.left ||
          at.left > area.right,
      );
      workbook.changed({ type: 'links', sheet: sheet.id });
    }
  }
  return null;
}

function requireStructure(cells: Cells, insert: boolean): void {
  const { sheet, area } = cells;
  if (!sheet.protection) return;
  const verb = insert ? 'allowInsert' : 'allowDelete';
  const option = coversAllColumns(area) ? 'Rows' : coversAllRows(area) ? 'Columns' : undefined;
  requireAllowed(sheet, option ? `${verb}${option}` : 'nothing');
  // Even where deleting rows is allowed, Excel deletes no locked cell.
  if (!insert) requireWritable(sheet, area);
}

function copyFrom(cells: Cells, args: Arguments, session: Session): null {
  const [source, type, skipBlanks, transpose] = args;
  if (transpose === true)
    throw new HostError('ApiNotFound', '内嵌工作簿没有实现 Range.copyFrom 的 transpose。');
  const kind = wordArgument<CopyKind | 'Link'>(
    type ?? 'All',
    ['All', 'Formulas', 'Values', 'Formats', 'Link'],
    'copyType',
  );
  if (kind === 'Link')
    throw new HostError('ApiNotFound', '内嵌工作簿没有实现 Range.copyFrom 的 Link。');
  const from = rangeType.targetOf(source) ?? findSheetOfAddress(session, cells.sheet, source);
  requireWritable(cells.sheet, cells.area);
  copyArea(session.workbook, from, cells, kind, optionalBoolean(skipBlanks, false));
  return null;
}

export const rangeActions = {
  Clear: clear,
  CopyFrom: copyFrom,
  Calculate: (): null => null,
  Delete: (cells: Cells, [shift]: Arguments, session: Session): null => {
    requireStructure(cells, false);
    const way = wordArgument(shift, ['Up', 'Left'], 'shift');
    const { area, sheet } = cells;
    if (!coversAllColumns(area) && !coversAllRows(area)) requireNoMergeCut(sheet, area);
    deleteCells(session.workbook, sheet, area, way === 'Up' ? 'row' : 'column');
    return null;
  },
  Insert: (cells: Cells, [shift]: Arguments, session: Session): Instance => {
    requireStructure(cells, true);
    const way = wordArgument(shift, ['Down', 'Right'], 'shift');
    const { area, sheet } = cells;
    if (!coversAllColumns(area) && !coversAllRows(area)) requireNoMergeCut(sheet, area);
    insertCells(session.workbook, sheet, area, way === 'Down' ? 'row' : 'column');
    return rangeType(session.cells(sheet, area));
  },
  Merge: (cells: Cells, [across]: Arguments, session: Session): null => {
    requireAllowed(cells.sheet, 'nothing');
    mergeArea(session.workbook, cells.sheet, cells.area, optionalBoolean(across, false));
    return null;
  },
  Unmerge: (cells: Cells, _: Arguments, session: Session): null => {
    requireAllowed(cells.sheet, 'nothing');
    unmergeArea(session.workbook, cells.sheet, cells.area);
    return null;
  },
  Select: (cells: Cells, _: Arguments, session: Session): null => {
    selectArea(session.workbook, cells.sheet, cells.area);
    return null;
  },
  MoveTo: (cells: Cells, [destination]: Arguments, session: Session): null => {
    const to = cellsArgument(session, cells.sheet, destination);
    if (to === cells) throw invalidArgument('目标区域不对。');
    throw new HostError('ApiNotFound', '内嵌工作簿没有实现 Range.moveTo。');
  },
};
