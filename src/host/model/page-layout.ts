/** Print set-up of a sheet. Margins in points, as Excel.PageLayout has them. */
import type { Rectangle } from '../engine';

export interface HeaderFooter {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export interface PageZoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export interface PageLayout {
  readonly orientation: 'Portrait' | 'Landscape';
  /** Excel.PaperType: Letter, A4, A3, …. */
  readonly paperSize: string;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly firstPageNumber: number | '';
  readonly printOrder: string;
  readonly printComments: string;
  readonly printErrors: string;
  readonly zoom: PageZoom;
  readonly headersFooters: HeaderFooter;
  readonly headerFooterState: string;
  readonly useSheetMargins: boolean;
  readonly useSheetScale: boolean;
  readonly printArea: readonly Rectangle[];
  /** Rows repeated on every page. */
  readonly titleRows?: Rectangle;
  readonly titleColumns?: Rectangle;
}

export const EMPTY_HEADER_FOOTER: HeaderFooter = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

/** Excel's defaults: margins 0.7 and 0.75 inch, header and footer 0.3 inch. */
export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: 'Portrait',
  paperSize: 'A4',
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  firstPageNumber: '',
  printOrder: 'DownThenOver',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  zoom: { scale: 100 },
  headersFooters: EMPTY_HEADER_FOOTER,
  headerFooterState: 'Default',
  useSheetMargins: true,
  useSheetScale: true,
  printArea: [],
};
