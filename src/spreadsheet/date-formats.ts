import { attributesOf, xmlTokens } from '../office-files';

/** Formats that need no definition (ECMA-376 part 1, 18.8.30): dates and times, those of China included. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Whether a format code shows a date or a time: a letter of one, outside quotes, brackets and escapes. */
export const isDateFormat = (code: string): boolean => {
  const [first = ''] = code.split(';');
  const bare = first
    .replace(/"[^"]*"?|\[(?!(?:h+|m+|s+)\])[^\]]*\]?|[\\_*]./gi, '')
    .replace(/General/gi, '');
  return /[ymdhs]/i.test(bare);
};

/**
 * Which cell formats of a workbook show dates: indexes of `cellXfs`.
 * @throws MalformedXml
 */
export function dateFormats(styles: string): ReadonlySet<number> {
  const custom = new Map<number, string>();
  const dates = new Set<number>();
  let inFormats = false;
  let index = 0;
  for (const { kind, name, raw } of xmlTokens(styles)) {
    if (name === 'cellXfs') inFormats = kind === 'open';
    if (kind === 'close') continue;
    if (name === 'numFmt') {
      const given = attributesOf(raw);
      custom.set(Number(given.get('numFmtId')), given.get('formatCode') ?? '');
    } else if (name === 'xf' && inFormats) {
      const id = Number(attributesOf(raw).get('numFmtId') ?? '0');
      const code = custom.get(id);
      if (code === undefined ? isBuiltInDate(id) : isDateFormat(code)) dates.add(index);
      index += 1;
    }
  }
  return dates;
}
