import { AlignmentType, BuilderElement, LineRuleType, Paragraph, Run } from 'docx';
import type { XmlComponent } from 'docx';
import type { ReportChart } from '../types';
import { xmlText } from './xml-text';

/** Extent of a chart on a landscape page, in English metric units: 225 mm × 110 mm. */
const EXTENT = { cx: 225 * 36000, cy: 110 * 36000 } as const;

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly XmlComponent[] = [],
): BuilderElement =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key, value }]),
    ),
    children: [...children],
  });

export const chartRelationship = (number: number): string => `rIdChart${number}`;

/**
 * A chart stands in the line like a picture: ISO/IEC 29500-1, 20.4.2.8 inline, 21.2.2.28 chart
 * (Reference to Chart Part). Native charts are drawn by Word, WPS and LibreOffice alike from the
 * part's own figures, stay sharp in print, and need no drawing surface here.
 */
export const wordChart = (chart: ReportChart, number: number): readonly Paragraph[] => {
  const graphic = element('a:graphic', { 'xmlns:a': DRAWING }, [
    element('a:graphicData', { uri: CHART }, [
      element('c:chart', { 'xmlns:c': CHART, 'r:id': chartRelationship(number) }),
    ]),
  ]);
  const inline = element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
    element('wp:extent', EXTENT),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:docPr', {
      id: number,
      name: `图${number}`,
      descr: xmlText(chart.title),
    }),
    element('wp:cNvGraphicFramePr', {}),
    graphic,
  ]);
  const run = new Run({});
  run.addChildElement(element('w:drawing', {}, [inline]));
  const paragraph = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 120 },
  });
  paragraph.addChildElement(run);
  return [paragraph];
};
