/** One worksheet part, laid into a fresh sheet of the model. */
import type { Sheet } from '../../model';
import type { Archive } from '../container/archive';
import { relationshipsOf } from '../container/relationships';
import { childOf, childrenOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { readAreas } from '../vocabulary/areas';
import { readCells } from './cells';
import { readConditionals } from './conditionals';
import { readLinks } from './links';
import { readComments, readNotes } from './notes';
import { readPageLayout } from './page';
import { readProtection } from './protection';
import type { Styles } from './styles';
import { readValidations } from './validations';
import { readColumns, readView } from './view';

/** What the sheets of one workbook share. */
export interface BookParts {
  readonly archive: Archive;
  readonly styles: Styles;
  readonly strings: readonly string[];
  readonly theme: readonly string[];
  readonly people: ReadonlyMap<string, string>;
  readonly freshId: () => string;
}

export function fillSheet(sheet: Sheet, root: XmlElement, path: string, book: BookParts): void {
  const { archive, styles, strings, theme, people, freshId } = book;
  const relationships = relationshipsOf(archive, path);
  readColumns(root, sheet, styles);
  readCells(childOf(root, 'sheetData'), sheet, styles, strings);
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
}
