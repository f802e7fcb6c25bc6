import type { Drafted } from '../types';
import { attribute, xmlTags } from './xml-tags';

const NAMESPACE = 'urn:nianbao:figures:1';

/** The figures as the report's own list keeps them (custom XML part); none when the part is not ours. */
export const draftedFigures = (parts: ReadonlyMap<string, string>): readonly Drafted[] => {
  for (const [name, xml] of parts) {
    if (!/^customXml\//i.test(name) || !xml.includes(NAMESPACE)) continue;
    const figures: Drafted[] = [];
    for (const { kind, name: element, raw } of xmlTags(xml)) {
      if (element !== 'figure' || kind === 'close') continue;
      figures.push({
        tag: attribute(raw, 'tag'),
        printed: attribute(raw, 'value'),
        block: Number(attribute(raw, 'block')) || 0,
        paragraph: attribute(raw, 'paragraph'),
      });
    }
    return figures;
  }
  return [];
};
