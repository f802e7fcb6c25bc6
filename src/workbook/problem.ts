import type { Told } from '../catalog';

/** Why an act on the workbook did not happen: what, where, what to do next. */
export type ProblemCode =
  | 'no-template'
  | 'newer-template'
  | 'structure-protected'
  | 'protected'
  | 'password'
  | 'cell-edit'
  | 'not-found'
  | 'exists'
  | 'too-large'
  | 'api'
  | 'busy'
  | 'other-workbook'
  | 'lost'
  | 'read-back'
  | 'not-ready'
  | 'changed'
  | 'unknown-code'
  | 'not-asked'
  | 'unknown';

/** Carries one sentence for the person and the host's own words for whoever helps them. */
export class WorkbookProblem extends Error {
  readonly code: ProblemCode;
  /** What happened, why, what to do next. */
  readonly sentence: string;
  /** The same in English; '' where the kind of problem says all there is to say. */
  readonly english: string;
  /** Excel's error code, message and place, for support; '' when there is none. */
  readonly detail: string;

  constructor(code: ProblemCode, sentence: string | Told, detail = '') {
    const { zh, en } = typeof sentence === 'string' ? { zh: sentence, en: '' } : sentence;
    super(zh);
    this.name = 'WorkbookProblem';
    this.code = code;
    this.sentence = zh;
    this.english = en;
    this.detail = detail;
  }
}
