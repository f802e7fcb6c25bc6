/** Opens the zip of a workbook, refusing what is not one before anything large is unpacked. */
import JSZip from 'jszip';
import type { UnreadableReason } from '../unreadable-workbook';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { compoundFileReason, isBareXls, isCompoundFile } from './compound-file';
import { decodeText } from './decode-text';
import { announcedSize } from './zip-size';

export interface Archive {
  readonly paths: readonly string[];
  /** The text of a part; undefined when there is none. Paths are compared without case. */
  text(path: string): string | undefined;
}

/** A yearly workbook unpacks to some megabytes; this leaves room for a hundred times that. */
const SIZE_LIMIT = 256 * 1024 * 1024;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const isText = (path: string): boolean =>
  /\.(xml|rels|vml)$|^mimetype$|customProperty.*\.bin$/i.test(path);

function foreignKind(paths: readonly string[], mimetype: string): UnreadableReason {
  if (paths.includes('xl/workbook.bin')) return 'binary-xlsb';
  const other = /^(word|ppt|visio)\//;
  if (mimetype || paths.some((path) => other.test(path))) return 'other-office-file';
  return 'no-workbook-part';
}

/** Throws UnreadableWorkbook for everything that is not the zip of an .xlsx. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  if (bytes.length === 0) throw new UnreadableWorkbook('empty');
  if (isCompoundFile(bytes)) throw new UnreadableWorkbook(compoundFileReason(bytes));
  if (isBareXls(bytes)) throw new UnreadableWorkbook('old-xls');
  if (!isZip(bytes)) throw new UnreadableWorkbook('not-a-workbook');
  const size = announcedSize(bytes);
  if (size === undefined) throw new UnreadableWorkbook('damaged', '压缩包不完整');
  if (size > SIZE_LIMIT) throw new UnreadableWorkbook('too-large');
  const texts = new Map<string, string>();
  let paths: readonly string[] = [];
  try {
    const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
    const files = Object.values(zip.files).filter((file) => !file.dir);
    paths = files.map((file) => file.name.replace(/^\//, ''));
    for (const [index, file] of files.entries()) {
      const path = paths[index] ?? '';
      if (isText(path)) texts.set(path.toLowerCase(), decodeText(await file.async('uint8array')));
    }
  } catch {
    throw new UnreadableWorkbook('damaged', '压缩包校验不符');
  }
  if (!texts.has('xl/workbook.xml')) {
    throw new UnreadableWorkbook(foreignKind(paths, texts.get('mimetype') ?? ''));
  }
  return { paths, text: (path) => texts.get(path.toLowerCase()) };
}
