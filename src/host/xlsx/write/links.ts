/** Hyperlinks: a place in this workbook is a `location` and has no relationship. */
import type { Hyperlink } from '../../model';
import { OFFICE_TYPES } from '../container/relationships';
import { element } from '../markup/write-xml';
import { areasText } from '../vocabulary/areas';
import type { PartRelationships } from './sheet-relationships';

export function linksXml(links: readonly Hyperlink[], relationships: PartRelationships): string {
  const items = links.map(({ area, address, place, screenTip }) =>
    element('hyperlink', {
      ref: areasText([area]),
      'r:id':
        address === undefined
          ? undefined
          : relationships.add(`${OFFICE_TYPES}hyperlink`, address, true),
      location: place,
      tooltip: screenTip,
    }),
  );
  return items.length ? element('hyperlinks', {}, items) : '';
}
