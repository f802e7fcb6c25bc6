/** The central directory of a zip (APPNOTE 4.3.12, 4.3.16), read before anything is unpacked. */

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** Bit 0 of the flags: the part is encrypted by the zip itself. */
const LOCKED = 1;

export interface ZipPart {
  readonly path: string;
  /** Bytes it says it unpacks to. */
  readonly size: number;
  readonly crc: number;
  readonly locked: boolean;
}

function endRecord(view: DataView): number | null {
  // The record stands last, before a comment of at most 65535 bytes.
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

/** The parts a zip announces; null when the directory is not complete. */
export function zipDirectory(bytes: Uint8Array): readonly ZipPart[] | null {
  if (bytes.length < END_LENGTH) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) return null;
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      return null;
    }
    const length = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + length);
    parts.push({
      path: new TextDecoder().decode(name),
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      locked: (view.getUint16(at + 8, true) & LOCKED) !== 0,
    });
    at += ENTRY_LENGTH + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}
