import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';
import { ZipFault } from './zip-fault';

const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
/** Deflate packs at most 1032 to 1: a step unpacks to 16 MB before it is looked at again. */
const STEP = 16 * 1024;

/** The packed bytes of a part. @throws ZipFault when they do not stand where the directory says */
function packedBytes(bytes: Uint8Array, { path, at, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + LOCAL_LENGTH > bytes.length || view.getUint32(at, true) !== LOCAL)
    throw new ZipFault('damaged', path);
  const from = at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw new ZipFault('damaged', path);
  return bytes.subarray(from, from + packed);
}

/** Inflates in steps and stops where more comes out than was announced: nobody waits for a liar. */
function inflated(packed: Uint8Array, { path, size }: ZipEntry): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ZipFault('damaged', path);
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  if (length !== size) throw new ZipFault('damaged', path);
  return out;
}

/**
 * The bytes of one part, of the length and with the check sum the directory announces.
 * @throws ZipFault for any part that is not so, is encrypted, or packed by a method not known here
 */
export function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { path, method, size, crc, locked } = entry;
  if (locked) throw new ZipFault('locked', path);
  const packed = packedBytes(bytes, entry);
  let part: Uint8Array;
  try {
    part = method === 0 ? packed : method === 8 ? inflated(packed, entry) : new Uint8Array();
  } catch (fault) {
    throw fault instanceof ZipFault ? fault : new ZipFault('damaged', path);
  }
  if (part.length !== size || crc32(part) !== crc) throw new ZipFault('damaged', path);
  return part;
}
