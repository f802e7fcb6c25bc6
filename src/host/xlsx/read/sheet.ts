/** One worksheet part, laid into a fresh sheet of the model. */
import type { Sheet } from '../../model';
import type { Archive } from '../container/archive';
import { relationshipsOf } from '../container/relationships';
import { childOf, childrenOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { readXml } from '../markup/read-xml';
import { readAreas } from '../vocabulary/areas';
import { rowReader } from './cells';
import { readConditionals } from './conditionals';
import { readLinks } from './links';
import { readComments, readNotes } from './notes';
import { readPageLayout } from './page';
import { readProtection } from './protection';
import type { CellParts } from './cells';
import { readValidations } from './validations';
import { readColumns, readView } from './view';

/** What the sheets of one workbook share. */
export interface BookParts extends CellParts {
  readonly archive: Archive;
  readonly theme: readonly string[];
  readonly people: ReadonlyMap<string, string>;
  readonly freshId: () => string;
}

/** The part's root, its rows laid into the sheet one by one as they are read. */
function readRows(sheet: Sheet, text: string, book: BookParts): XmlElement {
  const lay = rowReader(sheet, book);
  let begun = false;
  // Columns stand before the rows, and cells look as their column does.
  const begin = (root: XmlElement): void => {
    if (!begun) readColumns(root, sheet, book.styles);
    begun = true;
  };
  const root = readXml(text, (element, parent, sofar) => {
    if (parent !== 'sheetData') return false;
    begin(sofar);
    if (element.name === 'row') lay(element);
    return true;
  });
  begin(root);
  return root;
}

/** False when the file has no such part. */
export function fillSheet(sheet: Sheet, path: string, book: BookParts): boolean {
  const { archive, styles, theme, people, freshId } = book;
  const text = archive.text(path);
  if (text === undefined) return false;
  const root = readRows(sheet, text, book);
  const relationships = relationshipsOf(archive, path);
  readView(root, sheet, theme);
  sheet.merges = childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap((merge) =>
    readAreas(merge.attributes.get('ref')),
  );
  sheet.validations = readValidations(root);
  sheet.conditionals = readConditionals(root, styles, freshId);
  sheet.links = readLinks(root, relationships);
  sheet.notes = readNotes(archive, relationships);
  sheet.comments = readComments(archive, relationships, people);
  sheet.protection = readProtection(root);
  sheet.pageLayout = readPageLayout(root);
  return true;
}
