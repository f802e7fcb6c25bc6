import { compoundFileKind } from './compound-file';
import { crc32 } from './crc32';
import type { UnreadableKind } from './types';
import { zipDirectory } from './zip-directory';
import type { ZipPart } from './zip-directory';

/** A yearly workbook unpacks to some megabytes; this leaves room for fifty times that. */
const SIZE_LIMIT = 128 * 1024 * 1024;

/**
 * Only cells, texts and names are unpacked: no macro, picture, link to another file or custom part. The
 * metadata of dynamic arrays come along because the library asks for them wherever they are announced.
 */
const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles|metadata)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

/** What a zip is when it holds no workbook of ours to read. */
function foreignKind(parts: readonly ZipPart[]): UnreadableKind | null {
  const paths = new Set(parts.map(({ path }) => path.toLowerCase()));
  if (paths.has('xl/workbook.xml')) return null;
  if (paths.has('xl/workbook.bin')) return 'binary-xlsb';
  const office = [...paths].some((path) => /^(word|ppt|visio)\/|^mimetype$/.test(path));
  return office ? 'other-office-file' : 'not-a-workbook';
}

/**
 * Unpacks the parts of an .xlsx that hold cells, after looking at the sizes it announces. A part may
 * not unpack to more than it announced, and its check sum must agree.
 */
export async function safeParts(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, Uint8Array> | UnreadableKind> {
  if (bytes.length === 0) return 'empty';
  const compound = compoundFileKind(bytes);
  if (compound !== null) return compound;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'not-a-workbook';
  const directory = zipDirectory(bytes);
  if (directory === null) return 'damaged';
  const foreign = foreignKind(directory);
  if (foreign !== null) return foreign;
  const wanted = new Map(
    directory.filter(({ path }) => WANTED.test(path)).map((part) => [part.path, part]),
  );
  const announced = [...wanted.values()].reduce((sum, { size }) => sum + size, 0);
  if (announced > SIZE_LIMIT) return 'too-large';
  if ([...wanted.values()].some(({ locked }) => locked)) return 'encrypted';
  const { unzipSync } = await import('fflate');
  try {
    // fflate unpacks into a buffer of the announced size and never beyond it.
    const unpacked = unzipSync(bytes, { filter: ({ name }) => wanted.has(name) });
    const parts = new Map(Object.entries(unpacked));
    const whole = [...wanted.values()].every(({ path, crc, size }) => {
      const part = parts.get(path);
      return part !== undefined && part.length === size && crc32(part) === crc;
    });
    return whole ? parts : 'damaged';
  } catch {
    return 'damaged';
  }
}
