import type { Zip } from '../zip/open-zip';
import { compoundStreams } from './compound-file';

/** What a file is, by its first bytes and not by its name. */
export type FileKind =
  | 'empty'
  | 'zip'
  | 'encrypted'
  | 'old-word'
  | 'old-excel'
  | 'old-powerpoint'
  | 'other-compound'
  | 'rtf'
  | 'mht'
  | 'html'
  | 'xml'
  | 'pdf'
  | 'picture'
  | 'rar'
  | 'text';

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** Packers, and the graphics files people send scans in. */
const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['rar', [0x37, 0x7a, 0xbc, 0xaf]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** APPNOTE 4.3.7, 4.3.16, 8.5.3; a text may begin with the letters PK, too. */
const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b]) && [undefined, 3, 5, 7].includes(bytes[2]);

/** Of Excel 2 to 5, a bare stream of records: it begins with BOF ([MS-XLS] 2.4.21). */
const isBareExcel = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
  (bytes[2] === 0x04 || bytes[2] === 0x06 || bytes[2] === 0x08 || bytes[2] === 0x10) &&
  bytes[3] === 0x00;

/** Files that are text, and begin with words of their own. */
const OPENINGS: readonly (readonly [FileKind, RegExp])[] = [
  ['pdf', /^\s*%PDF-/],
  ['rtf', /^\s*\{\\(?:rtf|urtf)/],
  [
    'mht',
    /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){0,12}(?:MIME-Version:|Content-Type:\s*multipart\/)/i,
  ],
  ['html', /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body|meta|table|div|p)\b/i],
  ['xml', /^\s*<\?xml\b/],
];

/** The first bytes as letters: marks dropped, and the zeros of UTF-16. */
function opening(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const plain = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '');
  // An XML declaration may stand before the page of a web browser.
  return /^\s*<\?xml[^>]*\?>\s*<(?:!doctype\s+html|html)\b/i.test(plain)
    ? plain.replace(/^[^>]*>/, '')
    : plain;
}

function compoundKind(streams: ReadonlySet<string>): FileKind {
  if (streams.has('EncryptedPackage') || streams.has('EncryptionInfo')) return 'encrypted';
  if (streams.has('WordDocument')) return 'old-word';
  if (streams.has('Workbook') || streams.has('Book')) return 'old-excel';
  return streams.has('PowerPoint Document') ? 'old-powerpoint' : 'other-compound';
}

/** The kind of a file. `text` is whatever begins like no other; `decodeText` tells whether it is text. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const streams = compoundStreams(bytes);
  if (streams !== null) return compoundKind(streams);
  if (isZip(bytes)) return 'zip';
  const signed = SIGNATURES.find(([, head]) => startsWith(bytes, head));
  if (signed !== undefined) return signed[0];
  if (isBareExcel(bytes)) return 'old-excel';
  const words = opening(bytes);
  return OPENINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'text';
}

/** What a zip holds: a document, a workbook, or another program's file; null for none of them. */
export function packageKind(
  zip: Zip,
): 'docx' | 'xlsx' | 'xlsb' | 'pptx' | 'ofd' | 'open-document' | null {
  const named = zip.paths.map((path) => path.toLowerCase());
  const has = (pattern: RegExp): boolean => named.some((path) => pattern.test(path));
  if (has(/^xl\/workbook\.bin$/)) return 'xlsb';
  if (has(/^xl\/workbook\d*\.xml$/)) return 'xlsx';
  if (has(/^word\/document\d*\.xml$/)) return 'docx';
  if (has(/^(?:ppt|visio)\//)) return 'pptx';
  if (has(/^ofd\.xml$/)) return 'ofd';
  return has(/^mimetype$|^content\.xml$/) ? 'open-document' : null;
}
