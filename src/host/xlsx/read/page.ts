/** Print set-up of a sheet, but for print area and titles, which are names of the workbook. */
import type { HeaderFooter, PageLayout, PageZoom } from '../../model';
import { DEFAULT_PAGE_LAYOUT } from '../../model';
import { attributeOf, booleanOf, childOf, numberOf } from '../markup/element-access';
import type { XmlElement } from '../markup/read-xml';
import { splitParts } from '../vocabulary/header-footer';
import { pointsFromInches } from '../vocabulary/lengths';
import {
  paperWords,
  printCommentWords,
  printErrorWords,
  printOrderWords,
} from '../vocabulary/words';

function readZoom(root: XmlElement, setup: XmlElement | undefined): PageZoom {
  const fits = booleanOf(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage');
  if (!fits) return { scale: numberOf(setup, 'scale') ?? 100 };
  const [across, down] = [numberOf(setup, 'fitToWidth') ?? 1, numberOf(setup, 'fitToHeight') ?? 1];
  // 0 means as many pages as it takes.
  return {
    ...(across ? { horizontalFitToPages: across } : {}),
    ...(down ? { verticalFitToPages: down } : {}),
  };
}

function readHeaderFooter(item: XmlElement | undefined): HeaderFooter {
  const header = splitParts(childOf(item, 'oddHeader')?.text ?? '');
  const footer = splitParts(childOf(item, 'oddFooter')?.text ?? '');
  return {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
}

export function readPageLayout(root: XmlElement): PageLayout {
  const setup = childOf(root, 'pageSetup');
  const options = childOf(root, 'printOptions');
  const margins = childOf(root, 'pageMargins');
  const headerFooter = childOf(root, 'headerFooter');
  const margin = (name: string, absent: number): number => {
    const inches = numberOf(margins, name);
    return inches === undefined ? absent : pointsFromInches(inches);
  };
  const usual = DEFAULT_PAGE_LAYOUT;
  return {
    ...usual,
    orientation: attributeOf(setup, 'orientation') === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: paperWords.toModel(attributeOf(setup, 'paperSize')) ?? usual.paperSize,
    leftMargin: margin('left', usual.leftMargin),
    rightMargin: margin('right', usual.rightMargin),
    topMargin: margin('top', usual.topMargin),
    bottomMargin: margin('bottom', usual.bottomMargin),
    headerMargin: margin('header', usual.headerMargin),
    footerMargin: margin('footer', usual.footerMargin),
    centerHorizontally: booleanOf(options, 'horizontalCentered'),
    centerVertically: booleanOf(options, 'verticalCentered'),
    printGridlines: booleanOf(options, 'gridLines'),
    printHeadings: booleanOf(options, 'headings'),
    blackAndWhite: booleanOf(setup, 'blackAndWhite'),
    draftMode: booleanOf(setup, 'draft'),
    firstPageNumber: booleanOf(setup, 'useFirstPageNumber')
      ? (numberOf(setup, 'firstPageNumber') ?? '')
      : '',
    printOrder: printOrderWords.toModel(attributeOf(setup, 'pageOrder')) ?? usual.printOrder,
    printComments:
      printCommentWords.toModel(attributeOf(setup, 'cellComments')) ?? usual.printComments,
    printErrors: printErrorWords.toModel(attributeOf(setup, 'errors')) ?? usual.printErrors,
    zoom: readZoom(root, setup),
    headersFooters: readHeaderFooter(headerFooter),
    useSheetMargins: booleanOf(headerFooter, 'alignWithMargins', true),
    useSheetScale: booleanOf(headerFooter, 'scaleWithDoc', true),
  };
}
