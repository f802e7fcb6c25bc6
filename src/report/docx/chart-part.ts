import type { Block, ReportChart, ReportDocument } from '../types';
import { chartRelationship } from './chart-frame';
import { xmlEscaped } from './xml-text';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** This year dark, last year light; told apart in black and white, too. */
const COLOURS: readonly string[] = ['A6B8CC', '2F5B8A'];

const colourOf = (index: number, count: number): string =>
  (count === 1 ? COLOURS[1] : COLOURS[index % COLOURS.length]) ?? '2F5B8A';

const text = (size: number, bold = false): string =>
  `<a:defRPr sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:latin typeface="Times New Roman"/><a:ea typeface="仿宋_GB2312"/></a:defRPr>`;

const properties = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${text(size)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const points = (values: readonly string[]): string =>
  `<c:ptCount val="${values.length}"/>${values
    .map((value, index) => `<c:pt idx="${index}"><c:v>${xmlEscaped(value)}</c:v></c:pt>`)
    .join('')}`;

const series = (chart: ReportChart, one: ReportChart['series'][number], index: number): string =>
  [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:v>${xmlEscaped(one.name)}</c:v></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${colourOf(index, chart.series.length)}"/></a:solidFill></c:spPr>`,
    '<c:invertIfNegative val="0"/>',
    `<c:cat><c:strLit>${points(chart.categories)}</c:strLit></c:cat>`,
    `<c:val><c:numLit><c:formatCode>General</c:formatCode>${points(one.values)}</c:numLit></c:val>`,
    '</c:ser>',
  ].join('');

const labels = `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${properties(1000)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

const line =
  '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill></a:ln></c:spPr>';

/** Bars lie where the names are long, and begin with the first name at the top. */
const axes = (lying: boolean): string => {
  const category = lying ? 'l' : 'b';
  const value = lying ? 't' : 'l';
  return [
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${category}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}${properties(1000)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="${value}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>`,
  ].join('');
};

const titleOf = (chart: ReportChart): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${text(1400, true)}</a:pPr><a:r><a:rPr lang="zh-CN" sz="1400" b="1"><a:latin typeface="Times New Roman"/><a:ea typeface="黑体"/></a:rPr><a:t>${xmlEscaped(`${chart.title}（单位：${chart.unit}）`)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/**
 * word/charts/chartN.xml: ISO/IEC 29500-1, 21.2.2.29 chartSpace. The figures are literal (numLit), so
 * no embedded workbook is needed and the part is the same for the same figures.
 */
const chartXml = (chart: ReportChart): string => {
  const lying = chart.id === 'composition';
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${properties(1000)}</c:legend>`
      : '';
  return [
    `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONSHIPS}">`,
    `<c:roundedCorners val="0"/><c:chart>${titleOf(chart)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    `<c:barChart><c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>`,
    chart.series.map((one, index) => series(chart, one, index)).join(''),
    `${labels}<c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`,
    `${axes(lying)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>',
  ].join('');
};

const chartsIn = (report: ReportDocument): readonly ReportChart[] =>
  [...report.body, ...report.annex].flatMap((block: Block) =>
    block.kind === 'chart' ? [block.chart] : [],
  );

/** The parts of the document's charts, numbered in reading order. */
export const chartParts = (report: ReportDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    chartsIn(report).map((chart, index) => [`word/charts/chart${index + 1}.xml`, chartXml(chart)]),
  );

/** Adds the charts to the document's relationships. */
export const withChartRelationships = (relationships: string, report: ReportDocument): string =>
  relationships.replace(
    '</Relationships>',
    `${chartsIn(report)
      .map(
        (_, index) =>
          `<Relationship Id="${chartRelationship(index + 1)}" Type="${RELATIONSHIPS}/chart" Target="charts/chart${index + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
  );

/** Declares the chart parts. */
export const withChartTypes = (contentTypes: string, report: ReportDocument): string =>
  contentTypes.replace(
    '</Types>',
    `${chartsIn(report)
      .map(
        (_, index) =>
          `<Override PartName="/word/charts/chart${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
      )
      .join('')}</Types>`,
  );
