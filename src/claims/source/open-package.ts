import { strFromU8, unzipSync } from 'fflate';
import { told } from '../../catalog';
import { UnreadableReport } from './unreadable';

const LIMIT = 64 * 1024 * 1024;
const WANTED =
  /^(?:word\/document\.xml|word\/document2\.xml|customXml\/item\d+\.xml|word\/comments\.xml|_rels\/\.rels|\[Content_Types\]\.xml)$/i;

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** `EncryptedPackage` in UTF-16: the stream an encrypted .docx keeps in its OLE container. */
const isEncrypted = (bytes: Uint8Array): boolean => {
  const name = 'EncryptedPackage';
  const end = Math.min(bytes.length, 1 << 20) - name.length * 2;
  for (let at = 0; at < end; at += 1) {
    let same = 0;
    while (
      same < name.length &&
      bytes[at + same * 2] === name.charCodeAt(same) &&
      bytes[at + same * 2 + 1] === 0
    )
      same += 1;
    if (same === name.length) return true;
  }
  return false;
};

/** Whether bytes are a zip or an old Office container, and so no plain text. */
export const isPackage = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

/**
 * The parts of a .docx that are read, as text. What they would unpack to is summed before anything
 * is unpacked.
 * @throws UnreadableReport for .doc, encrypted, damaged or oversized files and other packages
 */
export const openPackage = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new UnreadableReport(
      isEncrypted(bytes)
        ? told(
            '这个文件加了密码，请在 Word 或 WPS 中取消密码（另存为不加密的 .docx）后再核对。',
            'This file has a password. Remove it in Word or WPS (save as an unencrypted .docx) and check again.',
          )
        : told(
            '这是旧格式的 .doc 文件，请在 Word 或 WPS 中另存为 .docx 后再核对。',
            'This is an old .doc file. Save it as .docx in Word or WPS and check again.',
          ),
    );
  }
  let total = 0;
  let tooLarge = false;
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        total += originalSize;
        if (total > LIMIT) tooLarge = true;
        return !tooLarge;
      },
    });
  } catch {
    throw new UnreadableReport(
      told(
        '文件已损坏，不能解开，请重新取得完好的 .docx 后再核对。',
        'The file is damaged and cannot be opened. Get an intact .docx and check again.',
      ),
    );
  }
  if (tooLarge) {
    throw new UnreadableReport(
      told(
        '文件解开后异常地大（超过64MB），为安全起见没有读取，请检查文件来源，或把正文粘贴出来核对。',
        'Unpacked, the file is unusually large (over 64 MB), so for safety it was not read. Check where it is from, or paste the text instead.',
      ),
    );
  }
  const texts = new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  if (![...texts.keys()].some((name) => /^word\/document2?\.xml$/i.test(name))) {
    throw new UnreadableReport(
      told(
        '这个文件不是 Word 文档（.docx），请选择报告的 .docx 或 .txt 文件。',
        'This file is not a Word document (.docx). Choose the .docx or .txt of the report.',
      ),
    );
  }
  return texts;
};
