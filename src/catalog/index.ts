/** catalog: what is counted, in which tables, under which declarations. */
export type * from './types';
export { catalogueOf, hasIndicator, hasPack, indicator, indicators, pack, packIds } from './data';
export { loadCatalogue } from './catalogue';
export type { Catalogue } from './catalogue';
export { loadPack } from './load-pack';
export { CatalogueError } from './issue';
export { codesInExpression } from './ratio-expression';
export { affirmed, ofTheWhole } from './affirmed';
export { collectorEnding, publishedPlace, subjectOf } from './subject';
export { countsOtherwise, otherwiseInCell, otherwiseSaid } from './counted-otherwise';
export { codesOf, codesOfTable, freeRowsOf, tableOf } from './pack-codes';
export { figureKey, parseFigureKey } from './figure-key';
export type { FigureId } from './figure-key';
export { countedInto } from './counted-into';
export {
  declarationKind,
  declarationLabel,
  declarationOptions,
  declarationTitles,
  declarationsFrom,
  declaredValue,
  undeclared,
} from './declarations';
export type { DeclarationName, DeclarationOption } from './declarations';
export { levelOf, levels } from './levels';
export type { Level } from './levels';
export { filedInYuan, filedUnit } from './filed-as';
export { countsPeople, measureIn } from './measure-in';
export { membershipIn } from './membership';
export type { Membership } from './membership';
export { phoneComplaintsSaid } from './phone-complaints';
export { COMING, isComing } from './coming-year';
export { limitOf } from './limit';
export {
  hasInternalPart,
  publicLine,
  publicName,
  publicNote,
  saysNoStatistic,
} from './public-note';
export { dutyOf, figureOf, numberOf } from './filing';
export { emptyFiling } from './blank-filing';
export type { FilingParts } from './blank-filing';
export { CELL_LIMIT, UNIT_NAME_LIMIT } from './cell-limit';
export { readFiguresFile } from './entry';
export { entryNote } from './entry-note';
export type { FiguresRead, FiguresRefused } from './entry';
export type { FigureEntry } from './entry-list';
export { figuresFileSchema } from './entry-schema';
export type { FiguresFile, RawFigure } from './entry-schema';
export { filingFrom } from './filing-from';
export { sampleFigures, sampleFiling, sampleNames } from './samples';
export type * from './layouts/types';
export { hasLayout, layout, layoutIds } from './layouts/layouts';
export { loadLayout } from './layouts/load-layout';
export { codesInValue } from './layouts/codes-in-value';
export { PENALTY_LEAVES } from './layouts/leaves';
export { reportStyleOf, reportStyles } from './report-styles';
export type { ReportStyle } from './report-styles';

export { told } from './told';
export type { Told } from './told';
