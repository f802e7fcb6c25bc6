/** Excel.PageLayout with its headers and footers. */
import type { Rectangle } from '../../engine';
import { COLUMN_LIMIT, ROW_LIMIT } from '../../engine';
import type { HeaderFooter, PageLayout, PageZoom, Sheet } from '../../model';
import { invalidArgument } from '../../model';
import {
  booleanArgument,
  integerArgument,
  numberArgument,
  recordArgument,
  stringArgument,
  wordArgument,
} from '../arguments';
import type { Instance, ObjectType, Scalar } from '../object-type';
import { defineType, read } from '../object-type';
import type { Session } from '../session';
import { rangeAreasType, rangeType } from './range';
import { cellsArgument } from './worksheet';

function change(sheet: Sheet, parts: Partial<PageLayout>, session: Session): void {
  sheet.pageLayout = { ...sheet.pageLayout, ...parts };
  session.workbook.changed({ type: 'appearance', sheet: sheet.id });
}

const part = <Key extends keyof PageLayout>(
  key: Key,
  check: (value: unknown) => PageLayout[Key],
): Scalar<Sheet> => ({
  get: (sheet) => sheet.pageLayout[key],
  set: (sheet, value, session) =>
    change(sheet, { [key]: check(value) } as Partial<PageLayout>, session),
});

function margin(value: unknown): number {
  const points = numberArgument(value, 'margin');
  if (points < 0) throw invalidArgument('页边距不能为负。');
  return points;
}

function zoom(value: unknown): PageZoom {
  const given = recordArgument(value, 'zoom');
  const read = (key: string, low: number, high: number): Record<string, number> => {
    const number = given[key];
    if (number === undefined || number === null) return {};
    const checked = integerArgument(number, `zoom.${key}`);
    if (checked < low || checked > high) throw invalidArgument(`zoom.${key} 超出范围。`);
    // Zero pages mean: as many as it takes.
    return checked === 0 ? {} : { [key]: checked };
  };
  const pages = {
    ...read('horizontalFitToPages', 0, 32767),
    ...read('verticalFitToPages', 0, 32767),
  };
  return Object.keys(pages).length ? pages : read('scale', 10, 400);
}

const flag = (
  key:
    | 'centerHorizontally'
    | 'centerVertically'
    | 'printGridlines'
    | 'printHeadings'
    | 'blackAndWhite'
    | 'draftMode',
) => part(key, (value) => booleanArgument(value, key));

const headerPart = (key: keyof HeaderFooter): Scalar<Sheet> => ({
  get: (sheet) => sheet.pageLayout.headersFooters[key],
  set: (sheet, value, session) => {
    const text = stringArgument(value, key);
    if (text.length > 255) throw invalidArgument('页眉页脚不能超过 255 个字符。');
    change(sheet, { headersFooters: { ...sheet.pageLayout.headersFooters, [key]: text } }, session);
  },
});

const headerFooterType: ObjectType<Sheet> = defineType<Sheet>({
  name: 'HeaderFooter',
  scalars: {
    LeftHeader: headerPart('leftHeader'),
    CenterHeader: headerPart('centerHeader'),
    RightHeader: headerPart('rightHeader'),
    LeftFooter: headerPart('leftFooter'),
    CenterFooter: headerPart('centerFooter'),
    RightFooter: headerPart('rightFooter'),
  },
});

const headersFootersType: ObjectType<Sheet> = defineType<Sheet>({
  name: 'HeaderFooterGroup',
  scalars: {
    State: part('headerFooterState', (value) => wordArgument(value, ['Default'], 'state')),
    UseSheetMargins: part('useSheetMargins', (value) => booleanArgument(value, 'useSheetMargins')),
    UseSheetScale: part('useSheetScale', (value) => booleanArgument(value, 'useSheetScale')),
  },
  children: { DefaultForAllPages: (sheet) => headerFooterType(sheet) },
});

const PAPERS = ['A3', 'A4', 'A4Small', 'A5', 'B4', 'B5', 'Letter', 'Legal', 'Tabloid', 'Ledger'];

const lines = (sheet: Sheet, area: Rectangle | undefined, session: Session): Instance | null =>
  area ? rangeType(session.cells(sheet, area)) : null;

const printArea = (sheet: Sheet, session: Session): Instance | null =>
  sheet.pageLayout.printArea.length
    ? rangeAreasType(session.cells(sheet, ...sheet.pageLayout.printArea))
    : null;

const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = {
  left: 'leftMargin',
  right: 'rightMargin',
  top: 'topMargin',
  bottom: 'bottomMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
} as const;

export const pageLayoutType: ObjectType<Sheet> = defineType<Sheet>({
  name: 'PageLayout',
  scalars: {
    Orientation: part('orientation', (value) =>
      wordArgument(value, ['Portrait', 'Landscape'] as const, 'orientation'),
    ),
    PaperSize: part('paperSize', (value) => wordArgument(value, PAPERS, 'paperSize')),
    LeftMargin: part('leftMargin', margin),
    RightMargin: part('rightMargin', margin),
    TopMargin: part('topMargin', margin),
    BottomMargin: part('bottomMargin', margin),
    HeaderMargin: part('headerMargin', margin),
    FooterMargin: part('footerMargin', margin),
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
    PrintHeadings: flag('printHeadings'),
    BlackAndWhite: flag('blackAndWhite'),
    DraftMode: flag('draftMode'),
    FirstPageNumber: part('firstPageNumber', (value) =>
      value === '' ? '' : integerArgument(value, 'firstPageNumber'),
    ),
    PrintOrder: part('printOrder', (value) =>
      wordArgument(value, ['DownThenOver', 'OverThenDown'], 'printOrder'),
    ),
    PrintComments: read((sheet) => sheet.pageLayout.printComments),
    PrintErrors: part('printErrors', (value) =>
      wordArgument(value, ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'], 'printErrors'),
    ),
    Zoom: part('zoom', zoom),
  },
  children: { HeadersFooters: (sheet) => headersFootersType(sheet) },
  methods: {
    SetPrintArea: (sheet, [area], session) => {
      change(sheet, { printArea: cellsArgument(session, sheet, area, 'printArea').areas }, session);
      return null;
    },
    SetPrintMargins: (sheet, [unit, options], session) => {
      const factor =
        UNITS[wordArgument(unit, ['Points', 'Inches', 'Centimeters'] as const, 'unit')];
      for (const [key, value] of Object.entries(recordArgument(options, 'marginOptions'))) {
        const name =
          MARGINS[wordArgument(key, Object.keys(MARGINS) as (keyof typeof MARGINS)[], 'margin')];
        change(sheet, { [name]: margin(value) * factor }, session);
      }
      return null;
    },
    SetPrintTitleRows: (sheet, [rows], session) => {
      const { top, bottom } = cellsArgument(session, sheet, rows, 'printTitleRows').area;
      const titleRows = { top, bottom, left: 0, right: COLUMN_LIMIT - 1 };
      change(sheet, { titleRows }, session);
      return null;
    },
    SetPrintTitleColumns: (sheet, [columns], session) => {
      const { left, right } = cellsArgument(session, sheet, columns, 'printTitleColumns').area;
      const titleColumns = { left, right, top: 0, bottom: ROW_LIMIT - 1 };
      change(sheet, { titleColumns }, session);
      return null;
    },
    GetPrintAreaOrNullObject: (sheet, _, session) => printArea(sheet, session),
    GetPrintTitleRowsOrNullObject: (sheet, _, session) =>
      lines(sheet, sheet.pageLayout.titleRows, session),
    GetPrintTitleColumnsOrNullObject: (sheet, _, session) =>
      lines(sheet, sheet.pageLayout.titleColumns, session),
  },
});
