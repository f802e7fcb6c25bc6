import { strToU8 } from 'fflate';
import { runsOf } from '../numbers-of';
import { blockText } from '../plain-text';
import type { ReportDocument } from '../types';
import { xmlEscaped } from './xml-text';

/** Names the part; a reader finds it by this namespace whatever its file is called. */
export const FIGURE_LIST_NAMESPACE = 'urn:nianbao:figures:1';
const STORE_ID = '{6B1C2A54-3F0E-4D57-9A42-7E10C5D2B301}';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** FNV-1a over UTF-8, 8 hex digits: tells whether a paragraph still reads as it was written. */
export const fingerprint = (text: string): string => {
  const hash = strToU8(text).reduce((seed, byte) => Math.imul(seed ^ byte, 0x01000193), 0x811c9dc5);
  return (hash >>> 0).toString(16).padStart(8, '0');
};

const figures = (report: ReportDocument): string =>
  [...report.body, ...report.annex]
    .flatMap((block, index) => {
      const paragraph = fingerprint(blockText(block));
      return runsOf(block).flatMap((run) =>
        run.kind === 'number'
          ? [
              `<figure tag="${xmlEscaped(run.tag)}" value="${xmlEscaped(run.printed)}" name="${xmlEscaped(run.name)}" block="${index}" paragraph="${paragraph}"/>`,
            ]
          : [],
      );
    })
    .join('');

/**
 * The custom XML part that lists every number with its paragraph's fingerprint, so that a program
 * that drops content controls does not lose the trace (ISO/IEC 29500-1, 15.2.5).
 */
export const figureListParts = (report: ReportDocument): Readonly<Record<string, string>> => ({
  'customXml/item1.xml': `${HEAD}<figures xmlns="${FIGURE_LIST_NAMESPACE}" year="${report.year}" unit="${xmlEscaped(report.unitName)}" version="${xmlEscaped(report.version)}">${figures(report)}</figures>`,
  'customXml/itemProps1.xml': `${HEAD}<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${FIGURE_LIST_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  'customXml/_rels/item1.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
});

/** Adds the part to the document's relationships. */
export const withFigureListRelationship = (relationships: string): string =>
  relationships.replace(
    '</Relationships>',
    `<Relationship Id="rIdFigures" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
  );

/** Declares the part's properties. */
export const withFigureListType = (contentTypes: string): string =>
  contentTypes.replace(
    '</Types>',
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
  );
