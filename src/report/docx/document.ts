import { Document, DocumentGridType, PageOrientation, SectionType } from 'docx';
import type { Paragraph, Table } from 'docx';
import type { Block, ReportDocument } from '../types';
import { footers } from './footer';
import { A4, LANDSCAPE_MARGIN, LINE, PORTRAIT_MARGIN } from './page';
import { wordParagraph } from './paragraphs';
import { identities } from './runs';
import type { Identities } from './runs';
import { signaturePlaces } from './signature-place';
import { documentDefaults, paragraphStyles } from './styles';
import { wordTable } from './table';
import { xmlText } from './xml-text';

const elements = (blocks: readonly Block[], ids: Identities): readonly (Paragraph | Table)[] => {
  const places = signaturePlaces(blocks);
  return blocks.flatMap((block): readonly (Paragraph | Table)[] =>
    block.kind === 'table' ? wordTable(block, ids) : [wordParagraph(block, places, ids)],
  );
};

const grid = { linePitch: LINE, type: DocumentGridType.LINES };

/** The report as the library's document: text upright, the annex on landscape pages of its own. */
export const wordDocument = (report: ReportDocument): Document => {
  const ids = identities();
  const bodyFooters = footers();
  const annexFooters = footers();
  return new Document({
    title: xmlText(report.title),
    creator: xmlText(report.unitName),
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    styles: {
      paragraphStyles: [...paragraphStyles],
      default: { document: documentDefaults },
    },
    sections: [
      {
        properties: {
          page: { size: { ...A4, orientation: PageOrientation.PORTRAIT }, margin: PORTRAIT_MARGIN },
          grid,
        },
        footers: bodyFooters,
        children: [...elements(report.body, ids)],
      },
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          page: {
            size: { ...A4, orientation: PageOrientation.LANDSCAPE },
            margin: LANDSCAPE_MARGIN,
          },
          grid: { linePitch: LINE },
        },
        footers: annexFooters,
        children: [...elements(report.annex, ids)],
      },
    ],
  });
};
