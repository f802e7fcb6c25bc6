import type { UnreadableKind } from './types';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams of an OLE compound file ([MS-CFB] 2.6.1) by which its kind is told. */
const STREAMS: readonly (readonly [string, UnreadableKind])[] = [
  // An encrypted package of Office Open XML ([MS-OFFCRYPTO] 2.3.2).
  ['EncryptedPackage', 'encrypted'],
  ['EncryptionInfo', 'encrypted'],
  ['Workbook', 'old-xls'],
  ['Book', 'old-xls'],
  ['WordDocument', 'other-office-file'],
  ['PowerPoint Document', 'other-office-file'],
];

/** Directory entries are 128 bytes: the UTF-16 name, its length in bytes with the final zero at 64. */
function entryName(bytes: Uint8Array, at: number): string {
  const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
  if (length < 4 || length > 64) return '';
  return Array.from({ length: length / 2 - 1 }, (_, index) =>
    String.fromCharCode((bytes[at + 2 * index] ?? 0) + 256 * (bytes[at + 2 * index + 1] ?? 0)),
  ).join('');
}

/** The kind of an OLE compound file; null when the bytes are none. */
export function compoundFileKind(bytes: Uint8Array): UnreadableKind | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) names.add(entryName(bytes, at));
  return STREAMS.find(([name]) => names.has(name))?.[1] ?? 'not-a-workbook';
}
