/** template: the sheets a pack needs, as plain data. */
export type * from './types';
export {
  areaAddress,
  cellAddress,
  columnLetter,
  columnNumber,
  fixedAddress,
  fixedArea,
  parseReference,
  quoteSheet,
} from './address';
export type { Area } from './address';
export { buildBlueprint, figureCells, freshBook, withFormulas } from './blueprint';
export { NO_DUTY, aboveFormulas, textFormulas } from './live-texts';
export { classOrderSentence, scopeSentence } from './scope-words';
export { figureValidation, publishedValidation } from './figure-validation';
export { choicesOf } from './cover-choices';
export { coverLayout } from './cover-layout';
export { formulasOf, overviewFormulas } from './formulas';
export {
  FINDING_COLUMN,
  FINDING_COLUMNS,
  FINDING_HEADERS,
  FINDING_ROWS,
  FIRST_ROW,
  HEADER_ROW,
  RATIO_COLUMN,
  RATIO_COLUMNS,
  RATIO_HEADERS,
  TABLE_COLUMN,
  TABLE_COLUMNS,
  TABLE_HEADERS,
  headingBase,
  tableLines,
} from './geometry';
export type {
  BookGeometry,
  FindingColumn,
  GridLine,
  RatioColumn,
  SheetGeometry,
  TableColumn,
} from './geometry';
export { COVER_CHOICES, COVER_COLUMN, COVER_FIELDS, SCOPE_DECLARATIONS } from './cover-layout';
export type { CoverChoice, CoverField } from './cover-layout';
export { metaText } from './cover-sheet';
export { FIELD_LABELS, coverTitle } from './cover-titles';
export {
  META_NAME,
  coverName,
  figureName,
  noteName,
  parseFigureName,
  parseNoteName,
  rangeName,
  topicName,
} from './names';
export { noteCells } from './note-cells';
export { fonts, palette } from './palette';
export { codeLabel, parseCodeLabel } from './row-key';
export { FIXED_SHEETS, freeTitle, sheetKeys, wantedTitle } from './sheet-titles';
export { tableSignals } from './table-signals';
export { TEXT_COLUMN } from './text-sheet';
export { chartSheet } from './chart-sheet';
export type { ChartPlace, ChartTable } from './chart-sheet';
export { draftSheet } from './draft-sheet';
export type { DraftLine } from './draft-sheet';
export { FINDING_WIDTHS } from './findings-sheet';
export { heightOf, linesNeeded } from './text-measure';
export type * from './publication/types';
export { publicationHtml } from './publication/publication-html';
export { publishedAsFiled, publishedMark } from './publication/published-mark';
export { publicationOf } from './publication/publication-of';
export { publicationSheet, publicationTitle } from './publication/publication-sheet';
export type { PublicationRequest, PublicationSheet } from './publication/publication-sheet';
