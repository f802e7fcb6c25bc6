/** Excel.NamedItem and its collections. */
import {
  isCellError,
  isMatrix,
  evaluateOperand,
  parseRectangle,
  splitSheet,
  absoluteName,
  quoteSheet,
} from '../../engine';
import type { DefinedName, Sheet, Workbook } from '../../model';
import { HostError, addName, changeName, deleteName, findName, itemNotFound } from '../../model';
import { booleanArgument, optionalString, stringArgument } from '../arguments';
import type { Instance, ObjectType } from '../object-type';
import { defineType, read } from '../object-type';
import type { Session } from '../session';
import { rangeType } from './range';
import { worksheetType } from './worksheet';

/** A name as an add-in holds it: found again by text and scope, since it may change. */
interface NameHandle {
  readonly name: string;
  readonly scope: string | undefined;
}

export interface NameOwner {
  readonly workbook: Workbook;
  /** Undefined for the names of the whole workbook. */
  readonly sheet: Sheet | undefined;
}

function definition(handle: NameHandle, session: Session): DefinedName {
  const found = findName(session.workbook, handle.name, handle.scope);
  if (!found) throw itemNotFound(`没有名称“${handle.name}”。`);
  return found;
}

/** Where a name points, when it is a plain reference to cells. */
function place(handle: NameHandle, session: Session): Instance | null {
  const defined = definition(handle, session);
  const { sheet: written, rest } = splitSheet(defined.formula.slice(1));
  const { workbook } = session;
  const sheet =
    written === undefined
      ? workbook.sheetById(defined.scope ?? workbook.activeSheet.id)
      : workbook.sheetByName(written);
  const area = parseRectangle(rest);
  return sheet && area ? rangeType(session.cells(sheet, area)) : null;
}

function value(handle: NameHandle, session: Session): unknown {
  const defined = definition(handle, session);
  const { workbook } = session;
  // Of a range Excel answers its address.
  if (place(handle, session)) return defined.formula.slice(1);
  const sheet = defined.scope ?? workbook.activeSheet.id;
  const operand = evaluateOperand(defined.formula, workbook.calculation, {
    sheet,
    row: 0,
    column: 0,
  });
  const single = isMatrix(operand) ? operand.at(0, 0) : operand;
  return isCellError(single) ? single.error : (single ?? '');
}

function kind(handle: NameHandle, session: Session): string {
  if (definition(handle, session).formula.includes('#REF!')) return 'Error';
  if (place(handle, session)) return 'Range';
  const result = value(handle, session);
  if (typeof result === 'number') return Number.isInteger(result) ? 'Integer' : 'Double';
  if (typeof result === 'boolean') return 'Boolean';
  return typeof result === 'string' && result.startsWith('#') ? 'Error' : 'String';
}

const scopeSheet = (handle: NameHandle, session: Session): Instance | null => {
  const sheet = handle.scope === undefined ? undefined : session.workbook.sheetById(handle.scope);
  return sheet ? worksheetType(sheet) : null;
};

export const namedItemType: ObjectType<NameHandle> = defineType<NameHandle>({
  name: 'NamedItem',
  identity: (handle) => ({ _Id: handle.name }),
  scalars: {
    _Id: read((handle) => handle.name),
    Name: read((handle, session) => definition(handle, session).name),
    Type: read(kind),
    Value: read(value),
    Scope: read((handle) => (handle.scope === undefined ? 'Workbook' : 'Worksheet')),
    Formula: {
      get: (handle, session) => definition(handle, session).formula,
      set: (handle, formula, session) =>
        changeName(session.workbook, definition(handle, session), {
          formula: stringArgument(formula, 'formula'),
        }),
    },
    Visible: {
      get: (handle, session) => definition(handle, session).visible,
      set: (handle, visible, session) =>
        changeName(session.workbook, definition(handle, session), {
          visible: booleanArgument(visible, 'visible'),
        }),
    },
    Comment: {
      get: (handle, session) => definition(handle, session).comment,
      set: (handle, comment, session) =>
        changeName(session.workbook, definition(handle, session), {
          comment: stringArgument(comment, 'comment'),
        }),
    },
  },
  children: {
    Worksheet: (handle, session) => {
      const sheet = scopeSheet(handle, session);
      if (!sheet) throw itemNotFound(`名称“${handle.name}”属于整个工作簿。`);
      return sheet;
    },
    WorksheetOrNullObject: scopeSheet,
  },
  methods: {
    Delete: (handle, _, session) => {
      deleteName(session.workbook, definition(handle, session));
      return null;
    },
    GetRange: (handle, _, session) => {
      const range = place(handle, session);
      if (!range) throw new HostError('InvalidReference', `名称“${handle.name}”不指向单元格。`);
      return range;
    },
    GetRangeOrNullObject: (handle, _, session) => place(handle, session),
  },
});

const handleOf = ({ name, scope }: DefinedName): Instance => namedItemType({ name, scope });

/** `workbook.names` leaves sheet names out; `sheet.names` holds the sheet's own. */
export const namedItemCollectionType: ObjectType<NameOwner> = defineType<NameOwner>({
  name: 'NamedItemCollection',
  scalars: {},
  items: ({ workbook, sheet }) =>
    workbook.names
      .filter((name) => name.scope === sheet?.id)
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
      .map(handleOf),
  item: ({ workbook, sheet }, key) => {
    const found = findName(workbook, String(key), sheet?.id);
    if (!found) throw itemNotFound(`没有名称“${String(key)}”。`);
    return handleOf(found);
  },
  methods: {
    Add: ({ workbook, sheet }, [name, reference, comment]) => {
      const cells = rangeType.targetOf(reference);
      const formula = cells
        ? `=${quoteSheet(cells.sheet.name)}!${absoluteName(cells.area)}`
        : stringArgument(reference, 'reference');
      const note = optionalString(comment, 'comment');
      const options = {
        ...(sheet ? { scope: sheet.id } : {}),
        ...(note === undefined ? {} : { comment: note }),
      };
      return handleOf(addName(workbook, stringArgument(name, 'name'), formula, options));
    },
    GetCount: ({ workbook, sheet }) =>
      workbook.names.filter((name) => name.scope === sheet?.id).length,
    GetItemOrNullObject: ({ workbook, sheet }, [key]) => {
      const found = findName(workbook, String(key), sheet?.id);
      return found ? handleOf(found) : null;
    },
  },
});
