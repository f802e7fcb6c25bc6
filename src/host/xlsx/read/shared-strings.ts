/** Texts cells share. The runs of a rich text are joined; readings above characters are left out. */
import { childOf, childrenOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { fromSpreadsheetString } from '../markup/spreadsheet-string';

/** The text of an `si` or `is` element. */
export function richText(item: XmlElement | undefined): string {
  const plain = childOf(item, 't');
  if (plain) return fromSpreadsheetString(plain.text);
  return childrenOf(item, 'r')
    .map((run) => fromSpreadsheetString(childOf(run, 't')?.text ?? ''))
    .join('');
}

export const readSharedStrings = (root: XmlElement | undefined): readonly string[] =>
  childrenOf(root, 'si').map(richText);
