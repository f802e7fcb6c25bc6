/** The workbook model: the truth that Office.js, the grid and the files share. */
export { covers, formulaAt, touches } from './anchored';
export type { Anchored } from './anchored';
export {
  applyStyle,
  borderAt,
  clearContents,
  clearStyles,
  readFormula,
  readValue,
  styleArea,
  styleBorder,
  writeBlock,
} from './cells';
export type { Input } from './cells';
export { mergeArea, unmergeArea } from './merges';
export type { ChangeListener, ModelChange, Origin, SingleChange } from './changes';
export { copyWorkbook } from './copy-workbook';
export type { ConditionalFormat, ConditionalRule } from './conditional';
export {
  hasLockedCell,
  mayWrite,
  requireAllowed,
  requireNoMergeCut,
  requireWritable,
} from './guard';
export { HostError, accessDenied, invalidArgument, itemNotFound } from './host-error';
export type { HostErrorCode } from './host-error';
export { isValid, listChoices, shownStyle } from './judging';
export { addName, changeName, deleteName, findName } from './names';
export { moveArea } from './move-area';
export { newWorkbook } from './new-workbook';
export { DEFAULT_PAGE_LAYOUT, EMPTY_HEADER_FOOTER } from './page-layout';
export type { HeaderFooter, PageLayout, PageZoom } from './page-layout';
export { NOTHING_ALLOWED, opens, passwordHash } from './protection';
export type { Lock, ProtectionOptions, SheetProtection } from './protection';
export { deleteCells, editOf, insertCells, restructure } from './restructure';
export {
  addConditional,
  changeConditional,
  changeValidation,
  clearConditionals,
  clearValidation,
  prioritize,
  validationAt,
  validationOf,
} from './rules';
export { STANDARD_HEIGHT, STANDARD_WIDTH, Sheet } from './sheet';
export type { Cell, Comment, Hyperlink, Note, Visibility } from './sheet';
export {
  activateSheet,
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  requireOpenStructure,
  selectArea,
  setVisibility,
} from './sheets';
export {
  DEFAULT_FONT,
  DEFAULT_FONT_SIZE,
  PLAIN_STYLE,
  changeStyle,
  isLocked,
  numberFormatOf,
} from './style';
export type { Border, BorderSide, CellStyle } from './style';
export { copyArea, sortRows, surrounding } from './transfer';
export type { CopyKind, SortField } from './transfer';
export { NO_ALERT, NO_PROMPT } from './validation';
export type {
  Validation,
  ValidationAlert,
  ValidationPrompt,
  ValidationRule,
  ValidationType,
} from './validation';
export { Workbook } from './workbook';
export type {
  CustomProperty,
  CustomXmlPart,
  DefinedName,
  TrackedRange,
  WorkbookOptions,
} from './workbook';
