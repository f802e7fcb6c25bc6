/** What a cell can hold. An error is a value of its own, never a string. */

export const ERROR_CODES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface CellError {
  readonly error: ErrorCode;
}

/** `null` is a cell that holds nothing; it reads as '' through Office.js. */
export type CellValue = number | string | boolean | null | CellError;

export const isCellError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;

const made = new Map<ErrorCode, CellError>();

/** The one object of an error code, so that errors compare by identity. */
export function cellError(code: ErrorCode): CellError {
  const known = made.get(code);
  if (known) return known;
  const error = Object.freeze({ error: code });
  made.set(code, error);
  return error;
}

export const isErrorCode = (text: string): text is ErrorCode =>
  (ERROR_CODES as readonly string[]).includes(text);
