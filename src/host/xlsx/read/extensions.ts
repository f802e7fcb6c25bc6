/** What newer versions added to a sheet, in `extLst`. */
import { childOf, childrenOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';

export const extensions = (root: XmlElement, name: string): readonly XmlElement[] =>
  childrenOf(childOf(root, 'extLst'), 'ext').flatMap((extension) => childrenOf(extension, name));
