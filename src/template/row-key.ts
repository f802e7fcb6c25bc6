/**
 * What stands in the code column: `B01` for a catalogue row, `Q01-2` for the second row the office
 * names itself.
 */
export function codeLabel(code: string, row: number): string {
  return row > 0 ? `${code}-${String(row)}` : code;
}

const LABEL = /^([A-Z]\d{2})(?:-(\d{1,3}))?$/;

/** Reads a code cell; null when it is not a code. Case and surrounding blanks are forgiven. */
export function parseCodeLabel(
  text: string,
): { readonly code: string; readonly row: number } | null {
  const match = LABEL.exec(text.trim().toUpperCase());
  if (match === null) return null;
  const [, code = '', row] = match;
  return { code, row: row === undefined ? 0 : Number(row) };
}
