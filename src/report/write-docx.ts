import { Packer } from 'docx';
import { wordDocument } from './docx/document';
import { finishedPackage } from './docx/package';
import type { ReportDocument } from './types';

/**
 * The report as a .docx: GB/T 9704—2012 page and type, every number a content control. The same
 * document gives the same bytes. With `list: false` the hidden list of numbers is left out; the controls
 * around the numbers stay, so that the draft can still be checked. Large: load this module only when a file is asked for,
 * `await import('../report/write-docx')`.
 */
export const writeDocx = async (
  report: ReportDocument,
  { list = true }: { readonly list?: boolean } = {},
): Promise<Uint8Array> => {
  const written = await Packer.pack(wordDocument(report), 'uint8array');
  return finishedPackage(written, report, list);
};

/** What browsers and mail programs call the file. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
