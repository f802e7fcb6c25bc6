import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { ReportDocument } from '../types';
import { chartParts, withChartRelationships, withChartTypes } from './chart-part';
import { figureListParts, withFigureListRelationship, withFigureListType } from './figure-list';
import { fontTableXml } from './fonts';
import { xmlEscaped } from './xml-text';

const CONTENT_TYPES = '[Content_Types].xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The zip's own clock is local; a local date gives the same bytes in every time zone. */
const FIXED_TIME = new Date(1980, 0, 1);

/** Signing day at midnight; the last day of the reporting year when there is none yet. */
const stamp = (report: ReportDocument): string =>
  `${/^\d{4}-\d{2}-\d{2}$/.test(report.date) ? report.date : `${report.year}-12-31`}T00:00:00Z`;

/** docProps/core.xml with dates that depend on the report alone, never on the clock. */
const coreProperties = (report: ReportDocument): string => {
  const time = stamp(report);
  const unit = xmlEscaped(report.unitName);
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlEscaped(report.title)}</dc:title><dc:creator>${unit}</dc:creator><cp:lastModifiedBy>${unit}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
};

const order = (one: string, other: string): number => {
  if (one === CONTENT_TYPES || other === CONTENT_TYPES) return one === CONTENT_TYPES ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
};

/**
 * Cells of tables do not follow the lines of the page's grid (ISO/IEC 29500-1, 17.3.1.32 snapToGrid),
 * which would set each row of small type a whole line high; the library has no such option.
 */
const offTheGrid = (styles: string): string =>
  styles.replace(
    /(w:styleId="(?:Figures|Dense)[A-Za-z]+"(?:(?!<\/w:style>)[\s\S])*?)(<w:spacing )/g,
    '$1<w:snapToGrid w:val="0"/>$2',
  );

/**
 * The library's package made the same for the same report, byte for byte: entries in a fixed order
 * with [Content_Types].xml first, fixed times, fixed properties; with the substitutes of the fonts
 * and the list of figures added, unless it is to stay in the office.
 */
export const finishedPackage = (
  written: Uint8Array,
  report: ReportDocument,
  withList: boolean,
): Uint8Array => {
  const parts = unzipSync(written);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const listed = (xml: string, entered: (xml: string) => string): string =>
    withList ? entered(xml) : xml;
  const replaced: Readonly<Record<string, string>> = {
    'docProps/core.xml': coreProperties(report),
    'word/fontTable.xml': fontTableXml(),
    'word/styles.xml': offTheGrid(text('word/styles.xml')),
    'word/_rels/document.xml.rels': withChartRelationships(
      listed(text('word/_rels/document.xml.rels'), withFigureListRelationship),
      report,
    ),
    [CONTENT_TYPES]: withChartTypes(listed(text(CONTENT_TYPES), withFigureListType), report),
    ...chartParts(report),
    ...(withList ? figureListParts(report) : {}),
  };
  const all: Record<string, Uint8Array> = { ...parts };
  for (const [name, xml] of Object.entries(replaced)) all[name] = strToU8(xml);
  const zippable: Zippable = {};
  for (const name of Object.keys(all).sort(order)) {
    const bytes = all[name];
    if (bytes !== undefined) zippable[name] = bytes;
  }
  return zipSync(zippable, { mtime: FIXED_TIME, level: 6 });
};
