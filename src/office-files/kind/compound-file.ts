const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Streams by which the kinds of compound files are told apart. */
const TELLING = new Set([
  // An encrypted package of Office Open XML ([MS-OFFCRYPTO] 2.3.2).
  'EncryptedPackage',
  'EncryptionInfo',
  'Workbook',
  'Book',
  'WordDocument',
  'PowerPoint Document',
  'WpsCustomData',
  'ETExtData',
]);

/** Bytes that are searched for names where no entry was found. */
const NEAR = 1 << 20;

/** Directory entries are 128 bytes: the UTF-16 name, its length in bytes with the final zero at 64. */
function entryName(bytes: Uint8Array, at: number): string {
  const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
  if (length < 4 || length > 64 || length % 2 === 1) return '';
  let name = '';
  for (let index = at; index < at + length - 2; index += 2)
    name += String.fromCharCode((bytes[index] ?? 0) + 256 * (bytes[index + 1] ?? 0));
  return name;
}

/**
 * Of an OLE compound file ([MS-CFB] 2.6.1) the streams that tell its kind; null when the bytes are none.
 * Every place an entry can stand is looked at, so that a damaged table of sectors hides nothing.
 */
export function compoundStreams(bytes: Uint8Array): ReadonlySet<string> | null {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return null;
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const name = entryName(bytes, at);
    if (TELLING.has(name)) names.add(name);
  }
  if (names.size > 0) return names;
  // A file cut or shifted has its entries elsewhere; their names are still telling.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, NEAR));
  return new Set([...TELLING].filter((name) => start.includes([...name].join('\0') + '\0')));
}
