import type { ProblemCode } from '../../workbook';
import type { Key } from '../language/translate';

/** Kinds of problem that have a sentence of their own in both languages. */
const CODES = [
  'no-template', 'newer-template', 'not-asked', 'structure-protected', 'protected', 'password', 'cell-edit', 'not-found',
  'exists', 'too-large', 'api', 'busy', 'other-workbook', 'lost', 'read-back', 'not-ready', 'changed',
  'unknown-code', 'unknown',
] as const satisfies readonly ProblemCode[]; // prettier-ignore

/** The sentence of a kind of problem; null when the code is none of ours. */
export const problemKey = (code: string): Key | null => {
  const known = CODES.find((each) => each === code);
  return known === undefined ? null : `problem.${known}`;
};
