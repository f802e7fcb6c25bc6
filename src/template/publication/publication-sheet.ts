import { asSeenFormula } from '../seen-formula';
import { collectorEnding, layout as layoutOf, pack as packOf } from '../../catalog';
import type { Evidence, Layout, LayoutId, PackId } from '../../catalog';
import type { AddressBook } from '../../rules';
import { areaAddress, cellAddress } from '../address';
import { addressBook } from '../formulas';
import type { BookGeometry } from '../geometry';
import { palette } from '../palette';
import { footer } from '../print-footer';
import { SheetBuilder } from '../sheet-builder';
import { heightOf, linesNeeded } from '../text-measure';
import type { SheetBlueprint } from '../types';
import { pageWidths } from './page-widths';
import { planOf } from './plan';
import { stripsOf } from './strips';
import { placeFormula } from './place-formula';
import { drawTable } from './table-block';
import type { TablePlace } from './table-block';
import type { Publication } from './types';
import { quotedText } from './value-formula';

export interface PublicationRequest {
  readonly pack: PackId;
  readonly layout: LayoutId;
  /** Where the figures stand now. */
  readonly geometry: BookGeometry;
  /** Name the sheet has or is to have. */
  readonly title: string;
  /** Name on the cover, which headings and rows get room for. */
  readonly unitName?: string;
  /** What it shows now: figures that are 概数 are shown with their word. */
  readonly publication?: Publication;
}

export interface PublicationSheet {
  readonly blueprint: SheetBlueprint;
  /** Whole area of ours, A1 to the last line: what the sheet's defined name covers. */
  readonly area: string;
  /** Where each table's cells stand, beside `publicationOf(…).tables`. */
  readonly tables: readonly TablePlace[];
}

/** The name a layout's sheet is first given. */
export const publicationTitle = (id: LayoutId): string => `发布表 ${layoutOf(id).zh}`;

/** What a table that was not compared with the printed form says below the print area; null for others. */
const GRADES: Readonly<Record<Evidence, string | null>> = {
  verbatim: null,
  sibling: '栏目据同源的表，报送前请与本地下发的表式核对',
  reconstructed: '栏目为推定，报送前请与本地下发的表式核对',
};

/** What a cell of the cover says, without what nobody sees in it. */
const coverText = (book: AddressBook, field: string): string => {
  const ref = book.declaration(field);
  return ref === null ? '""' : asSeenFormula(ref);
};

/** Heading and second line: whose figures, of which year. */
const drawHeading = (
  sheet: SheetBuilder,
  layout: Layout,
  book: AddressBook,
  columns: number,
  room: { readonly width: number; readonly unitName: string; readonly ending: string },
): void => {
  const heading = `${room.unitName}2000年度${layout.heading}`;
  const year = book.declaration('year') ?? '""';
  const unit = coverText(book, 'unitName');
  const middle = Math.min(columns, Math.max(2, columns - 2));
  sheet
    .put(1, 1, `=${placeFormula(unit, room.ending)}&${year}&${quotedText(`年度${layout.heading}`)}`)
    .merge(1, 1, 1, columns)
    .style(areaAddress(1, 1, 1, columns), {
      fontSize: 16,
      bold: true,
      horizontal: 'Center',
      wrap: true,
    })
    .height(1, Math.max(34, heightOf(linesNeeded(heading, 16, room.width), 16)))
    .put(2, 1, `="填报单位："&${unit}`)
    .put(2, columns, `="统计期间："&${year}&"年1月1日—12月31日"`)
    .style(areaAddress(2, 1, 2, middle), { horizontal: 'Left' })
    .style(cellAddress(2, columns), { horizontal: 'Right' })
    .height(2, 20);
};

/** 报表人：… 联系电话：… where the form has them; returns the next row. */
const drawSignatures = (
  sheet: SheetBuilder,
  layout: Layout,
  book: AddressBook,
  row: number,
  columns: number,
): number => {
  if (layout.signatures.length === 0) return row;
  const parts = layout.signatures.map(
    ({ zh, field }) => `${quotedText(`${zh}：`)}&${coverText(book, field)}`,
  );
  sheet
    .put(row, 1, `=${parts.join(`&${quotedText('　　　　')}&`)}`)
    .merge(row, 1, row, columns)
    .style(cellAddress(row, 1), { horizontal: 'Left' })
    .height(row, 24);
  return row + 1;
};

/**
 * Under the print area: tables whose columns nobody has compared with the printed form. On what each rests is
 * the office's business and not a reader's.
 */
const drawEvidence = (
  sheet: SheetBuilder,
  layout: Layout,
  first: number,
  columns: number,
  width: number,
): number => {
  const lines = layout.tables.flatMap(({ zh, evidence }) => {
    const grade = GRADES[evidence];
    return grade === null ? [] : [`不打印：“${zh}”${grade}。`];
  });
  lines.forEach((line, index) => {
    const row = first + index;
    sheet
      .put(row, 1, line)
      .merge(row, 1, row, columns)
      .style(areaAddress(row, 1, row, columns), {
        fontSize: 9,
        color: palette.inkFaint,
        horizontal: 'Left',
        wrap: true,
      })
      .height(row, heightOf(linesNeeded(line, 9, width), 9));
  });
  return first + lines.length - 1;
};

/** Points between the margins from top to bottom. */
const PAGE_HEIGHT = { portrait: 748, landscape: 500 } as const;

/**
 * Small overruns are printed smaller rather than torn apart in a table; beyond that the text would be
 * too small to read and the sheet takes a second page.
 */
const fitsOnePage = (height: number, orientation: 'portrait' | 'landscape'): boolean =>
  height <= PAGE_HEIGHT[orientation] * 1.5;

/** Rows without formulas stay open, so that headings and notes can be suited to a local form. */
const unlockText = (sheet: SheetBuilder, last: number, columns: number): void => {
  const locked = new Set(sheet.formulaRows());
  for (let row = 1; row <= last + 30; row += 1) {
    if (!locked.has(row)) sheet.unlock(areaAddress(row, 1, row, columns));
  }
};

/**
 * One layout's sheet: all its tables under each other as native formulas on the filed figures, ready to
 * print and to copy into a web page. The figures' cells are locked, everything else is open.
 * @throws RangeError for a layout or pack that is not there.
 */
export const publicationSheet = (request: PublicationRequest): PublicationSheet => {
  const layout = layoutOf(request.layout);
  const planned = planOf(layout, packOf(request.pack));
  const key = `pub_${layout.id}`;
  const book = addressBook(request.geometry, key);
  const strips = planned.map(stripsOf);
  const widths = pageWidths(layout, planned, strips);
  const columns = widths.columns.length;
  const width = widths.columns.reduce((sum, each) => sum + each, 0);
  const sheet = new SheetBuilder().widths(widths.columns);
  const { unitName = '' } = request;
  const ending = collectorEnding(request, unitName);
  drawHeading(sheet, layout, book, columns, { width, unitName, ending });
  let row = 3;
  const tables = planned.map((table, index) => {
    const drawn = drawTable(sheet, {
      planned: table,
      strips: strips[index] ?? [],
      layout,
      book,
      widths: widths.columns,
      row,
      unitName,
      ending,
      published: request.publication?.tables[index],
    });
    row = drawn.next;
    return drawn.place;
  });
  row = drawSignatures(sheet, layout, book, row + 1, columns);
  const printed = layout.signatures.length === 0 ? row - 2 : row - 1;
  const last = drawEvidence(sheet, layout, row + 1, columns, width);
  unlockText(sheet, last, columns);
  return {
    area: areaAddress(1, 1, last, columns),
    tables,
    blueprint: sheet.reach(last, columns).build({
      key,
      kind: 'publication',
      title: request.title,
      tabColor: palette.pass,
      freeze: { rows: 0, columns: 0 },
      print: {
        area: areaAddress(1, 1, printed, columns),
        orientation: widths.orientation,
        onePage: fitsOnePage(sheet.heightOf(1, printed), widths.orientation),
        footer: footer(''),
      },
    }),
  };
};
