/** Opens the zip of a workbook, refusing what is not one before anything is unpacked. */
import type { Zip } from '../../../office-files';
import { MalformedXml, ZipFault, openZip, relationshipsOf } from '../../../office-files';
import type { UnreadableReason } from '../unreadable-workbook';
import { UnreadableWorkbook } from '../unreadable-workbook';
import { compoundFileReason, isBareXls, isCompoundFile } from './compound-file';

export interface Archive {
  readonly paths: readonly string[];
  /** Path of the workbook part. */
  readonly workbook: string;
  /**
   * The text of a part, unpacked when it is asked for; undefined when there is none. Paths are compared
   * without case. @throws UnreadableWorkbook when the part is damaged or stands twice in the file.
   */
  text(path: string): string | undefined;
}

/**
 * Bytes the parts that are read may come to together, as in the pane's own reader. A yearly workbook
 * unpacks to some megabytes.
 */
const SIZE_LIMIT = 64 * 1024 * 1024;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function foreignKind(paths: readonly string[]): UnreadableReason {
  if (paths.includes('xl/workbook.bin')) return 'binary-xlsb';
  const other = /^(word|ppt|visio)\/|^mimetype$/;
  return paths.some((path) => other.test(path)) ? 'other-office-file' : 'no-workbook-part';
}

function asUnreadable(error: unknown, path: string): unknown {
  if (error instanceof MalformedXml) return new UnreadableWorkbook('damaged', `部件 ${path}`);
  if (!(error instanceof ZipFault)) return error;
  const part = error.part === '' ? '' : `部件 ${error.part}`;
  switch (error.kind) {
    case 'too-large':
      return new UnreadableWorkbook('too-large');
    case 'locked':
      return new UnreadableWorkbook('encrypted');
    case 'doubled':
      return new UnreadableWorkbook('doubled', part);
    case 'damaged':
      return new UnreadableWorkbook('damaged', part === '' ? '压缩包不完整' : `${part}校验不符`);
  }
}

function guarded<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw asUnreadable(error, path);
  }
}

/** Where the workbook part is: by the package's relationships, else at its usual place. */
function workbookPart(zip: Zip): string | undefined {
  const main = relationshipsOf(zip, '').find(({ kind }) => kind === 'officeDocument')?.target;
  return [main, 'xl/workbook.xml'].find(
    (path) => path !== undefined && /^xl\/.*\.xml$/i.test(path) && zip.has(path),
  );
}

/** Throws UnreadableWorkbook for everything that is not the zip of an .xlsx. */
export function openArchive(bytes: Uint8Array): Archive {
  if (bytes.length === 0) throw new UnreadableWorkbook('empty');
  if (isCompoundFile(bytes)) throw new UnreadableWorkbook(compoundFileReason(bytes));
  if (isBareXls(bytes)) throw new UnreadableWorkbook('old-xls');
  if (!isZip(bytes)) throw new UnreadableWorkbook('not-a-workbook');
  const zip = guarded('', () => openZip(bytes, SIZE_LIMIT));
  // Stands first in the file: where it is damaged, so may be what follows.
  guarded('[Content_Types].xml', () => zip.text('[Content_Types].xml'));
  const workbook = guarded('_rels/.rels', () => workbookPart(zip));
  if (workbook === undefined) throw new UnreadableWorkbook(foreignKind(zip.paths));
  return { paths: zip.paths, workbook, text: (path) => guarded(path, () => zip.text(path)) };
}
