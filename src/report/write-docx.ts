import { Packer } from 'docx';
import { wordDocument } from './docx/document';
import { finishedPackage } from './docx/package';
import type { ReportDocument } from './types';

/**
 * The report as a .docx: GB/T 9704—2012 page and type, every number a content control. The same
 * document gives the same bytes. With `list: false`, for a web site, the hidden list of numbers and the controls with
 * their tags are left out; such a report is checked by its words. Large: load this module only when a file
 * is asked for, `await import('../report/write-docx')`.
 */
export const writeDocx = async (
  report: ReportDocument,
  { list = true }: { readonly list?: boolean } = {},
): Promise<Uint8Array> => {
  const written = await Packer.pack(wordDocument(report, list), 'uint8array');
  return finishedPackage(written, report, list);
};

/** What browsers and mail programs call the file. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
