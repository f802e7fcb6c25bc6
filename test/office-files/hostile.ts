/** Files made to hurt, each by a rule, none kept. */
import { strToU8, zipSync } from 'fflate';
import { docxOf, paragraph, run } from '../claims/docx-file';

const TEXT = '行政处罚立案69276件。';

/** A report whose main part is written whole. */
export const reportOf = (xml: string | Uint8Array): Uint8Array =>
  zipSync({ 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml });

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A report with something repeated before its one paragraph. */
export const repeated = (what: string, times: number): Uint8Array =>
  docxOf(what.repeat(times) + paragraph(run(TEXT)));

/** Content controls or cells one within another, closed in order. */
export const nested = (open: string, close: string, depth: number): Uint8Array =>
  docxOf(open.repeat(depth) + paragraph(run(TEXT)) + close.repeat(depth));

/** The main part in UTF-16, with its mark or without. */
export const wideReport = (mark: boolean): Uint8Array => {
  const xml = `<?xml version="1.0"?><w:document ${W}><w:body>${paragraph(run(TEXT))}</w:body></w:document>`;
  return reportOf(new Uint8Array(Buffer.from(`${mark ? '\ufeff' : ''}${xml}`, 'utf16le')));
};

/** All parts stored, one digit of the text changed, its check sum left. */
export const changedDigit = (): Uint8Array => {
  const stored = zipSync(
    { 'word/document.xml': strToU8(`<w:document ${W}>${paragraph(run(TEXT))}</w:document>`) },
    { level: 0 },
  );
  stored[Buffer.from(stored).indexOf('69276')] = '8'.charCodeAt(0);
  return stored;
};

const END = 22;

/** The same zip, its first entry listed so many times; all of them point at the one part. */
export const listedTimes = (bytes: Uint8Array, times: number): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END;
  const from = view.getUint32(end + 16, true);
  const length = 46 + view.getUint16(from + 28, true) + view.getUint16(from + 30, true);
  const first = bytes.subarray(from, from + length);
  const more = times - 1;
  const out = new Uint8Array(bytes.length + more * length);
  out.set(bytes.subarray(0, from));
  for (let at = 0; at < more; at += 1) out.set(first, from + at * length);
  out.set(bytes.subarray(from), from + more * length);
  const moved = new DataView(out.buffer);
  const count = view.getUint16(end + 10, true) + more;
  const at = end + more * length;
  moved.setUint16(at + 8, count, true);
  moved.setUint16(at + 10, count, true);
  moved.setUint32(at + 12, view.getUint32(end + 12, true) + more * length, true);
  return out;
};

/** A part that announces another size than it has, in both headers. */
export const lyingSize = (bytes: Uint8Array, path: string, size: number): Uint8Array => {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  const whole = Buffer.from(out.buffer);
  view.setUint32(whole.indexOf(path) - 30 + 22, size, true);
  view.setUint32(whole.lastIndexOf(path) - 46 + 24, size, true);
  return out;
};

/** A package with so many small parts beside its own. */
export const withParts = (
  parts: Readonly<Record<string, Uint8Array>>,
  count: number,
): Uint8Array => {
  const small = strToU8('<x/>');
  const more = Array.from({ length: count }, (_, at) => [`xl/extra/p${String(at)}.xml`, small]);
  return zipSync(
    { ...parts, ...(Object.fromEntries(more) as Record<string, Uint8Array>) },
    { level: 0 },
  );
};

/** The smallest workbook: one sheet, the rest by name. */
export const workbookParts = (sheet: string | Uint8Array): Record<string, Uint8Array> => ({
  'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
  'xl/workbook.xml': strToU8(
    '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
});
