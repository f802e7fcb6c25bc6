import { told } from '../../catalog';
import type { Told } from '../../catalog';
import { decodeText } from '../../office-files';
import type { DecodedText } from '../../office-files';
import type { ReportText } from '../types';
import { UnreadableReport } from './unreadable';

/** Pasted text, or a text that is at hand. */
export const textReport = (text: string): ReportText => ({
  text: text.replace(/^\ufeff/, ''),
  controls: [],
  drafted: [],
  notes: [],
});

const NO_ENCODING = told(
  '文字编码无法识别，请用记事本另存为 UTF-8 编码的 .txt 后再核对。',
  'The encoding of the text is unknown. Save it as .txt in UTF-8 with Notepad and check again.',
);

const NO_TEXT = told(
  '这不是文本文件，也不是 .docx，请选择报告的 .docx 或 .txt 文件。',
  'This is neither a text file nor a .docx. Choose the .docx or .txt of the report.',
);

/** Characters that are looked at, and how many of them no text has before it is none. */
const LOOK = 20_000;
const ODD = 4;

/** Characters of no meaning that are borne with; beyond, two encodings were put together. */
const MOST_BAD = 20;

/** Where the first bad bytes stand: line and character, counted from 1. */
const badNote = ({ text, bad }: DecodedText): Told => {
  const before = text.slice(0, bad[0] ?? 0);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return told(
    `文字第${line}行第${column}个字处有损坏的字节（共${bad.length}处，记作“�”），其余照常核对；请打开原文补正那里的字。`,
    `Line ${line}, character ${column} of the text has damaged bytes (${bad.length} in all, shown as “�”); the rest was checked. Please correct the text there.`,
  );
};

const BIG5 = told(
  '文字是 Big5 编码（繁体）的，已按 Big5 读取。',
  'The text is in Big5 (traditional script) and was read so.',
);

/**
 * A .txt in UTF-8, UTF-16 (with its mark or without), GBK or Big5.
 * @throws UnreadableReport when it is none of these, or no text at all
 */
export const readText = (bytes: Uint8Array): ReportText => {
  const decoded = decodeText(bytes);
  if (decoded === null) throw new UnreadableReport(NO_ENCODING);
  // Binary files decode too, into control characters no text has.
  // eslint-disable-next-line no-control-regex
  const odd = decoded.text.slice(0, LOOK).match(/[\u0000-\u0008\u000e-\u001a]/g)?.length ?? 0;
  if (odd > ODD) throw new UnreadableReport(NO_TEXT);
  if (decoded.bad.length > MOST_BAD) throw new UnreadableReport(NO_ENCODING);
  return {
    ...textReport(decoded.text),
    notes: [
      ...(decoded.bad.length > 0 ? [badNote(decoded)] : []),
      ...(decoded.encoding === 'big5' ? [BIG5] : []),
    ],
  };
};
