import { attributesOf, MalformedXml, xmlTokens } from '../../office-files';
import type { Zip } from '../../office-files';
import type { Drafted } from '../types';

const NAMESPACE = 'urn:nianbao:figures:1';

const figuresIn = (xml: string): readonly Drafted[] => {
  const figures: Drafted[] = [];
  for (const { kind, name, raw } of xmlTokens(xml)) {
    if (name !== 'figure' || kind === 'close') continue;
    const given = attributesOf(raw);
    figures.push({
      tag: given.get('tag') ?? '',
      printed: given.get('value') ?? '',
      block: Number(given.get('block')) || 0,
      paragraph: given.get('paragraph') ?? '',
    });
  }
  return figures;
};

/**
 * The figures as the report's own list keeps them (custom XML part); none when no part is ours. Parts
 * other programs keep there are none of ours to judge, however broken they are.
 * @throws ZipFault
 */
export const draftedFigures = (zip: Zip): readonly Drafted[] => {
  for (const path of zip.paths) {
    if (!/^customXml\/item\d+\.xml$/i.test(path)) continue;
    try {
      const xml = zip.text(path) ?? '';
      if (xml.includes(NAMESPACE)) return figuresIn(xml);
    } catch (fault) {
      if (!(fault instanceof MalformedXml)) throw fault;
    }
  }
  return [];
};
