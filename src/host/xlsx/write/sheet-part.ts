/** A worksheet part: exceljs's head up to the cells, our tail after them, in the schema's order. */
import type { CellStyle, Sheet } from '../../model';
import { OFFICE_TYPES } from '../container/relationships';
import { element } from '../markup/write-xml';
import { areasText } from '../vocabulary/areas';
import { conditionalsXml } from './conditionals';
import type { Differentials } from './differentials';
import { stretchColumns } from './exceljs-book';
import { linksXml } from './links';
import { boxesXml, commentsXml, hasBoxes, threadsXml } from './notes';
import { pageXml } from './page';
import { protectionXml } from './protection';
import { PartRelationships } from './sheet-relationships';
import { validationsXml } from './validations';

export interface SheetParts {
  readonly looks: Differentials;
  readonly base: CellStyle;
  readonly people: readonly string[];
  readonly active: boolean;
  readonly number: number;
}

function mergesXml(sheet: Sheet): string {
  const items = sheet.merges.map((merge) => element('mergeCell', { ref: areasText([merge]) }));
  return items.length ? element('mergeCells', { count: items.length }, items) : '';
}

/** exceljs knows one selected cell and no selected sheet. */
function adjustView(head: string, sheet: Sheet, active: boolean): string {
  const selected = head.replace(/sqref="[^"]*"/, `sqref="${areasText([sheet.selection])}"`);
  return active ? selected.replace('<sheetView ', '<sheetView tabSelected="1" ') : selected;
}

/** All parts a sheet brings, by path. `head` is the worksheet as exceljs wrote it. */
export function sheetParts(
  sheet: Sheet,
  head: string,
  shared: SheetParts,
): ReadonlyMap<string, string> {
  const { looks, base, people, active, number } = shared;
  const parts = new Map<string, string>();
  const relationships = new PartRelationships();
  // Both marks of the end of the cells, written out or empty, have one length.
  const cellsEnd = Math.max(head.lastIndexOf('</sheetData>'), head.lastIndexOf('<sheetData/>'));
  const cells = head.slice(0, cellsEnd + '</sheetData>'.length);
  const links = linksXml(sheet.links, relationships);
  let drawing = '';
  if (hasBoxes(sheet)) {
    relationships.add(`${OFFICE_TYPES}comments`, `../comments${number}.xml`);
    const id = relationships.add(
      `${OFFICE_TYPES}vmlDrawing`,
      `../drawings/vmlDrawing${number}.vml`,
    );
    drawing = element('legacyDrawing', { 'r:id': id });
    parts.set(`xl/comments${number}.xml`, commentsXml(sheet));
    parts.set(`xl/drawings/vmlDrawing${number}.vml`, boxesXml(sheet, number));
  }
  if (sheet.comments.length) {
    relationships.add(
      'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
      `../threadedComments/threadedComment${number}.xml`,
    );
    parts.set(`xl/threadedComments/threadedComment${number}.xml`, threadsXml(sheet, people));
  }
  const tail = [
    protectionXml(sheet.protection),
    mergesXml(sheet),
    conditionalsXml(sheet.conditionals, looks),
    validationsXml(sheet.validations),
    links,
    pageXml(sheet.pageLayout),
    drawing,
  ].join('');
  const body = stretchColumns(adjustView(cells, sheet, active), sheet, base);
  parts.set(`xl/worksheets/sheet${number}.xml`, `${body}${tail}</worksheet>`);
  if (relationships.xml)
    parts.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationships.xml);
  return parts;
}
