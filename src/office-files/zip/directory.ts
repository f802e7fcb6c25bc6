/** The central directory of a zip (APPNOTE 4.3.12 to 4.3.16), read before anything is unpacked. */

const END = 0x06054b50;
const END_LENGTH = 22;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** In place of a size or offset that stands in the extra field of a Zip64 entry. */
const ELSEWHERE = 0xffffffff;

export interface ZipEntry {
  readonly path: string;
  /** 0 stored, 8 deflated; others are not read. */
  readonly method: number;
  /** Bytes in the file, and bytes it says it unpacks to. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly locked: boolean;
  /** Where its local header stands. */
  readonly at: number;
}

interface Directory {
  readonly count: number;
  readonly from: number;
}

/** A 64-bit number; what no file here can be as large as stays a large number. */
const long = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

function endRecord(view: DataView): number | null {
  // The record stands last, before a comment of at most 65535 bytes.
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return null;
}

/** Where the directory begins; a file with bytes put before the zip is shifted by so many. */
function directoryOf(view: DataView, end: number): Directory {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const record = long(view, locator + 8);
    if (record + 56 <= view.byteLength && view.getUint32(record, true) === END_64)
      return { count: long(view, record + 32), from: long(view, record + 48) };
  }
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  const stands = end - view.getUint32(end + 12, true);
  const shifted =
    from + 4 <= view.byteLength &&
    view.getUint32(from, true) !== ENTRY &&
    stands >= 0 &&
    view.getUint32(stands, true) === ENTRY;
  return { count, from: shifted ? stands : from };
}

/** Sizes and offset of an entry, taken from its Zip64 field where the short ones are full. */
function measures(view: DataView, at: number, nameLength: number): Omit<ZipEntry, 'path'> {
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true)];
  short.push(view.getUint32(at + 42, true));
  let extra = at + ENTRY_LENGTH + nameLength;
  const last = Math.min(view.byteLength, extra + view.getUint16(at + 30, true));
  while (short.includes(ELSEWHERE) && extra + 4 <= last) {
    const length = view.getUint16(extra + 2, true);
    let from = extra + 4;
    if (view.getUint16(extra, true) === 1)
      for (const [index, value] of short.entries())
        if (value === ELSEWHERE && from + 8 <= Math.min(last, extra + 4 + length)) {
          short[index] = long(view, from);
          from += 8;
        }
    extra += 4 + length;
  }
  const [size = 0, packed = 0, local = 0] = short;
  return {
    method: view.getUint16(at + 10, true),
    packed,
    size,
    crc: view.getUint32(at + 16, true),
    // Bit 0 of the flags: encrypted.
    locked: (view.getUint16(at + 8, true) & 1) !== 0,
    at: local,
  };
}

/** The parts a zip announces, in its order; null when the directory is not complete. */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  if (bytes.length < END_LENGTH) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const { count, from } = directoryOf(view, end);
  const names = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = from;
  for (let left = count; left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    const name = names.decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + length));
    entries.push({
      // Some programs write Windows' separator, or begin at the root.
      path: name.replaceAll('\\', '/').replace(/^\//, ''),
      ...measures(view, at, length),
    });
    at += ENTRY_LENGTH + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
