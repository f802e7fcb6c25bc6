/** claims: numbers and relations read out of prose, recomputed, matched to the catalogue. */
export type * from './types';
export { checkInStages, checkReport, verdictWords } from './check';
export type { CheckStage } from './check';
export type { CheckOptions } from './check';
export { extractFigures } from './extract/extract';
export { mentionsOf } from './numbers/mentions-of';
export { readReport } from './source/read-report';
export { textReport } from './source/read-text';
export { UnreadableReport } from './source/unreadable';
