/** A1 arithmetic; rows and columns count from 1. */

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** AA → 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) {
    number = number * 26 + (letter.charCodeAt(0) - 64);
  }
  return number;
}

/** D6. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${String(row)}`;
}

/** $D$6. */
export function fixedAddress(row: number, column: number): string {
  return `$${columnLetter(column)}$${String(row)}`;
}

/** D6 → $D$6, A4:I40 → $A$4:$I$40. */
export function fixedArea(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** A1:C3, or A1 where both corners are the same cell. */
export function areaAddress(top: number, left: number, bottom: number, right: number): string {
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/**
 * Quotes a sheet name for a formula. Always quoted: a Chinese name with digits, spaces or brackets
 * needs it in one program and not in another; quotes are never wrong.
 */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A rectangle on a sheet; `sheet` is '' where the reference named none. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const REFERENCE =
  /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Reads `='表1 总量'!$D$6`, `D6` or `A4:I40`; null for anything else (#REF!, names, several areas). */
export function parseReference(text: string): Area | null {
  const match = REFERENCE.exec(text.trim());
  if (match === null) return null;
  const [, quoted, bare, left = '', top = '', right, bottom] = match;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? bare ?? '',
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom ?? top),
    right: columnNumber(right ?? left),
  };
}
