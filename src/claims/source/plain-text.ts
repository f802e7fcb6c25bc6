import { told } from '../../catalog';
import { UnreadableReport } from './unreadable';

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * A .txt in UTF-8 or UTF-16 (by its mark), or else in GB 18030, which contains GBK and GB 2312.
 * @throws UnreadableReport when it is none of these, or no text at all
 */
export const decodeText = (bytes: Uint8Array): string => {
  if (bytes.length === 0)
    throw new UnreadableReport(
      told('文件是空的，请选择有正文的报告。', 'The file is empty. Choose a report with text.'),
    );
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null;
  const text =
    marked === null ? (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030')) : decode(bytes, marked);
  if (text === null) {
    throw new UnreadableReport(
      told(
        '文字编码无法识别，请用记事本另存为 UTF-8 编码的 .txt 后再核对。',
        'The encoding of the text is unknown. Save it as .txt in UTF-8 with Notepad and check again.',
      ),
    );
  }
  // Binary files decode too, into control characters no text has.
  // eslint-disable-next-line no-control-regex
  const odd = text.slice(0, 20000).match(/[\u0000-\u0008\u000e-\u001a]/g)?.length ?? 0;
  if (odd > 4) {
    throw new UnreadableReport(
      told(
        '这不是文本文件，也不是 .docx，请选择报告的 .docx 或 .txt 文件。',
        'This is neither a text file nor a .docx. Choose the .docx or .txt of the report.',
      ),
    );
  }
  return text.replace(/^\ufeff/, '');
};
