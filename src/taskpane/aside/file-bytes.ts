import { told } from '../../catalog';
import type { Told } from '../../catalog';

/** Bytes; no workbook and no report of an office comes near it. */
const LARGEST = 200_000_000;

/** A file that was chosen and gives no bytes: one sentence in both languages. */
export class UnreadableChoice extends Error {
  override readonly name = 'UnreadableChoice';
  readonly sentence: string;
  readonly english: string;

  constructor({ zh, en }: Told) {
    super(zh);
    this.sentence = zh;
    this.english = en;
  }
}

const TOO_LARGE = told(
  '文件超过 200 MB，不像年报工作簿或报告，没有读取，请看看选的是不是这个文件。',
  'The file is larger than 200 MB, more than any yearbook or report, so it was not read. Please check that it is the one you meant.',
);

const GONE = told(
  '文件取不到了（可能已移动、改名，或正由别的程序改写），请关掉打开它的程序，再选一次。',
  'The file can no longer be fetched (it may have been moved, renamed, or is being written by another program). Close what has it open and choose it again.',
);

/**
 * The whole of a chosen file, fetched only now: it may have gone since.
 * @throws UnreadableChoice
 */
export const fileBytes = async (file: Blob): Promise<Uint8Array> => {
  if (file.size > LARGEST) throw new UnreadableChoice(TOO_LARGE);
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new UnreadableChoice(GONE);
  }
};
