/** One sheet of plain cells. */
export interface PlainTable {
  /** Name of the sheet, at most 31 characters and without \\ / ? * [ ] : */
  readonly name: string;
  /** The first row holds the headings. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Width of each column in characters. */
  readonly widths: readonly number[];
}

/**
 * A table as the bytes of an .xlsx file. Texts are written as texts, so that one that begins with `=` is
 * never calculated. The library is fetched with the first file.
 */
export async function writeTable({ name, rows, widths }: PlainTable): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!cols'] = widths.map((wch) => ({ wch }));
  const last = utils.encode_cell({ r: rows.length - 1, c: (rows[0]?.length ?? 1) - 1 });
  sheet['!autofilter'] = { ref: `A1:${last}` };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer);
}
