/** Excel.Worksheet. */
import type { Rectangle } from '../../engine';
import { COLUMN_LIMIT, ROW_LIMIT, WHOLE_SHEET, parseRectangle, splitSheet } from '../../engine';
import type { Sheet } from '../../model';
import {
  HostError,
  activateSheet,
  copySheet,
  deleteSheet,
  invalidArgument,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../model';
import {
  booleanArgument,
  colorArgument,
  integerArgument,
  numberArgument,
  optionalBoolean,
  stringArgument,
  wordArgument,
} from '../arguments';
import { eventMethods } from '../event-methods';
import { EVENT } from '../event-hub';
import type { ObjectType, Scalar } from '../object-type';
import { defineType, read } from '../object-type';
import type { Cells, Session } from '../session';
import { commentCollectionType } from './comment';
import { freezePanesType } from './freeze-panes';
import { namedItemCollectionType } from './named-item';
import { pageLayoutType } from './page-layout';
import { sheetPropertyCollectionType } from './properties';
import { rangeAreasType, rangeType } from './range';
import { tableCollectionType } from './table';
import { worksheetProtectionType } from './worksheet-protection';

/** The area a text names on a sheet: an address, or a defined name that points there. */
export function areaNamed(session: Session, sheet: Sheet, text: string): Rectangle {
  const { rest, sheet: written } = splitSheet(text.trim().replace(/^=/, ''));
  if (written !== undefined && written.toLowerCase() !== sheet.name.toLowerCase()) {
    throw invalidArgument(`地址 ${text} 不在工作表“${sheet.name}”上。`);
  }
  const area = parseRectangle(rest);
  if (area) return area;
  const named = session.workbook.nameSeenFrom(rest, sheet.id, undefined);
  const target = named && splitSheet(named.formula.replace(/^=/, ''));
  const place = target && parseRectangle(target.rest);
  if (place && target.sheet?.toLowerCase() === sheet.name.toLowerCase()) return place;
  throw invalidArgument(`“${text}”不是单元格地址。`);
}

const atIndexes = (top: number, left: number, rows: number, columns: number): Rectangle => {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const inside =
    top >= 0 &&
    left >= 0 &&
    rows > 0 &&
    columns > 0 &&
    area.bottom < ROW_LIMIT &&
    area.right < COLUMN_LIMIT;
  if (!inside) throw invalidArgument('行列号超出工作表。');
  return area;
};

function copyTo(sheet: Sheet, position: unknown, relative: unknown, session: Session): Sheet {
  const { workbook } = session;
  const kind = wordArgument(
    position ?? 'None',
    ['None', 'Before', 'After', 'Beginning', 'End'],
    'positionType',
  );
  const copy = copySheet(workbook, sheet);
  const anchor = worksheetType.targetOf(relative);
  const last = workbook.sheets.length - 1;
  if (kind === 'Beginning') moveSheet(workbook, copy, 0);
  if ((kind === 'Before' || kind === 'After') && anchor) {
    const at = workbook.sheets.indexOf(anchor) + (kind === 'After' ? 1 : 0);
    moveSheet(workbook, copy, Math.min(at, last));
  }
  return copy;
}

const shows = (part: 'showGridlines' | 'showHeadings'): Scalar<Sheet> => ({
  get: (sheet) => sheet[part],
  set: (sheet, value, session) => {
    sheet[part] = booleanArgument(value, part);
    session.workbook.changed({ type: 'appearance', sheet: sheet.id });
  },
});

export const worksheetType: ObjectType<Sheet> = defineType<Sheet>({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: read((sheet) => sheet.id),
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, session) =>
        renameSheet(session.workbook, sheet, stringArgument(value, 'name')),
    },
    Position: {
      get: (sheet, session) => session.workbook.sheets.indexOf(sheet),
      set: (sheet, value, session) =>
        moveSheet(session.workbook, sheet, integerArgument(value, 'position')),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value, session) => {
        const word = wordArgument(
          value,
          ['Visible', 'Hidden', 'VeryHidden'] as const,
          'visibility',
        );
        setVisibility(session.workbook, sheet, word);
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value, session) => {
        sheet.tabColor = colorArgument(value, 'tabColor');
        session.workbook.changed({ type: 'appearance', sheet: sheet.id });
      },
    },
    ShowGridlines: shows('showGridlines'),
    ShowHeadings: shows('showHeadings'),
    // The library's web build sets the two under these names (Worksheet_ShowGridlines_Set).
    Gridlines: shows('showGridlines'),
    Headings: shows('showHeadings'),
    EnableCalculation: {
      get: (sheet) => sheet.enableCalculation,
      set: (sheet, value) => {
        sheet.enableCalculation = booleanArgument(value, 'enableCalculation');
      },
    },
    StandardHeight: read((sheet) => sheet.standardHeight),
    StandardWidth: {
      get: (sheet) => sheet.standardWidth,
      set: (sheet, value, session) => {
        sheet.standardWidth = numberArgument(value, 'standardWidth');
        session.workbook.changed({ type: 'sizes', sheet: sheet.id });
      },
    },
    TabId: read((sheet, session) => session.workbook.sheets.indexOf(sheet) + 1),
  },
  children: {
    Names: (sheet, session) => namedItemCollectionType({ workbook: session.workbook, sheet }),
    Protection: (sheet) => worksheetProtectionType(sheet),
    FreezePanes: (sheet) => freezePanesType(sheet),
    PageLayout: (sheet) => pageLayoutType(sheet),
    Comments: (sheet, session) => commentCollectionType({ workbook: session.workbook, sheet }),
    CustomProperties: (sheet) => sheetPropertyCollectionType(sheet),
    Tables: (_, session) => tableCollectionType(session.workbook),
  },
  methods: {
    Activate: (sheet, _, session) => {
      activateSheet(session.workbook, sheet);
      return null;
    },
    Calculate: () => null,
    Copy: (sheet, [position, relative], session) =>
      worksheetType(copyTo(sheet, position, relative, session)),
    Delete: (sheet, _, session) => {
      deleteSheet(session.workbook, sheet);
      return null;
    },
    GetRange: (sheet, [address], session) => {
      const text =
        address === undefined || address === null ? '' : stringArgument(address, 'address');
      return rangeType(
        session.cells(sheet, text === '' ? WHOLE_SHEET : areaNamed(session, sheet, text)),
      );
    },
    GetRanges: (sheet, [address], session) => {
      const texts = stringArgument(address, 'address').split(',');
      return rangeAreasType(
        session.cells(sheet, ...texts.map((text) => areaNamed(session, sheet, text))),
      );
    },
    GetCell: (sheet, [row, column], session) =>
      rangeType(
        session.cells(
          sheet,
          atIndexes(integerArgument(row, 'row'), integerArgument(column, 'column'), 1, 1),
        ),
      ),
    GetRangeByIndexes: (sheet, args, session) => {
      const [top = 0, left = 0, rows = 0, columns = 0] = args.map((value) =>
        integerArgument(value, 'index'),
      );
      return rangeType(session.cells(sheet, atIndexes(top, left, rows, columns)));
    },
    GetUsedRange: (sheet, [valuesOnly], session) => {
      const used = sheet.used(optionalBoolean(valuesOnly, false));
      return rangeType(session.cells(sheet, used ?? { top: 0, left: 0, bottom: 0, right: 0 }));
    },
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], session) => {
      const used = sheet.used(optionalBoolean(valuesOnly, false));
      return used ? rangeType(session.cells(sheet, used)) : null;
    },
    _GetAnotherWorksheetById: (_, [id], session) => sheetById(session, id),
    _GetSheetById: (_, [id], session) => sheetById(session, id),
    ...eventMethods<Sheet>(
      {
        ActivatedEvent: EVENT.activated,
        DeactivatedEvent: EVENT.deactivated,
        DataChangedEvent: EVENT.changed,
        SelectionChangedEvent: EVENT.selectionChanged,
        FormatChangedEvent: EVENT.formatChanged,
        RowSortedEvent: EVENT.rowSorted,
        ProtectionChangedEvent: EVENT.protectionChanged,
        EventNameChanged: EVENT.nameChanged,
        EventVisibilityChanged: EVENT.visibilityChanged,
      },
      (sheet) => sheet.id,
    ),
  },
});

function sheetById(session: Session, id: unknown): ReturnType<typeof worksheetType> {
  const sheet = session.workbook.sheetById(String(id));
  if (!sheet) throw new HostError('ItemNotFound', '工作表已不存在。');
  return worksheetType(sheet);
}

/** The cells an argument means: a Range, or an address on the sheet. */
export function cellsArgument(session: Session, sheet: Sheet, value: unknown, what: string): Cells {
  const cells = rangeType.targetOf(value) ?? rangeAreasType.targetOf(value);
  if (cells) return cells;
  const texts = stringArgument(value, what).split(',');
  return session.cells(sheet, ...texts.map((text) => areaNamed(session, sheet, text)));
}
