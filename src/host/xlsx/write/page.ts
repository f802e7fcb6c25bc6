/** Print set-up of a sheet, and the names that hold its print area and titles. */
import type { Rectangle } from '../../engine';
import { absoluteName, quoteSheet } from '../../engine';
import type { PageLayout, Sheet } from '../../model';
import { element, textElement } from '../markup/write-xml';
import { joinParts } from '../vocabulary/header-footer';
import { inchesFromPoints } from '../vocabulary/lengths';
import {
  paperWords,
  printCommentWords,
  printErrorWords,
  printOrderWords,
} from '../vocabulary/words';

const set = (value: boolean): true | undefined => (value ? true : undefined);

function optionsXml(page: PageLayout): string {
  const attributes = {
    horizontalCentered: set(page.centerHorizontally),
    verticalCentered: set(page.centerVertically),
    headings: set(page.printHeadings),
    gridLines: set(page.printGridlines),
  };
  return Object.values(attributes).some(Boolean) ? element('printOptions', attributes) : '';
}

const marginsXml = (page: PageLayout): string =>
  element('pageMargins', {
    left: inchesFromPoints(page.leftMargin),
    right: inchesFromPoints(page.rightMargin),
    top: inchesFromPoints(page.topMargin),
    bottom: inchesFromPoints(page.bottomMargin),
    header: inchesFromPoints(page.headerMargin),
    footer: inchesFromPoints(page.footerMargin),
  });

function setupXml(page: PageLayout): string {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = page.zoom;
  const fits = across !== undefined || down !== undefined;
  const first = page.firstPageNumber;
  const unless = (word: string | undefined, usual: string): string | undefined =>
    word === usual ? undefined : word;
  return element('pageSetup', {
    paperSize: paperWords.toFile(page.paperSize) ?? '9',
    scale: fits || scale === undefined || scale === 100 ? undefined : scale,
    firstPageNumber: first === '' ? undefined : first,
    fitToWidth: fits ? (across ?? 0) : undefined,
    fitToHeight: fits ? (down ?? 0) : undefined,
    pageOrder: unless(printOrderWords.toFile(page.printOrder), 'downThenOver'),
    orientation: page.orientation.toLowerCase(),
    blackAndWhite: set(page.blackAndWhite),
    draft: set(page.draftMode),
    cellComments: unless(printCommentWords.toFile(page.printComments), 'none'),
    useFirstPageNumber: first === '' ? undefined : true,
    errors: unless(printErrorWords.toFile(page.printErrors), 'displayed'),
  });
}

function headerFooterXml(page: PageLayout): string {
  const parts = page.headersFooters;
  const header = joinParts({
    left: parts.leftHeader,
    center: parts.centerHeader,
    right: parts.rightHeader,
  });
  const footer = joinParts({
    left: parts.leftFooter,
    center: parts.centerFooter,
    right: parts.rightFooter,
  });
  const plain = page.useSheetMargins && page.useSheetScale;
  if (!header && !footer && plain) return '';
  return element(
    'headerFooter',
    {
      scaleWithDoc: page.useSheetScale ? undefined : false,
      alignWithMargins: page.useSheetMargins ? undefined : false,
    },
    [header && textElement('oddHeader', header), footer && textElement('oddFooter', footer)],
  );
}

export const pageXml = (page: PageLayout): string =>
  optionsXml(page) + marginsXml(page) + setupXml(page) + headerFooterXml(page);

/** The name and content of the two names a page layout gives rise to. */
export function printNames(sheet: Sheet): readonly (readonly [string, string])[] {
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  const join = (areas: readonly (Rectangle | undefined)[]): string =>
    areas
      .flatMap((area) => (area ? `${quoteSheet(sheet.name)}!${absoluteName(area)}` : []))
      .join(',');
  const names = [
    ['_xlnm.Print_Area', join(printArea)],
    ['_xlnm.Print_Titles', join([titleColumns, titleRows])],
  ] as const;
  return names.filter(([, content]) => content !== '');
}
