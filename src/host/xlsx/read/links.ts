/** Hyperlinks: addresses outside, and places in this workbook. */
import type { Hyperlink } from '../../model';
import type { Relationship } from '../container/relationships';
import { attributeOf, childOf, childrenOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { readArea } from '../vocabulary/areas';

export function readLinks(
  root: XmlElement,
  relationships: readonly Relationship[],
): readonly Hyperlink[] {
  return childrenOf(childOf(root, 'hyperlinks'), 'hyperlink').flatMap((item) => {
    const area = readArea(attributeOf(item, 'ref'));
    if (!area) return [];
    const target = relationships.find(({ id }) => id === attributeOf(item, 'id'))?.target;
    // Some writers put a place in this workbook where an address belongs, as `#'表1'!A1`.
    const inside = target?.startsWith('#') ? target.slice(1) : undefined;
    const address = inside === undefined ? target : undefined;
    const place = attributeOf(item, 'location') ?? inside;
    const screenTip = attributeOf(item, 'tooltip');
    if (address === undefined && place === undefined) return [];
    return [
      {
        area,
        ...(address === undefined ? {} : { address }),
        ...(place === undefined ? {} : { place: place.replace(/^#/, '') }),
        ...(screenTip === undefined ? {} : { screenTip }),
      },
    ];
  });
}
