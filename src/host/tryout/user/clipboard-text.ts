/** Cells as the text a clipboard carries: rows by line end, cells by tab, quoted where needed. */

/** Reads pasted text into rows of equal length. A last empty line, which every copy ends with, is none. */
export function readClipboardText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  let at = 0;
  const body = text.replace(/\r\n?/g, '\n');
  const endCell = (): void => {
    rows[rows.length - 1]?.push(cell);
    cell = '';
  };
  while (at < body.length) {
    const sign = body[at] ?? '';
    at += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (body[at] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && closesBeforeBreak(body, at)) quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      if (at < body.length) rows.push([]);
    } else cell += sign;
  }
  if (!body.endsWith('\n')) endCell();
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** A quote opens a quoted cell only when its closing quote stands before a tab, a line end or the end. */
function closesBeforeBreak(text: string, from: number): boolean {
  const closing = /^(?:[^"]|"")*"(?=[\t\n]|$)/;
  return closing.test(text.slice(from));
}

/** Writes rows of shown texts for the clipboard. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}
