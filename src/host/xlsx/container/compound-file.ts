/**
 * Tells the kinds of OLE compound files apart by the streams their directory names ([MS-CFB] 2.6.1:
 * entries of 128 bytes, the UTF-16 name first, its length in bytes with the final zero at 64).
 */
import type { UnreadableReason } from '../unreadable-workbook';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, index) => bytes[index] === byte);

/** A sheet of Excel 2 to 4, or a bare stream of a later one, begins with a BOF record. */
export const isBareXls = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[3] === 0x00;

const KINDS: readonly (readonly [string, UnreadableReason])[] = [
  // An encrypted OOXML package ([MS-OFFCRYPTO] 2.3.2) holds its bytes in this stream.
  ['EncryptedPackage', 'encrypted'],
  ['EncryptionInfo', 'encrypted'],
  ['Workbook', 'old-xls'],
  ['Book', 'old-xls'],
  ['WordDocument', 'other-office-file'],
  ['PowerPoint Document', 'other-office-file'],
];

function entryName(bytes: Uint8Array, at: number): string {
  const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
  if (length < 4 || length > 64) return '';
  let name = '';
  for (let index = at; index < at + length - 2; index += 2) {
    name += String.fromCharCode((bytes[index] ?? 0) + 256 * (bytes[index + 1] ?? 0));
  }
  return name;
}

export function compoundFileReason(bytes: Uint8Array): UnreadableReason {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) names.add(entryName(bytes, at));
  return KINDS.find(([name]) => names.has(name))?.[1] ?? 'not-a-workbook';
}
