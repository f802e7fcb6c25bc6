import { FIGURE_LIST_NAMESPACE } from '../figure-namespace';
import { fingerprint } from '../fingerprint';
import { runsOf } from '../numbers-of';
import { blockText, runsText } from '../plain-text';
import type { Block, NumberRun, ReportDocument, Run } from '../types';
import { xmlEscaped, xmlText } from './xml-text';

const STORE_ID = '{6B1C2A54-3F0E-4D57-9A42-7E10C5D2B301}';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What is fingerprinted together: a paragraph, or one row of a table with tabs between its cells. */
const lines = (
  block: Block,
): readonly { readonly text: string; readonly runs: readonly Run[] }[] =>
  block.kind === 'table'
    ? block.rows.map((row) => ({ text: row.map(runsText).join('\t'), runs: row.flat() }))
    : [{ text: blockText(block), runs: runsOf(block) }];

const figure = (run: NumberRun, block: number, paragraph: string): string =>
  `<figure tag="${xmlEscaped(run.tag)}" value="${xmlEscaped(run.printed)}" name="${xmlEscaped(run.name)}" block="${block}" paragraph="${paragraph}"/>`;

const figures = (report: ReportDocument): string =>
  [...report.body, ...report.annex]
    .flatMap((block, index) =>
      lines(block).flatMap(({ text, runs }) => {
        const paragraph = fingerprint(xmlText(text));
        return runs.flatMap((run) =>
          run.kind === 'number' ? [figure(run, index, paragraph)] : [],
        );
      }),
    )
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
