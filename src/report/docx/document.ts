import { Document, DocumentGridType, PageOrientation, SectionType } from 'docx';
import type { ISectionOptions, Paragraph, Table } from 'docx';
import type { Block, ReportDocument } from '../types';
import { wordChart } from './chart-frame';
import { footers } from './footer';
import { A4, LANDSCAPE_MARGIN, LINE, PORTRAIT_MARGIN } from './page';
import { wordParagraph } from './paragraphs';
import { identities, noIdentities } from './runs';
import type { Identities } from './runs';
import { signaturePlaces } from './signature-place';
import { documentDefaults, paragraphStyles } from './styles';
import { wordTable } from './table';
import { xmlText } from './xml-text';

type Element = Paragraph | Table;

/** Charts are numbered through the whole document: the parts that hold them go by that number. */
interface Making {
  readonly ids: Identities;
  readonly places: ReturnType<typeof signaturePlaces>;
  readonly chartNumber: () => number;
}

const elements = (blocks: readonly Block[], making: Making): readonly Element[] =>
  blocks.flatMap((block): readonly Element[] => {
    if (block.kind === 'table') return wordTable(block, making.ids);
    if (block.kind === 'chart') return wordChart(block.chart, making.chartNumber());
    return [wordParagraph(block, making.places, making.ids)];
  });

interface Stretch {
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

const onItsSide = (block: Block): boolean =>
  block.kind === 'annex-title' || (block.kind === 'table' && block.place === 'annex');

/** Upright text and tables that lie on their side, in order; each stretch is a section of the file. */
const stretches = (report: ReportDocument): readonly Stretch[] => {
  const found: { landscape: boolean; blocks: Block[] }[] = [];
  for (const block of report.body) {
    const landscape = onItsSide(block);
    const last = found.at(-1);
    if (last?.landscape === landscape) {
      last.blocks.push(block);
      continue;
    }
    // A heading goes with the table it stands over.
    const over: Block[] = [];
    while (landscape && last?.blocks.at(-1)?.kind === 'heading')
      over.unshift(...last.blocks.splice(-1));
    found.push({ landscape, blocks: [...over, block] });
  }
  return report.annex.length === 0 ? found : [...found, { landscape: true, blocks: report.annex }];
};

const upright: ISectionOptions['properties'] = {
  page: { size: { ...A4, orientation: PageOrientation.PORTRAIT }, margin: PORTRAIT_MARGIN },
  grid: { linePitch: LINE, type: DocumentGridType.LINES },
};

const onSide: ISectionOptions['properties'] = {
  page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: LANDSCAPE_MARGIN },
  grid: { linePitch: LINE },
};

/** The report as the library's document: text upright, statistics tables on landscape pages. */
export const wordDocument = (report: ReportDocument, controls: boolean): Document => {
  let charts = 0;
  const making: Making = {
    ids: controls ? identities() : noIdentities,
    places: signaturePlaces(report.body),
    chartNumber: () => {
      charts += 1;
      return charts;
    },
  };
  return new Document({
    title: xmlText(report.title),
    creator: xmlText(report.unitName),
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    styles: {
      paragraphStyles: [...paragraphStyles],
      default: { document: documentDefaults },
    },
    sections: stretches(report).map(({ landscape, blocks }, index) => ({
      properties: {
        ...(landscape ? onSide : upright),
        ...(index === 0 ? {} : { type: SectionType.NEXT_PAGE }),
      },
      footers: footers(),
      children: [...elements(blocks, making)],
    })),
  });
};
